"""From the files of a tree to its nodes: includes followed, ids made into paths, places kept."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple, Protocol, cast

from pcm_sim.catalogue.layers import Found, Layers
from pcm_sim.catalogue.problems import Problems, Span, quoted
from pcm_sim.catalogue.shapes import BAD, Bad, Context, Json, Located, Reference
from pcm_sim.catalogue.vocabulary_menus import FRAGMENT
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.catalogue.yaml_tree import YamlNode

PlainNode = dict[str, Json]
MOST_ROWS = 5_000
"""A tree has at most these; a few small files that include each other over and over make millions."""
_MENUS = "menus"


class FileShape(Protocol):
    """The shape of a whole file."""

    what: str

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where rows are put.

    Attributes:
        file: The file they stand in.
        parent: Id of the node above; empty at the top.
        when: A condition that an include lays on all of them, or none.
        within: Names of the files that are being included, outermost first.
    """

    file: Found
    parent: str
    when: Json
    within: tuple[str, ...]


class Removed(NamedTuple):
    """A node that a tree took out of what it began with.

    Attributes:
        span: Where it says so.
        features: What a person wanted there.
    """

    span: Span
    features: tuple[str, ...]


class MenuParts:
    """Reads the files below `menus/`, each once however many trees include it.

    Args:
        layers: The data folders.
        problems: Takes what is wrong.
        languages: What labels may be written in beside the languages that they must.

    Attributes:
        layers: The data folders.
        references: Names that must be found elsewhere.
    """

    def __init__(self, layers: Layers, problems: Problems, languages: Iterable[str] = ()) -> None:
        self.layers = layers
        self.references: list[Reference] = []
        self._taken: dict[tuple[Found, str], Located | None] = {}
        self._problems = problems
        self._languages = frozenset(languages)

    @property
    def read(self) -> set[Found]:
        """Every file that was read."""
        return {file for file, _ in self._taken}

    def take(self, file: Found, shape: FileShape) -> Located | None:
        """Give what a file holds, or none when it is wrong."""
        key = (file, shape.what)
        if key not in self._taken:
            self._taken[key] = self._take(file, shape)
        return self._taken[key]

    def _take(self, file: Found, shape: FileShape) -> Located | None:
        tree = read_yaml(file.path, file.shown, self._problems)
        if tree is None:
            return None
        where = Context(file.shown, self._problems, self._languages)
        read = shape.read(tree, where)
        self.references += where.references
        return None if read is BAD else read


class TreeFiles:
    """The rows of one tree.

    Args:
        parts: Reads the files.
        problems: Takes what is wrong.
        fragment: What the files look like that rows include.
        under: The key under which their rows stand.

    Attributes:
        nodes: Node by id, parents before children, as plain values.
        rows: The same as they were written, for their places.
        removed: What was taken out of the tree that this one began with.
        is_whole: Every file of it could be read, so that what is not here is nowhere.
    """

    def __init__(
        self, parts: MenuParts, problems: Problems, fragment: FileShape = FRAGMENT, under: str = "rows"
    ) -> None:
        self._parts = parts
        self._problems = problems
        self._fragment = fragment
        self._under = under
        self.nodes: dict[str, PlainNode] = {}
        self.rows: dict[str, Located] = {}
        self.removed: dict[str, Removed] = {}
        self.is_whole = True
        self._placed = 0

    def grown_from(self, other: "TreeFiles") -> None:
        """Begin with all nodes of another tree, which stays as it is."""
        self.nodes = {node_id: dict(node) for node_id, node in other.nodes.items()}
        self.rows = dict(other.rows)
        self.removed = dict(other.removed)
        self.is_whole = other.is_whole
        self._placed = len(self.nodes)

    def place(self, rows: Json, file: Found, parent: str = "") -> list[str]:
        """Put rows below a node.

        Args:
            rows: As they were read.
            file: The file they stand in.
            parent: Id of the node; empty at the top.

        Returns:
            The ids of the rows.
        """
        return self._place(cast("list[Located]", rows), Spot(file, parent, None, (file.name,)))

    def _place(self, rows: list[Located], spot: Spot) -> list[str]:
        """Put a list of rows in its spot and give the ids of the rows."""
        ids: list[str] = []
        for row in rows:
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

    def _add(self, row: Located, spot: Spot) -> list[str]:
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
            inside = Spot(spot.file, node_id, None, spot.within)
            node["children"] = cast("Json", self._place(cast("list[Located]", row["rows"]), inside))
        return [node_id]

    def _include(self, row: Located, spot: Spot) -> list[str]:
        file = self._included(row, spot)
        fragment = self._parts.take(file, self._fragment) if file else None
        if file is None or fragment is None:
            self.is_whole = False
            return []
        when = _both(spot.when, row.get("when"))
        inside = Spot(file, spot.parent, when, (*spot.within, file.name))
        return self._place(cast("list[Located]", fragment[self._under]), inside)

    def _included(self, row: Located, spot: Spot) -> Found | None:
        """Find the file that an include names, or note why there is none."""
        written = str(row["include"])
        span = row.span("include")
        name = posixpath.normpath(PurePosixPath(spot.file.name).parent / written)
        file = self._parts.layers.top(name)
        is_inside = name.startswith(f"{_MENUS}/")
        if not is_inside or (file and not self._parts.layers.is_inside(file, _MENUS)):
            told = f"include {quoted(written)} leads out of menus/"
            self._problems.add(span, told, "only files below menus/")
            return None
        if name in spot.within:
            chain = " → ".join(one.removeprefix(f"{_MENUS}/") for one in (*spot.within, name))
            self._problems.add(span, f"include goes round in a circle: {chain}", "take one of them out")
            return None
        if file is None:
            told = f"there is no file {quoted(written)} to include"
            self._problems.add(span, told, self._files_near(name))
        return file

    def _files_near(self, name: str) -> str:
        beside = PurePosixPath(name).with_name("*").as_posix()
        names = sorted({PurePosixPath(one.name).name for one in self._parts.layers.matching(beside)})
        return f"there are {', '.join(names)}" if names else "check the path; it starts at this file’s folder"


def _both(first: Json, second: Json) -> Json:
    if first is None or second is None:
        return second if first is None else first
    return {"all": [first, second]}
