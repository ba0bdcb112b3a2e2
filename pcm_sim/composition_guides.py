"""Builds illustrated guides from the rooms that they take."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.composition import photographer
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.guide import making as guide_making
from pcm_sim.scenario.guide.making import Plan
from pcm_sim.scenario.guide.model import Guide
from pcm_sim.scenario.play.opening import opened


def plan_guide(
    catalogue: Catalogue,
    scenario: Scenario,
    cars: Sequence[str] = (),
    languages: Sequence[str] = (),
    source: str = "",
) -> Plan:
    """Write an illustrated guide, dated today, whose pictures are still to be taken.

    Args:
        catalogue: The data.
        scenario: What is shown.
        cars: Cars as a person says them; none for the scenario's own.
        languages: ISO 639-1, the first is read first; none for all there are.
        source: What it is made from, for whoever looks later whether it is still true.

    Raises:
        GuideError: It is not for such a car, or a step fails.
        CarError: There is no such car.
    """
    day = datetime.now(UTC).date().isoformat()
    wish = guide_making.GuideWish(tuple(cars), tuple(languages or catalogue.languages), day, source)
    return guide_making.plan_guide(catalogue, scenario, wish)


def make_guide(catalogue: Catalogue, plan: Plan, told: Callable[[], None] = lambda: None) -> Guide:
    """Take the pictures of a guide, without a display too.

    Args:
        catalogue: The data.
        plan: The guide without them.
        told: Is called for each picture.
    """
    with photographer(catalogue, opened(catalogue, plan.cells[0])) as camera:
        return guide_making.illustrate(catalogue, plan, camera, told)


def film_guide(
    catalogue: Catalogue, plan: Plan, out: Path, told: Callable[[], None] = lambda: None
) -> tuple[Path, ...]:
    """Make a short film of a guide for each of its cars and languages.

    Args:
        catalogue: The data.
        plan: The guide without its pictures.
        out: The file; with several films, car and language go before its ending.
        told: Is called for each picture.

    Raises:
        OSError: A file cannot be written.
    """
    # Pillow is for those who draw only.
    from pcm_sim.scenario.guide.film import write_films  # noqa: PLC0415

    with photographer(catalogue, opened(catalogue, plan.cells[0])) as camera:
        return write_films(catalogue, plan, camera, out, told)
