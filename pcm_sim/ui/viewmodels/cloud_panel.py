"""Porsche Connect beside the device: how it answers, what is ordered, whether an update waits."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.events import OfferUpdate, OrderProduct, SetCloudPace
from pcm_sim.domain.values import dataclass
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, options
from pcm_sim.ui.viewmodels.panel import PanelViewModel
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

PACES = ("normal", "slow", "silent")


@dataclass(frozen=True, slots=True)
class CloudPanelProps:
    """What the panel shows.

    Attributes:
        pace: How the cloud answers.
        update: A software update waits for this car.
        products: Id and name of what can still be ordered.
    """

    pace: str = "normal"
    update: bool = False
    products: tuple[tuple[str, str], ...] = ()


def derive_cloud_panel(session: SessionPort, language: str) -> CloudPanelProps:
    """Read the panel off the session's moment.

    Args:
        session: The simulation.
        language: Language of the products' names.
    """
    moment = session.moment
    return CloudPanelProps(
        pace=moment.world.pace,
        update=moment.car.vin in moment.world.updates,
        products=tuple(session.products(language)),
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmCloudPanelViewModel(PanelViewModel):
    """Publishes the cloud and sends what the trainer sets.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    paceChanged = Signal()
    updateChanged = Signal()
    productsChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, texts, language, CloudPanelProps(), parent)

    def refresh(self) -> None:
        """Show what the cloud is like now."""
        self.show_props(derive_cloud_panel(self.session, self.language))

    @Slot(str)
    def setPace(self, pace: str) -> None:
        """Change how the cloud answers."""
        self.session.dispatch(SetCloudPace(pace))

    @Slot(str)
    def order(self, product: str) -> None:
        """Order a product for this car."""
        self.session.dispatch(OrderProduct(product))

    @Slot(bool)
    def offerUpdate(self, on: bool) -> None:
        """Let a software update wait for this car, or take it back."""
        self.session.dispatch(OfferUpdate(on))

    def _paces(self) -> list[Option]:
        return options((pace, self.texts[f"desktop.panel.cloud.{pace}"]) for pace in PACES)

    def _products(self) -> list[Option]:
        return options(self.props.products)

    def _has_connect(self) -> bool:
        return self.session.rules.vehicle.has_porsche_connect

    _pace, _update = shown("pace"), shown("update")

    pace = Property(str, _pace, notify=paceChanged)
    update = Property(bool, _update, notify=updateChanged)
    products = Property(list, _products, notify=productsChanged)
    paces = Property(list, _paces, notify=languageChanged)
    hasConnect = Property(bool, _has_connect, constant=True)
