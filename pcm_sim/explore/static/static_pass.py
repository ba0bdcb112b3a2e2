"""The static pass over a cell: which pages, entries and guards there can be, before anybody walks."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.static.beginning import beginning_of
from pcm_sim.explore.static.deriving import Deriving
from pcm_sim.explore.static.pages import pages_of
from pcm_sim.explore.static.passed import Static, passed
from pcm_sim.explore.static.phone_pass import phone_pass
from pcm_sim.explore.static.working_out import WorkingOut
from pcm_sim.scenario.files.lasting import lasting_facts
from pcm_sim.session.simulation import Session

__all__ = ["Static", "static_pass"]


def static_pass(catalogue: Catalogue, session: Session, machine_name: str = PCM) -> Static:
    """Work out what a machine of a cell can show; nothing is walked.

    Args:
        catalogue: The data.
        session: The simulation of the cell as it was opened; it is not driven.
        machine_name: `pcm`, `phone` or `portal`.
    """
    if machine_name != PCM:
        return phone_pass(session.phone_kit().rules, session.rules.vehicle.link, machine_name)
    rules = session.rules
    deriving = Deriving(rules, session.moment.cabin)
    worked = WorkingOut(pages_of(rules), beginning_of(session), deriving).run()
    lasting = lasting_facts(catalogue, rules.vehicle, session.moment.car.market)
    return passed(PCM, worked, lasting, exact=True)
