"""Two sheets of a screen line beside line, for whoever reads both."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pcm_sim.explore.comparing.changes import CAME, CHANGED, WENT, Sheet
from pcm_sim.explore.comparing.sheets import as_text, rows_of

_SAME = "same"
_TEXTS = ("head", "aside", "text", "form", "dialog", "buttons", "notice")
_ON_A_ROW = ("value", "checked", "locked", "told")


class Line(NamedTuple):
    """One line of both sheets.

    Attributes:
        verdict: `same`, `changed`, `came` or `went`.
        before: Label and what stands at its end; none where there was no such line.
        after: The same now.
    """

    verdict: str
    before: tuple[str, str] | None
    after: tuple[str, str] | None


def sided(before: Sheet, after: Sheet) -> tuple[Line, ...]:
    """Lay two sheets beside each other: rows, then what stands over them.

    Args:
        before: The earlier sheet; empty for none.
        after: The present one; empty for none.
    """
    return (*_rows(rows_of(before), rows_of(after)), *_texts(before, after))


def _rows(before: Mapping[str, Sheet], after: Mapping[str, Sheet]) -> Iterator[Line]:
    for row in _woven([*before], [*after]):
        yield _line(_row(before.get(row)), _row(after.get(row)))


def _woven(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """Give the rows of both in the present order, those that are gone where they stood."""
    gone: dict[str, list[str]] = {}
    last = ""
    for row in before:
        if row in after:
            last = row
        else:
            gone.setdefault(last, []).append(row)
    yield from gone.get("", ())
    for row in after:
        yield row
        yield from gone.get(row, ())


def _texts(before: Sheet, after: Sheet) -> Iterator[Line]:
    for field in _TEXTS:
        if before.get(field) or after.get(field):
            yield _line(
                *((as_text(sheet[field]), "") if sheet.get(field) else None for sheet in (before, after))
            )


def _row(row: Sheet | None) -> tuple[str, str] | None:
    if row is None:
        return None
    ends = (
        ("✓" if name == "checked" else "🔒" if name == "locked" else as_text(row.get(name)))
        for name in _ON_A_ROW
        if row.get(name)
    )
    return str(row.get("label", "")), " · ".join(ends)


def _line(before: tuple[str, str] | None, after: tuple[str, str] | None) -> Line:
    if before == after:
        return Line(_SAME, before, after)
    if before is None or after is None:
        return Line(CAME if before is None else WENT, before, after)
    return Line(CHANGED, before, after)
