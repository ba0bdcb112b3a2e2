"""What a picture of every screen costs: a crawl with pictures against grabbing and encoding them alone.

Ours crawls two cars, shows every state, measures it and keeps a picture of it, equal ones once. The floor
grabs and encodes the same screens, each as it is shown. Called with `memory`, after the time it was started,
it tells instead what is held over some thousand pictures.
"""

import gc
import os
import sys
import tempfile
import time
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
ROUNDS = 3
EARLY, ALL = 1_000, 3_000
"""Pictures after which memory is looked at first, and at last."""
_MB = 1_000_000


def main() -> None:
    """Print seconds of floor and ours with the number of pictures, or the memory."""
    from pcm_sim.composition import load_catalogue  # noqa: PLC0415
    from pcm_sim.composition_explore import portrayer  # noqa: PLC0415
    from pcm_sim.explore.cells import Cell  # noqa: PLC0415

    catalogue = load_catalogue()
    cells = [Cell(car, year, "FR", "en") for car, year in CARS]
    with tempfile.TemporaryDirectory() as folder, portrayer(catalogue, Path(folder)) as ready:
        if "memory" in sys.argv:
            print("memory {:.1f} {:.1f} {}".format(*memory(ready, crawled(catalogue, cells[0]))))
            return
        floors, made = [], []
        for _ in range(ROUNDS):
            floors.append(sum(floor(ready, crawled(catalogue, cell)) for cell in cells))
            made.append(ours(catalogue, cells))
        print("pictured {:.3f} {:.3f} {}".format(min(floors), *min(made)))


def crawled(catalogue: "Catalogue", cell: "Cell") -> "Explored":
    """Crawl the unit of a cell."""
    from pcm_sim.explore.exploring import explore  # noqa: PLC0415

    return next(iter(explore(catalogue, cell)))


def ours(catalogue: "Catalogue", cells: "list[Cell]") -> tuple[float, int]:
    """Give the seconds that crawls with pictures take until the last file, and how many there are."""
    from pcm_sim.composition_explore import portrayer  # noqa: PLC0415

    begun, many = time.perf_counter(), 0
    with tempfile.TemporaryDirectory() as folder, portrayer(catalogue, Path(folder)) as ready:
        for cell in cells:
            many += len(ready.portray(crawled(catalogue, cell), ["en"]).pictures)
    return time.perf_counter() - begun, many


def floor(ready: "Portrayer", explored: "Explored") -> float:
    """Give the seconds that grabbing and encoding take alone."""
    from pcm_sim.ui.camera import encoded  # noqa: PLC0415
    from pcm_sim.ui.explored.easel import GlassEasel  # noqa: PLC0415

    taken = 0.0
    easel = GlassEasel(ready.workshop, explored.session)
    for visit in explored.crawl.visits.values():
        easel.show(visit.moment, "en")
        begun = time.perf_counter()
        encoded(easel.picture())
        taken += time.perf_counter() - begun
    easel.close()
    return taken


def memory(ready: "Portrayer", explored: "Explored") -> tuple[float, float, int]:
    """Give the memory that is held early and at the end, MB, and how many pictures were taken."""
    import psutil  # noqa: PLC0415

    process = psutil.Process()
    early, taken = 0.0, 0
    while taken < ALL:
        taken += len(ready.portray(explored, ["en", "fr", "de"]).pictures)
        gc.collect()
        if taken >= EARLY and not early:
            early = process.memory_info().rss / _MB
    return early, process.memory_info().rss / _MB, taken


if __name__ == "__main__":
    main()
