"""What must hold for lists: each of their items leads somewhere, and only their rows speak of an item."""

from collections.abc import Iterator
from typing import cast

from pcm_sim.catalogue.menu_files import PlainNode, TreeFiles
from pcm_sim.catalogue.problems import Problems, Span
from pcm_sim.catalogue.shapes import Json, Located

_ITEM = "item."
_MAY_SPEAK = frozenset({"when", "locks", "shows"})
_ELSEWHERE = "is known only on the page of a list’s item"
_WHERE = "put the row directly under rows: of a list"


def check_list(files: TreeFiles, node_id: str, problems: Problems) -> None:
    """Check a row that is a list, or that speaks of the items of one.

    Args:
        files: The tree.
        node_id: The row.
        problems: Takes what is wrong.
    """
    node = files.nodes[node_id]
    if node["kind"] == "list":
        _check_items(node, files.rows[node_id], problems)
    if not _MAY_SPEAK.isdisjoint(node):
        parent = files.nodes.get(node_id.rpartition("/")[0])
        if parent is None or parent["kind"] != "list":
            check_silent(node, files.rows[node_id], problems)


def _check_items(node: PlainNode, row: Located, problems: Problems) -> None:
    """A tap on an item does something, or opens its page."""
    if "does" in node and node.get("children"):
        problems.add(row.key_span("does"), "a list has 'does' or 'rows', not both", "take one of them out")
    elif "does" not in node and not node.get("children"):
        told = f"the items of {row['id']!r} do nothing"
        problems.add(row.span("id"), told, "does: what a tap on one does, or rows: the page that it opens")


def check_silent(node: PlainNode, row: Located, problems: Problems) -> None:
    """Check that a row speaks of no item, for there is none on its page.

    Args:
        node: The row.
        row: The same as it was written.
        problems: Takes what is wrong.
    """
    asked = [*_facts(node.get("when"))]
    for lock in cast("list[dict[str, Json]]", node.get("locks", [])):
        asked += _facts(lock["unless"])
    for fact, span in asked:
        problems.add(span or row.span("id"), f"{fact!r} {_ELSEWHERE}", _WHERE)
    if str(node.get("shows", "")).startswith(_ITEM):
        problems.add(row.span("shows"), f"{node['shows']!r} {_ELSEWHERE}", _WHERE)


def _facts(condition: Json) -> Iterator[tuple[str, Span | None]]:
    """Give the facts about items that a condition asks for, each with its place where it has one."""
    if isinstance(condition, list):
        for one in condition:
            yield from _facts(one)
    elif isinstance(condition, dict):
        for key, value in condition.items():
            if key.startswith(_ITEM):
                yield key, condition.key_span(key) if isinstance(condition, Located) else None
            else:
                yield from _facts(value)
