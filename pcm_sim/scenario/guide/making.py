"""Making a guide: from a scenario, or from what somebody wants to find, for some cars in some languages."""

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.format.model import Cell, Scenario
from pcm_sim.scenario.guide.model import Guide, GuideError, Made
from pcm_sim.scenario.guide.pictures import Album
from pcm_sim.scenario.guide.planning import planned
from pcm_sim.scenario.pictures.camera import Camera


@dataclass(frozen=True, slots=True)
class Plan:
    """A guide before its pictures are taken.

    Attributes:
        guide: The guide; its pictures are named by the moment when they are taken.
        cells: What each edition is played from, in the order of the editions.
    """

    guide: Guide
    cells: tuple[Cell, ...]

    @property
    def sights(self) -> int:
        """How many pictures there are to take."""
        return sum(len(part.sights) for one in self.guide.editions for part in one.parts)


MOST_CARS = 6
"""Cars of one guide; nobody looks for theirs among more."""


class GuideWish(NamedTuple):
    """What a guide is to be like.

    Attributes:
        cars: Cars as a person says them; none for the scenario's own.
        languages: ISO 639-1, the first is read first.
        day: On which it is made, ISO 8601; empty for today.
        source: What it is made from, for whoever looks later whether it is still true; the scenario's file
            by default.
        pages: My Porsche is pictured in a browser.
    """

    cars: tuple[str, ...]
    languages: tuple[str, ...]
    day: str
    source: str = ""
    pages: bool = False


def plan_guide(catalogue: Catalogue, scenario: Scenario, wish: GuideWish) -> Plan:
    """Write a guide without its pictures.

    Args:
        catalogue: The data.
        scenario: What is shown.
        wish: For whom.

    Raises:
        GuideError: It is not for such a car, or a step fails.
        CarError: There is no such car.
    """
    cells = [cell for one in wish.languages for cell in _applicable(catalogue, scenario, wish, one)]
    editions = tuple(planned(catalogue, cell, pages=wish.pages) for cell in cells)
    if not any(part.kind == "step" for one in editions for part in one.parts):
        raise GuideError(f"{scenario.file}: nothing in it is for a guide; a guide shows what a hand touches")
    seen = {one.car.said: one.car for one in editions}
    made = Made(
        scenario.id,
        wish.source or scenario.file,
        digest_of(scenario),
        __version__,
        data_sum(catalogue),
        wish.day,
        wish.pages,
    )
    guide = Guide(
        scenario.name,
        scenario.about,
        made,
        wish.languages,
        tuple(seen.values()),
        editions,
        texts=catalogue.plain["sentences"],
    )
    return Plan(guide, tuple(cells))


def illustrate(
    catalogue: Catalogue, plan: Plan, camera: Camera, told: Callable[[], None] = lambda: None
) -> Guide:
    """Take the pictures of a guide.

    Args:
        catalogue: The data.
        plan: The guide without them.
        camera: Takes them.
        told: Is called for each.
    """
    with Album(told) as album:
        pairs = zip(plan.cells, plan.guide.editions, strict=True)
        taking = [album.take(catalogue, cell, edition, camera) for cell, edition in pairs]
        editions = tuple(one.result() for one in taking)
        return replace(plan.guide, editions=editions, pictures=album.pictures())


def make_guide(catalogue: Catalogue, scenario: Scenario, wish: GuideWish, camera: Camera) -> Guide:
    """Make a guide with its pictures.

    Args:
        catalogue: The data.
        scenario: What is shown.
        wish: For whom.
        camera: Takes the pictures.

    Raises:
        GuideError: It is not for such a car, or a step fails.
        CarError: There is no such car.
    """
    return illustrate(catalogue, plan_guide(catalogue, scenario, wish), camera)


def digest_of(scenario: Scenario) -> str:
    """Sum up a scenario as it was written; of one without a file, as it was put together."""
    file = Path(scenario.file)
    try:
        held = file.read_bytes()
    except OSError:
        held = repr(scenario.steps).encode()
    return f"{zlib.crc32(held):08x}"


def data_sum(catalogue: Catalogue) -> str:
    """Sum up the data that a guide may show: menus, messages, words, cars."""
    tables = ("trees", "apps", "messages", "words", "vehicles", "sentences")
    held = json.dumps([catalogue.plain[table] for table in tables], sort_keys=True, default=str)
    return f"{zlib.crc32(held.encode()):08x}"


def _applicable(catalogue: Catalogue, scenario: Scenario, wish: GuideWish, language: str) -> tuple[Cell, ...]:
    """Give one cell for each car: what an outline varies beyond the car is not for the same reader."""
    cells = cells_of(catalogue, scenario, wish.cars, language)
    fit: dict[str, Cell] = {}
    for cell in cells:
        if not cell.why_not:
            fit.setdefault(cell.car.said, cell)
        elif wish.cars:
            raise GuideError(f"{scenario.id} is not for {cell.car.said}: {cell.why_not}")
    if not fit:
        raise GuideError(
            f"{scenario.id} is for none of its cars: {cells[0].why_not if cells else 'no cells'}"
        )
    if len(fit) > MOST_CARS:
        raise GuideError(f"{scenario.id} is for {len(fit)} cars; name those of your reader with --car")
    return tuple(fit.values())
