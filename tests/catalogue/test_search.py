"""Words of three languages, however they are typed, to what a person wants and where it is on each car."""

import pytest

from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.search import find_features, find_topics, near_words, search
from pcm_sim.catalogue.search_messages import find_message
from pcm_sim.catalogue.search_places import entries, find_place
from pcm_sim.catalogue.search_terms import fold
from pcm_sim.domain.labels import say

BELOW_DEVICE_MANAGER = {"roaming", "data_off", "remember_pin"}
BELOW_SETTINGS = {"link", "data_off", "private_mode", "factory_reset", "language", "log_out", "unlink"}


@pytest.fixture(scope="module")
def catalogue():
    return load()


def place(catalogue, key, feature, language="en"):
    return find_place(catalogue, catalogue.matrix.vehicles[key], feature, language)


def way(catalogue, key, feature, language="en"):
    return [say(hop.label, language) for hop in place(catalogue, key, feature, language).hops]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Itinérance", "itinerance"),
        ("ITINE\u0301RANCE", "itinerance"),
        ("Gestionnaire d’appareils", "gestionnaire d'appareils"),
        ("SIM-Karte", "sim karte"),
        ("remember_pin", "remember pin"),
        ("  data \t off\n", "data off"),
        ("Straße", "strasse"),
        ("", ""),
        ("-", ""),
    ],
)
def test_texts_are_folded_to_be_compared(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("words", "features"),
    [
        # A feature's own word, and what people say for it.
        ("roaming", {"roaming"}),
        ("link", {"link"}),
        ("data_off", {"data_off"}),
        ("remember-pin", {"remember_pin"}),
        ("Roaming einschalten", {"roaming"}),
        ("itinérance", {"roaming"}),
        ("ITINERANCE", {"roaming"}),
        ("étranger", {"roaming"}),
        ("etranger", {"roaming"}),
        ("abroad", {"roaming"}),
        ("PIN", {"remember_pin"}),
        ("carte SIM", {"remember_pin"}),
        ("sim karte", {"remember_pin"}),
        ("PIN merken", {"remember_pin"}),
        ("Remember PIN", {"remember_pin"}),
        ("code d'appairage", {"link"}),
        ("code d’appairage", {"link"}),
        ("pairing code", {"link"}),
        ("Pairing-Code", {"link"}),
        ("verknüpfen", {"link"}),
        ("verknupfen", {"link"}),
        ("verknuepfen", {"link"}),
        ("créer compte", {"link"}),
        ("Konto einrichten", {"link"}),
        ("données mobiles", {"data_off"}),
        ("Mobile Daten", {"data_off"}),
        ("OFF", {"data_off"}),
        ("mode prive", {"private_mode"}),
        ("Privatsphäre", {"private_mode"}),
        ("Werkseinstellungen", {"factory_reset"}),
        ("reglages d’usine", {"factory_reset"}),
        ("Sprache", {"language"}),
        # Words of one feature in any order and with others left out.
        ("PIN carte", {"remember_pin"}),
        ("code porsche", {"link"}),
        ("turn off data", {"data_off"}),
        ("switch off internet", {"data_off"}),
        ("désactiver les données", {"data_off"}),
        ("lier la voiture", {"link"}),
        ("Fahrzeug koppeln", {"link"}),
        ("activer le roaming", {"roaming"}),
        ("Auslandsroaming", {"roaming"}),
        ("code pin", {"remember_pin"}),
        ("enregistrer le code PIN", {"remember_pin"}),
        ("log out", {"log_out"}),
        ("unlink", {"unlink"}),
        # The spellings of the FAQ (X18).
        ("Connexion de donnée", {"data_off", "data_source"}),
        ("Connexions de donnée", {"data_off"}),
        ("connexion de donnees", {"data_off"}),
        ("code de jumelage", {"link"}),
        ("gestionnaire d'appareils", BELOW_DEVICE_MANAGER),
        ("Gestionnaire d’appareils", BELOW_DEVICE_MANAGER),
        ("Réglage", BELOW_SETTINGS),
        ("Réglages", BELOW_SETTINGS),
        # What is written on a menu stands for all that is in it.
        ("SET PHONE", BELOW_DEVICE_MANAGER),
        ("Geräte-Manager", BELOW_DEVICE_MANAGER),
        ("geraete manager", BELOW_DEVICE_MANAGER),
        ("device manager", BELOW_DEVICE_MANAGER),
    ],
)
def test_words_find_what_is_wanted(catalogue, words, features):
    found = set(find_features(catalogue, words))
    assert features <= found if len(features) > 1 else found == features


@pytest.mark.parametrize("words", ["", " ", "-", "xyzzy", "é", "🚗", "\udcff", "roaming xyzzy", "x" * 5000])
def test_words_that_say_nothing_find_nothing(catalogue, words):
    assert find_features(catalogue, words) == ()


def test_every_label_and_every_word_of_a_feature_finds_it(catalogue):
    for feature, plain in catalogue.features.items():
        for language in catalogue.languages:
            for words in (plain["label"][language], *plain["words"][language]):
                assert feature in find_features(catalogue, words), words
                assert feature in find_features(catalogue, words.upper()), words


