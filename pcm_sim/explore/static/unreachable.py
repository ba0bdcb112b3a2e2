"""What nobody can ever come to on any car, worked out from the menus alone: no cell is needed for it."""

from collections.abc import Iterator

from pcm_sim.catalogue.car_facts import candidates
from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.satisfiable import can_hold
from pcm_sim.domain.conditions import All
from pcm_sim.domain.nodes import Shortcut, Tree
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.static.beginning import any_beginning
from pcm_sim.explore.static.pages import pages_of
from pcm_sim.explore.static.working_out import WorkingOut
from pcm_sim.scenario.files.lasting import said


def unreachable(catalogue: Catalogue, vehicle: Vehicle) -> tuple[Finding, ...]:
    """Give what is wrong in a car's menus in whichever state the car may be, however it is read.

    A page that only another car with these menus can show is none of it.

    Args:
        catalogue: The data.
        vehicle: The car.
    """
    market = str(catalogue.start["market"])
    year = find_car(catalogue.matrix, vehicle.key, market).year
    cell = Cell(vehicle.key, year, market, catalogue.languages[0])
    facts = candidates(catalogue.plain["vehicles"], catalogue.plain["cells"])
    alike = [one for one in catalogue.matrix.vehicles.values() if one.tree == vehicle.tree]
    worked = {
        one.key: WorkingOut(pages_of(catalogue.rules(one)), any_beginning(facts[one.key])).run()
        for one in alike
    }
    tree = catalogue.rules(vehicle).tree
    found = [*_nowhere(tree, [*worked.values()]), *_leading_nowhere(tree, worked[vehicle.key])]
    return tuple(
        Finding(kind, cell, PCM, where, entry, what, ()) for kind, where, entry, what in sorted(set(found))
    )


_Row = tuple[str, str, str, str]


def _nowhere(tree: Tree, cars: list[WorkingOut]) -> Iterator[_Row]:
    """Give the uppermost pages that are there and none of the cars can open, and entries that always refuse.

    What is there on no car at all is told when the data are read, unless it is a row that trees share.
    """
    for page in cars[0].pages.declared:
        reached = [one for one in cars if page in one.contexts]
        if not reached and _could_be(tree, page, cars):
            what = (
                f"no car with the menus {tree.id} can open {page}; give it an entry, a key or another when:"
            )
            yield "unreachable", page, "", what
        for entry in cars[0].pages.entries(page) if reached else ():
            there = [one for one in reached if (page, entry.id) in one.entries]
            if there and not any(one.can_be(page, entry.when, *entry.unless) for one in there):
                asked = " and ".join(map(said, entry.unless))
                what = f"{entry.id} always refuses: {asked} never holds where it is; see its locks:"
                yield "unreachable", page, entry.id, what


def _could_be(tree: Tree, page: str, cars: list[WorkingOut]) -> bool:
    """Tell whether a page that nothing opens is there by its conditions, and the page above it is open."""
    above = tree.parent(page)
    whens = All(tuple(tree.nodes[one].when for one in _above(tree, page)))
    return any(can_hold(whens, (one.facts,)) and (not above or above in one.contexts) for one in cars)


def _leading_nowhere(tree: Tree, car: WorkingOut) -> Iterator[_Row]:
    """Give the shortcuts that are there while what they lead to is not."""
    for page in car.contexts:
        for entry in car.pages.entries(page):
            goal = entry.acts
            if isinstance(entry.node, Shortcut) and (page, entry.id) in car.entries:
                above = (tree.nodes[one].when for one in _above(tree, goal.id))
                if not car.can_be(page, entry.when, *above):
                    what = (
                        f"{entry.id} leads to {goal.id}, which is never there when it is; see when: of both"
                    )
                    yield "dangling", page, entry.id, what


def _above(tree: Tree, node: str) -> Iterator[str]:
    while node:
        yield node
        node = tree.parent(node)
