"""What can be done at the unit: each act checks what it is given and becomes intents of a person."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pcm_sim.domain.events import (
    Back,
    Confirm,
    Erase,
    Event,
    PressKey,
    PressKnob,
    Tap,
    Tick,
    TurnKnob,
    TypeText,
)
from pcm_sim.domain.screen import PageKind
from pcm_sim.server.bodies import Body, Key, Keys
from pcm_sim.server.problems import BODY, NOT_NOW, TARGET, UNKNOWN, Problem, meant
from pcm_sim.session.simulation import Session
from pcm_sim.session.values_taken import Only, Text, Whole

DAY_MS = 86_400_000
MOST_MS = 366 * DAY_MS
END_OF_TIME_MS = 4_102_444_800_000
"""The first moment of the year 2100: the dates of the unit end before."""
MOST_DETENTS = 100
MOST_DUES = 1_000
"""More would mean that each answer asks for another one."""


class Act(NamedTuple):
    """Something that can be done.

    Attributes:
        about: What it does, in a sentence.
        keys: What its body may say.
        events: Checks the body against the simulation and gives what happens; what it gives lazily can
            depend on what happened before.
    """

    about: str
    keys: Keys
    events: Callable[[Session, Body], Iterable[Event]]


def _tap(session: Session, body: Body) -> tuple[Event, ...]:
    target = body.text("target")
    screen = session.screen
    targets = screen.targets
    # A form with one field lists none: there is nothing to choose, and nothing wrong with choosing it.
    fields = [field.id for field in screen.form.fields] if screen.form and not screen.dialog else []
    if target in targets or target in fields:
        return (Tap(target),)
    if screen.kind is PageKind.DARK:
        detail = 'The ignition is off and the screen is dark. Switch it on: POST /car {"ignition": true}.'
        raise Problem(TARGET, detail, targets=[], meant=[])
    near = meant(target, targets)
    hint = f"Meant: {', '.join(near)}?" if near else "`targets` lists what can be touched now."
    if screen.dialog:
        hint = "A dialog stands over the page; answer it first."
    raise Problem(
        TARGET,
        f"{target!r} is not on the screen {screen.node!r}. {hint}",
        targets=list(targets),
        meant=near,
    )


def _press(session: Session, body: Body) -> tuple[Event, ...]:
    key = body.text("key").upper()
    rules = session.rules
    keys = [*dict.fromkeys((*(one.id for one in rules.vehicle.head_unit.keys), *rules.tree.keys))]
    if key not in keys:
        near = meant(key, keys)
        hint = f"Meant: {', '.join(near)}?" if near else f"There are {', '.join(keys)}."
        detail = f"{body.text('key')!r} is no key of this unit. {hint}"
        raise Problem(UNKNOWN, detail, keys=keys, meant=near)
    return (PressKey(key),)


def _knob(_: Session, body: Body) -> tuple[Event, ...]:
    if ("turn" in body) == ("press" in body):
        raise Problem(BODY, 'The knob takes {"turn": detents} or {"press": true}, one of them.')
    return (TurnKnob(body.whole("turn")),) if "turn" in body else (PressKnob(),)


def _type(session: Session, body: Body) -> tuple[Event, ...]:
    _need_form(session)
    return (TypeText(body.text("text")),)


def _erase(session: Session, _: Body) -> tuple[Event, ...]:
    _need_form(session)
    return (Erase(),)


def _need_form(session: Session) -> None:
    screen = session.screen
    if screen.form is None or screen.dialog:
        why = "a dialog stands over the page; answer it first" if screen.dialog else "no form is open"
        raise Problem(NOT_NOW, f"Nothing takes the typing on the screen {screen.node!r}: {why}.")


def _confirm(session: Session, _: Body) -> tuple[Event, ...]:
    screen = session.screen
    if not (screen.focus or screen.dialog or screen.form):
        detail = f"There is nothing to confirm on the screen {screen.node!r}: no form, no dialog, no ring."
        raise Problem(NOT_NOW, detail)
    return (Confirm(),)


def _back(_: Session, __: Body) -> tuple[Event, ...]:
    return (Back(),)


def _advance(session: Session, body: Body) -> tuple[Event, ...]:
    ms = body.whole("ms")
    if session.moment.now + ms >= END_OF_TIME_MS:
        raise Problem(NOT_NOW, "Simulated time ends with the year 2099. Start again: POST /open.")
    return (Tick(ms),)


def _settle(session: Session, _: Body) -> Iterable[Event]:
    for _round in range(MOST_DUES):
        due = session.due_in()
        if due is None:
            return
        yield Tick(due)
    raise Problem(NOT_NOW, f"Something was due {MOST_DUES} times in a row. Let time pass: POST /advance.")


ACTS: Mapping[str, Act] = {
    "/tap": Act(
        "Touch something on the screen.",
        {"target": Key(Text(), "an id of GET /targets", needed=True)},
        _tap,
    ),
    "/press": Act(
        "Press a hard key, or go where it leads on a unit without it.",
        {"key": Key(Text(), "such as HOME, MEDIA, APPS; in any case", needed=True)},
        _press,
    ),
    "/back": Act("Go one level back, close the dialog or the form, or stop a wait.", {}, _back),
    "/knob": Act(
        "Turn or press the right knob; a ring shows where it stands.",
        {
            "turn": Key(Whole(-MOST_DETENTS, MOST_DETENTS), "detents, clockwise where positive"),
            "press": Key(Only(), "take what the ring stands on"),
        },
        _knob,
    ),
    "/type": Act(
        "Type into the field that takes it, or paste.",
        {"text": Key(Text(), "what is typed", needed=True)},
        _type,
    ),
    "/erase": Act("Take the last character back.", {}, _erase),
    "/confirm": Act("Confirm the form or the dialog, or take what the ring stands on.", {}, _confirm),
    "/advance": Act(
        "Let simulated time pass; what is due on the way happens.",
        {"ms": Key(Whole(0, MOST_MS), "simulated milliseconds", needed=True)},
        _advance,
    ),
    "/settle": Act("Let simulated time pass until nothing is due: an answer has come.", {}, _settle),
}
