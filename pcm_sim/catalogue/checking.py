"""Checking files by name: the shipped ones, a folder of data, or a single file from anywhere."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from pcm_sim.catalogue import vocabulary_menus, vocabulary_models, vocabulary_things
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.links import check_references
from pcm_sim.catalogue.problems import Problem, Problems, Span
from pcm_sim.catalogue.shapes import Context, Json, Shape
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.catalogue.yaml_tree import YamlMap

_BY_FIRST_KEY: Mapping[str, Shape[Json]] = {
    "tree": vocabulary_menus.TREE,
    "rows": vocabulary_menus.FRAGMENT,
    "line": vocabulary_models.LINE,
    "messages": vocabulary_menus.MESSAGES,
    "words": vocabulary_menus.WORDS,
    "texts": vocabulary_menus.DESKTOP,
    "features": vocabulary_menus.FEATURES,
    "facts": vocabulary_models.FACTS_FILE,
    "markets": vocabulary_models.MARKETS,
    "head_units": vocabulary_models.HEAD_UNITS,
    "cards": vocabulary_models.CARDS,
    "customers": vocabulary_models.CUSTOMERS,
    "looks": vocabulary_models.LOOKS,
    "pairing_code": vocabulary_models.POLICY,
    "phones": vocabulary_things.PHONES,
    "networks": vocabulary_things.NETWORKS,
    "stations": vocabulary_things.MEDIA,
    "products": vocabulary_things.PRODUCTS,
    "preferences": vocabulary_menus.PREFERENCES,
}


def check_all(root: Path | None = None) -> tuple[list[Problem], int]:
    """Check a whole data root.

    Args:
        root: Folder with `models`, `menus` and `assets`; the shipped data by default.

    Returns:
        Its problems, and how many files were read.
    """
    compilation = Compilation(root or data_root()).run()
    return compilation.problems.sorted(), len(compilation.files)


def check_files(files: Sequence[Path]) -> list[Problem]:
    """Check files: as part of the shipped data those that are, else each by itself.

    Args:
        files: Any YAML files; what kind one is shows in its keys.
    """
    check = _FileCheck()
    return [problem for file in files for problem in check.problems_of(file)]


class _FileCheck:
    """Checks single files against the shipped data, which are read once and only when needed."""

    @cached_property
    def _shipped(self) -> Compilation:
        return Compilation(data_root().resolve()).run()

    def problems_of(self, file: Path) -> list[Problem]:
        """Give the problems of one file."""
        shown = _shipped_name(file)
        if shown is None or shown not in self._shipped.files:
            return self._of_stray(file)
        return [problem for problem in self._shipped.problems.sorted() if problem.span.file == shown]

    def _of_stray(self, file: Path) -> list[Problem]:
        problems = Problems()
        tree = read_yaml(file, str(file), problems)
        if tree is None:
            return problems.sorted()
        shape = None
        if isinstance(tree, YamlMap):
            shape = next((shape for key, shape in _BY_FIRST_KEY.items() if key in tree.items), None)
        if shape is None:
            known = ", ".join(f"{key}:" for key in _BY_FIRST_KEY)
            span = Span(str(file), tree.line, tree.col)
            problems.add(span, "this is no file of pcm-sim", f"it begins with one of {known}")
            return problems.sorted()
        where = Context(str(file), problems)
        shape.read(tree, where)
        check_references(self._shipped.names(), where.references, problems)
        return problems.sorted()


def _shipped_name(file: Path) -> str | None:
    """Give the name of a file in the shipped data, or none where it lies elsewhere."""
    try:
        return file.resolve().relative_to(data_root().resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):
        # Elsewhere, or links that lead round in a circle; the reader says what is wrong with those.
        return None
