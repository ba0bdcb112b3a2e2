"""The device: what stands round the unit's page, and what a person does to it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pcm_sim.domain.screen import Screen, Spot
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.fonts import load_family
from pcm_sim.ui.inputs import Look
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.form import held_key, takes_blanks
from pcm_sim.ui.viewmodels.hard_keys import KeyView, derive_keys
from pcm_sim.ui.viewmodels.overlay import PcmOverlayViewModel
from pcm_sim.ui.viewmodels.page import PcmPageViewModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown
from pcm_sim.ui.viewmodels.status import PcmStatusViewModel
from pcm_sim.ui.viewmodels.unit_props import UnitProps, derive_move, derive_unit

if TYPE_CHECKING:
    from pcm_sim.domain.events import Intent
    from pcm_sim.session.hand import Hand
    from pcm_sim.ui.ports import SessionPort

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmUnitViewModel(SnapshotViewModel):
    """Publishes the device and sends what is done to it to the session.

    Args:
        session: The simulation.
        look: Tokens of its skin.
        parent: Owner.
        motion: How long movements take, as a factor; 0 is none at all.
    """

    kindChanged = Signal()
    titleChanged = Signal()
    trailChanged = Signal()
    textChanged = Signal()
    focusChanged = Signal()
    focusRowChanged = Signal()
    focusNameChanged = Signal()
    canGoBackChanged = Signal()
    languageChanged = Signal()
    daylightChanged = Signal()
    mirroredChanged = Signal()
    frontChanged = Signal()
    moveChanged = Signal()
    motionChanged = Signal()

    def __init__(
        self, session: "SessionPort", look: Look, parent: QObject | None = None, motion: float = 0.0
    ) -> None:
        super().__init__(UnitProps(), parent)
        self._session = session
        self._vehicle: Vehicle = session.rules.vehicle
        self._look_tokens = dict(look)
        load_family(str(look["font"]))
        self._motion_factor = motion
        self._pages = (PcmPageViewModel(self), PcmPageViewModel(self))
        self._shown: Screen | None = None
        self._tabs_model = SnapshotListModel(Spot, "id", self)
        self._bar_model = SnapshotListModel(Spot, "id", self)
        self._status_part = PcmStatusViewModel(self)
        self._overlay_part = PcmOverlayViewModel(self)
        self._stop_listening: Callable[[], None] = session.listen(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the session's screen is now."""
        screen = self._session.screen
        move = derive_move(self._shown, screen) if self._motion_factor > 0 else ""
        front = 1 - self.props.front if move else self.props.front
        self._shown = screen
        self._pages[front].show_screen(screen)
        self._tabs_model.show(screen.tabs)
        self._bar_model.show(screen.bar)
        self._overlay_part.show_screen(screen)
        self._status_part.show_screen(screen)
        # What only the present page goes by stays while it is the same one.
        kept = move or (self.props.move if front == self.props.front else "")
        self.show_props(derive_unit(screen)._replace(front=front, move=kept))

    def set_motion(self, factor: float) -> None:
        """Let movements take longer or shorter; 0 is none at all."""
        self._motion_factor = factor
        self.motionChanged.emit()

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

    @Slot()
    def holdKnob(self) -> None:
        """Hold the right knob: on a key that can be held it does the same, elsewhere it is a press."""
        screen = self._session.screen
        held = held_key(screen.form, screen.focus) if screen.form else ""
        if held:
            self._hand.tap(held)
        else:
            self._hand.press_knob()

    @Slot(int, str, int, result=bool)
    def keyPressed(self, key: int, text: str, modifiers: int) -> bool:
        """Take a key of the computer's keyboard.

        Returns:
            Whether it meant something.
        """
        # The first key comes after the frame.
        from pcm_sim.ui.key_intents import intent_of_key, pasted_text  # noqa: PLC0415

        keys = self._vehicle.head_unit.keys
        blanks = takes_blanks(self._session.screen.form)
        pasted = pasted_text(QGuiApplication.clipboard().text(), blanks=blanks)
        intent = intent_of_key(key, text, modifiers, pasted, keys)
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

    def _first(self) -> PcmPageViewModel:
        return self._pages[0]

    def _second(self) -> PcmPageViewModel:
        return self._pages[1]

    def _tabs(self) -> SnapshotListModel:
        return self._tabs_model

    def _bar(self) -> SnapshotListModel:
        return self._bar_model

    def _motion(self) -> float:
        return self._motion_factor

    def _status(self) -> PcmStatusViewModel:
        return self._status_part

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

    _kind, _title, _daylight = shown("kind"), shown("title"), shown("daylight")
    _front, _move, _mirrored = shown("front"), shown("move"), shown("mirrored")
    _text, _focus, _focus_row = shown("text"), shown("focus"), shown("focus_row")
    _can_go_back, _language, _focus_name = shown("can_go_back"), shown("language"), shown("focus_name")

    kind = Property(str, _kind, notify=kindChanged)
    title = Property(str, _title, notify=titleChanged)
    trail = Property(list, _trail, notify=trailChanged)
    text = Property(str, _text, notify=textChanged)
    focus = Property(str, _focus, notify=focusChanged)
    focusRow = Property(int, _focus_row, notify=focusRowChanged)
    focusName = Property(str, _focus_name, notify=focusNameChanged)
    canGoBack = Property(bool, _can_go_back, notify=canGoBackChanged)
    language = Property(str, _language, notify=languageChanged)
    daylight = Property(bool, _daylight, notify=daylightChanged)
    mirrored = Property(bool, _mirrored, notify=mirroredChanged)
    front = Property(int, _front, notify=frontChanged)
    move = Property(str, _move, notify=moveChanged)
    motion = Property(float, _motion, notify=motionChanged)
    first = Property(PcmPageViewModel, _first, constant=True)
    second = Property(PcmPageViewModel, _second, constant=True)
    tabs = Property(QObject, _tabs, constant=True)
    bar = Property(QObject, _bar, constant=True)
    status = Property(PcmStatusViewModel, _status, constant=True)
    overlay = Property(PcmOverlayViewModel, _overlay, constant=True)
    look = Property(dict, _look, constant=True)
    canvasWidth = Property(int, _canvas_width, constant=True)
    canvasHeight = Property(int, _canvas_height, constant=True)
    canvasInches = Property(float, _canvas_inches, constant=True)
    knobs = Property(int, _knobs, constant=True)
    leftKeys = Property(list, _left_keys, constant=True)
    rightKeys = Property(list, _right_keys, constant=True)
    bottomKeys = Property(list, _bottom_keys, constant=True)
