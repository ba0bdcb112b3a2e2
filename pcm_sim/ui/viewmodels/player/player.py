"""The bar of a playing scenario: what it shows, and the time that passes between two cues."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtQml import QmlElement

from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.play.beats import Verdict
from pcm_sim.scenario.play.playing import Play, Played
from pcm_sim.session.simulation import Session
from pcm_sim.ui.player.cues import Cue, CueKind, cues
from pcm_sim.ui.player.ports import PlayWish, ScenariosPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.viewmodels.player.props import SPEEDS, PlayerProps, chapters_of, order_of
from pcm_sim.ui.viewmodels.player.show import PlayerShow
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FRAME_MS = 16
"""What is shown at all is drawn at least once."""
_HURRY_MS = 30
_FAILED = (Verdict.FAILED, Verdict.STUCK)
_GROUPS = acts.Run | acts.When | acts.Repeat


def _nothing() -> None:
    """Stand in for a listening that has not begun."""


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmPlayerViewModel(PlayerShow):
    """Plays cells in the window, cue by cue, and publishes what the bar shows.

    Args:
        shell: The window's view model.
        scenarios: Opens what is played.
        parent: Owner.
    """

    def __init__(
        self, shell: PcmShellViewModel, scenarios: ScenariosPort, parent: QObject | None = None
    ) -> None:
        super().__init__(shell, scenarios, parent)
        self._cells: tuple[Cell, ...] = ()
        self._play: Play | None = None
        self._told: Callable[[Played], None] = PlayWish(()).told
        self._session: Session | None = None
        self._stop_listening: Callable[[], None] = _nothing
        self._cues: Iterator[Cue] = iter(())
        self._cue: Cue | None = None
        self._acting = False
        self._single = False
        self._hurries = False
        self._until: tuple[int, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        shell.deviceChanged.connect(self._leave_another)
        shell.pageChanged.connect(self._leave_another)
        shell.languageChanged.connect(self._speak)

    def begin(self, wish: PlayWish, session: Session | None = None) -> None:
        """Play cells, the first of them at once.

        Args:
            wish: What is played.
            session: The first one's simulation, where it was opened before.

        Raises:
            ValueError: The simulation cannot be opened, and why.
        """
        self._cells, self._told = wish.cells, wish.told
        self.setSpeed(wish.speed)
        self._load(session or self._scenarios.open(wish.cells[0]))
        self.play()

    @Slot()
    def play(self) -> None:
        """Go on, from wherever the simulation stands."""
        if self.props.state != "paused":
            return
        self._single = False
        self._run()

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        if self.props.state == "playing":
            self._timer.stop()
            self._hurries = False
            self._until = ()
            self.show_props(self.props._replace(state="paused"))

    @Slot()
    def toggle(self) -> None:
        """Play or pause; at the end, play again."""
        match self.props.state:
            case "playing":
                self.pause()
            case "paused":
                self.play()
            case "failed" | "ended":
                self.again()

    @Slot()
    def stepOn(self) -> None:
        """Play one step and pause; while one is played so, do the rest of it at once."""
        if self.props.state == "playing":
            self._hurries = self._single
            self._single = True
            if self._hurries:
                self._timer.start(0)
        elif self.props.state == "paused":
            self._single = True
            self._run()

    @Slot()
    def restart(self) -> None:
        """Go back to the start, and go on playing if it was."""
        played = self.props.state == "playing"
        if self._load_anew() and played:
            self.play()

    @Slot()
    def again(self) -> None:
        """Play the same once more from its start."""
        if self._load_anew():
            self.play()

    @Slot()
    def playNext(self) -> None:
        """Play what follows."""
        if self.props.more:
            self._cells = self._cells[1:]
            self.again()

    @Slot(str)
    def jump(self, number: str) -> None:
        """Go to a chapter, back or on; what lies between is done at once.

        Args:
            number: Number of its step.
        """
        there = order_of(number)
        plays = self.props.state == "playing"
        reached = self._cue is not None and order_of(self._cue.beat.number) >= there
        begins = reached or self.props.state in ("failed", "ended")
        if begins and not self._load_anew():
            return
        self._until = there
        self._single = not plays
        self.hand.hide()
        self._run()

    @Slot(str)
    def setSpeed(self, speed: str) -> None:
        """Play faster or slower from now on."""
        if speed not in SPEEDS:
            return
        left = self._timer.remainingTime() if self._timer.isActive() else -1
        before = self.props.per_ms
        self.show_props(self.props._replace(speed=speed))
        if left > 0:
            self._timer.start(round(left * self.props.per_ms / before) if before else FRAME_MS)

    @Slot(int)
    def changeSpeed(self, by: int) -> None:
        """Take the next speed, faster or slower."""
        at = SPEEDS.index(self.props.speed) + by
        self.setSpeed(SPEEDS[max(0, min(len(SPEEDS) - 1, at))])

    @Slot()
    def close(self) -> None:
        """Play no more; the simulation stays as it is, and its time passes again."""
        self._timer.stop()
        self._stop_listening()
        self._stop_listening = _nothing
        self._session, self._cue, self._cues = None, None, iter(())
        self.hand.hide()
        self.show_props(PlayerProps(speed=self.props.speed))
        self._shell.stage(playing=False, stands=False)

    def _load_anew(self) -> bool:
        """Be at the start of the first of what is left; where it cannot be opened, say why."""
        try:
            session = self._scenarios.open(self._cells[0])
        except ValueError as error:
            self.pause()
            self.show_no_beginning(str(error))
            return False
        self._load(session)
        return True

    def _load(self, session: Session) -> None:
        """Be at the start of the first of what is left."""
        self._timer.stop()
        self._stop_listening()
        cell = self._cells[0]
        # Before the window follows the new car, which would close what plays on another.
        self._session = session
        if self._shell.session is not session:
            self._shell.open(session)
        self._play = Play(cell, session, by_letter=True)
        self.chapters_now = dict(chapters_of(cell.scenario.steps))
        self._cues, self._cue = cues(self._play, self.said), None
        self._single, self._hurries, self._until = False, False, ()
        self._stop_listening = session.listen(self._heard)
        self.hand.hide()
        self.show_props(self.props.anew(cell.scenario, self._shell.props.language, len(self._cells) > 1))
        self.chaptersChanged.emit()
        self._shell.stage(playing=True, stands=True)

    def _run(self) -> None:
        self.show_props(self.props._replace(state="playing", taken_over=False))
        self._shell.stage(playing=True, stands=True)
        self._timer.start(0)

    def _go_on(self) -> None:
        passed = QElapsedTimer()
        passed.start()
        while (cue := self._next()) is not None:
            self._show(cue)
            if self.props.state != "playing":
                return
            if not self._until or passed.hasExpired(_HURRY_MS):
                self._timer.start(0 if self._until else self._wait(cue))
                return
        self._end()

    def _next(self) -> Cue | None:
        self._acting = True
        try:
            return next(self._cues, None)
        finally:
            self._acting = False

    def _wait(self, cue: Cue) -> int:
        per_ms: float = self.props.per_ms
        return 0 if cue.ms == 0 or self._hurries else max(FRAME_MS, round(cue.ms * per_ms))

    def _show(self, cue: Cue) -> None:
        self._cue = cue
        if cue.kind is CueKind.DONE:
            self._show_end(cue)
        elif not self._until or cue.kind is CueKind.STEP:
            self.show_cue(cue, self.props.per_ms)
        if cue.kind is CueKind.STEP and self._until and order_of(cue.beat.number) >= self._until:
            self._until = ()
            # A chapter that was jumped to while paused is looked at, not played.
            if self._single:
                self.pause()

    def _show_end(self, cue: Cue) -> None:
        beat = cue.beat
        self.hand.lift()
        if beat.fault is not None and beat.verdict in _FAILED:
            self._until = ()
            self.hand.hide()
            self.show_fault(beat.fault)
            self._tell()
        elif self._single and not self._until and not isinstance(beat.step.act, _GROUPS):
            self.pause()

    def _end(self) -> None:
        self._until = ()
        self.hand.hide()
        if self.props.state == "playing":
            self.show_props(self.props._replace(state="ended", doing="", card_title=""))
            self._tell()

    def _tell(self) -> None:
        if self._play is not None:
            self._told(self._play.played)

    def _heard(self) -> None:
        """Stand still as soon as somebody else does something, and let time pass for them."""
        if self._acting or self.props.taken_over:
            return
        self.pause()
        self.hand.hide()
        self.show_props(self.props._replace(taken_over=True))
        self._shell.stage(playing=True, stands=False)

    def _leave_another(self) -> None:
        if self._session is None:
            return
        if self._shell.session is not self._session or self._shell.props.page != "device":
            self.close()

    def _speak(self) -> None:
        if self._session is not None:
            self.speak(self._cells[0].scenario, self._cue.beat if self._cue else None)
