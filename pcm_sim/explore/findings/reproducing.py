"""A finding as a scenario: it opens the cell, does what leads there, and ends with what shows the fault.

Where it is known what a good car would do, that is what is expected at the end: played today it fails, and
once the fault is mended it passes. Elsewhere it leads there and shows it: steps cannot
expect that a label stands once, or that a text fits, so it may pass when the fault is mended too.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.cells import open_cell
from pcm_sim.explore.crawl.acts import act_of
from pcm_sim.explore.crawl.machine import PCM, Machine
from pcm_sim.explore.exploring import machines_of
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.ending import Ending, Walk, ending_of
from pcm_sim.explore.findings.naming import name_of
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.format.writing import scenario_text
from pcm_sim.scenario.recording.recording import Title, recorded
from pcm_sim.scenario.scribe.hands import act_of_hand
from pcm_sim.scenario.scribe.lines import Line, step_of, unportable
from pcm_sim.session.simulation import Session

_TAG: Final = "finding"
_FAILS: Final = "It fails while that is so, and passes once it is mended."
_SHOWS: Final = "It leads there, to show it; whether it is mended, the next crawl tells."
_CRASH: Final = "crash"


def scenario_of(catalogue: Catalogue, finding: Finding, others: int = 0) -> str:
    """Write the file of a scenario that reproduces a finding.

    Args:
        catalogue: The data.
        finding: The finding.
        others: In how many more cells it was found.

    Raises:
        StepError: The cell cannot be opened any more.
        CarError: There is no such car any more.
    """
    session = open_cell(catalogue, finding.cell)
    machine = next(one for one in machines_of(session) if one.name == finding.machine)
    walk = _walked(session, machine, finding)
    ending = ending_of(finding, walk)
    # What brings everything down is written and never done.
    last = _written(session, machine, walk) if finding.kind == _CRASH else ()
    recording = recorded(session, catalogue, Title(f"{_TAG}.{name_of(finding)}", {"": finding.what}))
    # What was seen on the way is how things are, right or wrong: only the end is looked at.
    done = (one for one in recording.lines if not isinstance(one.step.act, Expectation))
    lines = (*done, *last, *(Line(step_of(one)) for one in ending.steps))
    return scenario_text(_described(recording.scenario, finding, ending, others), lines)


def _walked(session: Session, machine: Machine, finding: Finding) -> Walk:
    """Do what leads to the finding, and note what is seen before each act and after the last."""
    acts = tuple(act_of(line) for line in finding.way)
    sights, pages = [machine.look(session.moment)], [_page(session, machine)]
    for act in acts[:-1] if finding.kind == _CRASH else acts:
        for event in machine.events(session.moment, act):
            session.dispatch(event)
        sights.append(machine.look(session.moment))
        pages.append(_page(session, machine))
    return Walk(session, acts, tuple(sights), tuple(pages))


def _page(session: Session, machine: Machine) -> str:
    """Give the page as expectations name it: that of an item has the item's key."""
    return session.screen.node if machine.name == PCM else session.phone.node


def _written(session: Session, machine: Machine, walk: Walk) -> Iterator[Line]:
    """Write the last act down without doing it."""
    for act in walk.acts[-1:]:
        for event in machine.events(session.moment, act):
            made = act_of_hand(event)
            yield Line(step_of(made)) if made else unportable(str(act))


def _described(scenario: Scenario, finding: Finding, ending: Ending, others: int) -> Scenario:
    more = f" Found in {others} more cells." if others > 1 else " Found in one more cell." if others else ""
    about = f"{_FAILS if ending.fails else _SHOWS}{more}"
    return replace(scenario, about={"": about}, tags=(_TAG, finding.kind))
