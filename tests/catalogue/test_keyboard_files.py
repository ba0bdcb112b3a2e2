"""Keyboards as data: what a file of them may say, each fault at its place, and one of a person's own."""

from dataclasses import dataclass

import pytest
from overlays import LANGUAGE, Overlay
from roots import Root

FILE = "menus/keyboards.yaml"


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


@pytest.fixture
def overlay(tmp_path):
    return Overlay(tmp_path)


@dataclass(frozen=True)
class Fault:
    """One edit of the shipped file, and what must be told after the place of its mark."""

    old: str
    new: str
    told: str


FAULTS = {
    "a row with a blank": Fault(
        'top: "azertyuiop"', 'top: ¦"azerty uiop"', "'azerty uiop' is not 1 to 11 signs without blanks"
    ),
    "a row too long": Fault(
        'bottom: "yxcvbnm"', 'bottom: ¦"yxcvbnmßé"', "'yxcvbnmßé' is not 1 to 8 signs without blanks"
    ),
    "a row that is missing": Fault(
        'rows: {top: "azertyuiop", middle: "qsdfghjklm", ',
        'rows: ¦{top: "azertyuiop", ',
        "the rows of a keyboard needs 'middle'",
    ),
    "a row of another name": Fault(
        'rows: {top: "azertyuiop", middle:',
        'rows: {top: "azertyuiop", ¦midle: "x", middle:',
        "unknown key 'midle' (did you mean 'middle'?)",
    ),
    "a sign twice": Fault(
        'bottom: "wxcvbn\'"', 'bottom: ¦"wxcvbna"', "'a' lies here and on another key (each sign once)"
    ),
    "a sign that is beside the space key": Fault(
        'bottom: "zxcvbnm"', 'bottom: ¦"zxcvbn@"', "'@' lies here and on another key (each sign once)"
    ),
    "an accent of no key": Fault(
        'accents: {a: "àâæäáãå"', 'accents: {¦é: "è", a: "àâæäáãå"', "no key types 'é', so nobody can hold it"
    ),
    "an accent of two letters": Fault(
        'accents: {a: "àâæäáãå"', 'accents: {¦ae: "è", a: "àâæäáãå"', "'ae' is not one sign"
    ),
    "an accent twice": Fault('e: "éèêë"', 'e: ¦"éèêé"', "'é' is offered twice (each sign once)"),
    "too many accents": Fault('n: "ñ"', 'n: ¦"ñ12345678"', "'ñ12345678' is not 1 to 8 signs without blanks"),
    "a capital of no key": Fault('short: "FR"', 'short: "FR"\n    capitals: {¦é: "E"}', "no key types 'é'"),
    "a digit pad too wide": Fault(
        'first: "123"', 'first: ¦"1234"', "'1234' is not 1 to 3 signs without blanks"
    ),
    "a time too long": Fault("accents_ms: 500", "accents_ms: ¦50000", "50000 is too large (at most 3000)"),
    "yes for a row": Fault(
        'top: "qwertyuiop"', "top: ¦true", "expected 1 to 11 signs without blanks, found true"
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_at_its_place(root, fault):
    place = root.edit(FILE, fault.old, fault.new)

    told = root.told()

    assert any(line.startswith(f"{place}: {fault.told}") for line in told), told


def test_a_file_without_keyboards_is_told(root):
    place = root.edit(FILE, "keyboards:\n", "keyboards: ¦{}\nolder:\n")

    assert f"{place}: the table of keyboards needs at least 1, found 0" in root.told()


ITALIAN = """\
keyboards:
  italian:
    name: {fr: "Italien", en: "Italian", de: "Italienisch"}
    short: "IT"
    rows: {top: "qwertyuiop", middle: "asdfghjkl", bottom: "zxcvbnm"}
    accents: {e: "èé"}
"""


def test_a_keyboard_of_ones_own_comes_after_the_shipped_ones(overlay):
    overlay.write(FILE, ITALIAN)
    overlay.write("languages/it.yaml", LANGUAGE.replace("qwerty", "italian"))
    catalogue = overlay.catalogue()
    (vehicle,) = catalogue.matrix.candidates("macan", 2021, "FR")
    rules = catalogue.rules(vehicle)

    assert [*rules.keyboards.keyboards] == ["azerty", "qwerty", "qwertz", "italian"]
    assert rules.keyboards.after("italian") == "azerty"
    assert rules.writes("it").keyboard == "italian"
    assert rules.keyboards.offered("keyboard", "italian", "upper", "E") == "ÈÉ"


def test_a_fault_in_a_keyboard_of_ones_own_is_told_in_its_file(overlay):
    place = overlay.write(FILE, ITALIAN.replace('"asdfghjkl"', '¦"asdfghjkq"'))

    assert overlay.told() == [f"{place}: 'q' lies here and on another key (each sign once)"]


def test_other_times_may_be_set_alone(overlay):
    overlay.write(FILE, "holding: {accents_ms: 800, repeat_ms: 200}\n")

    assert overlay.catalogue().plain["holding"] == {"accents_ms": 800, "repeat_ms": 200}
