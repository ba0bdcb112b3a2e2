"""Checking files of scenarios by name: scenarios, what they run, and presets."""

from collections.abc import Iterable
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import SCENARIOS
from pcm_sim.catalogue.problems import Problem, Problems
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.catalogue.yaml_tree import YamlMap
from pcm_sim.scenario.files.library import Library
from pcm_sim.scenario.files.not_shown import FILE as NOT_SHOWN_FILE
from pcm_sim.scenario.files.not_shown import check_not_shown
from pcm_sim.scenario.files.places import ENDING
from pcm_sim.scenario.format.kinds import SCENARIO_KINDS
from pcm_sim.scenario.play.presets import FOLDER


def check_scenario_files(catalogue: Catalogue, files: Iterable[Path]) -> list[Problem]:
    """Check files of scenarios, each as what it is.

    Args:
        catalogue: The data.
        files: The files, as `kind_of_file` knows them.
    """
    problems = Problems()
    library = Library(catalogue, problems)
    for file in files:
        match kind_of_file(file):
            case "scenario":
                library.read(file)
            case "preset":
                library.check_preset(file)
            case "not_shown":
                check_not_shown(file, catalogue.plain["facts"], problems)
            case _:
                library.check_steps(file)
    return problems.sorted()


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
