"""From the files of a tree to its nodes: includes followed, ids made into paths, places kept."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pcm_sim.catalogue.problems import Problems, Span
from pcm_sim.catalogue.shapes import BAD, Context, Json, Located, Record, Reference
from pcm_sim.catalogue.vocabulary import FRAGMENT, TREE
from pcm_sim.catalogue.yaml_reader import read_yaml

PlainNode = dict[str, Json]


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


class TreeFiles:
    """Reads one tree.

    Args:
        menus: The folder `menus`.
        problems: Takes what is wrong.

    Attributes:
        nodes: Node by id, parents before children, as plain values.
        spans: Where each was written.
        references: Names that must be found elsewhere.
    """

    def __init__(self, menus: Path, problems: Problems) -> None:
        self._menus = menus
        self._problems = problems
        self.nodes: dict[str, PlainNode] = {}
        self.spans: dict[str, Span] = {}
        self.references: list[Reference] = []

    def read(self, file: Path) -> Located | None:
        """Read a tree's main file and all that it includes.

        Args:
            file: `menus/NAME/tree.yaml`.

        Returns:
            Its head (`tree`, `home`, `keys`, `absent`), or none when the file is wrong.
        """
        head = self._record(file, TREE)
        if head is None:
            return None
        self._place(head, _Spot(file, "", None, (file.resolve(),)))
        return head

    def _record(self, file: Path, shape: Record) -> Located | None:
        shown = f"menus/{file.relative_to(self._menus).as_posix()}"
        tree = read_yaml(file, shown, self._problems)
        if tree is None:
            return None
        where = Context(shown, self._problems)
        read = shape.read(tree, where)
        self.references += where.references
        return None if read is BAD else read

    def _place(self, record: Located, spot: _Spot) -> list[str]:
        """Put a list of rows in its spot and give the ids of the rows."""
        ids: list[str] = []
        for index, row in enumerate(cast("list[Located]", record["rows"])):
            if "include" in row:
                ids += self._include(row, record.span("rows", index), spot)
            else:
                ids += self._add(row, spot)
        return ids

    def _add(self, row: Located, spot: _Spot) -> list[str]:
        node_id = f"{spot.parent}/{row['id']}" if spot.parent else str(row["id"])
        span = row.span("id")
        if node_id in self.nodes:
            first = self.spans[node_id]
            self._problems.add(
                span, f"a second row {row['id']!r} in the same place", f"the first is at {first}"
            )
            return []
        node: PlainNode = {key: value for key, value in row.items() if key not in {"id", "rows"}}
        joined = _both(spot.when, row.get("when"))
        if joined is not None:
            node["when"] = joined
        self.nodes[node_id] = node
        self.spans[node_id] = span
        if "rows" in row:
            inside = _Spot(spot.file, node_id, None, spot.within)
            node["children"] = cast("Json", self._place(row, inside))
        return [node_id]

    def _include(self, row: Located, span: Span, spot: _Spot) -> list[str]:
        target = (spot.file.parent / str(row["include"])).resolve()
        menus = self._menus.resolve()
        if not target.is_relative_to(menus):
            self._problems.add(
                span, f"include {row['include']!r} leads out of menus/", "only files below menus/"
            )
            return []
        if target in spot.within:
            chain = " → ".join(path.relative_to(menus).as_posix() for path in (*spot.within, target))
            self._problems.add(span, f"include goes round in a circle: {chain}", "take one of them out")
            return []
        if not target.is_file():
            self._problems.add(span, f"there is no file {row['include']!r} to include", _files_near(target))
            return []
        file = self._menus / target.relative_to(menus)
        fragment = self._record(file, FRAGMENT)
        if fragment is None:
            return []
        inside = _Spot(file, spot.parent, _both(spot.when, row.get("when")), (*spot.within, target))
        return self._place(fragment, inside)


def _both(first: Json, second: Json) -> Json:
    if first is None or second is None:
        return second if first is None else first
    return {"all": [first, second]}


def _files_near(target: Path) -> str:
    names = sorted(path.name for path in target.parent.glob("*.yaml")) if target.parent.is_dir() else []
    return f"there are {', '.join(names)}" if names else "check the path; it starts at this file’s folder"
