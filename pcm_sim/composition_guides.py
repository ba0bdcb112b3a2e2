"""Builds illustrated guides from the rooms that they take."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.composition import photographer
from pcm_sim.scenario.browsing.browser import Browser
from pcm_sim.scenario.browsing.page_camera import PageCamera
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.guide import making as guide_making
from pcm_sim.scenario.guide.making import GuideWish, Plan
from pcm_sim.scenario.guide.model import Guide
from pcm_sim.scenario.pictures.camera import Camera
from pcm_sim.scenario.play.opening import opened


def plan_guide(catalogue: Catalogue, scenario: Scenario, wish: GuideWish) -> Plan:
    """Write an illustrated guide, dated today, whose pictures are still to be taken.

    Args:
        catalogue: The data.
        scenario: What is shown.
        wish: For whom, and how; no languages for all there are, no day for today.

    Raises:
        GuideError: It is not for such a car, or a step fails.
        CarError: There is no such car.
    """
    day = wish.day or datetime.now(UTC).date().isoformat()
    languages = wish.languages or tuple(catalogue.languages)
    return guide_making.plan_guide(catalogue, scenario, wish._replace(day=day, languages=languages))


def make_guide(
    catalogue: Catalogue,
    plan: Plan,
    told: Callable[[], None] = lambda: None,
    browser: Browser | None = None,
) -> Guide:
    """Take the pictures of a guide, without a display too.

    Args:
        catalogue: The data.
        plan: The guide without them.
        told: Is called for each picture.
        browser: In which My Porsche is pictured; none pictures it on the telephone.

    Raises:
        BrowserError: The browser shows nothing.
    """
    with _camera(catalogue, plan, browser) as camera:
        return guide_making.illustrate(catalogue, plan, camera, told)


def film_guide(
    catalogue: Catalogue,
    plan: Plan,
    out: Path,
    told: Callable[[], None] = lambda: None,
    browser: Browser | None = None,
) -> tuple[Path, ...]:
    """Make a short film of a guide for each of its cars and languages.

    Args:
        catalogue: The data.
        plan: The guide without its pictures.
        out: The file; with several films, car and language go before its ending.
        told: Is called for each picture.
        browser: As for `make_guide`.

    Raises:
        BrowserError: The browser shows nothing.
        OSError: A file cannot be written.
    """
    # Pillow is for those who draw only.
    from pcm_sim.scenario.guide.film import write_films  # noqa: PLC0415

    with _camera(catalogue, plan, browser) as camera:
        return write_films(catalogue, plan, camera, out, told)


@contextmanager
def _camera(catalogue: Catalogue, plan: Plan, browser: Browser | None) -> Iterator[Camera]:
    with photographer(catalogue, opened(catalogue, plan.cells[0])) as camera:
        yield PageCamera(camera, browser) if browser else camera
