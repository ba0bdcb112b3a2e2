"""The table of commands: no key twice, none of the unit's, and words for all in every language."""

import pytest
from PySide6.QtGui import QKeySequence
from sample_window import DESKTOP

from pcm_sim.domain.vehicle import HardKey
from pcm_sim.ui.commands import COMMANDS, UNIT_KEYS, spell, split_keys
from pcm_sim.ui.key_intents import intent_of_key
from pcm_sim.ui.texts import in_language
from pcm_sim.ui.viewmodels.zoom import STEPS, larger, nearest, smaller

HARD_KEYS = tuple(HardKey(f"K{place}", f"K{place}", "left") for place in range(11))
LANGUAGES = ("fr", "en", "de")
SEQUENCES = [(command.id, keys) for command in COMMANDS for keys in command.keys]


def pressed(keys: str) -> tuple[int, int]:
    chord = QKeySequence(keys)[0]
    return chord.key().value, chord.keyboardModifiers().value


def test_no_shortcut_does_two_things():
    keys = [pressed(keys) for _, keys in SEQUENCES]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(("command", "keys"), SEQUENCES)
def test_no_shortcut_takes_a_key_from_the_unit(command, keys):
    key, modifiers = pressed(keys)

    # Alt leaves the key what it is to the unit, so the window takes it first.
    meant = intent_of_key(key, "", modifiers, "", HARD_KEYS)
    assert meant is None or keys.startswith("Alt+"), f"{command} takes {meant} away"


@pytest.mark.parametrize("unit_key", [one for one in UNIT_KEYS if one.keys], ids=lambda one: one.id)
def test_every_key_of_the_sheet_means_something_to_the_unit(unit_key):
    for keys in unit_key.keys:
        key, modifiers = pressed(keys)
        assert intent_of_key(key, "", modifiers, "pasted", HARD_KEYS) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_shortcuts_are_spelt_as_on_the_keyboard(language):
    texts = in_language(DESKTOP, language)
    shown = [spell(command.keys[0], texts) for command in COMMANDS]

    assert len(set(shown)) == len(shown)
    assert (
        spell("Ctrl+Shift+C", texts)
        == {
            "fr": "Ctrl+Maj+C",
            "en": "Ctrl+Shift+C",
            "de": "Strg+Umschalt+C",
        }[language]
    )


@pytest.mark.parametrize(
    ("keys", "single"),
    [
        ("F1", ("F1",)),
        ("Ctrl++", ("Ctrl", "+")),
        ("Ctrl+-", ("Ctrl", "-")),
        ("Alt+Return", ("Alt", "Return")),
    ],
)
def test_a_shortcut_is_split_into_its_keys(keys, single):
    assert split_keys(keys) == single


@pytest.mark.parametrize(
    ("now", "above", "below"), [(52.4, 75, 50), (50, 75, 50), (100, 125, 75), (88, 100, 75), (200, 200, 150)]
)
def test_the_next_step_is_the_one_that_can_be_seen(now, above, below):
    assert (larger(now), smaller(now)) == (above, below)


def test_a_kept_size_becomes_a_step():
    assert [nearest(percent) for percent in (0, 49, 110, 300)] == [0, 50, 100, STEPS[-1]]
