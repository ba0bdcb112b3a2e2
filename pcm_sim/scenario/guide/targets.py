"""Which entry of the menus a touch or a word of a scenario means, for what a guide tells of it."""

from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.play.beats import StepError


def entry_at(target: str) -> str:
    """Give the entry that a target belongs to."""
    return target.partition("#")[0]


def entry_meant(rules: Rules, where: Where) -> str:
    """Give the entry that a scenario means; none where it is no entry of this car's menus."""
    try:
        return entry_of(rules, where)
    except StepError:
        return ""
