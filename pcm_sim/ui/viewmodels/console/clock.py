"""The clock of car and cloud: how fast it runs, where it jumps to, what is due and what has happened."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.connect.clock.passing import At, By, Named, NextEvent, Until
from pcm_sim.connect.cloud import DUE
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.agenda import DueSeen, month_end_at, what_happened, what_is_due
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.saying import sentence
from pcm_sim.ui.viewmodels.snapshot import shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

RATES = ("0", "1", "10", "60", "1000", "86400")
"""Simulated ms in a real one: frozen, as it is, and faster, up to a day a second."""
STEPS = (1, 10, 60, 1440)
"""Minutes."""
_MINUTE_MS = 60_000


class DueRow(NamedTuple):
    """A line of what is due or has happened.

    Attributes:
        key: Tells it from the others.
        title: What it is, in words.
        about: What it happens to.
        when: Day and hour on the clock of the car.
    """

    key: str
    title: str
    about: str
    when: str


@dataclass(frozen=True, slots=True)
class ClockProps:
    """What is shown beside the two lists.

    Attributes:
        now: Day and hour on the clock of the car.
        waits: Something is due in the cloud.
        happened: Something has happened in it.
        note: What the last jump came to; empty before the first.
        soonest: Name and time of what is due, the soonest first.
    """

    now: str = ""
    waits: bool = False
    happened: bool = False
    note: str = ""
    soonest: tuple[tuple[str, str], ...] = ()


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmClockViewModel(ConsolePart):
    """Publishes the clock and lets it jump.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    nowChanged = Signal()
    waitsChanged = Signal()
    happenedChanged = Signal()
    noteChanged = Signal()
    soonestChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._note = ""
        self._due_model = SnapshotListModel(DueRow, "key")
        self._fired_model = SnapshotListModel(DueRow, "key")
        super().__init__(session, texts, language, ClockProps(), parent)
        self._due_model.setParent(self)
        self._fired_model.setParent(self)

    def look(self) -> None:
        """Read clock and agenda."""
        rules, moment = self.running.rules, self.running.moment
        due = what_is_due(rules, moment, self.language)
        fired = what_happened(rules, moment, reversed(self.running.history.entries), self.language)
        self._due_model.show([self._row(one) for one in due])
        self._fired_model.show([self._row(one) for one in fired])
        soonest = tuple((one.name, self.written(one.clock)) for one in due)
        now = self.written(moment.cabin.clock)
        self.show_props(ClockProps(now, bool(due), bool(fired), self._note, soonest))

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._note = ""
        super().speak(texts, language)

    @Slot(int)
    def letPass(self, minutes: int) -> None:
        """Let simulated minutes pass."""
        self._jump(By(minutes * _MINUTE_MS))

    @Slot()
    def toMonthEnd(self) -> None:
        """Let time pass until the month is over where the car is."""
        self._jump(At(month_end_at(self.running.rules, self.running.moment)))

    @Slot()
    def toNext(self) -> None:
        """Let time pass until the next thing that is due, in the car or in the cloud."""
        self._jump(NextEvent())

    @Slot(str)
    def toNamed(self, name: str) -> None:
        """Let time pass until something of a name happens, whatever it happens to."""
        if name in DUE:
            self._jump(Named(name), "clock.named.never")

    @Slot(str)
    def toEvent(self, key: str) -> None:
        """Let time pass until something that is due in the cloud."""
        entry = self.running.moment.world.agenda.entry(key)
        if entry is not None:
            self._jump(At(entry.due))

    def _jump(self, until: Until, never: str = "clock.nowhere") -> None:
        fired = self.running.advance_until(until)
        if fired is None:
            self._note = self.phrase(never)
        elif isinstance(fired, Denied):
            refusal = Message(fired.reason, fired.figures)
            self._note = sentence(self.running.rules, refusal, self.language)
        elif not fired:
            self._note = self.phrase("clock.quiet")
        else:
            self._note = self.phrase("clock.fired.one" if len(fired) == 1 else "clock.fired", n=len(fired))
        self.refresh()

    def _row(self, one: DueSeen) -> DueRow:
        return DueRow(one.key, self.named(f"due.{one.name}", one.name), one.about, self.written(one.clock))

    def _events(self) -> list[Option]:
        """Give the events by name: those that are due, with the day, then all others that can come."""
        due: dict[str, str] = {}
        for one in self.props.soonest:
            due.setdefault(*one)
        told = [(name, self.phrase("clock.named.on", day=day)) for name, day in due.items()]
        others = ((name, self.phrase("clock.named.can")) for name in DUE if name not in due)
        first: Option = {"value": "", "label": self.phrase("clock.named.pick")}
        return [
            first,
            *(
                {"value": name, "label": self.named(f"due.{name}", name), "note": note}
                for name, note in (*told, *others)
            ),
        ]

    def _rates(self) -> list[Option]:
        return self.choices("rate", RATES)

    def _steps(self) -> list[Option]:
        return self.choices("step", tuple(str(one) for one in STEPS))

    def _due(self) -> SnapshotListModel:
        return self._due_model

    def _fired(self) -> SnapshotListModel:
        return self._fired_model

    _now, _waits, _happened, _said = shown("now"), shown("waits"), shown("happened"), shown("note")

    now = Property(str, _now, notify=nowChanged)
    waits = Property(bool, _waits, notify=waitsChanged)
    happened = Property(bool, _happened, notify=happenedChanged)
    note = Property(str, _said, notify=noteChanged)
    rates = Property(list, _rates, notify=languageChanged)
    events = Property(list, _events, notify=soonestChanged)
    steps = Property(list, _steps, notify=languageChanged)
    due = Property(QObject, _due, constant=True)
    fired = Property(QObject, _fired, constant=True)
