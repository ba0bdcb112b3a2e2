"""From all data files to one plain value that is known to be right, or to every problem there is."""

import gc
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from pcm_sim.catalogue import vocabulary_menus, vocabulary_models, vocabulary_things
from pcm_sim.catalogue.data_root import TEXTS, is_hidden, yaml_files
from pcm_sim.catalogue.links import check_links
from pcm_sim.catalogue.menu_files import MenuParts, TreeFiles
from pcm_sim.catalogue.names import Names
from pcm_sim.catalogue.problems import Problems, Span
from pcm_sim.catalogue.shapes import BAD, Context, Json, Located, Reference, Shape
from pcm_sim.catalogue.yaml_reader import read_yaml

Plain = dict[str, Json]

_MODEL_FILES: Mapping[str, Shape[Json]] = {
    "facts.yaml": vocabulary_models.FACTS_FILE,
    "markets.yaml": vocabulary_models.MARKETS,
    "head-units.yaml": vocabulary_models.HEAD_UNITS,
    "policy.yaml": vocabulary_models.POLICY,
    "sim-cards.yaml": vocabulary_models.CARDS,
    "customers.yaml": vocabulary_models.CUSTOMERS,
    "looks.yaml": vocabulary_models.LOOKS,
    "phones.yaml": vocabulary_things.PHONES,
    "networks.yaml": vocabulary_things.NETWORKS,
    "media.yaml": vocabulary_things.MEDIA,
    "products.yaml": vocabulary_things.PRODUCTS,
}
_MENU_FILES: Mapping[str, Shape[Json]] = {
    "messages.yaml": vocabulary_menus.MESSAGES,
    "words.yaml": vocabulary_menus.WORDS,
    "features.yaml": vocabulary_menus.FEATURES,
    "desktop.yaml": vocabulary_menus.DESKTOP,
    "preferences.yaml": vocabulary_menus.PREFERENCES,
}


class Compilation:
    """One load of a data root.

    Args:
        root: Folder with `models`, `menus` and `assets`.

    Attributes:
        problems: Everything that is wrong.
        plain: Everything that is right, as JSON could hold it.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems = Problems()
        self.plain: Plain = {"lines": {}, "vehicles": {}, "trees": {}}
        self._references: list[Reference] = []
        self._records: dict[str, Located] = {}
        self._read_files: set[Path] = set()
        self._parts = MenuParts(root / "menus", self.problems)
        self._trees: dict[str, TreeFiles] = {}
        self._has_all_trees = True

    @property
    def files(self) -> tuple[str, ...]:
        """Every data file there is, as problems name it."""
        found = (path for folder in TEXTS for path in yaml_files(self.root / folder))
        return tuple(path.relative_to(self.root).as_posix() for path in found)

    def run(self) -> "Compilation":
        """Read every file, then check what they say of each other."""
        # All that is made here is kept to the end; to look for garbage meanwhile takes a fifth of the time.
        collects = gc.isenabled()
        gc.disable()
        try:
            self._read_all()
            check_links(self.names(), self._references, self.problems)
            self._check_unread()
        finally:
            if collects:
                gc.enable()
        return self

    def _read_all(self) -> None:
        for name, shape in _MODEL_FILES.items():
            self._take(self.root / "models" / name, f"models/{name}", shape)
        for name, shape in _MENU_FILES.items():
            self._take(self.root / "menus" / name, f"menus/{name}", shape)
        for file in sorted((self.root / "models").glob("*.yaml")):
            if file.name not in _MODEL_FILES and not is_hidden(file.name):
                self._take_line(file)
        for file in sorted((self.root / "menus").glob("*/tree.yaml")):
            self._take_tree(file)
        self._references += self._parts.references

    def names(self) -> Names:
        """Give everything that was read, for looking names up."""
        icons = frozenset(path.stem for path in (self.root / "assets" / "icons").glob("*.svg"))
        return Names(self.plain, self._records, self._trees, icons, has_all_trees=self._has_all_trees)

    def _read(self, file: Path, shown: str, shape: Shape[Json]) -> Located | None:
        self._read_files.add(file)
        tree = read_yaml(file, shown, self.problems)
        if tree is None:
            return None
        where = Context(shown, self.problems)
        read = shape.read(tree, where)
        self._references += where.references
        return None if read is BAD else cast("Located", read)

    def _take(self, file: Path, shown: str, shape: Shape[Json]) -> None:
        record = self._read(file, shown, shape)
        if record is not None:
            self._records[shown] = record
            single = shown == "models/policy.yaml"
            self.plain.update({"policy": record} if single else record)

    def _take_line(self, file: Path) -> None:
        shown = f"models/{file.name}"
        record = self._read(file, shown, vocabulary_models.LINE)
        if record is None:
            return
        self._records[shown] = record
        line = str(record["line"])
        lines = cast("Plain", self.plain["lines"])
        if line in lines:
            self.problems.add(
                record.span("line"), f"a second file for the line {line!r}", "give it another name"
            )
            return
        lines[line] = record["label"]
        vehicles = cast("Plain", self.plain["vehicles"])
        for key, vehicle in cast("Located", record["vehicles"]).items():
            if key in vehicles:
                span = cast("Located", record["vehicles"]).key_span(key)
                self.problems.add(span, f"a second vehicle {key!r}", "each key once")
                continue
            vehicles[key] = {"line": line, **cast("Plain", vehicle)}

    def _take_tree(self, file: Path) -> None:
        files = TreeFiles(self._parts, self.problems)
        head = files.read(file)
        if head is None:
            self._has_all_trees = False
            return
        tree = str(head["tree"])
        if tree in self._trees:
            self.problems.add(head.span("tree"), f"a second tree {tree!r}", "give it another name")
            self._has_all_trees = False
            return
        self._trees[tree] = files
        self._records[f"tree:{tree}"] = head
        nodes = cast("Json", files.nodes)
        kept = {key: head[key] for key in ("home", "keys", "absent")}
        cast("Plain", self.plain["trees"])[tree] = {**kept, "nodes": nodes}

    def _check_unread(self) -> None:
        """Tell of files that are never read, unless the tree that would read them is wrong itself."""
        if not self._has_all_trees or not all(files.is_whole for files in self._trees.values()):
            return
        read = self._read_files | self._parts.read
        for name in self.files:
            if self.root / name not in read:
                hint = "include it" if name.startswith("menus/") else "it stands in models/ and ends in .yaml"
                self.problems.add(Span(name, 1, 1), "this file is not read", hint)
