"""A car in a served world: a simulation without a window, whose driver touches the unit."""

from threading import Event

from pcm_sim.composition_join import listen_to
from pcm_sim.domain.events import (
    Confirm,
    SetCharging,
    SetDriver,
    SetIgnition,
    SetLocked,
    Tap,
    TypeText,
)
from pcm_sim.session.simulation import Session

MINUTE = 60_000
PATIENCE_S = 10
_HOW_LONG_AN_ANSWER_TAKES = MINUTE


class Car:
    """Somebody in the driver's seat.

    Args:
        session: The simulation, which is in a served world.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self._rang = Event()
        self._end = listen_to(session, self._rang.set)

    def ends(self):
        self._end()
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
        self.opens("link")
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

    def opens(self, feature):
        """Open a page by its feature."""
        self.session.hear()
        assert self.session.go_to(feature)
        return self.do(Confirm())

    def taps_row(self, end):
        """Touch the row whose id ends so."""
        return self.taps(next(row.id for row in self.screen.rows if row.id.endswith(end)))

    def rows(self, feature):
        """Open a page by its feature, and give its rows: the last part of their ids, and their values."""
        self.opens(feature)
        return {row.id.rpartition("#")[2]: row.value for row in self.screen.rows}

    @property
    def told(self):
        """Id of the message that stands over the page; empty for none."""
        return self.screen.dialog.message if self.screen.dialog else ""
