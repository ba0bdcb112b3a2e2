"""`pcm-sim where WORDS [CAR]`: the way on each car, the facts it rests on, or why there is none."""

import re

import pytest

CLASSIC = ["718-982", "911-991-2", "cayenne-92a", "macan-95b-1"]
MOBILE_DATA = ["911-992-code", "cayenne-9ya-code", "macan-95b-2", "macan-95b-3", "panamera-971-2-code"]
ACCOUNTS = [
    "911-992-id",
    "911-992-2",
    "cayenne-9ya-id",
    "cayenne-9ya-fl",
    "panamera-971-2-id",
    "panamera-976",
    "taycan-y1a-a",
    "taycan-y1a-b",
    "taycan-y1a-fl",
]
DEVICES, SET = "panamera-971-1a", "panamera-971-1b"
# The paths, typed by hand from the published facts; {key} is SET or DEVICES (X08).
MANAGER = {"fr": "Gestionnaire d’appareils", "en": "Device manager", "de": "Geräte-Manager"}
NO_ROAMING = {
    "fr": "– Ce véhicule gère l’itinérance lui-même : il n’y a rien à régler.",
    "en": "– This car takes care of roaming by itself: there is nothing to set.",
    "de": "– Dieses Fahrzeug regelt Roaming selbst: Es gibt nichts einzustellen.",
}
ROAMING = {
    "fr": (
        "PHONE > OPT > SET PHONE > Itinérance",
        "{key} > Gestionnaire d’appareils > Options > Connexions de données > Itinérance",
        "SET > Gestionnaire d’appareils > Options > Données mobiles > Itinérance",
    ),
    "en": (
        "PHONE > OPT > SET PHONE > Roaming",
        "{key} > Device manager > Options > Data connections > Roaming",
        "SET > Device manager > Options > Mobile data > Roaming",
    ),
    "de": (
        "PHONE > OPT > SET PHONE > Roaming",
        "{key} > Geräte-Manager > Optionen > Datenverbindungen > Roaming",
        "SET > Geräte-Manager > Optionen > Mobile Daten > Roaming",
    ),
}
LAST_FOUR = "macan-2025, macan-2024, macan-2023, macan-2022"
CONNECTED = sorted([*CLASSIC, *MOBILE_DATA, *ACCOUNTS, DEVICES, SET])
SOME_FEATURES = (
    "Associer le Porsche ID, Activer l’itinérance, Couper la connexion de données, "
    "Enregistrer le PIN de la carte SIM, Mode privé, Réglages d’usine"
)


def texts(answer):
    return {one["car"]: one["text"] for one in answer.json}


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_roaming_on_every_car_in_each_language(cli, language):
    classic, connections, mobile_data = ROAMING[language]
    found = texts(cli("where", "roaming", "--lang", language, "--json"))
    assert sorted(found) == CONNECTED
    assert {found[car] for car in CLASSIC} == {classic}
    assert {found[car] for car in MOBILE_DATA} == {mobile_data}
    assert found[DEVICES] == connections.format(key="DEVICES")
    assert found[SET] == connections.format(key="SET")
    assert {found[car] for car in ACCOUNTS} == {NO_ROAMING[language]}


def test_the_text_says_the_same_as_json(cli):
    lines = cli("where", "roaming").out.splitlines()
    assert lines[0] == "Activer l’itinérance"
    for one in cli("where", "roaming", "--json").json:
        assert f"  {one['text']}" in lines
        facts = "inferred" if one["facts"] == "inferred" else ", ".join(one["facts"])
        assert any(line.endswith(f"  {facts}") for line in lines)
    told = [line.split()[0] for line in lines if re.match(r"  [FX]\d+  ", line)]
    assert sorted(told) == ["F070", "F071", "F072", "F073", "X06", "X07", "X08"]


@pytest.mark.parametrize(
    ("words", "feature"),
    [
        ("itinérance", "roaming"),
        ("itinerance", "roaming"),
        ("ITINÉRANCE", "roaming"),
        ("étranger", "roaming"),
        ("etranger", "roaming"),
        ("Ausland", "roaming"),
        ("Se souvenir du PIN", "remember_pin"),
        ("se souvenir du pin", "remember_pin"),
        ("PIN merken", "remember_pin"),
        ("verknuepfen", "link"),
        ("verknüpfen", "link"),
        ("Porsche ID", "link"),
        ("code de jumelage", "link"),
        ("code d'appairage", "link"),
        ("code d’appairage", "link"),
        ("Connexion de donnée", "data_off"),
        ("connexions de donnee", "data_off"),
        ("data off", "data_off"),
    ],
)
def test_words_of_any_language_with_or_without_accents(cli, words, feature):
    whole = cli("where", words, "--json")
    assert feature in {one["feature"] for one in whole.json if one["kind"] == "feature"}
    assert whole == cli("where", *words.split(), "--json")


def test_a_menu_finds_all_that_is_in_it(cli):
    answer = cli("where", "Réglage", "taycan-2022")
    titles = [line for line in answer.out.splitlines() if line and not line.startswith(" ")]
    assert set(titles) >= {
        "Associer le Porsche ID",
        "Couper la connexion de données",
        "Mode privé",
        "Réglages d’usine",
        "Langue du PCM",
        "Se déconnecter du PCM",
        "Supprimer l’association du Porsche ID",
    }


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("fr", "SET ou DEVICES, selon l’année-modèle (supposé)"),
        ("en", "SET or DEVICES, by year (inferred)"),
        ("de", "SET oder DEVICES, je nach Modelljahr (angenommen)"),
    ],
)
@pytest.mark.parametrize(
    ("car", "key"),
    [
        ("panamera-2017", "DEVICES"),
        ("panamera-2018", "DEVICES"),
        ("panamera-2019", "SET"),
        ("panamera-2020", "SET"),
    ],
)
def test_on_an_early_panamera_the_key_is_a_matter_of_the_year(cli, car, key, language, note):
    answer = cli("where", "PIN", car, "--lang", language)
    lines = answer.out.splitlines()
    assert lines[2].startswith(f"  {key} > {MANAGER[language]} > ")
    assert lines[3] == f"    {note}"
    assert "F082, X08" in lines[4]
    (one,) = cli("where", "PIN", car, "--lang", language, "--json").json
    assert one["notes"] == [note]


