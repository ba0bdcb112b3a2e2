"""The keys that the device takes, as the help sheet shows them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pcm_sim.ui.commands import UNIT_KEYS, spell
from pcm_sim.ui.viewmodels.hard_keys import shortcut_of

if TYPE_CHECKING:
    from pcm_sim.ui.ports import SessionPort

KeyView = dict[str, str]
"""A key as QML reads it: `label`, `hint`."""


def unit_key_views(texts: Mapping[str, str]) -> list[KeyView]:
    """Give the keys that every unit takes.

    Args:
        texts: The desktop's texts in its language.
    """
    return [
        {
            "label": texts[f"desktop.unit_key.{one.id}"],
            "hint": "  ".join(spell(keys, texts) for keys in one.keys) or texts["desktop.key.signs"],
        }
        for one in UNIT_KEYS
    ]


def hard_key_views(session: "SessionPort | None") -> list[KeyView]:
    """Give the shortcuts of a unit's hard keys; none without a car."""
    keys = session.rules.vehicle.head_unit.keys if session else ()
    return [{"label": key.legend, "hint": hint} for at, key in enumerate(keys) if (hint := shortcut_of(at))]
