"""What follows a trainee in a window, and the slim card below the device: the task, a hint, giving up."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.domain.labels import say
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

if TYPE_CHECKING:
    from pcm_sim.scenario.assessing.assessment import Assessment
    from pcm_sim.scenario.assessing.desk import TaskDesk
    from pcm_sim.session.simulation import Session

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_TEXTS = "desktop.console.task."


class TaskCardProps(NamedTuple):
    """What the card shows.

    Attributes:
        name: What the task is called.
        text: What is to be done.
        hint: The hint that was taken last; empty for none.
        can_hint: There is another one.
        asks: Giving up is about to be confirmed.
        over: It has ended.
        passed: It is passed.
        ended: How it ended, in words.
        score: The points that are left.
    """

    name: str = ""
    text: str = ""
    hint: str = ""
    can_hint: bool = False
    asks: bool = False
    over: bool = False
    passed: bool = False
    ended: str = ""
    score: int = 0


def _nothing() -> None:
    """Stand in for a listening that has not begun."""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmTaskCardViewModel(SnapshotViewModel):
    """Publishes the task that a trainee has, and follows the way.

    Attributes:
        desk: The tasks.
        assessment: What follows the trainee; none while nobody has a task.
        lost: It has ended because another car was opened.

    Args:
        shell: The window's view model.
        desk: The tasks.
        parent: Owner.
    """

    nameChanged = Signal()
    textChanged = Signal()
    hintChanged = Signal()
    canHintChanged = Signal()
    asksChanged = Signal()
    overChanged = Signal()
    passedChanged = Signal()
    endedChanged = Signal()
    scoreChanged = Signal()
    followed = Signal()

    def __init__(self, shell: PcmShellViewModel, desk: "TaskDesk", parent: QObject | None = None) -> None:
        super().__init__(TaskCardProps(), parent)
        self._shell = shell
        self.desk = desk
        self.assessment: Assessment | None = None
        self.lost = False
        self._hint = ""
        self._seen: tuple[object, ...] = ()
        self._leave: Callable[[], None] = _nothing
        shell.languageChanged.connect(self.show)
        shell.deviceChanged.connect(self._look_at_car)
        if shell.inputs.assessed is not None:
            self.follow(shell.inputs.assessed)

    def begin(self, session: "Session", name: str, keep_as: str) -> None:
        """Have a simulation go on with a task, and follow what is done from then on.

        Args:
            session: The simulation.
            name: The task.
            keep_as: Name under which the present moment is kept; empty keeps it not.

        Raises:
            ValueError: It cannot begin there; the text says why.
        """
        self.follow(self.desk.begin(session, name, keep_as, self._shell.props.language))

    def follow(self, assessment: "Assessment") -> None:
        """Show a task that has begun."""
        self.close()
        self.assessment, self.lost = assessment, False
        # After the assessment itself, which listens since it began.
        self._leave = assessment.session.listen(self._hear)
        self._shell.assess(on=True)
        self.show()

    @Slot()
    def takeHint(self) -> None:
        """Tell the next hint, which costs points."""
        if self.assessment is not None:
            hint = self.desk.hint(self.assessment, self._shell.props.language)
            self._hint = hint or self._hint
            self.show()

    @Slot()
    def giveUp(self) -> None:
        """End it without the goal; the first time it is only asked."""
        if self.assessment is None or not self.assessment.is_running:
            return
        if not self.props.asks:
            self.show_props(self.props._replace(asks=True))
            return
        self.assessment.give_up()
        self.show()

    @Slot()
    def goOn(self) -> None:
        """Do not give up after all."""
        self.show_props(self.props._replace(asks=False))

    def stop(self) -> None:
        """End it without the goal, for the trainer does."""
        if self.assessment is not None:
            self.assessment.stop()
            self.show()

    @Slot()
    def hide(self) -> None:
        """Take the card of a task away that has ended; what came of it is still there for the trainer."""
        self._shell.assess(on=False)

    def close(self) -> None:
        """Forget the task; whatever still goes on is stopped."""
        self._leave()
        self._leave = _nothing
        if self.assessment is not None:
            self.assessment.stop()
        self.assessment, self._hint, self._seen = None, "", ()
        self._shell.assess(on=False)
        self.show_props(TaskCardProps())
        self.followed.emit()

    @Slot()
    def show(self) -> None:
        """Show how far the trainee has come."""
        assessment = self.assessment
        if assessment is None:
            return
        language = self._shell.props.language
        over = not assessment.is_running
        self.show_props(
            TaskCardProps(
                name=say(assessment.cell.scenario.name, language),
                text=say(assessment.text, language),
                hint="" if over else self._hint,
                can_hint=assessment.next_hint is not None,
                asks=self.props.asks and not over,
                over=over,
                passed=assessment.passed,
                ended=self._ended() if over else "",
                score=assessment.score,
            )
        )
        self.followed.emit()

    def _hear(self) -> None:
        """Show something new where there is: a step, a second that passed, the end."""
        assessment = self.assessment
        if assessment is None:
            return
        tally = assessment.tally
        seen = (tally._replace(ms=tally.ms // 1_000), assessment.ended, assessment.marks)
        if seen != self._seen:
            self._seen = seen
            self.show()

    def _ended(self) -> str:
        assessment = cast("Assessment", self.assessment)
        ended = f"ended.{assessment.ended}"
        if assessment.ended == "reached":
            ended = "passed" if assessment.passed else "failed"
        return self._shell.texts_now["desktop.console.task.lost" if self.lost else f"{_TEXTS}{ended}"]

    def _look_at_car(self) -> None:
        assessment = self.assessment
        if assessment is None or self._shell.session is assessment.session:
            return
        self.lost = self.lost or assessment.is_running
        self.stop()

    _name, _text, _hint_shown = shown("name"), shown("text"), shown("hint")
    _can_hint, _asks, _over = shown("can_hint"), shown("asks"), shown("over")
    _passed, _ended_shown, _score = shown("passed"), shown("ended"), shown("score")

    name = Property(str, _name, notify=nameChanged)
    text = Property(str, _text, notify=textChanged)
    hint = Property(str, _hint_shown, notify=hintChanged)
    canHint = Property(bool, _can_hint, notify=canHintChanged)
    asks = Property(bool, _asks, notify=asksChanged)
    over = Property(bool, _over, notify=overChanged)
    passed = Property(bool, _passed, notify=passedChanged)
    ended = Property(str, _ended_shown, notify=endedChanged)
    score = Property(int, _score, notify=scoreChanged)
