"""What is worked out of an instant for the signals behind which no setting stands."""

from typing import Final

from pcm_sim.domain.cabin import carplay_runs, present_network
from pcm_sim.domain.labels import say
from pcm_sim.domain.modem import home_operator_of, operator_of, registered
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.session.moment import Moment

_CARD: Final = {
    CardState.ABSENT: "NOT_INSERTED",
    CardState.PIN_REQUIRED: "SIM_PIN",
    CardState.READY: "READY",
    CardState.PUK_REQUIRED: "SIM_PUK",
    CardState.DEAD: "SIM_FAILURE",
}


def moving(_: Rules, __: int, moment: Moment) -> bool:
    """Tell whether the car drives."""
    return moment.car.speed_kmh > 0


def connected(rules: Rules, _: int, moment: Moment) -> bool:
    """Tell whether data flow between car and cloud; a car that is off asks for none."""
    return moment.car.ignition and present_network(rules, moment.cabin).offline is None


def projection(rules: Rules, _: int, moment: Moment) -> str:
    """Give how Apple CarPlay stands, by the words of VSS."""
    if rules.vehicle.carplay == "none":
        return "NONE"
    return "ACTIVE" if carplay_runs(rules, moment.cabin) else "INACTIVE"


def projection_source(rules: Rules, _: int, moment: Moment) -> str | None:
    """Give how Apple CarPlay comes in; without a cable it goes by Wi-Fi, which Bluetooth only begins."""
    if not carplay_runs(rules, moment.cabin):
        return None
    return "USB" if moment.car.phone and moment.car.phone.cable else "WIFI"


def model(rules: Rules, _: int, __: Moment) -> str:
    """Give the model with its generation."""
    return f"{say(rules.vehicle.name, 'en')} {rules.vehicle.generation}"


def year_of(_: Rules, year: int, __: Moment) -> int:
    """Give the model year."""
    return year


def driver_position(rules: Rules, _: int, moment: Moment) -> str:
    """Give where the driver sits."""
    return rules.markets[moment.car.market].driver_side.upper()


def operator(rules: Rules, _: int, moment: Moment) -> str | None:
    """Give the network that the modem is in."""
    return operator_of(rules, moment.car, moment.unit) or None


def home_operator(rules: Rules, _: int, moment: Moment) -> str | None:
    """Give the operator of the SIM in use."""
    return home_operator_of(rules, moment.car, moment.unit) or None


def registration(rules: Rules, _: int, moment: Moment) -> str:
    """Give where the modem stands with the network."""
    return registered(rules, moment.car, moment.unit).value.upper()


def sim_state(_: Rules, __: int, moment: Moment) -> str:
    """Give what the SIM card in the slot asks for."""
    return _CARD[moment.car.card_state]
