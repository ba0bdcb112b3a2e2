"""Where a message that was not told would be: the scenarios that wait for it."""

from collections.abc import Iterable, Iterator, Mapping

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.measure import Measure, Missing
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.files.places import shared_roots
from pcm_sim.scenario.format.acts import Repeat, Run, When
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Scenario, Step

_MESSAGES = "messages"


def raised_by(catalogue: Catalogue) -> Mapping[str, str]:
    """Give for each message that some scenario waits for the first one that does, with its preset.

    Args:
        catalogue: The data; the scenarios of all its folders are read, which takes about a second.
    """
    roots = [root for root in shared_roots(catalogue.folders) if root.is_dir()]
    found: dict[str, str] = {}
    for scenario in read_scenarios(catalogue, roots, Problems()):
        for message in _waited_for(scenario.steps):
            found.setdefault(message, _called(scenario))
    return found


def with_raising(coverage: Coverage, raised: Mapping[str, str]) -> Coverage:
    """Give a coverage in which messages that were not told name a scenario that raises them.

    Args:
        coverage: Of a cell or of many.
        raised: As `raised_by` gives it.
    """
    measures = (_told(one, raised) if one.name == _MESSAGES else one for one in coverage.measures)
    return coverage._replace(measures=tuple(measures))


def _told(measure: Measure, raised: Mapping[str, str]) -> Measure:
    return measure._replace(
        missing=tuple(_named(one, raised) for one in measure.missing),
        beyond=tuple(_named(one, raised) for one in measure.beyond),
    )


def _named(one: Missing, raised: Mapping[str, str]) -> Missing:
    return one._replace(why=f"{one.why}; {raised[one.id]} raises it") if one.id in raised else one


def _called(scenario: Scenario) -> str:
    preset = scenario.given.preset
    return f"scenario {scenario.id}" + (f" from preset {preset}" if preset else "")


def _waited_for(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        match step.act:
            case Expectation(unit=unit, page=page, journal=journal):
                for seen in (unit, page):
                    if seen:
                        yield from filter(None, (seen.message, seen.dialog, seen.notice))
                yield from filter(None, (one.outcome for one in journal))
            case Run(steps=inner) | Repeat(steps=inner) | When(steps=inner):
                yield from _waited_for(inner)
            case _:
                pass
