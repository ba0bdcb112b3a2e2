"""What the customer's telephone shows now: the one value that the window, the HTML and the tests read."""

from typing import NamedTuple

from pcm_sim.domain.screen import DialogView, NoticeView, PageKind, Row, RowKind, Spot
from pcm_sim.domain.values import dataclass


class ChoiceView(NamedTuple):
    """One value that a field offers.

    Attributes:
        value: What to fill the field with (`FillField`).
        label: What is written on it.
        chosen: It is the present one.
    """

    value: str
    label: str
    chosen: bool


class PhoneField(NamedTuple):
    """One field of a form.

    Attributes:
        id: Target of a tap, `form/field/email`.
        name: The field, as `FillField` names it.
        kind: One of `phone_forms.FIELD_KINDS`; tells which native box and keyboard serve it.
        label: What to type.
        hint: A word of help below it; empty for most.
        text: As shown: masked where it is secret.
        active: Typing goes here.
        most: Most characters it holds.
        filled: How many characters are typed.
        enough: It holds what can be sent.
        optional: It may stay empty.
        secret: It is masked until its eye is touched (target `form/show/NAME`).
        eye: What the control that shows or hides a secret does; empty where nothing is secret.
        told: Whether what is typed can be read, in words; empty where nothing is secret.
        in_clear: The secret is shown.
        group: Written in groups of so many; 0 for none.
        choices: Values that it offers.
    """

    id: str
    name: str
    kind: str
    label: str
    hint: str
    text: str
    active: bool
    most: int
    filled: int
    enough: bool
    optional: bool = False
    secret: bool = False
    eye: str = ""
    told: str = ""
    in_clear: bool = False
    group: int = 0
    choices: tuple[ChoiceView, ...] = ()


class PhoneFormView(NamedTuple):
    """A form to type into.

    Attributes:
        prompt: What is wanted, in a sentence.
        fields: Its fields in order.
        confirm: Legend of the confirming button (target `form/confirm`).
        can_confirm: All fields hold enough.
        trouble: Why the last try was refused; empty at first.
        way_out: What to do about it; may be empty.
    """

    prompt: str
    fields: tuple[PhoneField, ...]
    confirm: str
    can_confirm: bool
    trouble: str = ""
    way_out: str = ""


class FootLine(NamedTuple):
    """A line at the foot of the page.

    Attributes:
        id: Target of a tap, `foot/privacy`; empty where it leads nowhere.
        text: What it says.
    """

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class PhoneScreen:
    """Everything a person sees of My Porsche on the telephone.

    Attributes:
        node: Id of the page (`NODE` or `NODE#ITEM`), of the form's row (`form:NODE`), or `wait`.
        kind: Layout: tiles, list, text, form or wait.
        title: Heading.
        language: ISO 639-1.
        rows: Rows or tiles.
        text: Running text over the rows, with line breaks; on a wait what it waits for.
        form: The form, on a form page.
        dialog: What stands over the page, if anything.
        notice: The passing word, if any.
        bar: The areas at the lower edge, whose targets are `bar/NODE`.
        foot: Lines below the rows.
        can_go_back: The back control leads somewhere.
        depth: How many pages lie below this one; home has none.
        mirrored: The language runs from right to left.
        holder: Id of the customer in whose hand it is.
        signed_in: Id of the account that is signed in; empty for none.
        paper: Number of the paper that was opened on this page; empty for none.
        head: What stands first on the page, such as the sender of a letter; empty for most.
        aside: What stands small at its end, such as the day of a letter.
    """

    node: str
    kind: PageKind
    title: str
    language: str
    rows: tuple[Row, ...] = ()
    text: str = ""
    form: PhoneFormView | None = None
    dialog: DialogView | None = None
    notice: NoticeView | None = None
    bar: tuple[Spot, ...] = ()
    foot: tuple[FootLine, ...] = ()
    can_go_back: bool = False
    depth: int = 0
    mirrored: bool = False
    holder: str = ""
    signed_in: str = ""
    paper: str = ""
    head: str = ""
    aside: str = ""

    @property
    def targets(self) -> tuple[str, ...]:
        """Everything that can be touched now, from the top to the lower edge."""
        if self.dialog:
            return tuple(button.id for button in self.dialog.buttons)
        back = ("back",) if self.can_go_back else ()
        feet = (line.id for line in self.foot if line.id)
        ways = (spot.id for spot in self.bar if spot.usable)
        return tuple(dict.fromkeys((*back, *self._page_targets(), *feet, *ways)))

    def _page_targets(self) -> tuple[str, ...]:
        if self.kind is PageKind.WAIT:
            return ("wait/cancel",)
        if self.form is None:
            return tuple(row.id for row in self.rows if row.kind is not RowKind.VALUE or row.locked)
        fields = (one.id for one in self.form.fields)
        eyes = (f"form/show/{one.name}" for one in self.form.fields if one.secret)
        return (*fields, *eyes, "form/confirm")
