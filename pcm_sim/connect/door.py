"""The door of the cloud: every deed comes in here, is sealed, struck by faults, carried out and written down.

The order is fixed: what is due first; then who may ask; then faults and magic values; then the operation.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from pcm_sim.connect.checks import Checks
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, Answered, Deed
from pcm_sim.connect.news import News
from pcm_sim.connect.sealing import sealed
from pcm_sim.connect.trouble.effects import Effect, is_carried_out, latency_of, loss_of, refusal_of, way_of
from pcm_sim.connect.trouble.faults import Call
from pcm_sim.connect.trouble.striking import strike
from pcm_sim.connect.world import JournalEntry, World
from pcm_sim.domain.requests import Denied


class Visit(NamedTuple):
    """What an operation needs beside the world and the deed.

    Attributes:
        actor: Who asks.
        now: Simulated ms.
        effects: What goes wrong with it, of which the operation looks at what concerns it.
    """

    actor: Actor
    now: int
    effects: tuple[Effect, ...] = ()


class Done(NamedTuple):
    """What an operation leaves.

    Attributes:
        world: After it; after a refusal it is as before, but for counters of wrong tries.
        answer: What the cloud says.
        noted: How the deed stands in the journal, where that must tell less than was asked (F155).
    """

    world: World
    answer: Answered
    noted: Deed | None = None


class Served(NamedTuple):
    """What comes back through the door.

    Attributes:
        world: The cloud after it.
        answer: What it says; none where no answer comes.
        latency_ms: How much longer than usual the answer takes.
        news: What happened to contracts and functions, for the car.
        unheard: What the cloud said, where it did what was asked and its answer is lost.
        lost: What becomes of an answer that does not come: `held`, `cut` or `refused`; empty for one that
            does. A cut one and a refused one are missed at once, a held one after a while.
    """

    world: World
    answer: Answered | None
    latency_ms: int = 0
    news: tuple[News, ...] = ()
    lost: str = ""
    unheard: Answered | None = None


class Operation(NamedTuple):
    """An operation.

    Attributes:
        carry_out: What it does.
        who: Kinds of actors that may ask for it.
        noted: It stands in the journal; what only looks does not.
        checks: Asks what it asks, one after the other, of a deed whose secrets are sealed; none where it has
            no list of its own.
    """

    carry_out: Callable[[World, Visit, Deed], Done]
    who: tuple[str, ...]
    noted: bool = True
    checks: Callable[[World, Deed], Checks] | None = None


Operations = Mapping[str, Operation]
ONLY_INSTRUCTOR = (INSTRUCTOR,)
"""Whom an operation is for that nothing strikes: it stands beside the cloud."""


class _Asked(NamedTuple):
    """A deed at the door, with the faults that struck it."""

    actor: Actor
    deed: Deed
    noted: bool
    struck: tuple[str, ...] = ()


def serve(operations: Operations, world: World, actor: Actor, deed: Deed) -> Served:
    """Let a deed through the door, at the world's own time.

    Args:
        operations: All there are, by name.
        world: The cloud before it, with everything done that was due.
        actor: Who asks.
        deed: What is asked; its secrets may still be legible.

    Raises:
        LookupError: There is no such operation, which is a mistake of whoever calls.
    """
    operation = operations.get(deed.name)
    if operation is None:
        known = ", ".join(sorted(operations))
        raise LookupError(f"there is no operation {deed.name!r} in the cloud; known are: {known}")
    deed = sealed(world, deed)
    if actor.kind not in operation.who:
        asked = _Asked(actor, deed, operation.noted)
        return _close(world, asked, Denied("admin_token_required"))
    world, effects, struck = _struck(world, operation, deed)
    lost = loss_of(effects)
    if lost and not is_carried_out(lost):
        unheard = _close(world, _Asked(actor, deed, operation.noted, struck), None)
        return unheard._replace(lost=way_of(lost))
    refusal = refusal_of(effects)
    visit = Visit(actor, world.now, effects)
    done = Done(world, refusal) if refusal else operation.carry_out(world, visit, deed)
    asked = _Asked(actor, done.noted or deed, operation.noted, struck)
    if lost is None:
        return _close(done.world, asked, done.answer, latency_of(effects))
    return _close(done.world, asked, None, latency_of(effects))._replace(
        lost=way_of(lost), unheard=done.answer
    )


def _struck(
    world: World, operation: Operation, deed: Deed
) -> tuple[World, tuple[Effect, ...], tuple[str, ...]]:
    """Ask what goes wrong; setting the scene never does, or no fault could be repaired."""
    if operation.who == (INSTRUCTOR,):
        return world, (), ()
    return strike(world, Call(deed.name, deed.account, deed.vin))


def _close(world: World, asked: _Asked, answer: Answered | None, latency_ms: int = 0) -> Served:
    """Write down what was asked, and let the agenda know what became due."""
    changes: dict[str, object] = {}
    if asked.noted:
        entry = JournalEntry(world.now, asked.actor, asked.deed, _outcome(answer), asked.struck)
        changes["journal"] = world.journal.add(entry)
    if world.plans:
        changes.update(agenda=world.agenda.changed(world.plans), plans=())
    news = world.news
    if news:
        changes["news"] = ()
    return Served(world.but(**changes) if changes else world, answer, latency_ms, news)


def _outcome(answer: Answered | None) -> str:
    if answer is None:
        return "no_answer"
    return answer.reason if isinstance(answer, Denied) else "ok"
