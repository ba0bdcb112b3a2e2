"""What says nothing is a mistake and no test that passes: empty expectations, targets and steps."""

import pytest
from acting import cell_of
from written_scenarios import Files

from pcm_sim.scenario.format.vocabulary import SCENARIO
from pcm_sim.scenario.play.in_words import in_words


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


NOTHING = "what is expected names nothing that could be seen (one of: screen, message, dialog, notice, "
NO_TARGET = "a target needs one of: id, path, label, begins"


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("- expect: ¦{}", NOTHING),
        ("- expect: ¦{facts: [F072]}", NOTHING),
        ("- expect: ¦{within: 3 s, mask: [status/data]}", NOTHING),
        ("- expect: {page: ¦{}}", "what a page shows names nothing that could be seen (one of: "),
        ("- tap: ¦{}", NO_TARGET),
        ("- tap: ¦{lang: de}", NO_TARGET),
        ("- open: ¦{lang: de}", NO_TARGET),
        ("- toggle: ¦{to: true}", "a switch needs one of: id, path, label, begins"),
        ("- choose: ¦{option: card}", "a choice needs one of: id, path, label, begins"),
        ("- set_slider: ¦{to: 3}", "a figure needs one of: id, path, label, begins"),
        ("- tap: {label: Roaming, ¦begins: Roam}", "a target has one of 'label' and 'begins', not both"),
        (
            "- toggle: {id: roaming, ¦path: SET > Roaming, to: true}",
            "a switch has one of 'id' and 'path', not both",
        ),
        ("- ¦label: what", "a step needs one of: tap, hold, "),
        ("- ¦{guide: skip, optional: true}", "a step needs one of: tap, hold, "),
        ("- {tap: roaming, ¦press: SET}", "a step has one of 'tap' and 'press', not both"),
    ],
)
def test_what_says_nothing_is_told(files, step, told):
    place = files.scenario(step)
    (line,) = files.told()
    assert line.startswith(f"{place}: {told}"), line


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        ("text: Falsche PIN", "expect: text Falsche PIN"),
        ("values: {form/field/pin: 0123}", "expect: values form/field/pin = 0123"),
        ("checked: {roaming: false}", "expect: checked roaming = false"),
    ],
)
def test_a_step_in_words_says_what_is_expected(expected, words):
    (step,) = cell_of(f"expect: {{{expected}}}").scenario.steps
    assert in_words(step) == words


def test_an_editor_says_so_too():
    expected = SCENARIO.schema()["$defs"]["step_expect"]["properties"]["expect"]
    assert {"required": ["screen"]} in expected["anyOf"]
    assert {"required": ["facts"]} not in expected["anyOf"]
