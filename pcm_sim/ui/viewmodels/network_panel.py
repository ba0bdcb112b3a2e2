"""The network beside the device: the card in the slot, the reception, the operator, the data volume."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import MOST_BARS
from pcm_sim.domain.events import InsertCard, SetDataInCalls, SetSignal, SetVolume
from pcm_sim.domain.values import dataclass
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, bearers, options
from pcm_sim.ui.viewmodels.panel import PanelViewModel
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FULL, LITTLE, NOTHING = "full", "little", "none"
LITTLE_MB = 100
"""What is left when the volume is nearly used up."""


@dataclass(frozen=True, slots=True)
class NetworkPanelProps:
    """What the panel shows.

    Attributes:
        card: Id of the card in the slot; empty for none.
        data_in_calls: The operator of the card keeps data up during a call on LTE.
        bearer: Radio access there.
        bars: Signal strength.
        volume: What is left: `full`, `little` or `none`.
    """

    card: str = ""
    data_in_calls: bool = True
    bearer: str = "lte"
    bars: int = 4
    volume: str = FULL


def derive_network_panel(session: SessionPort) -> NetworkPanelProps:
    """Read the panel off the session's moment."""
    car = session.moment.car
    return NetworkPanelProps(
        card=car.slot or "",
        data_in_calls=car.data_in_calls,
        bearer=car.bearer.value,
        bars=car.bars,
        volume=_volume(car.volume_mb),
    )


def _volume(mb: int) -> str:
    if mb > LITTLE_MB:
        return FULL
    return LITTLE if mb > 0 else NOTHING


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmNetworkPanelViewModel(PanelViewModel):
    """Publishes the network and sends what the trainer sets.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    cardChanged = Signal()
    dataInCallsChanged = Signal()
    bearerChanged = Signal()
    barsChanged = Signal()
    volumeChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, texts, language, NetworkPanelProps(), parent)

    def refresh(self) -> None:
        """Show what the network is like now."""
        self.show_props(derive_network_panel(self.session))

    @Slot(str)
    def insertCard(self, card: str) -> None:
        """Change the card in the slot; an empty id takes it out."""
        self.session.dispatch(InsertCard(card or None))

    @Slot(bool)
    def setDataInCalls(self, on: bool) -> None:
        """Say whether the card's operator keeps data up during a call."""
        self.session.dispatch(SetDataInCalls("card", on))

    @Slot(str)
    def setBearer(self, bearer: str) -> None:
        """Change the radio access; coming out of a dead spot brings full bars."""
        found = Bearer(bearer)
        bars = self.session.moment.car.bars
        if found is Bearer.NONE:
            bars = 0
        elif bars == 0:
            bars = MOST_BARS
        self.session.dispatch(SetSignal(found, bars))

    @Slot(int)
    def setBars(self, bars: int) -> None:
        """Change the signal strength."""
        self.session.dispatch(SetSignal(self.session.moment.car.bearer, bars))

    @Slot(str)
    def setVolume(self, volume: str) -> None:
        """Set what is left of the data volume."""
        left = {FULL: self.session.rules.policy.volume_mb, LITTLE: LITTLE_MB, NOTHING: 0}
        self.session.dispatch(SetVolume(left[volume]))

    def _cards(self) -> list[Option]:
        none = ("", self.texts["desktop.panel.sim.none"])
        return options((none, *self.session.cards(self.language)))

    def _bearers(self) -> list[Option]:
        return bearers(self.texts["desktop.panel.bearer.none"])

    def _volumes(self) -> list[Option]:
        return options(
            (volume, self.texts[f"desktop.panel.volume.{volume}"]) for volume in (FULL, LITTLE, NOTHING)
        )

    def _has_slot(self) -> bool:
        return self.session.rules.vehicle.sim_slot

    def _has_embedded_sim(self) -> bool:
        return self.session.rules.vehicle.embedded_sim != "none"

    _card, _data_in_calls = shown("card"), shown("data_in_calls")
    _bearer, _bars, _volume = shown("bearer"), shown("bars"), shown("volume")

    card = Property(str, _card, notify=cardChanged)
    dataInCalls = Property(bool, _data_in_calls, notify=dataInCallsChanged)
    bearer = Property(str, _bearer, notify=bearerChanged)
    bars = Property(int, _bars, notify=barsChanged)
    volume = Property(str, _volume, notify=volumeChanged)
    cards = Property(list, _cards, notify=languageChanged)
    bearers = Property(list, _bearers, notify=languageChanged)
    volumes = Property(list, _volumes, notify=languageChanged)
    hasSlot = Property(bool, _has_slot, constant=True)
    hasEmbeddedSim = Property(bool, _has_embedded_sim, constant=True)
