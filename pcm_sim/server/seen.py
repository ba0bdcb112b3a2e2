"""What is to be seen on the unit now, as plain values: the answer to every act."""

from typing import NamedTuple

from pcm_sim.domain.effects import Effect
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import Screen
from pcm_sim.server.told import Plain, tell_effect
from pcm_sim.session.plain import plain
from pcm_sim.session.simulation import Session


class Seen(NamedTuple):
    """A look at the unit, taken on the owner's thread and written out on another.

    Attributes:
        rules: The car's rules.
        screen: What is shown.
        effects: What the act did.
        changed: It changed anything at all.
        due_in: Simulated ms until something is due; none when nothing is.
    """

    rules: Rules
    screen: Screen
    effects: tuple[Effect, ...]
    changed: bool
    due_in: int | None


def look(session: Session, effects: tuple[Effect, ...] = (), *, changed: bool = False) -> Seen:
    """Look at the unit now."""
    return Seen(session.rules, session.screen, effects, changed, session.due_in())


def write_seen(seen: Seen) -> Plain:
    """Write a look out."""
    language = seen.screen.language
    return {
        "changed": seen.changed,
        "effects": [tell_effect(seen.rules, language, one) for one in seen.effects],
        "screen": plain(seen.screen),
        "targets": list(seen.screen.targets),
        "due_in_ms": seen.due_in,
    }


def write_targets(seen: Seen) -> Plain:
    """Write out what can be touched and pressed, with what is written on it."""
    screen = seen.screen
    legends = {row.id: row.label for row in screen.rows}
    legends |= {spot.id: spot.label for spot in (*screen.bar, *screen.tabs)}
    legends |= {mark.id: mark.name for mark in screen.status.marks}
    if screen.form:
        legends |= {field.id: field.label for field in screen.form.fields}
        legends["form/confirm"] = screen.form.confirm
    if screen.dialog:
        legends |= {button.id: button.label for button in screen.dialog.buttons}
    locked = {row.id for row in screen.rows if row.locked}
    return {
        "targets": [
            {"id": one, "label": legends.get(one, ""), "locked": one in locked} for one in screen.targets
        ],
        "keys": [{"id": key.id, "label": key.legend} for key in seen.rules.vehicle.head_unit.keys],
    }
