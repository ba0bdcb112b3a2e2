"""Facts of the source, as a measure: those that scenarios show, of those that a simulation can."""

from pcm_sim.domain.labels import say
from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.measure import Missing, measured
from pcm_sim.scenario.files.facts_shown import FactsShown


def facts_coverage(counted: FactsShown, name: str = "scenarios") -> Coverage:
    """Give the facts as a coverage of no car, which is merged with those of cars.

    A fact that the corpus gives a reason for is declared and cannot be shown.

    Args:
        counted: Has counted the scenarios that were played.
        name: What was played.
    """
    sections = [*counted.sections()]
    stated = {one.fact for section in sections for one in section.missing if one.stated}
    shown = {fact for fact in counted.all_facts if counted.by(fact)}
    known = {
        one.fact: Missing(one.fact, (), say(one.stated, "en") if one.stated else one.why)
        for section in sections
        for one in section.missing
    }
    measure = measured("facts", counted.all_facts, set(counted.all_facts) - stated, shown, known)
    return Coverage(name, "", "", 0, (measure,), complete=True)
