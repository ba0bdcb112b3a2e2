"""The form page: prompt, fields, and the pad that serves the active field."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.domain.keyboards import EMPTY_PAD, Pad, PadKey, lay_out
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
    """

    prompt: str = ""
    trouble: str = ""
    stacked: bool = False
    pad_columns: float = 1.0
    pad_rows: int = 1


def derive_form(screen: Screen, pad: Pad) -> FormProps:
    """Read the form off the screen."""
    if screen.form is None:
        return FormProps()
    return FormProps(
        prompt=screen.form.prompt,
        trouble=screen.form.trouble,
        stacked=_begins_with_text(screen.form),
        pad_columns=pad.columns,
        pad_rows=pad.rows,
    )


def _begins_with_text(form: FormView) -> bool:
    # The whole form keeps its place while the active field changes from a text to a code.
    return form.pad == "keyboard" or (len(form.fields) > 1 and form.fields[0].length == 0)


def derive_pad(screen: Screen) -> Pad:
    """Lay out the pad of the active field."""
    form = screen.form
    if form is None:
        return EMPTY_PAD
    pad = lay_out(form.pad, form.letters, form.layer, form.confirm, can_confirm=form.can_confirm)
    return pad._replace(keys=tuple(key._replace(usable=False) for key in pad.keys)) if form.locked else pad


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmFormViewModel(SnapshotViewModel):
    """Publishes the form page."""

    promptChanged = Signal()
    troubleChanged = Signal()
    stackedChanged = Signal()
    padColumnsChanged = Signal()
    padRowsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(FormProps(), parent)
        self._fields_model = SnapshotListModel(FieldView, "id", self)
        self._keys_model = SnapshotListModel(PadKey, "slot", self)

    def show_screen(self, screen: Screen) -> None:
        """Show the form of a screen."""
        pad = derive_pad(screen)
        fields = screen.form.fields if screen.form else ()
        kind = f"{screen.form.pad}{pad.columns}" if screen.form else ""
        self._fields_model.show(fields, screen.node)
        self._keys_model.show(pad.keys, kind)
        self.show_props(derive_form(screen, pad))

    def _fields(self) -> SnapshotListModel:
        return self._fields_model

    def _keys(self) -> SnapshotListModel:
        return self._keys_model

    _prompt, _trouble, _stacked = shown("prompt"), shown("trouble"), shown("stacked")
    _pad_columns, _pad_rows = shown("pad_columns"), shown("pad_rows")

    prompt = Property(str, _prompt, notify=promptChanged)
    trouble = Property(str, _trouble, notify=troubleChanged)
    stacked = Property(bool, _stacked, notify=stackedChanged)
    padColumns = Property(float, _pad_columns, notify=padColumnsChanged)
    padRows = Property(int, _pad_rows, notify=padRowsChanged)
    fields = Property(QObject, _fields, constant=True)
    keys = Property(QObject, _keys, constant=True)
