"""A tree that begins as another one: rows taken out, changed, and put in."""

from collections.abc import Iterator
from typing import cast

from pcm_sim.catalogue.laid_over import LaidOver
from pcm_sim.catalogue.layers import Found
from pcm_sim.catalogue.menu_files import Removed, TreeFiles
from pcm_sim.catalogue.problems import Problems, Span, did_you_mean
from pcm_sim.catalogue.shapes import Json, Located, Reference
from pcm_sim.catalogue.vocabulary_changes import OWN_KEYS, SETTING_OF
from pcm_sim.catalogue.vocabulary_menus import COMMON

_HOLDERS = ("menu", "choice", "list")


def change_tree(files: TreeFiles, head: Located, file: Found, problems: Problems) -> list[Reference]:
    """Make all changes of a tree, one after the other.

    Args:
        files: The tree as it begins.
        head: What its main file says.
        file: That file.
        problems: Takes what is wrong.

    Returns:
        Names that must be found elsewhere and that only show here.
    """
    changing = _Changing(files, head, file, problems)
    for at in range(len(cast("list[Json]", head["changes"]))):
        changing.make(at)
    changing.end()
    return changing.references


class _Changing:
    """The changes of one tree.

    Args:
        files: The tree.
        head: What its main file says.
        file: That file.
        problems: Takes what is wrong.
    """

    def __init__(self, files: TreeFiles, head: Located, file: Found, problems: Problems) -> None:
        self.references: list[Reference] = []
        self._files = files
        self._head = head
        self._file = file
        self._problems = problems
        self._tops = [node_id for node_id in files.nodes if "/" not in node_id]
        self._emptied: dict[str, Span] = {}

    def make(self, at: int) -> None:
        """Make one change."""
        change = cast("list[Located]", self._head["changes"])[at]
        if "remove" in change:
            for index, node_id in enumerate(cast("list[str]", change["remove"])):
                self._remove(node_id, change.span("remove", index))
        elif "change" in change:
            self._change(change)
        else:
            self._add(change)

    def end(self) -> None:
        """Put the nodes in the order in which they are shown, and tell of rows that hold nothing any more."""
        for node_id, span in self._emptied.items():
            node = self._files.nodes.get(node_id)
            if node is not None and not node.get("children"):
                self._problems.add(span, f"{node_id!r} has no row left", "remove it too, or add one to it")
        nodes = self._files.nodes
        self._files.nodes = {node_id: nodes[node_id] for top in self._tops for node_id in self._below(top)}

    def _below(self, node_id: str) -> Iterator[str]:
        yield node_id
        for child in self._children(node_id):
            yield from self._below(child)

    def _children(self, node_id: str) -> list[str]:
        return cast("list[str]", self._files.nodes[node_id].get("children", []))

    def _siblings(self, parent: str) -> list[str]:
        return self._children(parent) if parent else self._tops

    def _arrange(self, parent: str, ids: list[str]) -> None:
        # The lists of the tree that this one began with are never written to.
        if parent:
            self._files.nodes[parent]["children"] = cast("Json", ids)
        else:
            self._tops = ids

    def _is_there(self, node_id: str, span: Span) -> bool:
        if node_id in self._files.nodes:
            return True
        gone = self._files.removed.get(node_id)
        hint = f"it was removed at {gone.span}" if gone else self._meant(node_id)
        told = f"there is no row {node_id!r} in {self._head['extends']}"
        self._problems.add(span, told, hint or "`pcm-sim menu CAR` lists the rows of a car")
        return False

    def _meant(self, node_id: str) -> str:
        """Give the row that was probably meant, one beside it before all others."""
        parent, slash, name = node_id.rpartition("/")
        if parent not in self._files.nodes:
            return did_you_mean(node_id, self._files.nodes)
        beside = [one.rpartition("/")[2] for one in self._children(parent)]
        near = did_you_mean(name, beside)
        return near.replace("'", f"'{parent}{slash}", 1) if near else did_you_mean(node_id, self._files.nodes)

    def _remove(self, node_id: str, span: Span) -> None:
        if not self._is_there(node_id, span):
            return
        parent = node_id.rpartition("/")[0]
        for gone in [*self._below(node_id)]:
            node = self._files.nodes.pop(gone)
            self._files.rows.pop(gone)
            features = tuple(cast("list[str]", node.get("feature", [])))
            self._files.removed[gone] = Removed(span, features)
        self._arrange(parent, [one for one in self._siblings(parent) if one != node_id])
        if parent:
            self._emptied[parent] = span

    def _change(self, change: Located) -> None:
        node_id = str(change["change"])
        if not self._is_there(node_id, change.span("change")):
            return
        node = self._files.nodes[node_id]
        kind = str(node["kind"])
        known = [key for key in (*COMMON, *sorted(OWN_KEYS[kind])) if key != "id"]
        given = {key: value for key, value in change.items() if key != "change"}
        if not given:
            self._problems.add(change.span(), f"nothing of {node_id!r} is changed", "label: or another key")
        for key in given:
            if key not in known:
                told = f"{node_id!r} is a {kind} and has no {key!r}"
                self._problems.add(change.key_span(key), told, f"it has: {', '.join(known)}")
        if "setting" in given and kind in SETTING_OF:
            name = Reference(SETTING_OF[kind], str(given["setting"]), change.span("setting"))
            self.references.append(name)
        node.update(given)
        self._files.rows[node_id] = LaidOver((self._files.rows[node_id], change), 1)

    def _add(self, change: Located) -> None:
        spot = self._spot(change)
        if spot is None:
            return
        parent, at = spot
        siblings = [*self._siblings(parent)]
        added = self._files.place(change["add"], self._file, parent)
        for node_id in added:
            for one in self._below(node_id):
                self._files.removed.pop(one, None)
        self._arrange(parent, [*siblings[:at], *added, *siblings[at:]])

    def _spot(self, change: Located) -> tuple[str, int] | None:
        """Give the node that rows are added to and how many stand before them; none where that is wrong."""
        if "after" in change and "before" in change:
            told = "rows stand after one row or before one, not both"
            self._problems.add(change.key_span("before"), told, "take one of them out")
            return None
        side = next((one for one in ("after", "before") if one in change), "")
        beside = str(change[side]) if side else ""
        parent = str(change.get("to", beside.rpartition("/")[0]))
        if parent and not self._is_there(parent, change.span("to" if "to" in change else side)):
            return None
        if parent and self._files.nodes[parent]["kind"] not in _HOLDERS:
            told = f"{parent!r} is a {self._files.nodes[parent]['kind']} and holds no rows"
            self._problems.add(change.span("to"), told, f"rows go into one of: {', '.join(_HOLDERS)}")
            return None
        siblings = self._siblings(parent)
        if not side:
            return parent, len(siblings)
        name = beside if beside in siblings else f"{parent}/{beside}"
        if name not in siblings:
            within = f"in {parent!r}" if parent else "at the top"
            near = did_you_mean(beside, [one.rpartition("/")[2] for one in siblings])
            self._problems.add(change.span(side), f"there is no row {beside!r} {within}", near)
            return None
        return parent, siblings.index(name) + (side == "after")
