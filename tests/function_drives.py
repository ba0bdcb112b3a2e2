"""Somebody who sits in a Taycan with Functions on Demand: linked, and free to let anything happen."""

from functools import cache

from pcm_sim.composition import open_session
from pcm_sim.connect.deeds import CUSTOMER, INSTRUCTOR, SUPPORT, Actor, deed
from pcm_sim.connect.functions.function_keeping import INSTALL
from pcm_sim.domain.events import (
    Confirm,
    OrderProduct,
    SetIgnition,
    SetLocked,
    Tap,
    Tick,
    TypeText,
)

MINUTE = 60_000
TEN = 10 * MINUTE
STEERING, RANGE, LANES = "power_steering_plus", "intelligent_range", "active_lane_keeping"
OFF, ON = SetIgnition(on=False), SetIgnition(on=True)
LOCK, UNLOCK = SetLocked(on=True), SetLocked(on=False)
OWNER = ("claire.martin@example.org", "Lavande-26", "4826")


@cache
def opened():
    """Open a simulation of the Taycan, once for all tests."""
    return open_session("taycan-2022")


@cache
def linked_moment():
    """Link a Taycan to its owner, once for all tests."""
    session = open_session("taycan-2022")
    session.go_to("link")
    session.dispatch(Confirm())
    for text in OWNER:
        session.dispatch(TypeText(text))
        session.dispatch(Confirm())
    session.settle()
    assert session.moment.unit.users
    return session.moment


class Driver:
    """Somebody in the driver's seat.

    Args:
        moment: Where it begins; the linked car by default.
    """

    def __init__(self, moment=None):
        self.start = moment or linked_moment()
        self.session = opened().beginning_at(self.start)
        self.events = []
        self.effects = ()

    def do(self, *events):
        """Let things happen."""
        for event in events:
            self.events.append(event)
            self.effects = self.session.dispatch(event)
        return self

    def wait(self, ms):
        """Let time pass."""
        return self.do(Tick(ms))

    def tap(self, *targets):
        """Touch one thing after the other."""
        return self.do(*(Tap(target) for target in targets))

    def order(self, *products):
        """Order functions and wait until the car has them."""
        return self.do(*(OrderProduct(one) for one in products)).wait(TEN)

    def open(self, product):
        """Open the page of a function, from home."""
        self.session.go_to("functions")
        self.do(Confirm())
        row = next(row.id for row in self.session.screen.rows if row.id.endswith(f"#{product}"))
        return self.tap(row)

    def ask(self, product):
        """Ask for the activation of a function."""
        self.open(product)
        row = next(row.id for row in self.session.screen.rows if row.id.endswith("/activate"))
        return self.tap(row)

    def agree(self, product):
        """Ask for the activation and say yes."""
        return self.ask(product).tap("dialog/yes")

    def agree_under_updates(self, product):
        """Agree to the activation where it stands among the updates."""
        self.session.go_to("updates")
        self.do(Confirm())
        for end in (f"#{product}", "/activate"):
            self.tap(next(row.id for row in self.session.screen.rows if row.id.endswith(end)))
        return self.tap("dialog/yes")

    def arm_fault(self, minute):
        """Let the next installation break off at a minute."""
        self.session.ask(
            Actor(INSTRUCTOR),
            deed("arm_fault", item="f", operation=INSTALL, effect="function", minute=minute, times=1),
        )
        return self

    def customer(self, name, item, account="claire"):
        """Let a customer ask something of the cloud for a function of this car; give the answer."""
        vin = self.session.moment.car.vin
        return self.session.ask(Actor(CUSTOMER, account), deed(name, account=account, vin=vin, item=item))

    def support(self, name, item):
        """Let support ask something of the cloud for a function of this car; give the answer."""
        return self.session.ask(Actor(SUPPORT), deed(name, vin=self.session.moment.car.vin, item=item))

    def leave(self, ms=TEN):
        """Switch off, leave, lock, and wait."""
        return self.do(OFF, LOCK).wait(ms)

    @property
    def world(self):
        """The cloud."""
        return self.session.moment.world

    @property
    def unit(self):
        """The unit."""
        return self.session.moment.unit

    @property
    def notice(self):
        """Id of the passing word."""
        return self.unit.notice.message.id if self.unit.notice else ""

    @property
    def dialog(self):
        """Id of what stands over the page."""
        return self.unit.dialog.message.id if self.unit.dialog else ""

    @property
    def log(self):
        """Ids of what was told, newest first."""
        return [note.message.id for note in self.unit.log]

    def state(self, product):
        """Give the state that the unit shows of a function; empty where it shows none."""
        return next((one.state for one in self.unit.areas.grants if one.product == product), "")

    def in_cloud(self, product):
        """Give what the cloud knows of a function."""
        found = [one for one in self.world.functions.values() if one.sale.product == product]
        return found[-1] if found else None
