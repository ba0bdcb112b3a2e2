"""Checking files by name: the shipped ones, a folder of data, or a single file from anywhere."""

from collections.abc import Mapping
from pathlib import Path

from pcm_sim.catalogue import vocabulary
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.links import check_references
from pcm_sim.catalogue.problems import Problem, Problems, Span
from pcm_sim.catalogue.shapes import Context, Json, Shape
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.catalogue.yaml_tree import YamlMap

_BY_FIRST_KEY: Mapping[str, Shape[Json]] = {
    "tree": vocabulary.TREE,
    "rows": vocabulary.FRAGMENT,
    "line": vocabulary.LINE,
    "messages": vocabulary.MESSAGES,
    "words": vocabulary.WORDS,
    "texts": vocabulary.DESKTOP,
    "features": vocabulary.FEATURES,
    "facts": vocabulary.FACTS_FILE,
    "markets": vocabulary.MARKETS,
    "head_units": vocabulary.HEAD_UNITS,
    "cards": vocabulary.CARDS,
    "customers": vocabulary.CUSTOMERS,
    "looks": vocabulary.LOOKS,
    "pairing_code": vocabulary.POLICY,
}


def check_all(root: Path | None = None) -> tuple[list[Problem], int]:
    """Check a whole data root.

    Args:
        root: Folder with `models`, `menus` and `assets`; the shipped data by default.

    Returns:
        Its problems, and how many files were read.
    """
    root = root or data_root()
    files = sum(1 for folder in ("models", "menus") for _ in (root / folder).rglob("*.yaml"))
    return Compilation(root).run().problems.sorted(), files


def check_file(file: Path) -> list[Problem]:
    """Check one file: as part of the shipped data where it is one of them, else by itself.

    Args:
        file: Any YAML file; what kind it is shows in its keys.
    """
    root = data_root().resolve()
    if file.resolve().is_relative_to(root):
        shown = file.resolve().relative_to(root).as_posix()
        return [problem for problem in check_all(root)[0] if problem.span.file == shown]
    return _check_stray(file)


def _check_stray(file: Path) -> list[Problem]:
    problems = Problems()
    tree = read_yaml(file, str(file), problems)
    if tree is None:
        return problems.sorted()
    shape = None
    if isinstance(tree, YamlMap):
        shape = next((shape for key, shape in _BY_FIRST_KEY.items() if key in tree.items), None)
    if shape is None:
        known = ", ".join(f"{key}:" for key in _BY_FIRST_KEY)
        problems.add(
            Span(str(file), tree.line, tree.col),
            "this is no file of pcm-sim",
            f"it begins with one of {known}",
        )
        return problems.sorted()
    where = Context(str(file), problems)
    shape.read(tree, where)
    shipped = Compilation(data_root()).run()
    check_references(shipped.names(), where.references, problems)
    return problems.sorted()
