"""What is shown now: the one value that the window, the text output and the tests read."""

from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.pads import EMPTY_PAD, Pad
from pcm_sim.domain.status_view import StatusView
from pcm_sim.domain.values import dataclass


class PageKind(StrEnum):
    """How the page is laid out."""

    TILES = "tiles"
    WIDGETS = "widgets"
    LIST = "list"
    TEXT = "text"
    FORM = "form"
    WAIT = "wait"
    DARK = "dark"


class RowKind(StrEnum):
    """What a row promises to do when touched."""

    SUBMENU = "submenu"
    CHECK = "check"
    CHOICE = "choice"
    OPTION = "option"
    ENTRANCE = "entrance"
    ACTION = "action"
    VALUE = "value"
    PAGE = "page"


class Row(NamedTuple):
    """One row or tile.

    Attributes:
        id: Node id; the target of a tap.
        kind: What it promises.
        label: In the unit's language.
        value: Value shown at its end; may be empty.
        checked: The box is ticked, or the option is the chosen one.
        locked: A tap is refused with a reason.
        icon: Name of a drawing; may be empty.
        large: It stands in one of the page's places for what is to be seen at a glance.
        told: What a screen reader says of its state beyond box and value; empty where there is nothing.
        look: How it stands out, `primary`, `danger` or `unread`; empty for most.
    """

    id: str
    kind: RowKind
    label: str
    value: str = ""
    checked: bool = False
    locked: bool = False
    icon: str = ""
    large: bool = False
    told: str = ""
    look: str = ""


class Spot(NamedTuple):
    """A place that is always one touch away: an area in the bar beside the page, a step of the way here.

    Attributes:
        id: Target of a tap.
        label: What it is called.
        icon: Name of a drawing; may be empty.
        here: The page lies in it.
        usable: A tap leads somewhere.
    """

    id: str
    label: str
    icon: str
    here: bool
    usable: bool


class FieldView(NamedTuple):
    """One field of a form.

    Attributes:
        id: Target of a tap, `form/field/code`.
        label: What to type.
        text: As shown: masked where secret, grouped where it helps reading.
        active: Typing goes here.
        length: Digits the field takes where that is fixed, else 0.
        filled: How many characters are typed.
        group: Written in groups of so many; 0 for none.
        eye: What the control that shows or hides a secret does; empty where nothing is secret.
        told: Whether what is typed can be read, in words; empty where nothing is secret.
        in_clear: The secret is shown.
    """

    id: str
    label: str
    text: str
    active: bool
    length: int
    filled: int
    group: int = 0
    eye: str = ""
    told: str = ""
    in_clear: bool = False


class FormView(NamedTuple):
    """A form to type into.

    Attributes:
        prompt: What is wanted, in a sentence.
        fields: Its fields in order.
        pad: `digits`, `dial` or `keyboard`, for the active field.
        confirm: Legend of the confirming button (target `form/confirm`).
        can_confirm: All fields hold enough.
        trouble: Why the last try was refused, and the way out; empty at first.
        layer: Which signs the keyboard shows, one of `keyboards.LAYERS`.
        letters: Name of the keyboard.
        keys: The keys of the pad, and what lies over them.
        locked: Nobody types into it now, because the car drives.
    """

    prompt: str
    fields: tuple[FieldView, ...]
    pad: str
    confirm: str
    can_confirm: bool
    trouble: str = ""
    layer: str = "lower"
    letters: str = "qwerty"
    keys: Pad = EMPTY_PAD
    locked: bool = False


class ButtonView(NamedTuple):
    """A button of a dialog.

    Attributes:
        id: Target of a tap, `dialog/yes`.
        label: Its legend.
        primary: The one to press by default.
    """

    id: str
    label: str
    primary: bool


class DialogView(NamedTuple):
    """A question or a refusal that stands over the page.

    Attributes:
        text: What is asked or told.
        way_out: What to do next; may be empty.
        tone: `info`, `good`, `warning` or `bad`.
        buttons: One or two.
        message: Id of the message, for tests and for search.
        title: What it is about; empty for most.
        meaning: What that means for the services; empty for most.
    """

    text: str
    way_out: str
    tone: str
    buttons: tuple[ButtonView, ...]
    message: str
    title: str = ""
    meaning: str = ""


class NoticeView(NamedTuple):
    """A short word at the edge of the page that goes by itself.

    Attributes:
        text: What happened.
        tone: `info`, `good`, `warning` or `bad`.
        message: Id of the message.
    """

    text: str
    tone: str
    message: str


@dataclass(frozen=True, slots=True)
class Screen:
    """Everything a person sees on the unit.

    Attributes:
        node: Id of the node whose page this is, or of the form's purpose (`form:sim_pin`).
        kind: Layout.
        title: Heading.
        trail: Labels from home to here, for the breadcrumb.
        rows: Rows or tiles.
        text: Running text of a text page, or what a wait waits for.
        form: The form, on a form page.
        dialog: What stands over the page, if anything.
        notice: The passing word, if any.
        status: The status bar.
        focus: Target under the knob's ring; empty when hidden.
        can_go_back: The back control leads somewhere.
        language: ISO 639-1.
        depth: How many pages lie below this one; home has none.
        daylight: The unit shows its colours for the day.
        bar: The areas in the bar beside the page; none where the unit has no bar.
        tabs: The pages that led here and this one; none where the unit shows them as a line.
        mirrored: The language runs from right to left, and so does all that lies beside each other.
        under: Rows of the page that an options menu lies over; none on any other page.
    """

    node: str
    kind: PageKind
    title: str
    trail: tuple[str, ...]
    status: StatusView
    language: str
    rows: tuple[Row, ...] = ()
    text: str = ""
    form: FormView | None = None
    dialog: DialogView | None = None
    notice: NoticeView | None = None
    focus: str = ""
    can_go_back: bool = False
    depth: int = 0
    daylight: bool = False
    bar: tuple[Spot, ...] = ()
    tabs: tuple[Spot, ...] = ()
    under: tuple[Row, ...] = ()
    mirrored: bool = False

    @property
    def targets(self) -> tuple[str, ...]:
        """Everything that can be touched now, in the order in which the knob reaches it."""
        if self.dialog:
            return tuple(button.id for button in self.dialog.buttons)
        if self.kind is PageKind.DARK:
            return ()
        ways = (spot.id for spot in (*self.tabs, *self.bar) if spot.usable)
        signs = (mark.id for mark in self.status.marks)
        back = ("back",) if self.can_go_back else ()
        return tuple(dict.fromkeys((*self._page_targets(), *ways, *signs, *back)))

    def _page_targets(self) -> tuple[str, ...]:
        match self.kind:
            case PageKind.DARK:
                return ()
            case PageKind.WAIT:
                return ("wait/cancel",)
            case PageKind.FORM:
                return self._form_targets()
            case PageKind.TILES | PageKind.WIDGETS | PageKind.LIST | PageKind.TEXT:
                return tuple(row.id for row in self.rows)

    def _form_targets(self) -> tuple[str, ...]:
        if self.form is None or self.form.locked:
            return ()
        if self.form.keys.accents:
            return self.form.keys.targets
        fields = tuple(field.id for field in self.form.fields) if len(self.form.fields) > 1 else ()
        eyes = (one.id.replace("/field/", "/show/") for one in self.form.fields if one.eye)
        return (*fields, *self.form.keys.targets, *eyes)
