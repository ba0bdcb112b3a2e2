"""Tasks in the console: one is picked and begun, the trainee is followed, what came of it is saved."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QDate, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import say
from pcm_sim.ui.kept_papers import downloads
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.console.task_shown import CHOOSES, OVER, RUNS, StepRow, TaskProps, TaskRow
from pcm_sim.ui.viewmodels.snapshot import shown

if TYPE_CHECKING:
    from pcm_sim.scenario.assessing.assessment import Assessment, Judged
    from pcm_sim.scenario.assessing.desk import TaskSeen
    from pcm_sim.session.simulation import Session
    from pcm_sim.ui.viewmodels.task_card import PcmTaskCardViewModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_MINUTE_S = 60
_SHOWN = 12
"""The newest steps are shown."""
_MINUS = "\N{MINUS SIGN}"


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmTaskViewModel(ConsolePart):
    """Publishes the tasks, and how far the trainee has come.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    standChanged = Signal()
    wordsChanged = Signal()
    nothingChanged = Signal()
    nameChanged = Signal()
    toldChanged = Signal()
    moodChanged = Signal()
    scoreChanged = Signal()
    neededChanged = Signal()
    figuresChanged = Signal()
    costsChanged = Signal()
    traineeChanged = Signal()
    noteChanged = Signal()
    refusedChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._asked, self._why = "", ("", "")
        self._seen: tuple[TaskSeen, ...] | None = None
        self._tasks_model = SnapshotListModel(TaskRow, "key")
        self._steps_model = SnapshotListModel(StepRow, "key")
        self._linked = False
        super().__init__(session, texts, language, TaskProps(), parent)
        self._tasks_model.setParent(self)
        self._steps_model.setParent(self)

    def refresh(self) -> None:
        """Leave it to the card, which says when there is something new: a second passes more often."""

    def look(self) -> None:
        """Show the tasks, or how far the trainee has come."""
        card = self._card
        if card is None:
            self._show(nothing=self.phrase("task.no_tasks"))
            return
        assessment = card.assessment
        if assessment is None:
            self._choose()
        else:
            self._follow(card, assessment)

    def wake(self, *, awake: bool) -> None:
        """Read the tasks anew for whoever comes."""
        self._seen = None
        self.awake = awake
        card = self._card if awake else None
        if card is not None and not self._linked:
            self._linked = True
            card.followed.connect(self._look_again)
        self._look_again()

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Show everything in another language."""
        self._seen, self._why = None, ("", "")
        super().speak(texts, language)
        self._look_again()

    @Slot(str)
    def find(self, words: str) -> None:
        """Show only what goes by these words."""
        self._show(words=words)
        self._look_again()

    @Slot(str)
    def start(self, name: str) -> None:
        """Begin a task; where anything has happened since the beginning, ask first."""
        card = self._card
        if card is None:
            return
        happened = card.desk.has_happened(self._running)
        if happened and self._asked != name:
            self._asked, self._why = name, ("", "")
            self._look_again()
            return
        self._asked = ""
        self._show(trainee="", note="")
        try:
            card.begin(self._running, name, self._name_before(name) if happened else "")
        except ValueError as error:
            self._why = (name, str(error))
        self._look_again()

    @Slot()
    def stay(self) -> None:
        """Leave everything as it is: what was asked is not done."""
        self._asked = ""
        self._look_again()

    @Slot()
    def stop(self) -> None:
        """End the task without its goal."""
        if self._card is not None:
            self._card.stop()

    @Slot()
    def another(self) -> None:
        """Choose another task."""
        if self._card is not None:
            self._card.close()

    @Slot(str)
    def call(self, trainee: str) -> None:
        """Say whose result it is; it is kept in the file alone."""
        self._show(trainee=trainee)

    @Slot(str)
    def save(self, ending: str) -> None:
        """Save what came of it: `json` for the result, `html` for its page."""
        card = self._card
        if card is None or card.assessment is None:
            return
        day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        result = card.desk.result(card.assessment, day, self.props.trainee)
        try:
            file = card.desk.save(result, self.knows.papers or downloads(), ending, self.language)
        except OSError as error:
            self._show(note=self.phrase("task.not_saved", why=error.strerror or str(error)), refused=True)
        else:
            note = self.phrase("task.saved", folder=file.parent.name, file=file.name)
            self._show(note=note, refused=False)

    def _choose(self) -> None:
        rows = list(self._rows())
        nothing = "" if rows else self.phrase("task.none" if self.props.words.strip() else "task.no_tasks")
        self._tasks_model.show(rows)
        self._steps_model.show(())
        self._show(stand=CHOOSES, nothing=nothing, note="")

    def _follow(self, card: "PcmTaskCardViewModel", assessment: "Assessment") -> None:
        running = assessment.is_running
        told, mood = card.props.ended, "good" if assessment.passed else "bad"
        if running:
            told = self.phrase("task.off_way" if assessment.is_away else "task.on_way")
            mood = "warning" if assessment.is_away else "good"
        self._tasks_model.show(())
        self._steps_model.show(self._steps(card, assessment))
        self._show(
            stand=RUNS if running else OVER,
            nothing="",
            name=say(assessment.cell.scenario.name, self.language),
            told=told,
            mood=mood,
            score=assessment.score,
            needed=self.phrase("task.needed", n=assessment.figures.passed_from),
            figures=tuple(self._figures(assessment)),
            costs=tuple(
                (self.phrase(f"task.cost.{one.what}", n=one.times), f"{_MINUS}{one.points}")
                for one in assessment.costs
            ),
        )

    def _figures(self, assessment: "Assessment") -> Iterator[tuple[str, str]]:
        tally = assessment.tally
        yield self.phrase("task.steps"), self.phrase("task.of_best", n=tally.steps, best=tally.best)
        yield self.phrase("task.turns"), str(tally.turns)
        yield self.phrase("task.hints"), str(len(tally.hints))
        yield self.phrase("task.time"), self._took(tally.ms)

    def _took(self, ms: int) -> str:
        minutes, seconds = divmod(ms // 1_000, _MINUTE_S)
        return self.phrase("task.took", minutes=minutes, seconds=seconds)

    def _steps(self, card: "PcmTaskCardViewModel", assessment: "Assessment") -> list[StepRow]:
        words = card.desk.words(assessment, self.language)
        steps = assessment.steps
        first = max(0, len(steps) - _SHOWN)
        return [
            StepRow(
                number,
                words.step(one.step),
                " · ".join(filter(None, self._where(one))),
                one.turn,
                " ".join(words.refusals(one.step)),
            )
            for number, one in enumerate(steps[first:], first + 1)
        ][::-1]

    def _where(self, one: "Judged") -> Iterator[str]:
        if one.step.track != "unit":
            yield self.phrase(f"task.track.{one.step.track}")
        if one.turn != "on":
            yield self.phrase(f"task.turn.{one.turn}")

    def _rows(self) -> Iterator[TaskRow]:
        for one in self._tasks():
            if one.goes_by(self.props.words):
                asks = one.id == self._asked
                question = self.phrase("task.ask", name=self._name_before(one.id)) if asks else ""
                name, why = self._why
                yield TaskRow(
                    one.id, one.name, one.about, one.applies, question, why if name == one.id else ""
                )

    def _tasks(self) -> "tuple[TaskSeen, ...]":
        if self._seen is None:
            card = self._card
            self._seen = card.desk.seen(self._running, self.language) if card else ()
        return self._seen

    def _name_before(self, task: str) -> str:
        """Give the name under which the present moment is kept; none that is kept already gives way."""
        title = next((one.name for one in self._tasks() if one.id == task), task)
        name = self.phrase("task.before", name=title)
        names = (name if number == 1 else f"{name} ({number})" for number in range(1, 10_000))
        return next(one for one in names if one not in self.running.kept.names)

    def _look_again(self) -> None:
        if self.awake:
            self.look()

    def _show(self, **changes: object) -> None:
        self.show_props(replace(self.props, **changes))

    @property
    def _card(self) -> "PcmTaskCardViewModel | None":
        return self.knows.task()

    @property
    def _running(self) -> "Session":
        return cast("Session", self.session)

    def _pairs(self, name: str) -> list[dict[str, str]]:
        return [{"label": label, "value": value} for label, value in getattr(self.props, name)]

    _stand, _words, _nothing, _name = shown("stand"), shown("words"), shown("nothing"), shown("name")
    _told, _mood, _score, _needed = shown("told"), shown("mood"), shown("score"), shown("needed")
    _trainee, _note, _refused = shown("trainee"), shown("note"), shown("refused")

    stand = Property(str, _stand, notify=standChanged)
    words = Property(str, _words, notify=wordsChanged)
    nothing = Property(str, _nothing, notify=nothingChanged)
    name = Property(str, _name, notify=nameChanged)
    told = Property(str, _told, notify=toldChanged)
    mood = Property(str, _mood, notify=moodChanged)
    score = Property(int, _score, notify=scoreChanged)
    needed = Property(str, _needed, notify=neededChanged)
    figures = Property(list, lambda self: self._pairs("figures"), notify=figuresChanged)
    costs = Property(list, lambda self: self._pairs("costs"), notify=costsChanged)
    trainee = Property(str, _trainee, notify=traineeChanged)
    note = Property(str, _note, notify=noteChanged)
    refused = Property(bool, _refused, notify=refusedChanged)
    tasks = Property(QObject, lambda self: self._tasks_model, constant=True)
    steps = Property(QObject, lambda self: self._steps_model, constant=True)
