"""Reading scenario files: every problem of a file at once, each with its place."""

from pathlib import Path

from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import BAD, Context
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.scenario import building
from pcm_sim.scenario.model import Scenario
from pcm_sim.scenario.vocabulary import SCENARIO


def read_scenario(path: Path, problems: Problems) -> Scenario | None:
    """Read one scenario.

    Args:
        path: The file.
        problems: Takes what is wrong.

    Returns:
        The scenario, or none where anything is wrong.
    """
    tree = read_yaml(path, str(path), problems)
    if tree is None:
        return None
    plain = SCENARIO.read(tree, Context(str(path), problems))
    return None if plain is BAD or problems else building.scenario(str(path), plain)
