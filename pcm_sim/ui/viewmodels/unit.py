"""The device: the unit's page, and what a person does to it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pcm_sim.domain.screen import Row, Screen
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.fonts import load_family
from pcm_sim.ui.inputs import Look
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.form import PcmFormViewModel
from pcm_sim.ui.viewmodels.hard_keys import KeyView, derive_keys
from pcm_sim.ui.viewmodels.overlay import PcmOverlayViewModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown
from pcm_sim.ui.viewmodels.status import PcmStatusViewModel, derive_status

if TYPE_CHECKING:
    from pcm_sim.domain.events import Intent
    from pcm_sim.session.hand import Hand
    from pcm_sim.ui.ports import SessionPort

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class UnitProps(NamedTuple):
    """What the page shows beside its rows.

    Attributes:
        node: Id of the node.
        kind: `tiles`, `list`, `text`, `form`, `wait` or `dark`.
        title: Heading.
        trail: Labels from home to the page above, joined for reading.
        text: Running text.
        focus: Target under the knob's ring.
        focus_row: Its row, or -1.
        row_count: How many rows there are.
        can_go_back: The back control leads somewhere.
        can_go_home: The glass has a home control, and it leads elsewhere.
        language: ISO 639-1.
    """

    node: str = ""
    kind: str = "dark"
    title: str = ""
    trail: tuple[str, ...] = ()
    text: str = ""
    focus: str = ""
    focus_row: int = -1
    row_count: int = 0
    can_go_back: bool = False
    can_go_home: bool = False
    language: str = "en"


def derive_unit(screen: Screen) -> UnitProps:
    """Read the page off the screen."""
    trail = screen.trail
    above = trail[:-1] if trail and trail[-1] == screen.title else trail
    return UnitProps(
        node=screen.node,
        kind=screen.kind.value,
        title=screen.title,
        trail=above,
        text=screen.text,
        focus=screen.focus,
        focus_row=next((place for place, row in enumerate(screen.rows) if row.id == screen.focus), -1),
        row_count=len(screen.rows),
        can_go_back=screen.can_go_back,
        can_go_home=screen.can_go_home,
        language=screen.language,
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmUnitViewModel(SnapshotViewModel):
    """Publishes the device and sends what is done to it to the session.

    Args:
        session: The simulation.
        look: Tokens of its skin.
        parent: Owner.
    """

    nodeChanged = Signal()
    kindChanged = Signal()
    titleChanged = Signal()
    trailChanged = Signal()
    textChanged = Signal()
    focusChanged = Signal()
    focusRowChanged = Signal()
    rowCountChanged = Signal()
    canGoBackChanged = Signal()
    canGoHomeChanged = Signal()
    languageChanged = Signal()

    def __init__(self, session: "SessionPort", look: Look, parent: QObject | None = None) -> None:
        super().__init__(UnitProps(), parent)
        self._session = session
        self._vehicle: Vehicle = session.rules.vehicle
        self._look_tokens = dict(look)
        load_family(str(look["font"]))
        self._rows_model = SnapshotListModel(Row, "id", self)
        self._status_part = PcmStatusViewModel(self)
        self._form_part = PcmFormViewModel(self)
        self._overlay_part = PcmOverlayViewModel(self)
        self._stop_listening: Callable[[], None] = session.listen(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the session's screen is now."""
        screen = self._session.screen
        self._rows_model.show(screen.rows, screen.node)
        self._form_part.show_screen(screen)
        self._overlay_part.show_screen(screen)
        self._status_part.show_props(derive_status(screen))
        self.show_props(derive_unit(screen))

    def close(self) -> None:
        """Stop listening; the window is going to show another car."""
        self._stop_listening()

    @Slot(str)
    def tap(self, target: str) -> None:
        """Touch something."""
        self._hand.tap(target)

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """Press a hard key."""
        self._hand.press(key)

    @Slot()
    def back(self) -> None:
        """Go one level back."""
        self._hand.back()

    @Slot(str)
    def typeText(self, text: str) -> None:
        """Type, or paste."""
        self._hand.type_text(text)

    @Slot()
    def erase(self) -> None:
        """Take the last character back."""
        self._hand.erase()

    @Slot()
    def confirm(self) -> None:
        """Confirm what is on the screen."""
        self._hand.confirm()

    @Slot(int)
    def turnKnob(self, steps: int) -> None:
        """Turn the right knob."""
        self._hand.turn_knob(steps)

    @Slot()
    def pressKnob(self) -> None:
        """Press the right knob."""
        self._hand.press_knob()

    @Slot(int, str, int, result=bool)
    def keyPressed(self, key: int, text: str, modifiers: int) -> bool:
        """Take a key of the computer's keyboard.

        Returns:
            Whether it meant something.
        """
        from pcm_sim.ui.key_intents import intent_of_key  # noqa: PLC0415 - the first key comes after the frame

        keys = self._vehicle.head_unit.keys
        intent = intent_of_key(key, text, modifiers, QGuiApplication.clipboard().text(), keys)
        return self._send(intent)

    @Slot(int, int, result=bool)
    def hardKeyPressed(self, key: int, modifiers: int) -> bool:
        """Take a function key that was pressed while the keyboard is elsewhere in the window.

        Returns:
            Whether it meant something.
        """
        from pcm_sim.ui.key_intents import hard_key_of  # noqa: PLC0415 - so does this one

        return self._send(hard_key_of(key, modifiers, self._vehicle.head_unit.keys))

    def _send(self, intent: "Intent | None") -> bool:
        if intent is None:
            return False
        self._session.dispatch(intent)
        return True

    @cached_property
    def _hand(self) -> "Hand":
        from pcm_sim.session.hand import Hand  # noqa: PLC0415 - so does the first touch

        return Hand(self._session)

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    def _status(self) -> PcmStatusViewModel:
        return self._status_part

    def _form(self) -> PcmFormViewModel:
        return self._form_part

    def _overlay(self) -> PcmOverlayViewModel:
        return self._overlay_part

    def _look(self) -> dict[str, object]:
        return self._look_tokens

    def _canvas_width(self) -> int:
        return self._vehicle.canvas.width

    def _canvas_height(self) -> int:
        return self._vehicle.canvas.height

    def _canvas_inches(self) -> float:
        return self._vehicle.canvas.inches

    def _knobs(self) -> int:
        return self._vehicle.head_unit.knobs

    def _left_keys(self) -> list[KeyView]:
        return derive_keys(self._vehicle.head_unit.keys, "left")

    def _right_keys(self) -> list[KeyView]:
        return derive_keys(self._vehicle.head_unit.keys, "right")

    def _bottom_keys(self) -> list[KeyView]:
        return derive_keys(self._vehicle.head_unit.keys, "bottom")

    def _trail(self) -> list[str]:
        return list(self.props.trail)

    _node, _kind, _title = shown("node"), shown("kind"), shown("title")
    _text, _focus, _focus_row = shown("text"), shown("focus"), shown("focus_row")
    _can_go_back, _can_go_home, _language = shown("can_go_back"), shown("can_go_home"), shown("language")
    _row_count = shown("row_count")

    node = Property(str, _node, notify=nodeChanged)
    kind = Property(str, _kind, notify=kindChanged)
    title = Property(str, _title, notify=titleChanged)
    trail = Property(list, _trail, notify=trailChanged)
    text = Property(str, _text, notify=textChanged)
    focus = Property(str, _focus, notify=focusChanged)
    focusRow = Property(int, _focus_row, notify=focusRowChanged)
    rowCount = Property(int, _row_count, notify=rowCountChanged)
    canGoBack = Property(bool, _can_go_back, notify=canGoBackChanged)
    canGoHome = Property(bool, _can_go_home, notify=canGoHomeChanged)
    language = Property(str, _language, notify=languageChanged)
    rows = Property(QObject, _rows, constant=True)
    status = Property(PcmStatusViewModel, _status, constant=True)
    form = Property(PcmFormViewModel, _form, constant=True)
    overlay = Property(PcmOverlayViewModel, _overlay, constant=True)
    look = Property(dict, _look, constant=True)
    canvasWidth = Property(int, _canvas_width, constant=True)
    canvasHeight = Property(int, _canvas_height, constant=True)
    canvasInches = Property(float, _canvas_inches, constant=True)
    knobs = Property(int, _knobs, constant=True)
    leftKeys = Property(list, _left_keys, constant=True)
    rightKeys = Property(list, _right_keys, constant=True)
    bottomKeys = Property(list, _bottom_keys, constant=True)
