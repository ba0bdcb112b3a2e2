"""The column beside the device, built when it is first read."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.car_panel import PcmCarPanelViewModel
from pcm_sim.ui.viewmodels.customer import PcmCustomerViewModel
from pcm_sim.ui.viewmodels.ways import PcmWaysViewModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmColumnViewModel(QObject):
    """Holds the panel of the car, the customer's card and the ways on this car.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.car_part = PcmCarPanelViewModel(session, texts, language, self)
        self.customer_part = PcmCustomerViewModel(session, language, self)
        self.ways_part = PcmWaysViewModel(session, language, self)

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Change the language."""
        self.car_part.speak(texts, language)
        self.customer_part.speak(language)
        self.ways_part.speak(language)

    def close(self) -> None:
        """Stop listening to the session."""
        self.car_part.close()
        self.customer_part.close()
        self.ways_part.close()

    def _car(self) -> PcmCarPanelViewModel:
        return self.car_part

    def _customer(self) -> PcmCustomerViewModel:
        return self.customer_part

    def _ways(self) -> PcmWaysViewModel:
        return self.ways_part

    car = Property(PcmCarPanelViewModel, _car, constant=True)
    customer = Property(PcmCustomerViewModel, _customer, constant=True)
    ways = Property(PcmWaysViewModel, _ways, constant=True)
