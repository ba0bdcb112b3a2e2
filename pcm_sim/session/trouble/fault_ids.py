"""The names that armed faults go by: what goes wrong, a `#`, and a number or a name that was given."""

from collections.abc import Iterator

from pcm_sim.session.console.faults import recipe_id
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.trouble.striking import troubles_of

MARK = "#"


def armed_ids(session: Session) -> tuple[str, ...]:
    """Give the ids of what is armed in car and cloud, those of the console first, each once."""
    return ids_armed(session.moment)


def ids_armed(moment: Moment) -> tuple[str, ...]:
    """Give the same of a moment."""
    waiting = (one.id for one in troubles_of(moment).armed)
    in_cloud = (one.id for one in moment.world.faults.armed)
    return tuple(dict.fromkeys((*waiting, *in_cloud)))


def meant_by(session: Session, name: str) -> tuple[str, ...]:
    """Give the ids of the armed faults that go by a name."""
    return tuple(one for one in armed_ids(session) if goes_by(one, name))


def goes_by(fault: str, name: str) -> bool:
    """Tell whether a fault is meant: by its id, by what goes wrong, or by the name it was given."""
    return name in {fault, recipe_id(fault), fault.partition(MARK)[2]}


def short_name(fault: str) -> str:
    """Give what a person calls a fault: the name that was given, or what goes wrong."""
    return recipe_id(fault) if fault[-1].isdigit() else fault.partition(MARK)[2]


def free_number(session: Session, fault: str, taken: frozenset[str]) -> int:
    """Give the first number under which a fault was never armed.

    Args:
        session: The simulation.
        fault: What goes wrong.
        taken: Ids that are armed with it.
    """
    names = {*taken, *_ids_used(session)}
    return next(n for n in range(1, len(names) + 2) if f"{fault}{MARK}{n}" not in names)


def _ids_used(session: Session) -> Iterator[str]:
    troubles, faults = troubles_of(session.moment), session.moment.world.faults
    yield from ids_armed(session.moment)
    yield from (one.fault for one in (*troubles.struck, *faults.fired))
