"""What can be done on the customer's telephone, a verb each, and what unit and telephone have in common."""

from collections.abc import Mapping
from typing import NamedTuple


class Where(NamedTuple):
    """What is touched, by one of its names.

    Attributes:
        id: Id of a node, a feature, or another target such as `dialog/yes`; a list's first item ends in `#`.
        path: Labels from home, or the one label that stands on the screen.
        lang: Language of these words, ISO 639-1; empty for any.
        fuzzy: A label need only begin so.
    """

    id: str = ""
    path: tuple[str, ...] = ()
    lang: str = ""
    fuzzy: bool = False


class Back(NamedTuple):
    """Go one level back."""


class Confirm(NamedTuple):
    """Confirm the form or the dialog, or take what the ring stands on."""


class TakeUp(NamedTuple):
    """Take up the telephone of a customer, by id."""

    customer: str


class SignIn(NamedTuple):
    """Sign a customer in to My Porsche, step by step, with the secrets of the data."""

    customer: str


class PhoneOpen(NamedTuple):
    """Open a page of My Porsche by the id of its node, as touches lead there."""

    where: Where


class PhoneTap(NamedTuple):
    """Touch something on the telephone."""

    where: Where


class Fill(NamedTuple):
    """Fill fields of the telephone's form; `${NAME}` for a value."""

    fields: Mapping[str, str]


class Read(NamedTuple):
    """Open the newest letter of a kind in the holder's mailbox, wherever it lies.

    Attributes:
        kind: Id of the letter (`menus/letters.yaml`).
    """

    kind: str


class PhoneLanguage(NamedTuple):
    """Choose another language in the telephone's settings."""

    language: str


PhoneAct = TakeUp | SignIn | PhoneOpen | PhoneTap | Fill | Read | PhoneLanguage | Back | Confirm


class OnPhone(NamedTuple):
    """Do things on the customer's telephone, one after the other.

    Attributes:
        place: `phone`, `portal` or `store`: which part of My Porsche a reader is told of.
        acts: What is done.
    """

    place: str
    acts: tuple[PhoneAct, ...]
