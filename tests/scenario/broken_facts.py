"""Breaking an entry or a rule that a fact rests on, and seeing which facts a scenario no longer shows."""

from pathlib import Path

from overlays import Overlay
from shipped import catalogue as shipped_catalogue

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios, shipped
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play


def not_shown_with(folder: Path, scenario: str, file: str, change: tuple[str, str]) -> set[str]:
    """Give the facts that a scenario no longer shows once a word of the data is another.

    Args:
        folder: An empty folder, for the changed data.
        scenario: Its file below the facts, without its ending.
        file: The file of the data.
        change: What stands in it, and what is to stand there.
    """
    old, new = change
    text = (data_root() / file).read_text("utf-8")
    assert old in text, f"{file} has changed: break it another way"
    overlay = Overlay(folder)
    overlay.write(file, text.replace(old, new))
    return not_shown(overlay.catalogue(), scenario)


def not_shown(catalogue: Catalogue, name: str) -> set[str]:
    """Give the facts that the failing expectation of a scenario names, in its first cell that fails.

    Where it is wrong before it is played, such as by words that nothing is called any more, it shows none.
    """
    problems = Problems()
    file = shipped() / "facts" / f"{name}.scn.yaml"
    read = read_scenarios(catalogue, [file], problems)
    if problems:
        (whole,) = read_scenarios(shipped_catalogue(), [file], Problems())
        return {*whole.facts}
    for cell in cells_of(catalogue, read[0]):
        played = Play(cell, opened(catalogue, cell)).to_the_end()
        last = played.steps[-1]
        if last.fault and isinstance(last.step.act, Expectation):
            return {*last.step.act.facts}
    return set()
