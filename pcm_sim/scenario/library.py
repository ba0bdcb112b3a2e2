"""Finding scenario files: those that are named, and all below a folder that is."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.model import Scenario
from pcm_sim.scenario.reading import read_scenario

ENDING = ".scn.yaml"


def scenario_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files that are named, and every scenario below the folders that are, in order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob(f"*{ENDING}"))
        else:
            yield path


def read_scenarios(catalogue: Catalogue, paths: Iterable[Path], problems: Problems) -> tuple[Scenario, ...]:
    """Read scenarios, with what they include, and check them against the cars they are for.

    Args:
        catalogue: The data.
        paths: Files and folders.
        problems: Takes everything that is wrong.

    Returns:
        Those that are right.
    """
    del catalogue
    read = (read_scenario(path, problems) for path in scenario_files(paths))
    return tuple(one for one in read if one is not None)
