"""What two sheets of a screen say otherwise, field by field and row by row."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, cast

from pcm_sim.explore.comparing.changes import Delta, Sheet
from pcm_sim.explore.comparing.masks import Masks

STRUCTURE: Final = ("row came", "row went", "order", "kind", "checked", "locked")
"""What is no matter of words, and so the same in every language."""
_ROWS: Final = "rows"


def differing(screen: str, before: Sheet, after: Sheet, masks: Masks) -> Iterator[Delta]:
    """Give what is legible otherwise on a screen than before.

    Args:
        screen: Its id, for the masks.
        before: Its sheet, as `sheet_of` gives it.
        after: The same now.
        masks: What is not compared.
    """
    for field in dict.fromkeys(chain(before, after)):
        if field != _ROWS and not masks.hides(screen, "", field):
            yield from _field(field, before.get(field), after.get(field))
    yield from _rows(screen, rows_of(before), rows_of(after), masks)


def rows_of(sheet: Sheet) -> Mapping[str, Sheet]:
    """Give the rows of a sheet by id, in their order."""
    rows = cast("Sequence[Sheet]", sheet.get(_ROWS) or ())
    return {str(row["id"]): row for row in rows}


def as_text(value: object) -> str:
    """Write a value as a person reads it: what is not there or empty as nothing."""
    match value:
        case None | "" | False:
            return ""
        case True:
            return "yes"
        case Mapping():
            told = ((name, as_text(one)) for name, one in value.items())
            return ", ".join(f"{name} {text}" for name, text in told if text)
        case list() | tuple():
            return " · ".join(filter(None, map(as_text, value)))
        case _:
            return str(value)


def _field(field: str, before: object, after: object) -> Iterator[Delta]:
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for name in dict.fromkeys(chain(before, after)):
            yield from _field(f"{field}.{name}", before.get(name), after.get(name))
    elif isinstance(before, list) and isinstance(after, list) and all(map(_is_word, (*before, *after))):
        yield from _words(field, before, after)
    else:
        yield Delta(field, "", as_text(before), as_text(after))


def _is_word(value: object) -> bool:
    return isinstance(value, str)


def _words(field: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Delta]:
    """Give the stretches of a list that differ, so that one sign of ten is one sign."""
    # Lists that are alike need it not, and it costs at the start.
    from difflib import SequenceMatcher  # noqa: PLC0415

    for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Delta(field, "", as_text(before[first:last]), as_text(after[start:end]))


def _rows(
    screen: str, before: Mapping[str, Sheet], after: Mapping[str, Sheet], masks: Masks
) -> Iterator[Delta]:
    for row in before:
        if row not in after and not masks.hides(screen, row, "label"):
            yield Delta("row went", row, str(before[row].get("label", "")), "")
    for row, now in after.items():
        if row in before:
            yield from _row(screen, row, before[row], now, masks)
        elif not masks.hides(screen, row, "label"):
            yield Delta("row came", row, "", str(now.get("label", "")))
    was, is_now = [row for row in before if row in after], [row for row in after if row in before]
    if was != is_now and not masks.hides(screen, "", "order"):
        yield Delta("order", "", _labels(before, was), _labels(after, is_now))


def _row(screen: str, row: str, before: Sheet, after: Sheet, masks: Masks) -> Iterator[Delta]:
    for field in dict.fromkeys(chain(before, after)):
        if before.get(field) != after.get(field) and not masks.hides(screen, row, field):
            yield Delta(field, row, as_text(before.get(field)), as_text(after.get(field)))


def _labels(rows: Mapping[str, Sheet], ids: Sequence[str]) -> str:
    return ", ".join(str(rows[one].get("label", one)) for one in ids)
