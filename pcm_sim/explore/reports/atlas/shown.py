"""What stands on a card where there is no picture: the text of a screen, as few values."""

from collections.abc import Mapping, Sequence
from typing import Any as Untyped

from pcm_sim.explore.reports.atlas.labels import Plain

Sheet = Mapping[str, Untyped]


def shown(sheet: Sheet) -> Plain:
    """Give what is legible in a few short keys, what is empty left out.

    `t` title, `w` way to it, `x` text, `r` rows (label, value, mark), `f` form, `d` dialog, `n` notice,
    `c` clock, `b` bar.
    """
    told: dict[str, object] = {
        "t": sheet.get("title", ""),
        "w": list(sheet.get("trail", ())),
        "x": _text(sheet.get("text", "")),
        "r": [_row(row) for row in sheet.get("rows", ()) if isinstance(row, Mapping)],
        "f": _form(sheet.get("form")),
        "d": _dialog(sheet),
        "n": _text(sheet.get("notice", "")),
        "c": sheet.get("time", ""),
        "b": [_text(one) for one in sheet.get("bar", ())],
    }
    return {name: value for name, value in told.items() if value}


def _row(row: Sheet) -> list[str]:
    mark = "!" if row.get("locked") else ""
    match row.get("kind"):
        case "check":
            mark += "on" if row.get("checked") else "off"
        case "option":
            mark += "chosen" if row.get("checked") else "free"
        case "submenu" | "choice" | "page" | "entrance":
            mark += "more"
    told = [_text(row.get("label", "")), _text(row.get("value", "")), mark]
    while told and not told[-1]:
        told.pop()
    return told


def _form(form: Sheet | None) -> object:
    if not form:
        return None
    fields = [list(map(_text, one)) for one in form.get("fields", ()) if isinstance(one, Sequence)]
    return [
        _text(form.get("prompt", "")),
        fields,
        _text(form.get("confirm", "")),
        _text(form.get("trouble", "")),
    ]


def _dialog(sheet: Sheet) -> object:
    dialog = sheet.get("dialog")
    if not dialog:
        return None
    lines = dialog if isinstance(dialog, list) else [dialog]
    return [[_text(one) for one in lines if one], [_text(one) for one in sheet.get("buttons", ())]]


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)
