"""Recording in a window: begun and ended by a command, its time told once a second, saved and told where."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from pcm_sim.ui.guide_maker import GuideMaker
from pcm_sim.ui.recording_port import RecorderPort, RecordingsPort
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

if TYPE_CHECKING:
    from pcm_sim.session.simulation import Session

SECOND_MS = 1_000
_MINUTE_S = 60


class WindowRecording(QObject):
    """Records what happens in a window.

    Args:
        shell: The window's view model.
        recordings: Begins and saves.
        say: Says what came of it: the desktop's text and its values.
        parent: Owner.
    """

    def __init__(
        self,
        shell: PcmShellViewModel,
        recordings: RecordingsPort,
        say: Callable[..., None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._recordings = recordings
        self._say = say
        self._recorder: RecorderPort | None = None
        self._maker = GuideMaker(self)
        self._ran = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show)
        # Another car is another recording.
        shell.deviceChanged.connect(self._end)

    def run(self, command: str) -> None:
        """Carry one of the window's commands out: `record`, `record_last` or `guide_last`; or say why not."""
        if said_why_not(self._shell, self._say):
            return
        deeds = {"record": self.toggle, "record_last": self.save_last, "guide_last": self.guide_last}
        deeds[command]()

    def begin(self) -> None:
        """Record from now on."""
        session = self._shell.session
        if session is None or self._recorder is not None or said_why_not(self._shell, self._say):
            return
        self._recorder = self._recordings.begin(session)
        self._ran.start()
        self._timer.start(SECOND_MS)
        self._show()
        if self._recorder.trouble:
            self._say("desktop.said.not_taped", why=self._recorder.trouble)

    def toggle(self) -> None:
        """Begin, or end and save."""
        if self._recorder is None:
            self.begin()
        else:
            self._end()

    def save_last(self) -> None:
        """Save the last ten minutes."""
        file = self._last()
        if file is not None:
            self._say("desktop.said.recorded", file=str(file))

    def guide_last(self) -> None:
        """Make a guide of the last ten minutes, one at a time; meanwhile the window goes on."""
        if self._maker.is_busy:
            self._say("desktop.ways.guide.making")
            return
        file = self._last()
        if file is None:
            return
        out, words = self._recordings.guide_of(file, self._shell.props.language)
        self._say("desktop.said.guide_begun", file=str(file))
        self._maker.make(words, lambda why: self._tell_guide(out, why))

    def tell_recovered(self, files: Sequence[Path]) -> None:
        """Say where it was saved what was being recorded when a program before this one ended."""
        for file in files:
            self._say("desktop.said.recovered", file=str(file))

    def _last(self) -> Path | None:
        session = self._shell.session
        if session is None:
            return None
        return self._saved(lambda: self._recordings.save_last(session))

    def _end(self) -> None:
        recorder, self._recorder = self._recorder, None
        if recorder is None:
            return
        self._timer.stop()
        self._shell.show_recording("")
        file = self._saved(lambda: self._recordings.save(recorder))
        if file is not None:
            self._say("desktop.said.recorded", file=str(file))

    def _saved(self, save: Callable[[], Path | None]) -> Path | None:
        """Save something, or say why it is not saved."""
        try:
            file = save()
        except OSError as error:
            self._say("desktop.said.not_recorded", why=error.strerror or str(error))
            return None
        if file is None:
            self._say("desktop.said.nothing_recorded")
        return file

    def _tell_guide(self, out: Path, why: str) -> None:
        if why:
            self._say("desktop.said.no_guide", why=why)
        else:
            self._say("desktop.said.guide", file=str(out))

    def _show(self) -> None:
        seconds = self._ran.elapsed() // SECOND_MS
        self._shell.show_recording(f"{seconds // _MINUTE_S}:{seconds % _MINUTE_S:02}")


def said_why_not(shell: PcmShellViewModel, say: Callable[..., None]) -> bool:
    """Say why nothing can be recorded of the simulation in a window, where nothing can.

    Args:
        shell: The window's view model.
        say: Says it: the desktop's text and its values.

    Returns:
        Whether there was something to say.
    """
    session = cast("Session | None", shell.session)
    if session is None or not session.joined:
        return False
    from pcm_sim.session.telling.denied import denied_told  # noqa: PLC0415 - few join

    why = session.why_not_recorded
    if why is not None:
        say("desktop.said.plain", what=denied_told(session, why, shell.props.language))
    return why is not None
