"""A hand and an eye for the window: finds items by id, clicks them, takes pictures. For tests and tours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from pcm_sim.ui.camera import PictureWriter, canvas_picture, window_picture
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.qt_application import application
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel
from pcm_sim.ui.window import Window
from pcm_sim.ui.window_items import items, uncover

_FRAMES = 2
_PATIENCE_FRAMES = 20
# A pixel that rounding may take away is no reason to scroll.
_HAIR = 1.0


class NotOnScreenError(LookupError):
    """Nothing with this id is on the screen."""


def find_item(window: QQuickWindow, target: str) -> QQuickItem:
    """Find a visible item by its object name.

    Raises:
        NotOnScreenError: There is none.
    """
    for item in items(window.contentItem()):
        if item.objectName() == target:
            return item
    known = sorted({item.objectName() for item in items(window.contentItem())} - {""})
    raise NotOnScreenError(f"'{target}' is not on the screen; there is {', '.join(known)}")


class OffscreenWindow:
    """The real window, driven by mouse and keys.

    Args:
        inputs: What it is built from; set `QT_QPA_PLATFORM` before, where there is no display.
    """

    def __init__(self, inputs: WindowInputs) -> None:
        self._app = application()
        self._app.setQuitOnLastWindowClosed(False)
        self._window = Window(inputs)
        self._writer = PictureWriter()
        self._seen: QQuickWindow | None = None
        self._window.show()
        self.settle()

    @property
    def shell(self) -> PcmShellViewModel:
        """The window's view model."""
        return self._window.shell

    @property
    def quick(self) -> QQuickWindow:
        """The window itself, or the one beside it that is looked at."""
        return self._seen or self._window.quick

    @contextmanager
    def beside(self, name: str) -> Iterator[QQuickWindow]:
        """Look at another window of the program, by its name; hand and eye are there meanwhile.

        Raises:
            NotOnScreenError: There is none.
        """
        found = [one for one in QGuiApplication.topLevelWindows() if one.objectName() == name]
        if not found or not isinstance(found[0], QQuickWindow):
            raise NotOnScreenError(f"there is no window '{name}'")
        self._seen = found[0]
        try:
            yield found[0]
        finally:
            self._seen = None

    def open(self, session: SessionPort) -> None:
        """Show another simulation."""
        self.shell.open(session)
        self.settle()

    def settle(self, frames: int = _FRAMES) -> None:
        """Let everything that is due on the screen happen: events, deletions, layout, a frame, and all again.

        Args:
            frames: How often; once is enough for what is not built in turns.
        """
        for _ in range(frames):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._window.draw()

    def refresh(self) -> None:
        """Let what is due happen and be laid out, without waiting for a frame's turn; where nothing loads."""
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.quick.grabWindow()

    def find(self, target: str) -> QQuickItem:
        """Find a visible item by its id; what is still loading is waited for.

        Raises:
            NotOnScreenError: There is none.
        """
        for _ in range(_PATIENCE_FRAMES):
            if self.has(target):
                break
            self.settle()
        return find_item(self.quick, target)

    def has(self, target: str) -> bool:
        """Tell whether an item is there and visible."""
        return any(item.objectName() == target for item in items(self.quick.contentItem()))

    def uncover(self, target: str) -> None:
        """Scroll the list round an item until all of it can be seen; one that is not there is no error."""
        for item in items(self.quick.contentItem()):
            if item.objectName() == target:
                if uncover(item, item.height() / 2 - _HAIR):
                    self.settle()
                    self.refresh()
                return

    def click(self, target: str) -> None:
        """Click the middle of an item, scrolled into view first.

        Raises:
            NotOnScreenError: There is none, or it lies outside the window.
        """
        item = self.find(target)
        if uncover(item):
            self.settle()
        point = self._middle(item)
        if not self.quick.contentItem().contains(QPointF(point)):
            raise NotOnScreenError(f"'{target}' lies outside the window")
        QTest.mouseClick(self.quick, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        self.settle()

    def press(self, key: str) -> None:
        """Press a hard key of the device."""
        self.click(f"key/{key}")

    def tap(self, target: str) -> None:
        """Touch something on the unit's screen."""
        self.click(target)

    def press_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key of the computer's keyboard."""
        QTest.keyClick(self.quick, key, modifiers)
        self.settle()

    def type_text(self, text: str) -> None:
        """Type on the computer's keyboard."""
        for sign in text:
            # The name of the key does not matter, what it types does.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(
                    self.quick, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, sign)
                )
        self.settle()

    def texts(self) -> tuple[str, ...]:
        """Give every text that can be read."""
        found = (item.property("text") for item in items(self.quick.contentItem()))
        return tuple(text for text in found if isinstance(text, str) and text)

    def picture(self) -> QImage:
        """Take the whole window."""
        return window_picture(self.quick)

    def unit_picture(self) -> QImage:
        """Take the unit's screen in its own pixels."""
        return canvas_picture(self.find("glass"))

    def save(self, path: Path, *, unit: bool = True) -> None:
        """Save a picture; it is on the disk when the window is closed.

        Args:
            path: Where, with the ending `.png`.
            unit: Only the unit's screen.
        """
        self._writer.write(self.unit_picture() if unit else self.picture(), path)

    def close(self) -> None:
        """Finish the pictures and end the window."""
        with self._writer:
            self._window.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @staticmethod
    def _middle(item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
