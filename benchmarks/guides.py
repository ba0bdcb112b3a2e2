"""A guide of twenty steps in three languages, against encoding its pictures alone.

Prints as JSON the seconds of both, and how many pictures there were.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

CAR, ROW = "macan-2019", "macan-95b-2"
LANGUAGES = ("fr", "en", "de")
STEPS = 20


def main() -> None:
    from PIL import Image  # noqa: PLC0415

    from pcm_sim.catalogue.problems import Span  # noqa: PLC0415
    from pcm_sim.catalogue.search_places import entries  # noqa: PLC0415
    from pcm_sim.composition import load_catalogue, photographer  # noqa: PLC0415
    from pcm_sim.domain.conditions import ALWAYS  # noqa: PLC0415
    from pcm_sim.domain.nodes import Menu  # noqa: PLC0415
    from pcm_sim.scenario.format.acts import Open, Where  # noqa: PLC0415
    from pcm_sim.scenario.format.model import Car, Scenario, Step  # noqa: PLC0415
    from pcm_sim.scenario.guide.making import GuideWish, illustrate, plan_guide  # noqa: PLC0415
    from pcm_sim.scenario.pictures import drawing  # noqa: PLC0415
    from pcm_sim.scenario.play.opening import opened  # noqa: PLC0415

    catalogue = load_catalogue()
    there = entries(catalogue, catalogue.matrix.vehicles[ROW])
    closed = tuple(f"{one.id}/" for one in there if one.when is not ALWAYS or one.locks)
    menus = [one.id for one in there if isinstance(one, Menu) and not f"{one.id}/".startswith(closed)]
    at = Span("bench", 1, 1)
    steps = tuple(Step(at, Open(Where(one))) for one in menus[:STEPS])
    scenario = Scenario("bench", "bench", {"en": "A bench"}, Car(CAR), steps=steps)
    with timed() as whole:
        plan = plan_guide(catalogue, scenario, GuideWish((), LANGUAGES, "2026-05-31"))
    session = opened(catalogue, plan.cells[0])
    with photographer(catalogue, session) as camera:
        # The first picture builds the window, which a guide of any length does once.
        camera.show(session)
        with timed() as drawn:
            guide = illustrate(catalogue, plan, camera)
    images = [Image.open(BytesIO(one.png)) for one in guide.pictures.values()]
    for image in images:
        image.load()
    with timed() as encoded:
        for image in images:
            drawing.png(image)
    steps_shown = sum(part.kind == "step" for part in plan.guide.editions[0].parts)
    print("guide", whole[0] + drawn[0], plan.sights, steps_shown)
    print("floor", encoded[0], len(images))


@contextmanager
def timed() -> Iterator[list[float]]:
    took: list[float] = []
    begun = time.perf_counter()
    yield took
    took.append(time.perf_counter() - begun)


main()
