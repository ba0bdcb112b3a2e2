"""Finding scenario files and reading them all: those that are named, and all below a folder that is."""

from collections.abc import Iterable
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.including import Includes
from pcm_sim.scenario.live_values import live_names
from pcm_sim.scenario.model import Scenario
from pcm_sim.scenario.places import ENDING, scenario_files, shared_roots, shipped
from pcm_sim.scenario.reading import read_draft

__all__ = ["ENDING", "read_scenarios", "scenario_files", "shipped"]


def read_scenarios(catalogue: Catalogue, paths: Iterable[Path], problems: Problems) -> tuple[Scenario, ...]:
    """Read scenarios, with what they include, and check them against the cars they are for.

    Args:
        catalogue: The data.
        paths: Files and folders.
        problems: Takes everything that is wrong.

    Returns:
        Those that are right.
    """
    live = tuple(live_names(catalogue.plain["customers"]))
    includes = Includes(problems, shared_roots(catalogue.folders), live)
    drafts = [read_draft(path, includes, problems) for path in scenario_files(paths)]
    return tuple(one.scenario for one in drafts if one and one.is_whole)
