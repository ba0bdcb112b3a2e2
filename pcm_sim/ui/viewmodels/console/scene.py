"""The car as it is drawn: who sits in it, the network it is in, the calls that come in and go on."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.cabin import carplay_runs, connected_phone, present_network
from pcm_sim.domain.connectivity import has_embedded_sim
from pcm_sim.domain.events import SetCall, SetDriver
from pcm_sim.domain.modem import home_operator_of, operator_of, registered, uses_card
from pcm_sim.domain.ringing import NONE, call_hindrance, call_now
from pcm_sim.domain.values import dataclass
from pcm_sim.session.signals import SIGNALS
from pcm_sim.ui.console_port import ConsolePort
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_SIGNAL_OF: Final = {one.sets: one.name for one in SIGNALS if one.sets}
"""The signal of each setting, for whoever wants to write it into a scenario."""


@dataclass(frozen=True, slots=True)
class SceneProps:
    """What the drawing shows besides the panels of car, network and telephone.

    Attributes:
        driver_in: Somebody sits in the driver's seat.
        online: Data flow.
        operator: Network that the modem is in; empty in none.
        home_operator: Operator of the SIM in use; empty without a SIM.
        registration: Where the modem stands with the network, a value of `Registration`.
        embedded: A SIM is built into this car, in its market.
        by_card: The modem uses the card in the slot.
        card_state: What the card in the slot asks for, a value of `CardState`.
        connected: The telephone is connected over Bluetooth.
        carplay: Apple CarPlay runs.
        phone_call: How a call by the telephone stands, one of `CALL_STATES`.
        phone_call_why: Why none can come in by it now; empty where one can.
        card_call: How a call by the inserted card stands.
        card_call_why: Why none can come in by it now.
        caller: Whom the call is with; empty without one.
    """

    driver_in: bool = True
    online: bool = False
    operator: str = ""
    home_operator: str = ""
    registration: str = "not_registered"
    embedded: bool = False
    by_card: bool = False
    card_state: str = "absent"
    connected: bool = False
    carplay: bool = False
    phone_call: str = NONE
    phone_call_why: str = ""
    card_call: str = NONE
    card_call_why: str = ""
    caller: str = ""


def derive_scene(session: ConsolePort, language: str) -> SceneProps:
    """Read the scene off the session's moment.

    Args:
        session: The simulation.
        language: Of what is said, ISO 639-1.
    """
    rules, cabin = session.rules, session.moment.cabin
    car, unit, call = cabin.car, cabin.unit, call_now(cabin)
    return SceneProps(
        driver_in=car.driver_in,
        online=car.ignition and present_network(rules, cabin).offline is None,
        operator=operator_of(rules, car, unit),
        home_operator=home_operator_of(rules, car, unit),
        registration=registered(rules, car, unit).value,
        embedded=has_embedded_sim(rules, car),
        by_card=uses_card(rules, car, unit),
        card_state=car.card_state.value,
        connected=connected_phone(rules, cabin) is not None,
        carplay=carplay_runs(rules, cabin),
        phone_call=NONE if call.by_card else call.state,
        phone_call_why=_why(session, language, by_card=False),
        card_call=call.state if call.by_card else NONE,
        card_call_why=_why(session, language, by_card=True),
        caller=call.name,
    )


def _why(session: ConsolePort, language: str, *, by_card: bool) -> str:
    message = call_hindrance(session.rules, session.moment.cabin, by_card=by_card)
    return " ".join(filter(None, session.rules.tell(message, language))) if message else ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmSceneViewModel(ConsolePart):
    """Publishes the scene and sends what the instructor does in it.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    driverInChanged = Signal()
    onlineChanged = Signal()
    operatorChanged = Signal()
    homeOperatorChanged = Signal()
    registrationChanged = Signal()
    embeddedChanged = Signal()
    byCardChanged = Signal()
    cardStateChanged = Signal()
    connectedChanged = Signal()
    carplayChanged = Signal()
    phoneCallChanged = Signal()
    phoneCallWhyChanged = Signal()
    cardCallChanged = Signal()
    cardCallWhyChanged = Signal()
    callerChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, texts, language, SceneProps(), parent)

    def look(self) -> None:
        """Show how the car is now."""
        self.show_props(derive_scene(self.running, self.language))

    @Slot(bool)
    def seat(self, inside: bool) -> None:
        """Let the driver get in, or out."""
        self.session.dispatch(SetDriver(inside))

    @Slot(str)
    def setPhoneCall(self, state: str) -> None:
        """Have somebody call the telephone, have it taken, or end it."""
        self.session.dispatch(SetCall(by_card=False, state=state))

    @Slot(str)
    def setCardCall(self, state: str) -> None:
        """Have somebody call the inserted card, have it taken, or end it."""
        self.session.dispatch(SetCall(by_card=True, state=state))

    def _has_port(self) -> bool:
        return self.session.rules.vehicle.charge_port != "none"

    def _drives_right(self) -> bool:
        return self.session.rules.markets[self.session.moment.car.market].driver_side == "right"

    def _signals(self) -> dict[str, str]:
        return _SIGNAL_OF

    driverIn = Property(bool, shown("driver_in"), notify=driverInChanged)
    online = Property(bool, shown("online"), notify=onlineChanged)
    operator = Property(str, shown("operator"), notify=operatorChanged)
    homeOperator = Property(str, shown("home_operator"), notify=homeOperatorChanged)
    registration = Property(str, shown("registration"), notify=registrationChanged)
    embedded = Property(bool, shown("embedded"), notify=embeddedChanged)
    byCard = Property(bool, shown("by_card"), notify=byCardChanged)
    cardState = Property(str, shown("card_state"), notify=cardStateChanged)
    connected = Property(bool, shown("connected"), notify=connectedChanged)
    carplay = Property(bool, shown("carplay"), notify=carplayChanged)
    phoneCall = Property(str, shown("phone_call"), notify=phoneCallChanged)
    phoneCallWhy = Property(str, shown("phone_call_why"), notify=phoneCallWhyChanged)
    cardCall = Property(str, shown("card_call"), notify=cardCallChanged)
    cardCallWhy = Property(str, shown("card_call_why"), notify=cardCallWhyChanged)
    caller = Property(str, shown("caller"), notify=callerChanged)
    hasPort = Property(bool, _has_port, constant=True)
    drivesRight = Property(bool, _drives_right, constant=True)
    signals = Property(dict, _signals, constant=True)
