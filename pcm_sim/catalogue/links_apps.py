"""What must hold in My Porsche once all its files are read."""

from collections.abc import Iterator
from typing import cast

from pcm_sim.catalogue.links_lists import check_silent
from pcm_sim.catalogue.links_texts import has_lone_brace, holes
from pcm_sim.catalogue.menu_files import PlainNode, TreeFiles
from pcm_sim.catalogue.names import Plain
from pcm_sim.catalogue.problems import Problems, Span, did_you_mean
from pcm_sim.catalogue.shapes import Json, Located
from pcm_sim.catalogue.trees import GrownTree
from pcm_sim.domain.errands import BACK
from pcm_sim.domain.portal_facts import FACTS, SHOWN

_PAGES = ("menu", "choice", "page")
_CHOICE = "choice"


def check_app(app: GrownTree, problems: Problems) -> None:
    """Check what leads where, what its choices hold, and what its texts and fields speak of.

    Args:
        app: The app.
        problems: Takes what is wrong.
    """
    files = app.files
    if files.is_whole:
        _check_pages(app, problems)
        _check_led_to(app, problems)
    _check_feet(app, problems)
    for node_id, node in files.nodes.items():
        row = files.rows[node_id]
        if files.is_whole:
            _check_targets(files, node_id, problems)
        _check_option(files, node_id, problems)
        _check_list(node, row, problems, is_whole=files.is_whole)
        if node["kind"] != "list" and not _is_of_item(files, node_id):
            check_silent(node, row, problems)
        _check_text(row, problems)
        if node["kind"] == "form":
            _check_fields(row, problems)


def _check_pages(app: GrownTree, problems: Problems) -> None:
    """Home and the bar lead to areas, that is to pages at the top of the app."""
    bar = cast("list[str]", app.head["bar"])
    opened = [(app.head.span("home"), str(app.head["home"]))]
    opened += [(app.head.span("bar", at), target) for at, target in enumerate(bar)]
    for span, target in opened:
        found = _found(app.files, span, target, problems)
        if found and (found["kind"] != "menu" or "/" in target):
            problems.add(span, f"{target!r} is no area", "an area is a menu that stands at the top")


def _check_led_to(app: GrownTree, problems: Problems) -> None:
    """Each area is home, in the bar, or led to by a row or a line at the foot."""
    nodes = app.files.nodes
    feet = (line for one in (app.head, *nodes.values()) for line in cast("list[Plain]", one.get("foot", [])))
    led_to = {str(app.head["home"]), *cast("list[str]", app.head["bar"])}
    led_to.update(str(one[key]) for one in (*nodes.values(), *feet) for key in ("to", "then") if key in one)
    entered = {target.partition("/")[0] for target in led_to}
    for node_id, row in app.files.rows.items():
        if "/" not in node_id and node_id not in entered:
            told = f"nothing leads to {node_id!r}"
            problems.add(row.span("id"), told, "name it under bar:, or give a shortcut to it")


def _check_feet(app: GrownTree, problems: Problems) -> None:
    """Lines at the foot lead to pages, and each has a name of its own."""
    first: dict[str, Span] = {}
    for holder in (app.head, *app.files.rows.values()):
        for line in cast("list[Located]", holder.get("foot", [])):
            name = str(line["id"])
            if name in first:
                told = f"a second line {name!r} at the foot"
                problems.add(line.span("id"), told, f"the first is at {first[name]}")
            first.setdefault(name, line.span("id"))
            _check_text(line, problems)
            if "to" in line and app.files.is_whole:
                _check_page(app.files, line.span("to"), str(line["to"]), problems)


def _check_targets(files: TreeFiles, node_id: str, problems: Problems) -> None:
    """Shortcuts and successes lead to what is there."""
    node, row = files.nodes[node_id], files.rows[node_id]
    then = str(node.get("then", BACK))
    page = _found(files, row.span("then"), then, problems) if then != BACK else None
    if page and page["kind"] not in (*_PAGES, "list"):
        problems.add(row.span("then"), f"{then!r} is no page to open", "name a menu, a page or a list")
    to = str(node.get("to", ""))
    entry = _found(files, row.span("to"), to, problems) if to else None
    if entry:
        if "to" in entry:
            problems.add(row.span("to"), f"{to!r} is a shortcut itself", f"lead to {entry['to']!r}")
        elif entry["kind"] == "list" or _is_of_item(files, to):
            told = f"{to!r} is there only on the page of a list’s item"
            problems.add(row.span("to"), told, "lead to the page with the list")


