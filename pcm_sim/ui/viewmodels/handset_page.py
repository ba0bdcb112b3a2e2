"""One page of the customer's telephone. There are two, so that one can leave while the next comes in."""

from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from pcm_sim.domain.phone_screen import FootLine, PhoneField, PhoneScreen
from pcm_sim.domain.screen import Row
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


class HandsetPageProps(NamedTuple):
    """What the page shows beside its rows, fields and feet.

    Attributes:
        node: Id of the page.
        kind: `tiles`, `list`, `text`, `form` or `wait`.
        title: Heading.
        text: Running text.
        can_go_back: The back control leads somewhere.
        prompt: What the form wants.
        confirm: Legend of its button.
        can_confirm: All fields hold enough.
        trouble: Why the last try was refused; empty at first.
        way_out: What to do about it; may be empty.
        head: What stands first, such as a sender; empty for most.
        aside: What stands small at its end.
    """

    node: str = ""
    kind: str = "list"
    title: str = ""
    text: str = ""
    can_go_back: bool = False
    prompt: str = ""
    confirm: str = ""
    can_confirm: bool = False
    trouble: str = ""
    way_out: str = ""
    head: str = ""
    aside: str = ""


class FieldRow(NamedTuple):
    """One field as the form draws it.

    Attributes:
        id: Target of a tap.
        name: The field, as it is filled.
        kind: Which native box and keyboard serve it.
        label: What to type.
        hint: A word of help below it; empty for most.
        entry: As shown; dots where it is secret.
        active: Typing goes here.
        most: Most characters of the box, blanks between groups and all.
        eye: What the control that shows or hides a secret does; empty where nothing is secret.
        eye_target: What a touch of it is called.
        told: Whether what is typed can be read, in words.
        in_clear: The secret is shown.
        chosen: What is written on the chosen value; empty for none.
        choices: Values that it offers, as QML reads them.
        filler: It can be filled from what the demonstration knows of the holder.
    """

    id: str
    name: str
    kind: str
    label: str
    hint: str
    entry: str
    active: bool
    most: int
    eye: str
    eye_target: str
    told: str
    in_clear: bool
    chosen: str
    choices: list[dict[str, object]]
    filler: bool


def derive_handset_page(screen: PhoneScreen) -> HandsetPageProps:
    """Read the page off the telephone's screen."""
    page = HandsetPageProps(
        screen.node,
        screen.kind.value,
        screen.title,
        screen.text,
        screen.can_go_back,
        head=screen.head,
        aside=screen.aside,
    )
    form = screen.form
    if form is None:
        return page
    return page._replace(
        prompt=form.prompt,
        confirm=form.confirm,
        can_confirm=form.can_confirm,
        trouble=form.trouble,
        way_out=form.way_out,
    )


def derive_field(field: PhoneField, known: frozenset[str]) -> FieldRow:
    """Read one field of a form.

    Args:
        field: The field.
        known: Names of the fields that the demonstration can fill for the holder.
    """
    return FieldRow(
        id=field.id,
        name=field.name,
        kind=field.kind,
        label=field.label,
        hint=field.hint,
        entry=field.text,
        active=field.active,
        most=field.most + (field.most // field.group if field.group else 0),
        eye=field.eye,
        eye_target=f"form/show/{field.name}" if field.secret else "",
        told=field.told,
        in_clear=field.in_clear,
        chosen=next((one.label for one in field.choices if one.chosen), ""),
        choices=[one._asdict() for one in field.choices],
        filler=field.name in known,
    )


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmHandsetPageViewModel(SnapshotViewModel):
    """Publishes one page of the telephone."""

    nodeChanged = Signal()
    kindChanged = Signal()
    titleChanged = Signal()
    textChanged = Signal()
    canGoBackChanged = Signal()
    promptChanged = Signal()
    confirmChanged = Signal()
    canConfirmChanged = Signal()
    troubleChanged = Signal()
    wayOutChanged = Signal()
    headChanged = Signal()
    asideChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HandsetPageProps(), parent)
        self._rows_model = SnapshotListModel(Row, "id", self)
        self._fields_model = SnapshotListModel(FieldRow, "id", self)
        self._foot_model = SnapshotListModel(FootLine, "text", self)

    def show_screen(self, screen: PhoneScreen, known: frozenset[str]) -> None:
        """Show the page of a screen.

        Args:
            screen: What the telephone shows.
            known: Names of the fields that the demonstration can fill for the holder.
        """
        fields = screen.form.fields if screen.form else ()
        self._rows_model.show(screen.rows, screen.node)
        self._fields_model.show([derive_field(one, known) for one in fields], screen.node)
        self._foot_model.show(screen.foot, screen.node)
        self.show_props(derive_handset_page(screen))

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    def _fields(self) -> SnapshotListModel:
        return self._fields_model

    def _foot(self) -> SnapshotListModel:
        return self._foot_model

    _node, _kind, _title = shown("node"), shown("kind"), shown("title")
    _text, _can_go_back = shown("text"), shown("can_go_back")
    _prompt, _confirm, _can_confirm = shown("prompt"), shown("confirm"), shown("can_confirm")
    _trouble, _way_out = shown("trouble"), shown("way_out")
    _head, _aside = shown("head"), shown("aside")

    node = Property(str, _node, notify=nodeChanged)
    kind = Property(str, _kind, notify=kindChanged)
    title = Property(str, _title, notify=titleChanged)
    text = Property(str, _text, notify=textChanged)
    canGoBack = Property(bool, _can_go_back, notify=canGoBackChanged)
    prompt = Property(str, _prompt, notify=promptChanged)
    confirm = Property(str, _confirm, notify=confirmChanged)
    canConfirm = Property(bool, _can_confirm, notify=canConfirmChanged)
    trouble = Property(str, _trouble, notify=troubleChanged)
    wayOut = Property(str, _way_out, notify=wayOutChanged)
    head = Property(str, _head, notify=headChanged)
    aside = Property(str, _aside, notify=asideChanged)
    rows = Property(QObject, _rows, constant=True)
    fields = Property(QObject, _fields, constant=True)
    foot = Property(QObject, _foot, constant=True)
