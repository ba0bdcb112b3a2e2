"""The window as one object: engine, view models, and the order in which they end."""

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, QObject, QTimer

# Without this import the root object comes back as a bare QWindow that cannot be grabbed.
from PySide6.QtQuick import QQuickWindow

from pcm_sim.ui.icon_store import IconStore
from pcm_sim.ui.icons import PROVIDER, IconProvider
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.stage import MAIN, Stage
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
    from pcm_sim.ui.viewmodels.player.player import PcmPlayerViewModel

_PATIENCE_MS = 3000


class WindowError(RuntimeError):
    """The window cannot be built."""


class Window:
    """The simulator's window.

    Attributes:
        shell: Its view model.
        quick: The window itself.

    Args:
        inputs: What it is built from.
        stage: What was begun before; begun now by default.

    Raises:
        WindowError: QML did not load; the reason was printed by Qt.
    """

    def __init__(self, inputs: WindowInputs, stage: Stage | None = None) -> None:
        self.shell = PcmShellViewModel(inputs)
        self.shell.deskBuilt.connect(self._serve)
        self._engine = (stage or Stage()).give_engine()
        self.shell.read_by(self._engine)
        self._icons = IconProvider(inputs.icons, IconStore(inputs.drawn) if inputs.drawn else None)
        self._engine.addImageProvider(PROVIDER, self._icons)
        self._engine.setInitialProperties({"shell": self.shell})
        self._engine.load(MAIN)
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowError("the window could not be built; Qt says why above")
        self.quick: QQuickWindow = roots[0]
        self._settings = inputs.settings
        if self._settings is not None and self._settings.now.width > 0:
            room = self.quick.screen().availableSize()
            kept = self._settings.now
            self.quick.resize(min(kept.width, room.width()), min(kept.height, room.height()))
        self._first_size = self.quick.size()

    def _serve(self, desk: QObject) -> None:
        """Do for the desk what takes the window itself."""
        from pcm_sim.ui.clipboard_camera import ClipboardCamera  # noqa: PLC0415 - after the frame
        from pcm_sim.ui.touch_watch import TouchWatch  # noqa: PLC0415

        built = cast("PcmDeskViewModel", desk)
        ClipboardCamera(self.quick, built)
        TouchWatch(self.quick, self.shell, built)
        built.playerBuilt.connect(self._lend_eye)
        if self.shell.inputs.pages is not None:
            from pcm_sim.ui.window_pages import WindowPages  # noqa: PLC0415 - after the frame

            WindowPages(self, built, self.shell.inputs.pages)

    def _lend_eye(self, player: QObject) -> None:
        """Let the player see where things stand."""
        from pcm_sim.ui.player.spots import spot_of  # noqa: PLC0415 - few play

        cast("PcmPlayerViewModel", player).eye = partial(spot_of, self.quick)

    def show(self) -> None:
        """Show it and come back when its first frame was drawn."""
        self.quick.show()
        self.draw()
        # What is kept is for the first frame; all icons of all looks would fill the folder.
        self._icons.store = None

    def draw(self) -> None:
        """Draw one frame now and come back when it is on the screen."""
        loop = QEventLoop()
        self.quick.frameSwapped.connect(loop.quit)
        # A minimised window draws no frame; nobody shall wait for it.
        QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
        self.quick.update()
        loop.exec()
        self.quick.frameSwapped.disconnect(loop.quit)

    def close(self) -> None:
        """End the engine first: its bindings read the view models until then."""
        self._keep_size()
        self.quick.close()
        engine = self._engine
        del self._engine, self.quick
        _delete_now(engine)
        self.shell.close()
        _delete_now(self.shell)

    def _keep_size(self) -> None:
        """Keep the size that a person gave the window; that of the whole screen is none."""
        if self._settings is None or self.quick.size() == self._first_size:
            return
        # Naming it any earlier would cost the start 15 ms.
        from PySide6.QtCore import Qt  # noqa: PLC0415

        # A window that was closed is hidden, but still knows whether it was a part of the screen.
        if self.quick.windowStates() == Qt.WindowState.WindowNoState:
            self._settings.change(width=self.quick.width(), height=self.quick.height())


def _delete_now(thing: QObject) -> None:
    from shiboken6 import delete, isValid  # noqa: PLC0415 - needed at the end only

    if isValid(thing):
        delete(thing)
