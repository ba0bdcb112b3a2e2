"""Everything that is armed, in car and cloud, as one list, with how far each has come."""

from typing import Final, NamedTuple

from pcm_sim.connect.trouble.faults import Fault
from pcm_sim.session.moment import Moment
from pcm_sim.session.trouble.striking import troubles_of
from pcm_sim.session.trouble.troubles import Trouble

WAITS: Final = "waits"
ARMED: Final = "armed"
STRUCK: Final = "struck"
SPENT: Final = "spent"
MISSED: Final = "missed"
STATES: Final = (WAITS, ARMED, STRUCK, SPENT, MISSED)
"""It waits for something; strikes what is asked next; has struck; cannot again; found nothing to break."""


class Listed(NamedTuple):
    """A fault that is armed.

    Attributes:
        id: Its id.
        state: One of `STATES`.
        covered: What it is stays hidden.
        trouble: What waits, or has struck the car; none for one that was armed in the cloud alone.
        fault: The same in the cloud, where it is armed there.
    """

    id: str
    state: str
    covered: bool = False
    trouble: Trouble | None = None
    fault: Fault | None = None

    @property
    def is_cars(self) -> bool:
        """Whether it is one of the car."""
        return self.trouble is not None and self.trouble.deed is None


def listed(moment: Moment) -> tuple[Listed, ...]:
    """List what is armed, what waits or has struck the car first, then what is the cloud's alone."""
    troubles = troubles_of(moment).armed
    own = {one.id for one in troubles}
    faults = moment.world.faults
    first = (_of_trouble(moment, one, faults.fault(one.id)) for one in troubles)
    rest = (Listed(one.id, _in_cloud(moment, one), fault=one) for one in faults.armed if one.id not in own)
    return (*first, *rest)


def _of_trouble(moment: Moment, trouble: Trouble, fault: Fault | None) -> Listed:
    if trouble.waits:
        idle = trouble.at is None and trouble.on.kind in {"", "minutes"} and not trouble.due
        return Listed(trouble.id, MISSED if idle else WAITS, trouble.covered, trouble)
    if trouble.deed is None:
        return Listed(trouble.id, STRUCK, trouble=trouble)
    state = _in_cloud(moment, fault) if fault else SPENT
    return Listed(trouble.id, state, trouble.covered and state == ARMED, trouble, fault)


def _in_cloud(moment: Moment, fault: Fault) -> str:
    if not fault.is_live(moment.now):
        return SPENT
    return STRUCK if fault.hits else ARMED
