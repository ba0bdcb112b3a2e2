"""The hard keys round the glass: what is printed on each, and which key of the computer presses it."""

from collections.abc import Sequence

from pcm_sim.domain.vehicle import HardKey

FIRST_SHORTCUT, LAST_SHORTCUT = 2, 12
"""F2 presses the first hard key, F12 the last that can be pressed so; F1 is kept for help."""

KeyView = dict[str, str]
"""A key as QML reads it: its `target` (`key/PHONE`), `key` (`PHONE`), `label` and `hint` (`F4`)."""


def shortcut_of(place: int) -> str:
    """Name the function key that presses a hard key; empty beyond the last.

    Args:
        place: Its place among the device's keys, from 0.
    """
    number = place + FIRST_SHORTCUT
    return f"F{number}" if number <= LAST_SHORTCUT else ""


def key_of_shortcut(number: int, keys: Sequence[HardKey]) -> str:
    """Tell which hard key a function key presses; empty for none.

    Args:
        number: 4 for F4.
        keys: The device's keys in order.
    """
    place = number - FIRST_SHORTCUT
    return keys[place].id if number <= LAST_SHORTCUT and 0 <= place < len(keys) else ""


def derive_keys(keys: Sequence[HardKey], place: str) -> list[KeyView]:
    """Give the hard keys of one place round the glass.

    Args:
        keys: The device's keys in order.
        place: `left`, `right` or `bottom`.
    """
    return [
        {"target": f"key/{key.id}", "key": key.id, "label": key.legend, "hint": shortcut_of(at)}
        for at, key in enumerate(keys)
        if key.place == place
    ]
