"""The scenarios that a command line names."""

from collections.abc import Sequence
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CatalogueError
from pcm_sim.catalogue.problems import Problems
from pcm_sim.cli import common
from pcm_sim.scenario.files.library import ENDING, check_on_cars, read_scenarios
from pcm_sim.scenario.format.model import Cell, Scenario


def scenarios_named(catalogue: Catalogue, names: Sequence[str]) -> Sequence[Scenario]:
    """Read the scenarios that are named, in files or below folders.

    Args:
        catalogue: The data.
        names: As they were written.

    Raises:
        Refusal: One is not there or wrong, or there is none in them.
    """
    for name in names:
        if not name or not common.is_there(Path(name)):
            near = common.meant(Path(name).name, _beside(Path(name)), f"a scenario is a file *{ENDING}")
            raise common.Refusal(f"there is no file {name!r}{near}")
    problems = Problems()
    scenarios = read_scenarios(catalogue, map(Path, names), problems)
    if problems:
        error = CatalogueError(problems)
        raise common.Refusal(str(error), common.WRONG) from error
    if not scenarios:
        raise common.Refusal(f"there is no scenario (*{ENDING}) in {', '.join(map(repr, names))}")
    return scenarios


def check_cars(catalogue: Catalogue, cells: Sequence[Cell]) -> None:
    """Check that other cars than those of the scenarios have what these name.

    Args:
        catalogue: The data.
        cells: The cells, on the cars that were asked for.

    Raises:
        Refusal: With every entry that one of them has not, and where it is there.
    """
    problems = Problems()
    check_on_cars(catalogue, cells, problems)
    if problems:
        error = CatalogueError(problems)
        raise common.Refusal(str(error), common.WRONG) from error


def _beside(path: Path) -> list[str]:
    try:
        return [one.name for one in path.parent.iterdir() if one.name.endswith(ENDING) or one.is_dir()]
    except (OSError, ValueError):
        return []
