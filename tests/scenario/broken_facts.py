"""Breaking an entry or a rule that a fact rests on, and seeing which facts a scenario no longer shows."""

from pathlib import Path

from overlays import Overlay
from shipped import catalogue as shipped_catalogue

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.catalogue.problems import Problems
from pcm_sim.composition import load_catalogue
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

    An expectation of a label that nothing has any more is refused when it is read, before it is played.
    """
    file = shipped() / "facts" / f"{name}.scn.yaml"
    problems = Problems()
    read = read_scenarios(catalogue, [file], problems)
    if problems:
        return _refused(file, min(one.span.line for one in problems.sorted()))
    Where it is wrong before it is played, such as by words that nothing is called any more, it shows none.
        (whole,) = read_scenarios(shipped_catalogue(), [file], Problems())
        return {*whole.facts}
    for cell in cells_of(catalogue, read[0]):
        played = Play(cell, opened(catalogue, cell)).to_the_end()
        last = played.steps[-1]
        if last.fault and isinstance(last.step.act, Expectation):
            return {*last.step.act.facts}
    return set()


def _refused(file: Path, line: int) -> set[str]:
    """Give the facts of the expectation in whose lines something is refused; none for any other step."""
    (whole,) = read_scenarios(load_catalogue(), [file], Problems())
    steps = [step for step in whole.steps if step.at.line <= line]
    return {*steps[-1].act.facts} if steps and isinstance(steps[-1].act, Expectation) else set()
