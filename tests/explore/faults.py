"""Cars with a fault each, what a crawl of them finds, and playing what was written of it."""

from functools import cache
from pathlib import Path

from pcm_sim.catalogue.problems import Problems
from pcm_sim.composition import load_catalogue
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.exploring import explore
from pcm_sim.explore.findings.gathering import findings_of
from pcm_sim.explore.findings.reproducing import scenario_of
from pcm_sim.explore.static.static_pass import static_pass
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play

FAULTY = Path(__file__).parents[1] / "data" / "faulty"
YEARS = {"inert": 2030, "dangling": 2032, "bare": 2034, "double": 2036, "lost": 2041}


@cache
def faulty():
    """Give the data with the cars that have faults."""
    return load_catalogue(overlays=[FAULTY])


def found_on(cell, catalogue):
    """Crawl the unit of a car, and give what looks like a fault."""
    explored = next(iter(explore(catalogue, cell)))
    return findings_of(catalogue, explored, static_pass(catalogue, explored.session))


def found_on_faulty(name):
    return found_on(Cell(f"faulty-{name}", YEARS[name], "FR", "en"), faulty())


def told(findings):
    """Give kind, page and entry of each."""
    return [(one.kind, one.where, one.entry) for one in findings]


class Written:
    """The scenario of a finding, as a file."""

    def __init__(self, catalogue, finding, folder):
        self.catalogue = catalogue
        self.file = folder / "finding.scn.yaml"
        self.file.write_text(scenario_of(catalogue, finding), encoding="utf-8")

    def played(self):
        """Play it, and give its verdict: `passed`, `failed`, or `wrong` where the car lacks what it names."""
        problems = Problems()
        read = read_scenarios(self.catalogue, [self.file], problems)
        if problems.lines():
            return "wrong"
        (cell,) = cells_of(self.catalogue, read[0], (), "")
        return Play(cell, opened(self.catalogue, cell)).to_the_end().verdict.value