def _check_page(files: TreeFiles, span: Span, target: str, problems: Problems) -> None:
    found = _found(files, span, target, problems)
    if found and found["kind"] not in _PAGES:
        problems.add(span, f"{target!r} is no page to open", f"a page is one of: {', '.join(_PAGES)}")


def _found(files: TreeFiles, span: Span, target: str, problems: Problems) -> PlainNode | None:
    """Give a node that something leads to, or note that there is none."""
    if target not in files.nodes:
        problems.add(span, f"there is no node {target!r} in the app", did_you_mean(target, files.nodes))
    return files.nodes.get(target)


def _is_of_item(files: TreeFiles, node_id: str) -> bool:
    """Tell whether a node stands below a list, and so on the page of an item."""
    parents = (files.nodes[node_id[:at]] for at, sign in enumerate(node_id) if sign == "/")
    return any(parent["kind"] == "list" for parent in parents)


def _check_option(files: TreeFiles, node_id: str, problems: Problems) -> None:
    """A choice holds options and nothing else, and each is a value of the fact that is chosen."""
    node, row = files.nodes[node_id], files.rows[node_id]
    parent = files.nodes.get(node_id.rpartition("/")[0])
    in_choice = parent is not None and parent["kind"] == _CHOICE
    if (node["kind"] == "option") != in_choice:
        told = f"{row['id']!r} is {'no' if in_choice else 'an'} option"
        problems.add(row.span("id"), told, "a choice holds options, and options stand in a choice only")
    elif parent is not None and in_choice:
        values = [str(value) for value in FACTS[str(parent["setting"])]]
        if node["value"] not in values:
            told = f"{node['value']!r} is no value of {parent['setting']!r}"
            hint = did_you_mean(str(node["value"]), values) or f"one of: {', '.join(values)}"
            problems.add(row.span("value"), told, hint)


def _check_list(node: PlainNode, row: Located, problems: Problems, *, is_whole: bool) -> None:
    """A tap on a list's item does something, or opens its page, whose rows a wrong file may hold back."""
    if node["kind"] != "list":
        return
    if "does" in node and node.get("children"):
        problems.add(row.key_span("does"), "a list has 'does' or 'rows', not both", "take one of them out")
    elif is_whole and "does" not in node and not node.get("children"):
        told = f"the items of {row['id']!r} do nothing"
        problems.add(row.span("id"), told, "does: what a tap on one does, or rows: the page that it opens")


def _check_text(record: Located, problems: Problems) -> None:
    """A text has the same placeholders in every language, each of something that can be shown."""
    labels = record.get("text")
    if not isinstance(labels, dict):
        return
    first: list[str] | None = None
    for language, text in labels.items():
        span = record.span("text", language)
        found = holes(str(text))
        first = found if first is None else first
        if found != first:
            told = f"placeholders differ between languages: {', '.join(found) or 'none'} here"
            problems.add(span, told, f"{', '.join(first) or 'none'} in the first")
        if has_lone_brace(str(text)):
            problems.add(span, "a brace stands alone", "a placeholder is {name}, in small letters")
        for name in found:
            if name not in SHOWN:
                problems.add(span, f"there is no value {name!r} to show", did_you_mean(name, SHOWN))


def _check_fields(row: Located, problems: Problems) -> None:
    """A field that offers values says which, and holds at least as much as it wants."""
    form = cast("Located", row["form"])
    names: set[Json] = set()
    for field in cast("list[Located]", form["fields"]):
        if field["id"] in names:
            problems.add(field.span("id"), f"a second field {field['id']!r}", "give it another name")
        names.add(field["id"])
        for span, told, hint in _faults_of_field(field):
            problems.add(span, told, hint)


def _faults_of_field(field: Located) -> Iterator[tuple[Span, str, str]]:
    offers = [key for key in ("choices", "of") if key in field]
    if field["kind"] == _CHOICE and len(offers) != 1:
        told = f"the choice {field['id']!r} {'offers twice' if offers else 'offers nothing'}"
        yield field.span("id"), told, "write choices: or of:, one of them"
    elif field["kind"] != _CHOICE and offers:
        yield field.key_span(offers[0]), f"{field['id']!r} is no choice", "write kind: choice"
    least, most = field.get("least"), field.get("most")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        yield field.span("least"), f"{field['id']!r} wants {least} and holds {most}", "let most be as much"
