"""My Porsche over a simulation as an application, and where its telephone stands."""

from starlette.applications import Starlette
from starlette.types import ASGIApp

from pcm_sim.server.hosting.door import SessionDoor
from pcm_sim.server.hosting.owner import Owner
from pcm_sim.server.hosting.telephone import Answered, SharedTelephone, at_once
from pcm_sim.server.hosting.walking import handset_now
from pcm_sim.server.pages.addresses import Place, address_of
from pcm_sim.server.pages.app import pages_routes
from pcm_sim.server.pages.coming import place_of
from pcm_sim.session.origin import Origin
from pcm_sim.session.simulation import Session


def pages_of_session(session: Session, owner: Owner, answered: Answered = at_once) -> ASGIApp:
    """Give the pages over a simulation, under `/my`.

    Args:
        session: The simulation, looked at now only.
        owner: Owns it from now on.
        answered: Waits until what was asked has been answered.
    """
    moment = session.moment
    vehicle = session.rules.vehicle.key
    usual = Origin(vehicle, session.year, moment.car.market, moment.unit.language)
    door = SessionDoor(owner, session.phone_kit(), session.trail.opening.origin or usual)
    return Starlette(routes=pages_routes(lambda _: door, SharedTelephone(owner, answered)))


def path_of_session(session: Session, target: str = "") -> str:
    """Give the path of the page on which the telephone of a simulation stands.

    Args:
        session: The simulation.
        target: What leads to another page without being on every page: `back`, or `bar/AREA`.
    """
    rules, handset = session.phone_rules, handset_now(session)
    place = place_of(handset)
    if target == "back":
        place = Place(handset.stack if handset.form else handset.stack[:-1] or handset.stack)
    elif target:
        area = target.removeprefix("bar/")
        place = Place((rules.tree.home,) if area == rules.tree.home else (rules.tree.home, area))
    return f"/my/{address_of(rules, place)}"
