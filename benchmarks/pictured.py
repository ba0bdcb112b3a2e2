"""What a picture of every screen costs: a crawl with pictures against grabbing and encoding them alone.

Ours crawls some states of two cars, shows each, measures it and keeps a picture of it, equal ones once. The
floor grabs and encodes the same screens, each as it is shown, and as Qt does by default. Both are told in
seconds of a core, for ours encodes on all of them. Called with `memory`, after the time it was started, it
tells instead what is held while one car after the other is drawn in three languages.
"""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pcm_sim.catalogue.catalogue import Catalogue
    from pcm_sim.explore.cells import Cell
    from pcm_sim.explore.exploring import Explored
    from pcm_sim.ui.explored.portraying import Portrayer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

CARS = (("macan-95b-2", 2019), ("taycan-y1a-b", 2022))
STATES = 100
ROUNDS = 3
ENOUGH = 30.0
"""Seconds after which no other round begins."""
LANGUAGES = ("en", "fr", "de")
FEW = 10
"""States of each machine whose pictures are taken while memory is looked at."""
EARLY, ALL = 5, 20
"""Cars after which memory is looked at first, and at last."""
_MB = 1_000_000


def main() -> None:
    """Print seconds of floor and ours with the number of pictures, or the memory."""
    from pcm_sim.composition import load_catalogue  # noqa: PLC0415

    catalogue = load_catalogue()
    if "memory" in sys.argv:
        print("memory {:.1f} {:.1f} {}".format(*memory(catalogue)))
    else:
        print("pictured {:.3f} {:.3f} {:.3f} {}".format(*speed(catalogue)))


def speed(catalogue: "Catalogue") -> tuple[float, float, float, int]:
    """Give seconds of a core of floor and ours, the seconds of ours in all, and the number of pictures."""
    from pcm_sim.composition_explore import portrayer  # noqa: PLC0415
    from pcm_sim.explore.cells import Cell  # noqa: PLC0415

    cells = [Cell(car, year, "FR", "en") for car, year in CARS]
    begun = time.perf_counter()
    floors: list[float] = []
    made: list[tuple[float, float, int]] = []
    with tempfile.TemporaryDirectory() as folder, portrayer(catalogue, Path(folder)) as ready:
        while len(made) < ROUNDS and (not made or time.perf_counter() - begun < ENOUGH):
            floors.append(sum(floor(ready, one) for one in units(catalogue, cells)))
            made.append(ours(catalogue, cells))
    return min(floors), *min(made)


def units(catalogue: "Catalogue", cells: "list[Cell]") -> "Iterator[Explored]":
    """Crawl the unit of each cell."""
    from pcm_sim.explore.crawl.limits import Limits  # noqa: PLC0415
    from pcm_sim.explore.exploring import explore  # noqa: PLC0415
    from pcm_sim.explore.turns import Turns  # noqa: PLC0415

    for cell in cells:
        yield from explore(catalogue, cell, Limits(states=STATES), turns=Turns(("pcm",)))


def ours(catalogue: "Catalogue", cells: "list[Cell]") -> tuple[float, float, int]:
    """Give what crawls with pictures take until the last file, of a core and in all, s, and their number."""
    from pcm_sim.composition_explore import portrayer  # noqa: PLC0415

    begun, spent, many = time.perf_counter(), time.process_time(), 0
    with tempfile.TemporaryDirectory() as folder, portrayer(catalogue, Path(folder)) as ready:
        for one in units(catalogue, cells):
            many += len(ready.portray(one, ["en"]).pictures)
    return time.process_time() - spent, time.perf_counter() - begun, many


def floor(ready: "Portrayer", explored: "Explored") -> float:
    """Give the seconds of a core that grabbing and encoding take alone."""
    from pcm_sim.ui.camera import encoded  # noqa: PLC0415
    from pcm_sim.ui.explored.easel import GlassEasel  # noqa: PLC0415

    spent = 0.0
    easel = GlassEasel(ready.workshop, explored.session)
    for visit in explored.crawl.visits.values():
        easel.show(visit.moment, "en")
        begun = time.process_time()
        encoded(easel.picture())
        spent += time.process_time() - begun
    easel.close()
    return spent


def memory(catalogue: "Catalogue") -> tuple[float, float, int]:
    """Give the memory that is held after few and after many cars, MB, and how many pictures were taken."""
    import psutil  # noqa: PLC0415

    from pcm_sim.composition_explore import portrayer  # noqa: PLC0415
    from pcm_sim.explore.cells import Cell  # noqa: PLC0415
    from pcm_sim.explore.crawl.limits import Limits  # noqa: PLC0415
    from pcm_sim.explore.exploring import explore  # noqa: PLC0415

    process = psutil.Process()
    held, taken = [], 0
    with tempfile.TemporaryDirectory() as folder, portrayer(catalogue, Path(folder)) as ready:
        for car, vehicle in islice(catalogue.matrix.vehicles.items(), ALL):
            for one in explore(catalogue, Cell(car, vehicle.years[0].first, "FR", "en"), Limits(states=FEW)):
                taken += len(ready.portray(one, LANGUAGES).pictures)
            gc.collect()
            # What is free and not given back yet differs with the size of the glass that was drawn last.
            psutil.heap_trim()
            held.append(process.memory_info().rss / _MB)
    return held[EARLY - 1], held[-1], taken


if __name__ == "__main__":
    main()
