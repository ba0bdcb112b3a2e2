"""From all data files to one plain value that is known to be right, or to every problem there is."""

import gc
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import cast

from pcm_sim.catalogue.apps import Apps, plain_app, read_apps
from pcm_sim.catalogue.kinds import KINDS, Kind, tables
from pcm_sim.catalogue.laid_over import ENTRIES, lay_over
from pcm_sim.catalogue.layers import Found, Layers
from pcm_sim.catalogue.line_files import LineFiles
from pcm_sim.catalogue.links import check_links
from pcm_sim.catalogue.links_apps import check_app
from pcm_sim.catalogue.menu_files import MenuParts
from pcm_sim.catalogue.names import Names
from pcm_sim.catalogue.problems import Problems, Span
from pcm_sim.catalogue.shapes import BAD, Context, Json, Located, Reference, Shape
from pcm_sim.catalogue.translations import offer_languages, translate
from pcm_sim.catalogue.trees import Trees, plain_tree
from pcm_sim.catalogue.vocabulary_common import LANGUAGES
from pcm_sim.catalogue.yaml_reader import read_yaml

Plain = dict[str, Json]

_TABLES = tables()
_POLICY = KINDS["policy"].stands
_LINE, _LANGUAGE = KINDS["model"], KINDS["language"]
_LINES, _LANGUAGES = _LINE.stands, _LANGUAGE.stands


