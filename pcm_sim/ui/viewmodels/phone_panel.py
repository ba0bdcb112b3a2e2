"""The customer's telephone beside the device: which one is in the car, and what it is set to."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    BringPhone,
    PlugPhone,
    SetDataInCalls,
    SetHotspot,
    SetPhoneBluetooth,
    SetPhoneSignal,
)
from pcm_sim.domain.values import dataclass
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, bearers, options
from pcm_sim.ui.viewmodels.panel import PanelViewModel
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PhonePanelProps:
    """What the panel shows.

    Attributes:
        phone: Id of the telephone in the car; empty for none.
        name: What it calls itself over Bluetooth.
        battery: Its charge in per cent.
        bluetooth: Its Bluetooth is on.
        can_hotspot: It can open a hotspot, and this unit can join one.
        hotspot: Its hotspot is on.
        knows_carplay: It can run Apple CarPlay, and so can this unit.
        cable: It is plugged into the USB socket.
        bearer: Radio access of its own operator.
        data_in_calls: That operator keeps data up during a call on LTE.
    """

    phone: str = ""
    name: str = ""
    battery: int = 0
    bluetooth: bool = False
    can_hotspot: bool = False
    hotspot: bool = False
    knows_carplay: bool = False
    cable: bool = False
    bearer: str = "lte"
    data_in_calls: bool = True


def derive_phone_panel(session: SessionPort) -> PhonePanelProps:
    """Read the panel off the session's moment."""
    vehicle, phone = session.rules.vehicle, session.moment.car.phone
    if phone is None:
        return PhonePanelProps()
    return PhonePanelProps(
        phone=phone.id,
        name=phone.name,
        battery=phone.battery,
        bluetooth=phone.bluetooth,
        can_hotspot=bool(phone.network) and vehicle.wifi == "join",
        hotspot=phone.hotspot,
        knows_carplay=phone.carplay and vehicle.carplay != "none",
        cable=phone.cable,
        bearer=phone.bearer.value,
        data_in_calls=phone.data_in_calls,
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmPhonePanelViewModel(PanelViewModel):
    """Publishes the telephone and sends what the trainer sets.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    phoneChanged = Signal()
    nameChanged = Signal()
    batteryChanged = Signal()
    bluetoothChanged = Signal()
    canHotspotChanged = Signal()
    hotspotChanged = Signal()
    knowsCarplayChanged = Signal()
    cableChanged = Signal()
    bearerChanged = Signal()
    dataInCallsChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, texts, language, PhonePanelProps(), parent)

    def refresh(self) -> None:
        """Show what the telephone is set to now."""
        self.show_props(derive_phone_panel(self.session))

    @Slot(str)
    def bring(self, phone: str) -> None:
        """Bring a telephone into the car; an empty id takes it out."""
        self.session.dispatch(BringPhone(phone or None))

    @Slot(bool)
    def setBluetooth(self, on: bool) -> None:
        """Switch its Bluetooth."""
        self.session.dispatch(SetPhoneBluetooth(on))

    @Slot(bool)
    def setHotspot(self, on: bool) -> None:
        """Switch its hotspot."""
        self.session.dispatch(SetHotspot(on))

    @Slot(bool)
    def plug(self, on: bool) -> None:
        """Plug it into the USB socket, or pull it out."""
        self.session.dispatch(PlugPhone(on))

    @Slot(str)
    def setBearer(self, bearer: str) -> None:
        """Change the radio access of its operator."""
        self.session.dispatch(SetPhoneSignal(Bearer(bearer)))

    @Slot(bool)
    def setDataInCalls(self, on: bool) -> None:
        """Say whether its operator keeps data up during a call."""
        self.session.dispatch(SetDataInCalls("phone", on))

    def _phones(self) -> list[Option]:
        none = ("", self.texts["desktop.panel.phone.none"])
        return options((none, *self.session.phones(self.language)))

    def _bearers(self) -> list[Option]:
        return bearers(self.texts["desktop.panel.bearer.none"])

    def _joins_wifi(self) -> bool:
        return self.session.rules.vehicle.wifi == "join"

    def _has_carplay(self) -> bool:
        return self.session.rules.vehicle.carplay != "none"

    _phone, _name, _battery = shown("phone"), shown("name"), shown("battery")
    _bluetooth, _can_hotspot, _hotspot = shown("bluetooth"), shown("can_hotspot"), shown("hotspot")
    _knows_carplay, _cable = shown("knows_carplay"), shown("cable")
    _bearer, _data_in_calls = shown("bearer"), shown("data_in_calls")

    phone = Property(str, _phone, notify=phoneChanged)
    name = Property(str, _name, notify=nameChanged)
    battery = Property(int, _battery, notify=batteryChanged)
    bluetooth = Property(bool, _bluetooth, notify=bluetoothChanged)
    canHotspot = Property(bool, _can_hotspot, notify=canHotspotChanged)
    hotspot = Property(bool, _hotspot, notify=hotspotChanged)
    knowsCarplay = Property(bool, _knows_carplay, notify=knowsCarplayChanged)
    cable = Property(bool, _cable, notify=cableChanged)
    bearer = Property(str, _bearer, notify=bearerChanged)
    dataInCalls = Property(bool, _data_in_calls, notify=dataInCallsChanged)
    phones = Property(list, _phones, notify=languageChanged)
    bearers = Property(list, _bearers, notify=languageChanged)
    joinsWifi = Property(bool, _joins_wifi, constant=True)
    hasCarplay = Property(bool, _has_carplay, constant=True)
