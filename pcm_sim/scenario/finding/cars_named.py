"""The cars that a scenario can name: the simulated, the other and the promised one, or any by its VIN."""

from pcm_sim.session.opening import OTHER_VIN, PROMISED_VIN, SIMULATED_VIN
from pcm_sim.session.simulation import Session

_VINS = {"simulated": SIMULATED_VIN, "other": OTHER_VIN, "promised": PROMISED_VIN}


def vin_of(session: Session, said: str) -> str:
    """Give the VIN of a car that is named; what is no name is a VIN already, or empty.

    Args:
        session: The simulation, whose own car is the simulated one.
        said: `simulated`, `other`, `promised`, a VIN, or empty.
    """
    return session.moment.car.vin if said == "simulated" else _VINS.get(said, said)
