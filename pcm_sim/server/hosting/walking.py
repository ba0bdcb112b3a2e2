"""The telephone beside the car follows the browser: touch by touch to the page that is open there."""

from collections.abc import Iterator
from itertools import takewhile

from pcm_sim.domain import events
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import FillField, HandIntent, OnPhone
from pcm_sim.domain.nodes import Shortcut
from pcm_sim.session.phone_step import handset_of
from pcm_sim.session.simulation import Session

_BAR, _FOOT = "bar/", "foot/"


def handset_now(session: Session) -> Handset:
    """Give the telephone in hand."""
    return handset_of(session.phone_kit(), session.moment)


def do(session: Session, *intents: HandIntent) -> None:
    """Do things on the telephone, one after the other."""
    for intent in intents:
        session.dispatch(OnPhone(intent))


def walk_to(session: Session, stack: tuple[str, ...], form: str = "") -> None:
    """Go to a page as a hand would: back to where the ways part, then row by row.

    Args:
        session: The simulation.
        stack: Pages walked through, home first.
        form: Id of the row whose form is open on the last of them; empty for none.

    What is closed or gone is not reached: the telephone stands before it then, and says why where it can.
    """
    if _stands(session, stack, form):
        return
    _leave(session)
    here = handset_now(session).stack
    area = f"{_BAR}{stack[1]}" if stack[1:2] != here[1:2] and stack[1:] else ""
    if area in session.phone.targets:
        do(session, events.Tap(area))
    else:
        do(session, *(events.Back() for _ in here[_shared(here, stack) :]))
    for page in (*stack[len(handset_now(session).stack) :], *((form,) if form else ())):
        if not _touch(session, page):
            return


def send(session: Session, form: tuple[tuple[str, str], ...]) -> None:
    """Fill the form that is open, and send it.

    Args:
        session: The simulation.
        form: Fields by name, as the browser sent them.
    """
    do(session, *(FillField(name, text) for name, text in form), events.Confirm())


def _stands(session: Session, stack: tuple[str, ...], form: str) -> bool:
    handset = handset_now(session)
    return handset.stack == stack and (handset.form.form if handset.form else "") == form


def _leave(session: Session) -> None:
    """Put away what stands over the page."""
    handset = handset_now(session)
    while handset.dialog or handset.form or handset.pending:
        do(session, events.Back())
        handset = handset_now(session)


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Give how many pages two ways have in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _touch(session: Session, page: str) -> bool:
    """Touch what leads to a page or a form; tells whether it is open then."""
    target = next(_leading(session, page), "")
    if not target:
        return False
    do(session, events.Tap(target))
    handset = handset_now(session)
    return handset.dialog is None and page in (handset.page, handset.form.form if handset.form else "")


def _leading(session: Session, page: str) -> Iterator[str]:
    """Give what can be touched now and leads to a page: a row, an area of the bar, a line at the foot."""
    screen, rules = session.phone, session.phone_rules
    nodes = rules.tree.nodes
    for target in screen.targets:
        node = nodes.get(target)
        if target in (page, f"{_BAR}{page}") or (isinstance(node, Shortcut) and node.to == page):
            yield target
    feet = (line for some in rules.feet.values() for line in some)
    for line in feet:
        if line.to == page and f"{_FOOT}{line.id}" in screen.targets:
            yield f"{_FOOT}{line.id}"
