"""The console in lines: what happened, stepping back and on, other ways, what differs."""

import pytest
from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.scenario.console.prompt import Prompt
from pcm_sim.scenario.console.words_history import WORDS


@pytest.fixture
def prompt():
    session = open_session("macan-2018", language="en", catalogue=catalogue())
    return Prompt(catalogue(), session, WORDS)


def say(prompt, *lines):
    answers = [prompt.answer(line) for line in lines]
    return answers[-1]


def test_one_steps_back_and_on_and_takes_another_way(prompt):
    assert say(prompt, "history").lines == ("nothing has happened yet",)
    assert say(prompt, "ways").lines == ("no way was left for another",)
    say(prompt, "press: SET", "set: {car.country: CH}", "set: {car.ignition: false}")
    told = say(prompt, "history 2").lines
    assert [one.split("  ")[-1] for one in told] == [
        "Instructor: Drove to: Switzerland",
        "Instructor: Ignition off",
    ]
    assert say(prompt, "back 2").good
    assert prompt.session.moment.car.country == "FR"
    assert say(prompt, "history").lines[-1].startswith("–")
    assert say(prompt, "on").good
    assert say(prompt, "compare").lines[:2] == ("Country: France → Switzerland", "Page: “RADIO” → “SET”")
    say(prompt, "press: HOME")
    (way,) = say(prompt, "ways").lines
    assert way.endswith("Ignition off")
    assert say(prompt, f"ways {way.split()[0]}").good
    assert not prompt.session.moment.car.ignition

    assert say(prompt, "on").lines[0].startswith("Nothing was undone after this moment.")
    for wrong in ("back 0", "back x", "on -1", "history 99999", "ways 7", "compare nowhere"):
        answer = say(prompt, wrong)
        assert (answer.good, len(answer.lines)) == (False, 1)
    prompt.session.joined = "Anna"
    assert "the world is that of Anna" in say(prompt, "back").lines[0]
