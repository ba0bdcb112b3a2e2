"""The unit's status bar."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.domain.screen import Screen
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class StatusProps(NamedTuple):
    """What the status bar shows; see `domain.screen.StatusView`."""

    time: str = ""
    bearer: str = ""
    bars: int = 0
    data: bool = False
    roaming: bool = False
    private_mode: bool = False
    user: str = ""
    sim: str = "none"
    why_offline: str = ""
    wifi: str = ""
    phone: str = ""
    battery: int = 0
    carplay: bool = False
    call: str = ""
    explanation: str = ""
    sources: str = ""


def derive_status(screen: Screen) -> StatusProps:
    """Read the status bar off the screen."""
    status = screen.status
    return StatusProps(
        time=status.time,
        bearer=status.bearer,
        bars=status.bars,
        data=status.data,
        roaming=status.roaming,
        private_mode=status.private_mode,
        user=status.user,
        sim=status.sim,
        why_offline=status.why_offline,
        wifi=status.wifi,
        phone=status.phone,
        battery=status.battery,
        carplay=status.carplay,
        call=status.call,
        explanation=status.explanation,
        sources=", ".join(status.rests_on),
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmStatusViewModel(SnapshotViewModel):
    """Publishes the status bar."""

    timeChanged = Signal()
    bearerChanged = Signal()
    barsChanged = Signal()
    dataChanged = Signal()
    roamingChanged = Signal()
    privateModeChanged = Signal()
    userChanged = Signal()
    simChanged = Signal()
    whyOfflineChanged = Signal()
    wifiChanged = Signal()
    phoneChanged = Signal()
    batteryChanged = Signal()
    carplayChanged = Signal()
    callChanged = Signal()
    explanationChanged = Signal()
    sourcesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(StatusProps(), parent)

    _time, _bearer, _bars = shown("time"), shown("bearer"), shown("bars")
    _data, _roaming, _private_mode = shown("data"), shown("roaming"), shown("private_mode")
    _user, _sim, _why_offline = shown("user"), shown("sim"), shown("why_offline")
    _wifi, _phone, _battery = shown("wifi"), shown("phone"), shown("battery")
    _carplay, _call = shown("carplay"), shown("call")
    _explanation, _sources = shown("explanation"), shown("sources")

    time = Property(str, _time, notify=timeChanged)
    bearer = Property(str, _bearer, notify=bearerChanged)
    bars = Property(int, _bars, notify=barsChanged)
    data = Property(bool, _data, notify=dataChanged)
    roaming = Property(bool, _roaming, notify=roamingChanged)
    privateMode = Property(bool, _private_mode, notify=privateModeChanged)
    user = Property(str, _user, notify=userChanged)
    sim = Property(str, _sim, notify=simChanged)
    whyOffline = Property(str, _why_offline, notify=whyOfflineChanged)
    wifi = Property(str, _wifi, notify=wifiChanged)
    phone = Property(str, _phone, notify=phoneChanged)
    battery = Property(int, _battery, notify=batteryChanged)
    carplay = Property(bool, _carplay, notify=carplayChanged)
    call = Property(str, _call, notify=callChanged)
    explanation = Property(str, _explanation, notify=explanationChanged)
    sources = Property(str, _sources, notify=sourcesChanged)
