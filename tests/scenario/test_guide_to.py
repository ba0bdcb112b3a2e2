"""A guide to one thing without a file: what it is called, where it leads, and what a customer reads of it."""

import pytest
from guide_kit import plan_of
from shipped import catalogue

from pcm_sim.domain.routes import placed
from pcm_sim.scenario.format.model import Car
from pcm_sim.scenario.guide.finding import scenario_to
from pcm_sim.scenario.guide.hitches import Hitches, known
from pcm_sim.scenario.guide.words import Words
from pcm_sim.scenario.play.opening import chosen

LANGUAGES = ("fr", "en", "de")
# What the portal and the store are found by, where the telephone has a page for it.
OUTSIDE = [key for key, one in catalogue().plain["outside"].items() if one.get("phone") and "when" not in one]


def steps_to(wanted, car="macan-2018", language="en"):
    one = scenario_to(catalogue(), wanted, [Car(car, "")])
    plan = plan_of(one, car, languages=(language,))
    return [part for part in plan.guide.editions[0].parts if part.kind == "step"]


def test_a_message_is_told_with_when_it_comes_and_without_a_figure_that_only_the_car_knows():
    one = scenario_to(catalogue(), "pin_bad", [Car("macan-2018", "")])
    assert one.name["en"] == "The message “Wrong PIN.”"
    assert one.about["en"].startswith("On typing the PIN or PUK of the inserted SIM card")
    assert [note for step in steps_to("pin_bad") for note in step.notes] == []


def test_what_to_do_about_a_message_is_told_where_it_is_known():
    (note,) = (note for step in steps_to("pairing_code_used") for note in step.notes)
    assert note == "What to do: Read the new code in My Porsche ▸ My vehicles."


def test_the_store_is_opened_once_and_after_signing_in():
    steps = steps_to("buy a service")
    assert steps[0].says[0] == "Take your telephone and open the My Porsche portal."
    assert "Connect Store" not in [one for step in steps[:-1] for one in step.path]
    assert steps[-1].path[-1] == "Connect Store"


@pytest.mark.parametrize("key", OUTSIDE)
def test_a_customer_reads_nothing_of_how_we_know_it(key):
    text = catalogue().plain["outside"][key]["text"]
    assert not any(word in text["en"] for word in ("FAQ", "Inferred", "the customer"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Versuchen Sie es in {min} Min. erneut oder ändern Sie das Passwort.", ""),
        ("Verbleibende Versuche: {n}. Ändern in My Porsche.", "Ändern in My Porsche."),
        ("Es dauert {min} Min. Näheres steht im Handbuch.", "Näheres steht im Handbuch."),
        ("Read it. Tries left: {n}.", "Read it."),
    ],
)
def test_a_sentence_with_an_unknown_figure_is_left_out_as_a_whole(text, left):
    assert known(text) == left


@pytest.mark.parametrize("car", ["macan-2018", "taycan-2022"])
def test_what_may_come_in_the_way_is_the_same_in_each_language(car):
    def told(language):
        scenario = scenario_to(catalogue(), "link", [Car(car, "")])
        return [
            len(part.hitches)
            for part in plan_of(scenario, car, languages=(language,)).guide.editions[0].parts
        ]

    assert len({tuple(told(one)) for one in LANGUAGES}) == 1


@pytest.mark.parametrize("car", ["macan-2018", "taycan-2022"])
def test_nobody_is_sent_to_where_they_are(car):
    rules = catalogue().rules(chosen(catalogue(), Car(car, "")).vehicle)
    link = next(placed(rules.vehicle, rules.tree, "link"))
    hitches = Hitches(catalogue(), rules, Words(catalogue().plain["sentences"], "en"))
    said = [one.says for one in hitches.at(link.id, most=99)]
    assert len(said) > 3
    assert not any("linked in another way" in one for one in said)


@pytest.mark.parametrize("car", ["718-2018", "taycan-2022"])
def test_what_opens_only_in_a_linked_car_is_found_in_one(car):
    assert steps_to("services", car)[-1].path or steps_to("services", car)[-1].says
