"""The forms of My Porsche: which fields they have, what may be typed into them, and when that is enough."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple
from unicodedata import category

from pcm_sim.domain.formats import Formats
from pcm_sim.domain.labels import Labels, Message

_EXPIRY = re.compile(r"(0?[1-9]|1[0-2])/(?:20)?(\d\d)|(0[1-9]|1[0-2])(?:20)?(\d\d)")
_AMEX = frozenset({"34", "37"})
_EXAMPLE_MS = 662_601_600_000
"""31 December 1990, an example of a day that cannot be read another way."""
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")


class FieldChoice(NamedTuple):
    """One value that a field offers.

    Attributes:
        value: What is sent.
        label: What is written on it.
    """

    value: str
    label: Labels


class FormField(NamedTuple):
    """What a field takes.

    Attributes:
        id: Its name, under which it is sent.
        kind: One of `FIELD_KINDS`.
        label: What to type.
        hint: A word of help below it; empty for most.
        least: Fewest characters to confirm.
        most: Most characters it holds.
        secret: Shown as dots.
        optional: It may stay empty.
        value: Name of what it begins with (`portal_facts.SHOWN`); empty for nothing.
        choices: Values that it offers.
        of: List whose items it offers instead (`portal_facts.LISTS`).
    """

    id: str
    kind: str
    label: Labels
    hint: Labels
    least: int
    most: int
    secret: bool = False
    optional: bool = False
    value: str = ""
    choices: tuple[FieldChoice, ...] = ()
    of: str = ""


class PhoneForm(NamedTuple):
    """A form to type into; its heading is the label of its row.

    Attributes:
        prompt: What is wanted, in a sentence.
        confirm: Legend of the confirming button.
        fields: Its fields in order.
    """

    prompt: Labels
    confirm: Labels
    fields: tuple[FormField, ...]


class FieldKind(NamedTuple):
    """A kind of field.

    Attributes:
        least: Fewest characters, where a form says nothing else.
        most: Most characters, where a form says nothing else.
        takes: Tells whether a character may stand in it.
        blanks: Blanks between words are meant; elsewhere they came along with a paste.
        secret: Shown as dots.
        group: Written in groups of so many; 0 for none.
    """

    least: int
    most: int
    takes: Callable[[str], bool]
    blanks: bool = False
    secret: bool = False
    group: int = 0


def _digit(one: str) -> bool:
    return one in "0123456789"


def _alphanumeric(one: str) -> bool:
    return one.isascii() and one.isalnum()


def _visible(one: str) -> bool:
    return one.isprintable() and not one.isspace()


FIELD_KINDS: Mapping[str, FieldKind] = {
    "text": FieldKind(1, 80, str.isprintable, blanks=True),
    "email": FieldKind(3, 254, _visible),
    "password": FieldKind(1, 64, str.isprintable, blanks=True, secret=True),
    "code": FieldKind(1, 12, _alphanumeric),
    "digits": FieldKind(1, 20, _digit),
    "vin": FieldKind(17, 17, _alphanumeric),
    "mobile": FieldKind(6, 20, lambda one: _digit(one) or one == "+"),
    "card": FieldKind(12, 19, _digit, group=4),
    "expiry": FieldKind(4, 7, lambda one: _digit(one) or one == "/"),
    "day": FieldKind(8, 10, lambda one: _digit(one) or one in "/.-"),
    "choice": FieldKind(1, 80, str.isprintable, blanks=True),
}
"""What fields may be."""


def as_typed(field: FormField, text: str) -> str:
    """Give a text as a field takes it: what came along with a paste and what does not fit is dropped.

    Args:
        field: The field.
        text: As typed or pasted.
    """
    kept = _taken(field, text)[: field.most]
    return kept.upper() if field.kind == "vin" else kept


def overflows(field: FormField, text: str) -> bool:
    """Tell whether a text holds more than the field does, gaps not counted."""
    return len(_taken(field, text)) > field.most


def refuses(field: FormField, text: str) -> bool:
    """Tell whether a text holds a character that was meant and that the field does not take."""
    kind = FIELD_KINDS[field.kind]
    return any(not kind.takes(one) and not _is_gap(field, one) for one in text)


def is_enough(field: FormField, text: str, offered: tuple[str, ...], formats: Formats) -> bool:
    """Tell whether a field holds what can be sent; whether that is right, only the cloud knows.

    Args:
        field: The field.
        text: What it holds.
        offered: Values it offers, where it is a choice.
        formats: How the telephone's language writes a day.
    """
    if not text.strip():
        return field.optional and not text
    if not field.least <= len(text) <= field.most:
        return False
    match field.kind:
        case "email":
            return _MAIL.fullmatch(text) is not None
        case "expiry":
            return read_expiry(text) is not None
        case "day":
            return read_day(text, formats) is not None
        case "choice":
            return text in offered
        case _:
            return True


def as_sent(field: FormField, text: str, formats: Formats) -> str:
    """Give what the cloud is sent: a day as ISO 8601 writes it, an expiry as `12/28`, else what is there."""
    if field.kind == "expiry":
        return read_expiry(text) or text
    day = read_day(text, formats) if field.kind == "day" else None
    return day.isoformat() if day else text


def wanted_of(field: FormField, text: str, formats: Formats) -> Message:
    """Say which field does not hold what can be sent, and what it wants.

    Args:
        field: The field.
        text: What it holds.
        formats: How the telephone's language writes a day.
    """
    named = ("field", field.id)
    match field.kind if text.strip() else "choice":
        case "choice":
            return Message("phone_field_open", (named,))
        case "day":
            return Message("phone_field_day", (named, ("day", formats.day(_EXAMPLE_MS))))
        case "email":
            return Message("phone_field_email", (named,))
        case "expiry":
            return Message("phone_field_expiry", (named,))
        case _:
            return Message("phone_field_short", (named, ("n", field.least)))


def read_expiry(text: str) -> str | None:
    """Read the end of a card, as `12/28`, `12/2028`, `1228` or `1/29`, and write it as `12/28`."""
    read = _EXPIRY.fullmatch(text)
    if read is None:
        return None
    month, year = (one for one in read.groups() if one)
    return f"{month:0>2}/{year}"


def read_day(text: str, formats: Formats) -> date | None:
    """Read a day as a language writes it, or as ISO 8601 does; none where it is no day."""
    order = [part[0] for part in re.findall("DD|MM|YYYY", formats.date)]
    parts = re.split("[./-]", text)
    if len(parts) != len(order) or not all(parts) or not all(map(str.isdigit, parts)):
        return None
    if len(parts[0]) > len("31"):
        order = ["Y", "M", "D"]
    figures = dict(zip(order, map(int, parts), strict=True))
    try:
        return date(figures["Y"], figures["M"], figures["D"])
    except ValueError:
        return None


def groups_of(field: FormField, text: str) -> tuple[int, ...]:
    """Give how many characters stand together in each group of a field; none where nothing is grouped.

    Args:
        field: The field.
        text: What it holds; the number of an American Express is parted otherwise than others.
    """
    if field.kind == "card" and text[:2] in _AMEX:
        return (4, 6, 5)
    group = FIELD_KINDS[field.kind].group
    return (group,) * -(-field.most // group) if group else ()


def _taken(field: FormField, text: str) -> str:
    takes = FIELD_KINDS[field.kind].takes
    return "".join(one for one in text if takes(one) and not _is_gap(field, one))


def _is_gap(field: FormField, one: str) -> bool:
    """Tell whether a character only parts groups, as web pages write them."""
    if FIELD_KINDS[field.kind].blanks:
        return False
    return one.isspace() or (category(one) == "Pd" and field.kind not in {"day", "email"})
