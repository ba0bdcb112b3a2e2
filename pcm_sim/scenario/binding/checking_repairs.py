"""Checking that what is repaired was armed: by a step of the scenario, of what it runs, or of its preset."""

from collections.abc import Iterable, Iterator, Sequence

from pcm_sim.catalogue.problems import Problems, did_you_mean, quoted
from pcm_sim.scenario.format.acts import Deed, Inject, Repair, Repeat, Run, Surprise, When
from pcm_sim.scenario.format.model import Scenario, Step
from pcm_sim.session.console.faults import RECIPES, recipe_id

_ARMING = "arm_fault"
_NUMBERED = "#"


def check_repairs(scenario: Scenario, before: Iterable[Sequence[Step]], problems: Problems) -> None:
    """Check the names that `repair` has.

    Args:
        scenario: A scenario with what it runs filled in.
        before: Steps of the presets that it may begin with.
        problems: Takes what is wrong.
    """
    steps = [*_all((*scenario.given.steps, *scenario.steps))]
    acts = [one.act for one in (*steps, *(inner for some in before for inner in _all(some)))]
    if any(isinstance(one, Surprise) or (isinstance(one, Deed) and one.do == _ARMING) for one in acts):
        # A deed of the cloud gives whatever name it likes, and what a surprise draws nobody knows.
        return
    names = {one.name or one.fault for one in acts if isinstance(one, Inject)}
    known = {*names, *(one.id for one in RECIPES)}
    for step in steps:
        act = step.act
        if isinstance(act, Repair) and act.name and not _is_known(act.name, known):
            armed = ", ".join(sorted(names)) or "nothing"
            hint = did_you_mean(act.name, known) or f"what is armed here: {armed}"
            problems.add(step.at, f"no fault {quoted(act.name)} is armed here", hint)


def _is_known(name: str, known: set[str]) -> bool:
    return name in known or recipe_id(name) in known or name.partition(_NUMBERED)[2] in known


def _all(steps: Iterable[Step]) -> Iterator[Step]:
    for step in steps:
        yield step
        if isinstance(step.act, Run | Repeat | When):
            yield from _all(step.act.steps)
