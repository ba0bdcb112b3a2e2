"""Reading scenario files: every problem of a file at once, each with its place."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, cast

from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import BAD, Context, Json, Located
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.catalogue.yaml_tree import YamlList, YamlMap, YamlNode
from pcm_sim.scenario.files.including import Filled, Includes, listed
from pcm_sim.scenario.files.places import root_of, shared_roots
from pcm_sim.scenario.format import building
from pcm_sim.scenario.format.holes import check_names, refuse_names
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.format.vocabulary import PRESET, SCENARIO, STEP
from pcm_sim.scenario.play.live_values import live_names


class Draft(NamedTuple):
    """A scenario as far as it could be read.

    Attributes:
        scenario: What was read.
        plain: The values that it was built from, which know their places.
        path: The file.
        total: Steps that are done, repetitions written out.
        is_whole: Nothing is wrong in it, nor in what it runs.
    """

    scenario: Scenario
    plain: Located
    path: Path
    total: int
    is_whole: bool


def read_scenario(
    path: Path, problems: Problems, roots: Sequence[Path] = (), live: Collection[str] = ()
) -> Scenario | None:
    """Read one scenario with what it runs; what its words mean on a car is not looked at.

    Args:
        path: The file.
        problems: Takes what is wrong.
        roots: Folders in which files are looked for that its own has not; the shipped one by default.
        live: Names that have a value while it is played; those of no customer by default.

    Returns:
        The scenario, or none where anything is wrong.
    """
    includes = Includes(problems, roots or shared_roots(()), live or tuple(live_names(())))
    draft = read_draft(path, includes, problems)
    return draft.scenario if draft and draft.is_whole else None


def read_draft(path: Path, includes: Includes, problems: Problems) -> Draft | None:
    """Read one scenario as far as it goes, so that everything else in it can be checked too.

    Args:
        path: The file.
        includes: What scenarios run.
        problems: Takes what is wrong.

    Returns:
        What could be read, or none where nothing can be made of it.
    """
    file, before = str(path), len(problems)
    tree = read_yaml(path, file, problems)
    if tree is None:
        return None
    read = SCENARIO.read(tree, Context(file, problems))
    plain = _rescued(tree, file) if read is BAD else read
    if plain is None:
        return None
    scenario = building.scenario(file, plain)
    _check_names(plain, scenario, includes, problems)
    filled = includes.fill(scenario.steps, listed(plain, "steps"), root_of(path))
    given = _given(scenario, plain, includes, path)
    whole = replace(scenario, steps=filled.steps, given=replace(scenario.given, steps=given.steps))
    is_whole = len(problems) == before and filled.is_whole and given.is_whole
    return Draft(whole, plain, path, filled.total + given.total, is_whole)


def read_preset(path: Path, includes: Includes, problems: Problems) -> Located | None:
    """Read the values of a preset, and check what it runs and the names it uses.

    Args:
        path: The file.
        includes: What scenarios run.
        problems: Takes what is wrong.

    Returns:
        Its checked values, or none where they are wrong.
    """
    tree = read_yaml(path, str(path), problems)
    plain = BAD if tree is None else PRESET.read(tree, Context(str(path), problems))
    if plain is BAD:
        return None
    check_names(plain, includes.live, problems)
    includes.fill(building.steps(plain["steps"]), listed(plain, "steps"), root_of(path))
    return plain


def _given(scenario: Scenario, plain: Located, includes: Includes, path: Path) -> Filled:
    if not scenario.given.steps:
        return Filled(())
    return includes.fill(
        scenario.given.steps, listed(cast("Located", plain["given"]), "steps"), root_of(path)
    )


def _rescued(tree: YamlNode, file: str) -> Located | None:
    """Give what is right of a file in which something is wrong; its problems are noted already."""
    if not isinstance(tree, YamlMap):
        return None
    where = Context(file, Problems())
    plain = Located(tree, file)
    for key, field in SCENARIO.fields.items():
        if key in tree.items and (value := field.shape.read(tree.items[key][2], where)) is not BAD:
            plain[key] = value
    if "vehicle" not in plain:
        return None
    for key in ("id", "name"):
        plain.setdefault(key, "")
    plain.setdefault("tags", [])
    plain.setdefault("steps", _good_steps(tree, where))
    return plain


def _good_steps(tree: YamlMap, where: Context) -> list[Json]:
    """Give those steps of a list that are right by themselves."""
    _, _, node = tree.items.get("steps", (0, 0, None))
    read = [STEP.read(one, where) for one in node.items] if isinstance(node, YamlList) else []
    return [one for one in read if one is not BAD]


def _check_names(plain: Located, scenario: Scenario, includes: Includes, problems: Problems) -> None:
    check_names(plain, {*scenario.params, *includes.live}, problems)
    for name in scenario.params:
        refuse_names(cast("Located", plain["params"]), name, problems)
