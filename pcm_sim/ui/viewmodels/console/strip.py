"""The clock in a strip: the time, whether it stands, and what comes next; in sight wherever one is."""

from PySide6.QtCore import Property, QDateTime, QLocale, QObject, QTimeZone, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.connect.clock.passing import By, NextEvent
from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.agenda import what_is_due
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.console.clock import RATES
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class StripProps:
    """What is shown.

    Attributes:
        hour: Time of day on the clock of the car.
        day: The day there.
        soon: What is due next, in words; empty for nothing.
    """

    hour: str = ""
    day: str = ""
    soon: str = ""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmTimeStripViewModel(ConsolePart):
    """Publishes the time in short.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    hourChanged = Signal()
    dayChanged = Signal()
    soonChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._watching = 0
        self._looked: tuple[object, ...] = ()
        super().__init__(session, texts, language, StripProps(), parent)

    def look(self) -> None:
        """Read the clock; within a minute there is nothing new."""
        moment = self.running.moment
        waiting = moment.world.agenda.waiting
        now = (moment.cabin.clock // _MINUTE_MS, waiting[:1], self.language)
        if now == self._looked:
            return
        self._looked = now
        at = QDateTime.fromMSecsSinceEpoch(moment.cabin.clock, QTimeZone.utc())
        day = QLocale(self.language).toString(at, self.phrase("day"))
        self.show_props(StripProps(at.toString("HH:mm"), day, self._soon()))

    @Slot()
    def watch(self) -> None:
        """Be looked at in one more place."""
        self._watching += 1
        self.wake(awake=True)

    @Slot()
    def leave(self) -> None:
        """Be looked at in one place fewer."""
        self._watching = max(0, self._watching - 1)
        self.wake(awake=self._watching > 0)

    @Slot()
    def letMinutePass(self) -> None:
        """Let a simulated minute pass."""
        self.running.advance_until(By(_MINUTE_MS))

    @Slot()
    def toNext(self) -> None:
        """Let time pass until the next thing that is due, in the car or in the cloud."""
        self.running.advance_until(NextEvent())

    def _soon(self) -> str:
        due = what_is_due(self.running.rules, self.running.moment, self.language, 1)
        titles = [f"{self.named(f'due.{one.name}', one.name)}, {self.written(one.clock)}" for one in due]
        return self.phrase("clock.soon", title=titles[0]) if titles else ""

    def _rates(self) -> list[Option]:
        return self.choices("rate", RATES[1:])

    _hour, _day, _soon_said = shown("hour"), shown("day"), shown("soon")

    hour = Property(str, _hour, notify=hourChanged)
    day = Property(str, _day, notify=dayChanged)
    soon = Property(str, _soon_said, notify=soonChanged)
    rates = Property(list, _rates, notify=languageChanged)