class Compilation:
    """One load of the data.

    Args:
        root: Folder with `models`, `menus`, `languages` and `assets`.
        overlays: Folders that lie over it, in order.

    Attributes:
        layers: All of the folders.
        problems: Everything that is wrong.
        plain: Everything that is right, as JSON could hold it.
    """

    def __init__(self, root: Path, overlays: Sequence[Path] = ()) -> None:
        self.layers = Layers(root, overlays)
        self.problems = Problems()
        self.plain: Plain = {"lines": {}, "vehicles": {}, "trees": {}, "languages": {}, "apps": {}}
        self._references: list[Reference] = []
        self._records: dict[str, Located] = {}
        self._read_files: set[Found] = set()
        self._spoken = {PurePosixPath(file.name).stem for file in self.layers.matching(_LANGUAGES)}
        self._languages: dict[str, list[Located]] = {}
        self._lines = LineFiles(self.problems)
        self._parts = MenuParts(self.layers, self.problems, self._spoken)
        self._trees = Trees(self._parts, self.problems)
        self._apps = Apps({}, is_whole=False)

    @property
    def files(self) -> tuple[str, ...]:
        """Every data file there is, as problems name it."""
        return tuple(file.shown for file in self.layers.files)

    def run(self) -> "Compilation":
        """Read every file, then check what they say of each other."""
        # All that is made here is kept to the end; to look for garbage meanwhile takes a fifth of the time.
        collects = gc.isenabled()
        gc.disable()
        try:
            self._read_all()
            check_links(self.names(), self._references, self.problems)
            for app in self._apps.grown.values():
                check_app(app, self.problems)
            self._check_unread()
            self._speak()
            self._set_clocks()
        finally:
            if collects:
                gc.enable()
        return self

    def _read_all(self) -> None:
        for name in sorted({file.name for file in self.layers.matching(_LANGUAGES)} | _needed_languages()):
            self._take_language(name)
        for name, kind in _TABLES.items():
            record = self._table(name, kind)
            if record is not None:
                self.plain.update({"policy": record} if name == _POLICY else record)
        for file in self.layers.matching(_LINES):
            if file.name not in _TABLES:
                self._lines.take(file, self._read(file, _LINE.shape))
        self.plain["lines"] = self._lines.lines
        self.plain["vehicles"] = self._lines.vehicles()
        self._trees.read()
        for name, tree in self._trees.grown.items():
            self._records[f"tree:{name}"] = tree.head
            cast("Plain", self.plain["trees"])[name] = cast("Json", plain_tree(tree))
        self._apps = read_apps(self._parts, self.problems)
        self.plain["apps"] = {name: plain_app(app) for name, app in self._apps.grown.items()}
        self._references += self._parts.references
        self._offer()

    def names(self) -> Names:
        """Give everything that was read, for looking names up."""
        trees = {name: tree.files for name, tree in self._trees.grown.items()}
        return Names(
            self.plain,
            self._records,
            trees,
            frozenset(self.layers.icons()),
            has_all_apps=self._apps.is_whole,
            has_all_trees=self._trees.is_whole,
            has_all_vehicles=self._lines.is_whole,
            vehicle_span=self._lines.span,
        )

    def _read(self, file: Found, shape: Shape[Json]) -> Located | None:
        self._read_files.add(file)
        tree = read_yaml(file.path, file.shown, self.problems)
        if tree is None:
            return None
        where = Context(file.shown, self.problems, self._spoken)
        read = shape.read(tree, where)
        self._references += where.references
        return None if read is BAD else cast("Located", read)

    def _table(self, name: str, kind: Kind) -> Located | None:
        """Read a table and keep it under its name, or give none when it is wrong."""
        parts = self._parts_of(name, kind)
        if parts:
            self._records[name] = lay_over(parts, kind.depth)
        return self._records[name] if parts else None

    def _parts_of(self, name: str, kind: Kind) -> list[Located]:
        """Read the files of a name: the lowest whole or none at all, the others as far as they go."""
        files = self.layers.named(name) or (self.layers.expected(name),)
        read = [self._read(file, kind.own_shape if at else kind.shape) for at, file in enumerate(files)]
        return [one for one in read if one is not None] if read[0] is not None else []

    def _take_language(self, name: str) -> None:
        parts = self._parts_of(name, _LANGUAGE)
        if not parts:
            return
        record = lay_over(parts, ENTRIES)
        code = str(record["language"])
        if code != PurePosixPath(name).stem:
            told = f"the language of {PurePosixPath(name).name} is {code!r}"
            self.problems.add(record.span("language"), told, f"name the file {code}.yaml")
            return
        self._languages[code] = parts
        formats = cast("Plain", record["formats"])
        cast("Plain", self.plain["languages"])[code] = {
            "name": record["name"],
            **formats,
            "mirrored": record["mirrored"],
        }

    def _offer(self) -> None:
        """Let units offer the languages that a person added."""
        unit = cast("Plain", cast("Plain", self.plain.get("policy") or {}).get("unit") or {})
        if unit:
            listed = cast("list[Json]", unit["languages"])
            added = [code for code in cast("Plain", self.plain["languages"]) if code not in LANGUAGES]
            unit["languages"] = [*listed, *(code for code in added if code not in listed)]

    def _speak(self) -> None:
        """Write translations beside the texts, once it is sure that all texts are there."""
        if self.problems:
            return
        translate(self.plain, self._languages, self.problems)
        languages = cast("dict[str, Plain]", self.plain["languages"])
        offer_languages(self.plain, {code: str(one["name"]) for code, one in languages.items()})

    def _set_clocks(self) -> None:
        """Write how far each country's clocks are ahead at the start, which a start need not work out."""
        if self.problems:
            return
        from pcm_sim.catalogue.local_time import set_clocks  # noqa: PLC0415 - what is compiled is checked first

        set_clocks(self.plain)

    def _check_unread(self) -> None:
        """Tell of files that are never read, unless the tree that would read them is wrong itself."""
        trees = self._trees.grown.values()
        if not (self._trees.is_whole and self._apps.is_whole) or not all(
            tree.files.is_whole for tree in trees
        ):
            return
        read = self._read_files | self._parts.read
        for file in (*self.layers.files, *self.layers.strays()):
            # A file of a lower folder may well have lost its reader to one that lies above.
            is_theirs = file.layer == len(self.layers.folders) - 1
            if file not in read and is_theirs and self.layers.top(file.name) in (file, None):
                hint = _where_it_belongs(file.name)
                self.problems.add(Span(file.shown, 1, 1), "this file is not read", hint)


def _needed_languages() -> set[str]:
    return {f"languages/{code}.yaml" for code in LANGUAGES}


def _where_it_belongs(name: str) -> str:
    folder, slash, _ = name.partition("/")
    match folder if slash else "":
        case "menus":
            return "include it"
        case "":
            return "it stands in models/, menus/ or languages/"
        case _:
            return f"it stands in {folder}/ and ends in .yaml"
