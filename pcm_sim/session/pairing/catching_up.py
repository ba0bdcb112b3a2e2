"""Brings a car that was just opened to where another is: what that went through, this goes through too."""

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import SetSignal, Tick
from pcm_sim.session.car_settings import SETTINGS
from pcm_sim.session.moment import Moment
from pcm_sim.session.pairing.follower import Follower
from pcm_sim.session.pairing.seen import Seen
from pcm_sim.session.simulation import Session

MOST_STEPS = 3_000
"""Of a longer life only the end is taken over: how the car stands."""
_SIGNAL = frozenset({"bearer", "bars"})


def catch_up(leader: Session, session: Session, follower: Follower) -> None:
    """Have a car go through what another has gone through.

    Args:
        leader: The other car.
        session: The car, as it was opened.
        follower: Follows on it what happened on the other.
    """
    entries = leader.history.entries
    if len(entries) <= MOST_STEPS:
        before = leader.history.start
        _stand_like(before, session)
        for entry in entries:
            follower.follow(entry.event, Seen.at(leader.rules, before), Seen.at(leader.rules, entry.moment))
            before = entry.moment
    _stand_like(leader.moment, session)


def _stand_like(moment: Moment, session: Session) -> None:
    """Set what is set otherwise on the other car, and let as much time have passed."""
    if moment.now > session.moment.now:
        session.dispatch(Tick(moment.now - session.moment.now))
    for setting in SETTINGS:
        if setting.read is None or setting.key in _SIGNAL or setting.key == "language":
            continue
        wanted = setting.read(moment)
        if wanted is not None and wanted != setting.read(session.moment):
            session.dispatch(setting.make(wanted))
    car, own = moment.car, session.moment.car
    if (car.bearer, car.bars) != (own.bearer, own.bars):
        session.dispatch(SetSignal(Bearer(car.bearer), car.bars))
