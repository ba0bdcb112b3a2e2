"""The form page: prompt, fields, and the pad that serves the active field."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.domain.pads import EMPTY_PAD, PadKey
from pcm_sim.domain.screen import FieldView, FormView, Screen
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class FormProps(NamedTuple):
    """What the form page shows beside its fields and keys.

    Attributes:
        prompt: What is wanted.
        trouble: Why the last try was refused; empty at first.
        stacked: The fields lie in one row above the pad.
        pad_columns: Width of the pad in key widths.
        pad_rows: Height of the pad in key heights.
        lettered: The pad is a keyboard.
        offer_column: Left edge of what a held key offers, in key widths.
        offer_row: Its upper edge, in key heights.
        offer_span: Its width, in key widths; 0 while no key is held.
        hold_ms: A key held for so long offers it.
        repeat_ms: A held backspace erases again after so long.
    """

    prompt: str = ""
    trouble: str = ""
    stacked: bool = False
    pad_columns: float = 1.0
    pad_rows: int = 1
    lettered: bool = False
    offer_column: float = 0.0
    offer_row: int = 0
    offer_span: float = 0.0
    hold_ms: int = 500
    repeat_ms: int = 90


def derive_form(screen: Screen) -> FormProps:
    """Read the form off the screen."""
    if screen.form is None:
        return FormProps()
    pad = screen.form.keys
    return FormProps(
        prompt=screen.form.prompt,
        trouble=screen.form.trouble,
        stacked=_begins_with_text(screen.form),
        pad_columns=pad.columns,
        pad_rows=pad.rows,
        lettered=screen.form.pad == "keyboard",
        offer_column=pad.accents[0].column if pad.accents else 0.0,
        offer_row=pad.accents[0].row if pad.accents else 0,
        offer_span=sum(key.span for key in pad.accents),
        hold_ms=pad.hold_ms,
        repeat_ms=pad.repeat_ms,
    )


def _begins_with_text(form: FormView) -> bool:
    # The whole form keeps its place while the active field changes from a text to a code.
    return form.pad == "keyboard" or (len(form.fields) > 1 and form.fields[0].length == 0)


def held_key(form: FormView, target: str) -> str:
    """Give the target of holding a key of the pad; empty where holding it does nothing of its own."""
    holds = next((key.holds for key in form.keys.keys if key.target == target), "")
    return target.replace("pad/", "pad/hold/", 1) if holds in ("accents", "caps") else ""


def takes_blanks(form: FormView | None) -> bool:
    """Tell whether the active field of a form takes blanks: then the space key does something."""
    return form is not None and any(key.target == "pad/space" and key.usable for key in form.keys.keys)


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmFormViewModel(SnapshotViewModel):
    """Publishes the form page."""

    promptChanged = Signal()
    troubleChanged = Signal()
    stackedChanged = Signal()
    padColumnsChanged = Signal()
    padRowsChanged = Signal()
    letteredChanged = Signal()
    offerColumnChanged = Signal()
    offerRowChanged = Signal()
    offerSpanChanged = Signal()
    holdMsChanged = Signal()
    repeatMsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(FormProps(), parent)
        self._fields_model = SnapshotListModel(FieldView, "id", self)
        self._keys_model = SnapshotListModel(PadKey, "slot", self)
        self._offered_model = SnapshotListModel(PadKey, "slot", self)

    def show_screen(self, screen: Screen) -> None:
        """Show the form of a screen."""
        pad = screen.form.keys if screen.form else EMPTY_PAD
        fields = screen.form.fields if screen.form else ()
        kind = f"{screen.form.pad}{pad.columns}" if screen.form else ""
        self._fields_model.show(fields, screen.node)
        self._keys_model.show(pad.keys, kind)
        self._offered_model.show(pad.accents, kind)
        self.show_props(derive_form(screen))

    def _fields(self) -> SnapshotListModel:
        return self._fields_model

    def _keys(self) -> SnapshotListModel:
        return self._keys_model

    def _offered(self) -> SnapshotListModel:
        return self._offered_model

    _prompt, _trouble, _stacked = shown("prompt"), shown("trouble"), shown("stacked")
    _pad_columns, _pad_rows = shown("pad_columns"), shown("pad_rows")
    _lettered, _offer_column = shown("lettered"), shown("offer_column")
    _offer_row, _offer_span = shown("offer_row"), shown("offer_span")
    _hold_ms, _repeat_ms = shown("hold_ms"), shown("repeat_ms")

    prompt = Property(str, _prompt, notify=promptChanged)
    trouble = Property(str, _trouble, notify=troubleChanged)
    stacked = Property(bool, _stacked, notify=stackedChanged)
    padColumns = Property(float, _pad_columns, notify=padColumnsChanged)
    padRows = Property(int, _pad_rows, notify=padRowsChanged)
    lettered = Property(bool, _lettered, notify=letteredChanged)
    offerColumn = Property(float, _offer_column, notify=offerColumnChanged)
    offerRow = Property(int, _offer_row, notify=offerRowChanged)
    offerSpan = Property(float, _offer_span, notify=offerSpanChanged)
    holdMs = Property(int, _hold_ms, notify=holdMsChanged)
    repeatMs = Property(int, _repeat_ms, notify=repeatMsChanged)
    fields = Property(QObject, _fields, constant=True)
    keys = Property(QObject, _keys, constant=True)
    offered = Property(QObject, _offered, constant=True)
