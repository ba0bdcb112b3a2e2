"""Checking files of scenarios by name: scenarios, what they run, and presets."""

from collections.abc import Iterable
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import SCENARIOS
from pcm_sim.catalogue.problems import Problem, Problems, Span, quoted
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.catalogue.yaml_tree import YamlMap
from pcm_sim.scenario.files.checking_presets import check_beginning
from pcm_sim.scenario.files.library import Library
from pcm_sim.scenario.files.not_shown import FILE as NOT_SHOWN_FILE
from pcm_sim.scenario.files.not_shown import check_not_shown
from pcm_sim.scenario.files.own_presets import FOLDER
from pcm_sim.scenario.files.places import ENDING
from pcm_sim.scenario.format.kinds import SCENARIO_KINDS
from pcm_sim.scenario.format.model import Scenario


def check_scenario_files(catalogue: Catalogue, files: Iterable[Path]) -> list[Problem]:
    """Check files of scenarios, each as what it is.

    Args:
        catalogue: The data.
        files: The files, as `kind_of_file` knows them.
    """
    problems = Problems()
    library = Library(catalogue, problems)
    first: dict[str, Path] = {}
    for file in files:
        match kind_of_file(file):
            case "scenario":
                _check_id(library.read(file), file, first, problems)
            case "preset":
                before = len(problems)
                plain = library.check_preset(file)
                if plain is not None and len(problems) == before:
                    check_beginning(catalogue, file, plain, problems)
            case "not_shown":
                check_not_shown(file, catalogue.plain["facts"], problems)
            case _:
                library.check_steps(file)
    return problems.sorted()


def _check_id(scenario: Scenario | None, file: Path, first: dict[str, Path], problems: Problems) -> None:
    """Check that no other file has the id: reports, tests and traces go by it."""
    if scenario is None:
        return
    other = first.setdefault(scenario.id, file)
    if other.resolve() != file.resolve():
        told = f"the id {quoted(scenario.id)} is also that of {other}"
        problems.add(Span(str(file), 1, 1), told, "give each an id of its own")


def kind_of_file(file: Path) -> str:
    """Tell what kind of scenario file this is, by its name, its place, or its keys; empty where it is none.

    Args:
        file: Any file.
    """
    if file.name.endswith(ENDING):
        return "scenario"
    absolute = file.absolute()
    if SCENARIOS in (one.name for one in absolute.parents):
        if absolute.name == Path(NOT_SHOWN_FILE).name:
            return "not_shown"
        return "preset" if absolute.parent.name == FOLDER else "steps"
    tree = read_yaml(file, str(file), Problems())
    keys = tree.items if isinstance(tree, YamlMap) else {}
    return next((name for name, kind in SCENARIO_KINDS.items() if kind.first_key in keys), "")