def test_a_panamera_of_2021_has_no_such_doubt(cli):
    (one,) = cli("where", "PIN", "panamera-2021", "--json").json
    assert one["notes"] == []
    assert one["path"][0] == {"kind": "key", "target": "SET", "label": "SET"}


@pytest.mark.parametrize(
    ("words", "car", "reason", "facts"),
    [
        ("roaming", "taycan-2020", NO_ROAMING["en"], ["F073"]),
        ("roaming", "911-2022", NO_ROAMING["en"], "inferred"),
        ("PIN", "taycan-2025", "– This car has an embedded SIM: it never asks for a PIN.", ["F084"]),
        ("private mode", "macan-2018", "– This PCM has no private mode.", ["X21"]),
        ("link", "macan-2014", "– The PCM of this car has no Porsche Connect.", "inferred"),
    ],
)
def test_a_cell_without_an_entry_gives_the_reason(cli, words, car, reason, facts):
    answer = cli("where", words, car, "--lang", "en", "--json")
    assert answer.code == 0
    (one,) = answer.json
    assert (one["text"], one["facts"], one["node"], one["path"]) == (reason, facts, None, [])
    assert f"\n  {reason}\n" in cli("where", words, car, "--lang", "en").out


@pytest.mark.parametrize(
    "words",
    [
        ("roaming", "911-2019-992"),
        ("roaming", "911", "2019", "992"),
        ("roaming 911-2019-992",),
        ("  roaming ", "911_2019_992"),
        ("ROAMING", "911-992-CODE"),
    ],
)
def test_a_car_at_the_end_however_it_is_said(cli, words):
    (one,) = cli("where", *words, "--json").json
    assert (one["car"], one["feature"]) == ("911-992-code", "roaming")


def test_a_car_that_is_two_is_asked_for(cli):
    answer = cli("where", "roaming", "911-2019")
    assert answer.code == 2
    assert answer.refusal == "911 2019 is 2 cars in FR: which one? – meant: 911-2019-991, 911-2019-992"
    (one,) = cli("where", "roaming", "911-2019", "--market", "US", "--json").json
    assert one["car"] == "911-991-2"


@pytest.mark.parametrize(
    ("market", "years"),
    [
        (None, {"92A": "2017–2018", "9YA": "2018–2021", "992.1": "2019–2021"}),
        ("US", {"92A": "2017–2018", "9YA": "2019–2021", "992.1": "2020–2021"}),
        ("DE", {"92A": "2017", "9YA": "2018–2021", "992.1": "2019–2021"}),
        ("JP", {"92A": "2017", "9YA": "2018–2021", "992.1": "2020–2021"}),
    ],
)
def test_the_years_are_those_of_the_market(cli, market, years):
    lines = cli("where", "roaming", *(("--market", market) if market else ())).out.splitlines()
    for generation, shown in years.items():
        assert any(re.search(rf" {re.escape(generation)} +{shown} ", line) for line in lines), generation


def test_words_for_nothing_name_what_was_meant(cli):
    answer = cli("where", "romaing", "macan-2018")
    assert (answer.code, answer.out) == (0, cli("where", "roaming", "macan-2018").out)
    answer = cli("where", "xyzzy")
    assert answer.code == 1
    assert answer.refusal == f"nothing is known of 'xyzzy' – for instance: {SOME_FEATURES}"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("macan-2019",),
            "what should be found on 'macan-2019'? For instance: pcm-sim where roaming macan-2019",
        ),
        (("",), "what should be found? For instance: pcm-sim where roaming macan-2019"),
        (("  ", "\t"), "what should be found? For instance: pcm-sim where roaming macan-2019"),
        (
            ("roaming", "macan"),
            f"macan was built for the model years 2014 to 2025: which one? – meant: {LAST_FOUR}",
        ),
        (
            ("roaming", "macan_95b_4"),
            "there is no car 'macan_95b_4' – meant: macan-95b-3, macan-95b-2, macan-95b-1, macan-95b-old",
        ),
        (
            ("roaming", "macan-1999"),
            "macan has no model year 1999; there are 2014 to 2025 – meant: macan-2014",
        ),
        (
            ("roaming", "macn-2019"),
            "there is no car 'macn-2019' – meant: macan-2019, macan-2021, macan-2018, macan-2017",
        ),
    ],
)
def test_half_a_question_is_asked_back(cli, words, told):
    answer = cli("where", *words)
    assert (answer.code, answer.refusal) == (2, told)


def test_the_whole_answer_for_one_car(cli):
    assert cli("where", "roaming", "taycan-2022", "--lang", "en").out == (
        "Switch roaming on\n"
        "\n"
        "  – This car takes care of roaming by itself: there is nothing to set.\n"
        "    Taycan Y1A                   2022             F073\n"
        "\n"
        "  F073  The Taycan takes care of roaming by itself, so its PCM has nothing to set.\n"
    )


def test_an_answer_without_facts_ends_with_the_car(cli):
    assert cli("where", "roaming", "911-2022", "--lang", "en").out == (
        "Switch roaming on\n"
        "\n"
        "  – This car takes care of roaming by itself: there is nothing to set.\n"
        "    911 992.1                    2022             inferred\n"
    )