def test_every_spelling_of_the_faq_in_the_trees_finds_something(catalogue):
    seeds = {
        seed
        for tree in catalogue.plain["trees"]
        for node in catalogue.tree(tree).nodes.values()
        for seed in node.seed
    }
    assert {"Réglage", "Connexion de donnée", "Connexions de donnée"} <= seeds
    assert all(find_features(catalogue, seed) for seed in seeds)


def test_what_a_customer_complains_of_says_what_it_is_about(catalogue):
    sentences = (
        "SIM PIN every time",
        "my roaming never works",
        "das Roaming funktioniert nicht",
        "l’itinérance ne marche pas",
    )
    found = [find_topics(catalogue, sentence)[0].key for sentence in sentences]
    assert found == ["remember_pin", "roaming", "roaming", "roaming"]


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("romaing", "Roaming"),
        ("itinerence", "itinérance"),
        ("Werkseinstelung", "Werkseinstellungen"),
    ],
)
def test_a_mistyped_word_is_offered_as_it_is_written(catalogue, words, near):
    assert near_words(catalogue, words)[0].casefold() == near.casefold()


def test_three_words_are_offered_at_most(catalogue):
    assert len(near_words(catalogue, "data connexion")) <= 3


def test_nothing_is_offered_for_what_looks_like_nothing(catalogue):
    assert near_words(catalogue, "xyzzy") == ()


def test_a_place_is_the_way_with_the_facts_of_this_row(catalogue):
    assert way(catalogue, "macan-95b-1", "roaming") == ["PHONE", "OPT", "SET PHONE", "Roaming"]
    found = place(catalogue, "911-991-2", "roaming")
    assert (found.facts, found.message, found.notes) == (("F070", "X06"), "", ())
    assert [hop.kind for hop in found.hops] == ["key", "key", "tap", "tap"]
    assert found.node.id == "phone/options/set_phone/roaming"


@pytest.mark.parametrize(("key", "first"), [("panamera-971-1a", "DEVICES"), ("panamera-971-1b", "SET")])
@pytest.mark.parametrize("feature", ["roaming", "data_off", "remember_pin"])
@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("fr", "SET ou DEVICES, selon l’année-modèle (supposé)"),
        ("en", "SET or DEVICES, by year (inferred)"),
        ("de", "SET oder DEVICES, je nach Modelljahr (angenommen)"),
    ],
)
def test_early_panameras_say_that_the_key_is_a_matter_of_the_year(  # noqa: PLR0917 - a table
    catalogue, key, first, feature, language, note
):
    found = place(catalogue, key, feature, language)
    assert way(catalogue, key, feature, language)[0] == first
    assert found.notes == (note,)
    assert "X08" in found.facts


@pytest.mark.parametrize(
    ("key", "feature", "message", "facts"),
    [
        ("taycan-y1a-a", "roaming", "roaming_automatic", ("F073",)),
        ("taycan-y1a-fl", "remember_pin", "pin_not_needed", ("F084",)),
        ("911-992-2", "roaming", "roaming_automatic", ()),
        ("cayenne-9ya-id", "remember_pin", "pin_not_needed", ()),
        ("718-982", "private_mode", "private_mode_unknown", ("X21",)),
        ("macan-95b-old", "link", "no_porsche_connect", ()),
    ],
)
def test_what_is_not_there_has_its_reason_and_its_facts(catalogue, key, feature, message, facts):
    found = place(catalogue, key, feature)
    assert (found.node, found.hops, found.message, found.facts) == (None, (), message, facts)


def test_every_car_has_a_way_or_a_reason_for_everything(catalogue):
    for vehicle in catalogue.matrix.vehicles.values():
        for feature in catalogue.features:
            found = find_place(catalogue, vehicle, feature, "fr")
            assert bool(found.message) != bool(found.node), (vehicle.key, feature)


def test_the_entries_of_a_car_are_those_its_equipment_allows(catalogue):
    def devices(key):
        found = entries(catalogue, catalogue.matrix.vehicles[key])
        return [node.id for node in found if "device_manager" in node.id and node.id.count("/") == 1]

    assert devices("panamera-971-1a") == ["devices/device_manager"]
    assert devices("panamera-971-1b") == ["set/device_manager"]
    assert devices("macan-95b-3") == ["set/device_manager"]
    assert devices("taycan-y1a-b") == []


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_a_place_outside_the_car_names_the_page_that_the_telephone_opens(catalogue, language):
    words = catalogue.plain["outside"]["add_vehicle"]["words"][language][0]
    hits = search(catalogue, words, catalogue.matrix.vehicles["taycan-y1a-b"], language)

    assert "portal/vehicles/add" in {hit.phone for hit in hits if hit.kind == "outside"}
    assert {hit.phone for hit in hits if hit.kind != "outside"} <= {""}
    assert all(
        one["phone"] in catalogue.phone_rules.tree.nodes for one in catalogue.plain["outside"].values()
    )


@pytest.mark.parametrize(
    "message", ["order_unpaid", "function_failed", "function_interrupted", "desk_no_lock"]
)
def test_what_telephone_desk_and_functions_tell_has_an_origin(catalogue, message):
    told = find_message(catalogue, catalogue.matrix.vehicles["taycan-y1a-b"], message, "en")
    assert told.origins
    assert not told.not_here
