"""A screen as plain values: all that is legible on it, without what only draws it."""

from pcm_sim.domain.screen import FormView, Row, Screen


def sheet_of(screen: Screen) -> dict[str, object]:
    """Give all that is legible on a screen of the unit, what is empty left out."""
    dialog, notice = screen.dialog, screen.notice
    told: dict[str, object] = {
        "title": screen.title,
        "trail": list(screen.trail),
        "text": screen.text,
        "rows": [row_sheet(row) for row in screen.rows],
        "form": _form(screen.form) if screen.form else None,
        "dialog": [dialog.title, dialog.text, dialog.meaning, dialog.way_out] if dialog else None,
        "buttons": [button.label for button in dialog.buttons] if dialog else None,
        "notice": notice.text if notice else None,
        "bar": [spot.label for spot in screen.bar],
        "tabs": [spot.label for spot in screen.tabs],
        "status": [mark.name for mark in screen.status.marks],
        "time": screen.status.time,
    }
    return {name: value for name, value in told.items() if value}


def row_sheet(row: Row) -> dict[str, object]:
    """Give all that is legible of a row, what is empty left out."""
    told = {**row._asdict(), "kind": row.kind.value}
    return {name: value for name, value in told.items() if value and name not in {"icon", "large", "look"}}


def _form(form: FormView) -> dict[str, object]:
    return {
        "prompt": form.prompt,
        "fields": [[field.label, field.text] for field in form.fields],
        "confirm": form.confirm,
        "trouble": form.trouble,
    }
