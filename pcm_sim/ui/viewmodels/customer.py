"""The customer's card: what this demonstration customer reads in My Porsche."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.values import dataclass
from pcm_sim.ui.ports import CustomerPort, SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

GROUP = 4


@dataclass(frozen=True, slots=True)
class CustomerProps:
    """What the card shows.

    Attributes:
        id: Key of the customer.
        name: First and last name.
        note: What this customer is there to show.
        email: Porsche ID.
        password: Password of the demonstration.
        security_code: Security code; empty where none was set.
        role: `primary`, `secondary`, or empty without this car.
        vehicle: The car in the garage.
        pairing_code: In groups, while it is shown; empty otherwise.
        linked: This car is linked to this customer.
        locked: The account is locked for a while.
    """

    id: str = ""
    name: str = ""
    note: str = ""
    email: str = ""
    password: str = ""
    security_code: str = ""
    role: str = ""
    vehicle: str = ""
    pairing_code: str = ""
    linked: bool = False
    locked: bool = False


def grouped(code: str) -> str:
    """Write a code in groups of four."""
    return " ".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def derive_customer(customers: tuple[CustomerPort, ...], chosen: str) -> CustomerProps:
    """Read the card of the chosen customer; the first one where none is chosen."""
    found = next((one for one in customers if one.id == chosen), customers[0] if customers else None)
    if found is None:
        return CustomerProps()
    return CustomerProps(
        id=found.id,
        name=found.name,
        note=found.note,
        email=found.email,
        password=found.password,
        security_code=found.security_code,
        role=found.role,
        vehicle=found.vehicle,
        pairing_code="" if found.linked else grouped(found.pairing_code),
        linked=found.linked,
        locked=found.locked,
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmCustomerViewModel(SnapshotViewModel):
    """Publishes the card of one customer.

    Args:
        session: The simulation.
        language: Language of the notes.
        parent: Owner.
    """

    idChanged = Signal()
    nameChanged = Signal()
    noteChanged = Signal()
    emailChanged = Signal()
    passwordChanged = Signal()
    securityCodeChanged = Signal()
    roleChanged = Signal()
    vehicleChanged = Signal()
    pairingCodeChanged = Signal()
    linkedChanged = Signal()
    lockedChanged = Signal()
    peopleChanged = Signal()

    def __init__(self, session: SessionPort, language: str, parent: QObject | None = None) -> None:
        super().__init__(CustomerProps(), parent)
        self._session = session
        self._language = language
        self._chosen = ""
        self._stop_listening: Callable[[], None] = session.listen(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the customer reads now."""
        self.show_props(derive_customer(tuple(self._session.customers(self._language)), self._chosen))

    def speak(self, language: str) -> None:
        """Show the notes in another language."""
        self._language = language
        self.refresh()
        self.peopleChanged.emit()

    def close(self) -> None:
        """Stop listening."""
        self._stop_listening()

    @Slot(str)
    def choose(self, customer: str) -> None:
        """Show another customer."""
        self._chosen = customer
        self.refresh()

    def _people(self) -> list[Option]:
        found = self._session.customers(self._language)
        return [{"value": one.id, "label": one.name, "note": one.note} for one in found]

    def _has_connect(self) -> bool:
        return self._session.rules.vehicle.has_porsche_connect

    _id, _name, _note = shown("id"), shown("name"), shown("note")
    _email, _password, _security_code = shown("email"), shown("password"), shown("security_code")
    _role, _vehicle, _pairing_code = shown("role"), shown("vehicle"), shown("pairing_code")
    _linked, _locked = shown("linked"), shown("locked")

    id = Property(str, _id, notify=idChanged)
    name = Property(str, _name, notify=nameChanged)
    note = Property(str, _note, notify=noteChanged)
    email = Property(str, _email, notify=emailChanged)
    password = Property(str, _password, notify=passwordChanged)
    securityCode = Property(str, _security_code, notify=securityCodeChanged)
    role = Property(str, _role, notify=roleChanged)
    vehicle = Property(str, _vehicle, notify=vehicleChanged)
    pairingCode = Property(str, _pairing_code, notify=pairingCodeChanged)
    linked = Property(bool, _linked, notify=linkedChanged)
    locked = Property(bool, _locked, notify=lockedChanged)
    people = Property(list, _people, notify=peopleChanged)
    hasConnect = Property(bool, _has_connect, constant=True)
