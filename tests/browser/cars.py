"""A car in a served world: a simulation without a window, whose driver touches the unit."""

from threading import Event

from pcm_sim.composition_join import JoinedCar
from pcm_sim.domain.events import (
    Confirm,
    SetCharging,
    SetDriver,
    SetIgnition,
    SetLocked,
    Tap,
    TypeText,
)

MINUTE = 60_000
PATIENCE_S = 10
_HOW_LONG_AN_ANSWER_TAKES = MINUTE


class Car:
    """Somebody in the driver's seat.

    Args:
        joined: The simulation, which is in a served world.
    """

    def __init__(self, joined: JoinedCar) -> None:
        self.session = joined.session
        self._rang = Event()
        self._listening = joined.listen(self._rang.set)

    def ends(self):
        self._listening.end()
        self.session.served.close()

    def hears(self, so):
        """Take over what others do in the world until something is so."""
        while not so(self):
            assert self._rang.wait(PATIENCE_S), "nothing more is heard"
            self._rang.clear()
            self.session.hear()
        return self

    @property
    def screen(self):
        self.session.hear()
        return self.session.screen

    @property
    def vin(self):
        return self.session.moment.car.vin

    def do(self, *events):
        self.session.hear()
        for event in events:
            self.session.dispatch(event)
        return self

    def taps(self, *targets):
        return self.do(*map(Tap, targets))

    def links(self, *texts):
        """Open the form that links the car, fill it in, send it, and wait for the answer."""
        self.session.hear()
        assert self.session.go_to("link")
        self.do(Confirm())
        for text in texts:
            self.do(TypeText(text), Confirm())
        return self.waits(_HOW_LONG_AN_ANSWER_TAKES)

    def waits(self, ms):
        """Let time pass, in the served world and so here."""
        self.session.advance(ms)
        return self

    def restarts(self):
        """Switch it off and on again, and let the cloud answer."""
        self.do(SetIgnition(on=False), SetIgnition(on=True))
        return self.waits(5 * MINUTE)

    def charges(self, on=True):
        return self.do(SetCharging(on=on))

    def is_left(self):
        """Switch it off, get out and lock it."""
        return self.do(SetIgnition(on=False), SetDriver(inside=False), SetLocked(on=True))

    def is_entered(self):
        """Unlock it, get in and switch it on."""
        return self.do(SetLocked(on=False), SetDriver(inside=True), SetIgnition(on=True))

    def rows(self, feature):
        """Open a page by its feature, and give its rows: the last part of their ids, and their values."""
        self.session.hear()
        assert self.session.go_to(feature)
        self.do(Confirm())
        return {row.id.rpartition("#")[2]: row.value for row in self.screen.rows}
