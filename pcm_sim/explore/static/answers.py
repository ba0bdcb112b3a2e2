"""What the cloud would answer at the first moment of a cell: asked of a copy, so nothing happens."""

from collections.abc import Mapping

from pcm_sim.connect.deeds import CAR, Actor
from pcm_sim.domain.areas import Grant
from pcm_sim.domain.requests import (
    CloudRequest,
    Farewell,
    Pair,
    Reply,
    Resume,
    Roster,
    SignIn,
    Sync,
    Unlink,
    Welcome,
)
from pcm_sim.session.car_deeds import deed_of
from pcm_sim.session.hearing import asked, latency
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session


def answers(session: Session) -> tuple[Mapping[str, bool], tuple[Grant, ...]]:
    """Give what the cloud answers to whoever asks from the car and fills in what is right.

    Args:
        session: The simulation as it was opened.

    Returns:
        Facts of the cloud, and what the car may use as soon as it is linked.
    """
    moment = session.moment
    users = moment.unit.users
    resumed = [_ask(moment, Resume(one.email))[1] for one in users]
    # Who is linked already is asked for no code: what answers once the link is gone counts.
    parted, farewell = _ask(moment, Unlink(users[0].email if users else ""))
    welcome = _linked(session, moment) or (_linked(session, parted) if users else None)
    synced = _ask(moment, Sync(moment.unit.areas.updated))[1]
    known = {one.email for one in users}
    facts = {
        "cloud.answers": _is_heard(session, moment),
        "cloud.links": welcome is not None,
        "cloud.resumes": any(isinstance(one, Welcome) for one in resumed) or welcome is not None,
        "cloud.unlinks": isinstance(farewell, Farewell) or welcome is not None,
        "cloud.update": isinstance(synced, Roster) and synced.update,
        "unit.several": len(known | ({welcome.email} if welcome and known else set())) > 1,
    }
    return facts, (welcome.grants if welcome else None) or ()


def _is_heard(session: Session, moment: Moment) -> bool:
    """Tell whether the cloud answers at all."""
    _, served = asked(moment, Actor(CAR, moment.car.vin), deed_of(Sync(), moment.car.vin))
    return latency(session.rules, moment.world.pace, served) is not None and served.answer is not None


def _linked(session: Session, moment: Moment) -> Welcome | None:
    """Give the welcome to the owner who types what is right; none where the cloud refuses."""
    owner = next((one for one in session.beginning_at(moment).customers() if one.role == "primary"), None)
    if owner is None:
        return None
    if session.rules.vehicle.link == "code":
        wanted: CloudRequest = Pair(owner.pairing_code)
    else:
        wanted = SignIn(owner.email, owner.password, owner.security_code)
    answer = _ask(moment, wanted)[1]
    return answer if isinstance(answer, Welcome) else None


def _ask(moment: Moment, what: CloudRequest) -> tuple[Moment, Reply | None]:
    vin = moment.car.vin
    after, served = asked(moment, Actor(CAR, vin), deed_of(what, vin))
    reply = served.answer
    return after, reply if isinstance(reply, Reply) else None
