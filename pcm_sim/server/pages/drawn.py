"""What stands on a page, as the templates read it."""

from typing import NamedTuple

from pcm_sim.domain.screen import DialogView, NoticeView


class Link(NamedTuple):
    """Something that leads to an address.

    Attributes:
        href: The address, as a browser takes it.
        label: What is written on it.
        icon: Name of a drawing; may be empty.
        value: What stands at its end.
        look: How it stands out: `primary`, `danger`, `unread`; empty for most.
        told: What a screen reader says of its state; may be empty.
        here: It is the page that is open, or leads to it.
        locked: It only says why it is closed.
        target: What it is on the telephone, by the id of its target; empty where it is nothing there.
        spoken: Language of its label where it is not that of the page; empty for most.
    """

    href: str
    label: str
    icon: str = ""
    value: str = ""
    look: str = ""
    told: str = ""
    here: bool = False
    locked: bool = False
    target: str = ""
    spoken: str = ""


class Press(NamedTuple):
    """Something that does something.

    Attributes:
        tap: Target of the touch.
        label: What is written on it.
        kind: `action`, `check` or `option`.
        icon: Name of a drawing; may be empty.
        value: What stands at its end.
        look: How it stands out; empty for most.
        told: What a screen reader says of its state; may be empty.
        checked: The box is ticked, or the option is the chosen one.
        locked: It only says why it is closed.
        spoken: Language of its label where it is not that of the page; empty for most.
    """

    tap: str
    label: str
    kind: str
    icon: str = ""
    value: str = ""
    look: str = ""
    told: str = ""
    checked: bool = False
    locked: bool = False
    spoken: str = ""


class Fact(NamedTuple):
    """Something that is only shown.

    Attributes:
        label: What it is.
        value: What is so.
        target: Its row on the telephone, by id.
    """

    label: str
    value: str
    target: str


class Section(NamedTuple):
    """Rows of a page that belong together.

    Attributes:
        kind: `greeting`, `code`, `facts`, `tiles`, `list`, `rows`, `choices`, `lead`, `danger` or `empty`.
        facts: What is only shown.
        rows: What leads somewhere or does something.
        title: Heading of a list; empty for most.
    """

    kind: str
    facts: tuple[Fact, ...] = ()
    rows: tuple[Link | Press, ...] = ()
    title: str = ""


class Input(NamedTuple):
    """One field of a form as HTML has it.

    Attributes:
        id: Of the element.
        name: Under which it is sent.
        label: What to type.
        kind: `text`, `select` or `radios`.
        type: Type of the input element.
        mode: Its `inputmode`; may be empty.
        text: What stands in it; never a secret.
        most: Most characters that may be typed, gaps counted; 0 where it says nothing.
        hint: A word of help; may be empty.
        error: What is wrong with it; empty where nothing is.
        optional: It may stay empty.
        upper: It is written in capitals.
        wide: It takes the whole width; short codes and dates do not.
        choices: Value, label and whether it is chosen.
    """

    id: str
    name: str
    label: str
    kind: str
    type: str
    mode: str
    text: str
    most: int
    hint: str
    error: str
    optional: bool
    upper: bool
    wide: bool
    choices: tuple[tuple[str, str, bool], ...]


class FormDrawn(NamedTuple):
    """A form.

    Attributes:
        prompt: What is wanted.
        inputs: Its fields.
        confirm: Legend of its button.
        trouble: Why the last try was refused; empty at first.
        way_out: What to do about it; may be empty.
        danger: What it does cannot be taken back.
    """

    prompt: str
    inputs: tuple[Input, ...]
    confirm: str
    trouble: str
    way_out: str
    danger: bool


class PageDrawn(NamedTuple):
    """A page of My Porsche.

    Attributes:
        language: ISO 639-1.
        mirrored: The language runs from right to left.
        address: Of the page, as a browser takes it.
        title: Its heading.
        node: Id of the page, for style and tests.
        crumbs: The pages before it, home left out.
        up: The page before it; none at the top.
        head: What stands first, such as the sender of a letter.
        texts: Paragraphs.
        aside: What stands small.
        sections: Its rows.
        form: The form, on a form's page.
        dialog: What stands over it.
        notice: The passing word.
        feet: Lines at the foot; those that lead somewhere have an address.
        turn: Which turn of the visitor it is drawn for.
        then: The address to go to after signing in; empty for none.
        remark: Why this page is shown and not another; empty for most.
        spoken: Language of its texts where it is not that of the page; empty for most.
        named: Language of its heading, likewise.
    """

    language: str
    mirrored: bool
    address: str
    title: str
    node: str
    crumbs: tuple[Link, ...]
    up: Link | None
    head: str
    texts: tuple[str, ...]
    aside: str
    sections: tuple[Section, ...]
    form: FormDrawn | None
    dialog: DialogView | None
    notice: NoticeView | None
    feet: tuple[Link, ...]
    turn: str
    then: str = ""
    remark: str = ""
    spoken: str = ""
    named: str = ""


class Frame(NamedTuple):
    """What stands around every page.

    Attributes:
        root: What every address begins with, without a slash at its end.
        language: ISO 639-1.
        languages: Codes of the languages, and what they call themselves.
        holder: Id of whose browser it is; empty for nobody.
        holders: Ids and names of those whose browser it can be.
        account: Name of who is signed in; empty for nobody.
        areas: Groups of what leads on, for the side of a wide window.
        bar: The areas at the lower edge of a narrow one.
    """

    root: str
    language: str
    languages: tuple[tuple[str, str], ...]
    holder: str
    holders: tuple[tuple[str, str], ...]
    account: str
    areas: tuple[tuple[Link, ...], ...]
    bar: tuple[Link, ...]
