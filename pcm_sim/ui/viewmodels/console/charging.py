"""Charging: the instructor lets a car have been charged, and sees what becomes of it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.agenda import thing_named
from pcm_sim.session.console.charging import (
    ChargingForm,
    cars_to_charge,
    charging_deed,
    first_form,
    who_pays,
)
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option, options
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.saying import answer_of
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ChargingProps:
    """What is picked, and what it came to.

    Attributes:
        form: What is picked.
        outlook: What becomes of such a session, in a sentence.
        note: What was done last.
        refused: The cloud said no to it.
    """

    form: ChargingForm = ChargingForm()
    outlook: str = ""
    note: str = ""
    refused: bool = False


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmChargingViewModel(ConsolePart):
    """Publishes what is picked, and charges.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    formChanged = Signal()
    outlookChanged = Signal()
    noteChanged = Signal()
    refusedChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(session, texts, language, ChargingProps(), parent)
        moment = self.running.moment
        self._show(form=first_form(moment.world, moment.car.vin))

    def look(self) -> None:
        """Say what would become of the session that is picked."""
        world = self.running.moment.world
        kind, account = who_pays(world, self.props.form)
        name = thing_named(self.running.rules, world, account, self.language)
        self._show(outlook=self.phrase(f"charging.{kind}", name=name))

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._show(note="", refused=False)
        super().speak(texts, language)

    @Slot(str, str)
    def fill(self, name: str, value: str) -> None:
        """Pick a `vin` or a `station`."""
        self._fill(self.props.form._replace(**{name: value}))

    @Slot(str, int)
    def count(self, name: str, number: int) -> None:
        """Set the `minutes` or the `kwh`."""
        self._fill(self.props.form._replace(**{name: max(1, number)}))

    @Slot()
    def charge(self) -> None:
        """Let the car have been charged."""
        answered = self.running.ask(*charging_deed(self.props.form))
        said = answer_of(self.running.rules, answered, self.language, self.phrase("charging.charged"))
        self._show(note=said, refused=answered.refused)
        self.refresh()

    def _fill(self, form: ChargingForm) -> None:
        self._show(form=form, note="", refused=False)
        self.refresh()

    def _show(self, **changes: object) -> None:
        before = {name: getattr(self.props, name) for name in ("form", "outlook", "note", "refused")}
        self.show_props(ChargingProps(**(before | changes)))

    def _form(self) -> dict[str, object]:
        form: ChargingForm = self.props.form
        return form._asdict()

    def _cars(self) -> list[Option]:
        return options(cars_to_charge(self.running.moment.world).items())

    def _stations(self) -> list[Option]:
        stations = self.running.moment.world.book.stations.values()
        home = self.phrase("charging.at_home")
        return options((one.id, one.name if one.public else home) for one in stations)

    _outlook, _note, _refused = shown("outlook"), shown("note"), shown("refused")

    form = Property(dict, _form, notify=formChanged)
    outlook = Property(str, _outlook, notify=outlookChanged)
    note = Property(str, _note, notify=noteChanged)
    refused = Property(bool, _refused, notify=refusedChanged)
    cars = Property(list, _cars, notify=languageChanged)
    stations = Property(list, _stations, notify=languageChanged)
