"""The screen as text, for a terminal, a test or a person who cannot see it."""

from pcm_sim.domain.screen import PageKind, Row, RowKind, Screen

_MARKS = {
    RowKind.SUBMENU: " >",
    RowKind.CHOICE: " >",
    RowKind.ENTRANCE: " >",
    RowKind.PAGE: " >",
    RowKind.ACTION: "",
    RowKind.VALUE: "",
}


def as_text(screen: Screen) -> str:
    """Write a screen as lines: status, title with its trail, rows, form, dialog, notice."""
    lines = [_status(screen)]
    if screen.title:
        lines += ["", screen.title]
    if len(screen.trail) > 1:
        lines.append(f"({' > '.join(screen.trail)})")
    lines += ["", *(_row(row) for row in screen.rows)]
    if screen.text:
        lines.append(screen.text)
    lines += _form(screen)
    if screen.dialog:
        buttons = "  ".join(f"[{button.label}]" for button in screen.dialog.buttons)
        lines += ["", f"! {screen.dialog.text} {screen.dialog.way_out}".rstrip(), f"  {buttons}"]
    if screen.notice:
        lines += ["", f"* {screen.notice.text}"]
    return "\n".join(lines)


def _status(screen: Screen) -> str:
    status = screen.status
    parts = [status.time, f"{status.bearer or '–'} {status.bars}/4"]
    parts.append("data" if status.data else f"no data ({status.why_offline})")
    parts += [name for name, on in (("R", status.roaming), ("private", status.private_mode)) if on]
    if status.user:
        parts.append(status.user)
    return "  ".join(parts)


def _row(row: Row) -> str:
    if row.kind is RowKind.CHECK:
        return f"  [{'x' if row.checked else ' '}] {row.label}"
    if row.kind is RowKind.OPTION:
        return f"  ({'o' if row.checked else ' '}) {row.label}"
    value = f": {row.value}" if row.value else ""
    return f"  {row.label}{value}{' (locked)' if row.locked else _MARKS[row.kind]}"


def _form(screen: Screen) -> list[str]:
    if screen.kind is not PageKind.FORM or screen.form is None:
        return []
    form = screen.form
    lines = [f"  {form.prompt}"]
    for field in form.fields:
        cursor = "_" if field.active else ""
        lines.append(f"  {field.label}: {field.text}{cursor}")
    if form.trouble:
        lines.append(f"  ! {form.trouble}")
    return [*lines, f"  [{form.confirm}]{'' if form.can_confirm else ' (not yet)'}"]
