"""What has struck, in car and cloud, in the order in which it did."""

from typing import NamedTuple

from pcm_sim.session.moment import Moment
from pcm_sim.session.trouble.striking import troubles_of


class Strike(NamedTuple):
    """A fault that struck.

    Attributes:
        at: Simulated ms.
        fault: Its id.
        on: Key of what it waited for; empty for nothing.
        operation: What it struck in the cloud; empty for one of the car.
        account: Customer whom it struck there; empty for none.
        vin: The car that it struck there; empty for none.
    """

    at: int
    fault: str
    on: str = ""
    operation: str = ""
    account: str = ""
    vin: str = ""


def strikes(moment: Moment) -> tuple[Strike, ...]:
    """Give every strike, oldest first; that a fault of the cloud was let loose there is none yet."""
    troubles = troubles_of(moment)
    loosed = {one.fault: one.on for one in troubles.struck}
    fired = moment.world.faults.fired
    own = [Strike(one.at, one.fault, one.on) for one in troubles.struck if not one.in_cloud]
    theirs = [Strike(one.at, one.fault, loosed.get(one.fault, ""), *one.call) for one in fired]
    return tuple(sorted((*own, *theirs), key=lambda one: one.at))
