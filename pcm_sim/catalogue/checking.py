"""Checking files by name: the shipped ones, a folder of data, or a single file from anywhere."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, cast

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.kinds import KINDS, kind_of
from pcm_sim.catalogue.layers import Layers
from pcm_sim.catalogue.links import check_references
from pcm_sim.catalogue.problems import Problem, Problems, Span
from pcm_sim.catalogue.shapes import Context
from pcm_sim.catalogue.translations import count_texts, missing
from pcm_sim.catalogue.vocabulary_common import LANGUAGES
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.catalogue.yaml_tree import YamlMap


class Checked(NamedTuple):
    """What came of checking.

    Attributes:
        problems: What is wrong.
        files: How many files were read.
        notes: What is worth knowing and not wrong.
    """

    problems: list[Problem]
    files: int
    notes: tuple[str, ...] = ()


def check_all(root: Path | None = None, overlays: Sequence[Path] = ()) -> Checked:
    """Check a whole data root, or the shipped one with what lies over it.

    Args:
        root: Folder with `models`, `menus`, `languages` and `assets`; the shipped data by default.
        overlays: Folders that lie over it, in order.
    """
    compilation = Compilation(root or data_root(), overlays).run()
    return Checked(compilation.problems.sorted(), len(compilation.files), _notes(compilation))


def _notes(compilation: Compilation) -> tuple[str, ...]:
    """Count what each further language still shows in English."""
    if compilation.problems:
        return ()
    whole = count_texts(compilation.plain)
    names = cast("dict[str, dict[str, str]]", compilation.plain["languages"])
    further = {code: one["name"] for code, one in names.items() if code not in LANGUAGES}
    return tuple(
        f"{name} ({code}): {left} of {whole} texts have no translation and stay in English"
        for code, name in further.items()
        if (left := sum(map(len, missing(compilation.plain, code).values())))
    )


def check_files(files: Sequence[Path], overlays: Sequence[Path] = ()) -> list[Problem]:
    """Check files: as part of the data those that are, else each by itself.

    Args:
        files: Any YAML files; what kind one is shows in its keys.
        overlays: Folders that lie over the shipped data, in order.
    """
    check = _FileCheck(overlays)
    return [problem for file in files for problem in check.problems_of(file)]


class _FileCheck:
    """Checks single files against the data, which are read once and only when needed.

    Args:
        overlays: Folders that lie over the shipped data, in order.
    """

    def __init__(self, overlays: Sequence[Path]) -> None:
        self._overlays = overlays
        self._layers = Layers(data_root(), overlays)

    @cached_property
    def _data(self) -> Compilation:
        return Compilation(data_root().resolve(), self._overlays).run()

    def problems_of(self, file: Path) -> list[Problem]:
        """Give the problems of one file."""
        shown = self._layers.shown_as(file)
        if shown is None or shown not in self._data.files:
            return self._of_stray(file)
        return [problem for problem in self._data.problems.sorted() if problem.span.file == shown]

    def _of_stray(self, file: Path) -> list[Problem]:
        problems = Problems()
        tree = read_yaml(file, str(file), problems)
        if tree is None:
            return problems.sorted()
        kind = kind_of(tree.items) if isinstance(tree, YamlMap) else None
        if kind is None:
            known = ", ".join(f"{kind.first_key}:" for kind in KINDS.values())
            span = Span(str(file), tree.line, tree.col)
            problems.add(span, "this is no file of pcm-sim", f"it begins with one of {known}")
            return problems.sorted()
        where = Context(str(file), problems)
        kind.own_shape.read(tree, where)
        check_references(self._data.names(), where.references, problems)
        return problems.sorted()
