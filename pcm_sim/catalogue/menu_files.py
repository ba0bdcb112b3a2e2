"""From the files of a tree to its nodes: includes followed, ids made into paths, places kept."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from pcm_sim.catalogue.data_root import is_hidden
from pcm_sim.catalogue.problems import Problems, quoted
from pcm_sim.catalogue.shapes import BAD, Context, Json, Located, Record, Reference
from pcm_sim.catalogue.vocabulary_menus import FRAGMENT, TREE
from pcm_sim.catalogue.yaml_reader import read_yaml

PlainNode = dict[str, Json]
MOST_ROWS = 5_000
"""A tree has at most these; a few small files that include each other over and over make millions."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where rows are put.

    Attributes:
        file: The file they stand in.
        parent: Id of the node above; empty at the top.
        when: A condition that an include lays on all of them, or none.
        within: The files that are being included, outermost first.
    """

    file: Path
    parent: str
    when: Json
    within: tuple[Path, ...]


class MenuParts:
    """Reads the files below `menus/`, each once however many trees include it.

    Args:
        menus: The folder `menus`.
        problems: Takes what is wrong.

    Attributes:
        menus: The folder.
        resolved: Resolves a path, looking at the disk once.
        references: Names that must be found elsewhere.
    """

    def __init__(self, menus: Path, problems: Problems) -> None:
        self.menus = menus
        # The shared files are included many times, and each look at the disk adds up.
        self.resolved: Callable[[Path], Path] = lru_cache(maxsize=None)(Path.resolve)
        self.references: list[Reference] = []
        self._taken: dict[tuple[Path, str], Located | None] = {}
        self._problems = problems

    @property
    def read(self) -> set[Path]:
        """Every file that was read."""
        return {file for file, _ in self._taken}

    def take(self, file: Path, shape: Record) -> Located | None:
        """Give what a file holds, or none when it is wrong."""
        key = (file, shape.what)
        if key not in self._taken:
            self._taken[key] = self._take(file, shape)
        return self._taken[key]

    def _take(self, file: Path, shape: Record) -> Located | None:
        shown = f"menus/{file.relative_to(self.menus).as_posix()}"
        tree = read_yaml(file, shown, self._problems)
        if tree is None:
            return None
        where = Context(shown, self._problems)
        read = shape.read(tree, where)
        self.references += where.references
        return None if read is BAD else read


class TreeFiles:
    """Reads one tree.

    Args:
        parts: Reads the files.
        problems: Takes what is wrong.

    Attributes:
        nodes: Node by id, parents before children, as plain values.
        rows: The same as they were written, for their places.
        is_whole: Every file of it could be read, so that what is not here is nowhere.
    """

    def __init__(self, parts: MenuParts, problems: Problems) -> None:
        self._parts = parts
        self._menus = parts.menus
        self._problems = problems
        self.nodes: dict[str, PlainNode] = {}
        self.rows: dict[str, Located] = {}
        self.is_whole = True
        self._placed = 0

    def read(self, file: Path) -> Located | None:
        """Read a tree's main file and all that it includes.

        Args:
            file: `menus/NAME/tree.yaml`.

        Returns:
            Its head (`tree`, `home`, `keys`, `absent`), or none when the file is wrong.
        """
        head = self._parts.take(file, TREE)
        if head is None:
            return None
        self._place(head, _Spot(file, "", None, (self._parts.resolved(file),)))
        return head

    def _place(self, record: Located, spot: _Spot) -> list[str]:
        """Put a list of rows in its spot and give the ids of the rows."""
        ids: list[str] = []
        for row in cast("list[Located]", record["rows"]):
            self._placed += 1
            if self._placed > MOST_ROWS:
                self._stop(row)
                break
            if "include" in row:
                ids += self._include(row, spot)
            else:
                ids += self._add(row, spot)
        return ids

    def _stop(self, row: Located) -> None:
        if self.is_whole:
            self._problems.add(row.span(), f"this tree has more than {MOST_ROWS} rows", "take includes out")
        self.is_whole = False

    def _add(self, row: Located, spot: _Spot) -> list[str]:
        node_id = f"{spot.parent}/{row['id']}" if spot.parent else str(row["id"])
        span = row.span("id")
        if node_id in self.nodes:
            first = self.rows[node_id].span("id")
            hint = "its file is included there twice" if first == span else f"the first is at {first}"
            self._problems.add(span, f"a second row {row['id']!r} in the same place", hint)
            return []
        node: PlainNode = {key: value for key, value in row.items() if key not in {"id", "rows"}}
        joined = _both(spot.when, row.get("when"))
        if joined is not None:
            node["when"] = joined
        self.nodes[node_id] = node
        self.rows[node_id] = row
        if "rows" in row:
            inside = _Spot(spot.file, node_id, None, spot.within)
            node["children"] = cast("Json", self._place(row, inside))
        return [node_id]

    def _include(self, row: Located, spot: _Spot) -> list[str]:
        file = self._included(row, spot)
        fragment = self._parts.take(file, FRAGMENT) if file else None
        if file is None or fragment is None:
            self.is_whole = False
            return []
        when = _both(spot.when, row.get("when"))
        inside = _Spot(file, spot.parent, when, (*spot.within, self._parts.resolved(file)))
        return self._place(fragment, inside)

    def _included(self, row: Located, spot: _Spot) -> Path | None:
        """Find the file that an include names, or note why there is none."""
        name = str(row["include"])
        span = row.span("include")
        target = self._parts.resolved(spot.file.parent / name)
        menus = self._parts.resolved(self._menus)
        if not target.is_relative_to(menus):
            self._problems.add(span, f"include {quoted(name)} leads out of menus/", "only files below menus/")
            return None
        if target in spot.within:
            chain = " → ".join(path.relative_to(menus).as_posix() for path in (*spot.within, target))
            self._problems.add(span, f"include goes round in a circle: {chain}", "take one of them out")
            return None
        if not _is_file(target):
            self._problems.add(span, f"there is no file {quoted(name)} to include", _files_near(target))
            return None
        return self._menus / target.relative_to(menus)


def _both(first: Json, second: Json) -> Json:
    if first is None or second is None:
        return second if first is None else first
    return {"all": [first, second]}


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # The name is longer than the file system knows.
        return False


def _files_near(target: Path) -> str:
    try:
        names = sorted(path.name for path in target.parent.glob("*.yaml") if not is_hidden(path.name))
    except OSError:
        names = []
    return f"there are {', '.join(names)}" if names else "check the path; it starts at this file’s folder"
