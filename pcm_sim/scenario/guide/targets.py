"""Which entry of the menus a touch or a word of a scenario means, for what a guide tells of it."""

from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import StepError

ON_DESK = frozenset({"portal", "store"})
"""Places of a scenario that are on a desk, and not in the hand, where there is a browser."""


def entry_at(target: str) -> str:
    """Give the entry that a target belongs to."""
    return target.partition("#")[0]


def entry_meant(rules: Rules, where: Where) -> str:
    """Give the entry that a scenario means; none where it is no entry of this car's menus."""
    try:
        return entry_of(rules, where)
    except StepError:
        return ""


def pictured(surface: Surface | None, place: str, *, pages: bool) -> Surface:
    """Give what a picture shows.

    Args:
        surface: What is touched or seen; none for what whoever follows looks at.
        place: `car`, `phone`, `portal` or `store`.
        pages: My Porsche is pictured in a browser.
    """
    surface = surface or (Surface.GLASS if place == "car" else Surface.PHONE)
    return Surface.PAGE if pages and surface is Surface.PHONE and place in ON_DESK else surface
