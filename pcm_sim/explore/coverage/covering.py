"""From a crawl and the static pass to the coverage of a machine in a cell."""

from collections.abc import Iterator

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.coverage.controls import controls_measures
from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.guards_seen import guards_measure
from pcm_sim.explore.coverage.measure import Measure
from pcm_sim.explore.coverage.messages_told import messages_measure
from pcm_sim.explore.coverage.pairs import pairs_measures
from pcm_sim.explore.coverage.small import small_machines
from pcm_sim.explore.coverage.texts import Cut, TextsSeen
from pcm_sim.explore.coverage.touched import Touched
from pcm_sim.explore.coverage.ways import Ways
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.static.passed import Static


def coverage_of(catalogue: Catalogue, explored: Explored, static: Static, cut: Cut | None = None) -> Coverage:
    """Measure how much of a machine was seen in a cell.

    Args:
        catalogue: The data.
        explored: The machine, crawled.
        static: What the static pass says of it.
        cut: Texts that pictures showed cut, where pictures were taken.
    """
    return Coverage(
        explored.cell.name,
        explored.cell.car,
        explored.crawl.machine.name,
        1,
        tuple(_measures(catalogue, explored, static, cut or {})),
        not explored.crawl.limits,
    )


def _measures(catalogue: Catalogue, explored: Explored, static: Static, cut: Cut) -> Iterator[Measure]:
    ways = Ways(explored)
    yield from Touched(explored, static, ways).measures()
    yield guards_measure(explored, static, ways)
    yield messages_measure(explored, static, ways)
    yield from TextsSeen(explored, static, ways, catalogue.languages).measures(cut)
    yield from controls_measures(explored)
    for small in small_machines(catalogue):
        if small.machine == explored.crawl.machine.name and explored.cell.preset in small.starts:
            yield from pairs_measures(small, explored)
