"""The small machines: parts of the menus in which the order of two steps matters, as the data name them."""

from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.nodes import Action, Check, Choice, Entrance, Node, Tree
from pcm_sim.domain.routes import exists
from pcm_sim.domain.setting_values import CHECKS, read_check, read_choice
from pcm_sim.explore.coverage.ways import node_of, tree_of
from pcm_sim.explore.crawl.acts import BACK, TAP, Act
from pcm_sim.explore.crawl.machine import PCM, Sight
from pcm_sim.explore.exploring import Explored
from pcm_sim.session.moment import Moment

AS_SOLD = "as_sold"
"""What the data call the car without a preset."""

_WAIT = "wait"


class Small(NamedTuple):
    """A small machine, as the data name it.

    Attributes:
        name: Its name.
        machine: `pcm` or `phone`.
        forms: Forms of the unit.
        settings: Settings of the unit.
        actions: Actions of the unit.
        pages: Pages, with all below them.
        starts: Presets from which it is walked, an empty one for the car as it was sold.
    """

    name: str
    machine: str
    forms: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()


def small_machines(catalogue: Catalogue) -> tuple[Small, ...]:
    """Give the small machines of the data, in the order of their names."""
    plain: Mapping[str, Mapping[str, object]] = catalogue.plain["machines"]
    return tuple(_read(name, plain[name]) for name in sorted(plain))


def _read(name: str, plain: Mapping[str, object]) -> Small:
    def words(key: str) -> tuple[str, ...]:
        found = plain.get(key)
        return tuple(map(str, found)) if isinstance(found, list | tuple) else ()

    starts = tuple("" if one == AS_SOLD else one for one in words("starts"))
    return Small(
        name,
        str(plain["machine"]),
        words("forms"),
        words("settings"),
        words("actions"),
        words("pages"),
        starts,
    )


class Part:
    """A small machine on one car: which screens belong to it, and what is done on them.

    Args:
        small: The machine.
        explored: The crawl of the whole.
    """

    def __init__(self, small: Small, explored: Explored) -> None:
        """Find its rows and pages in the menus of this car."""
        self._small = small
        self._rules = explored.session.rules
        tree = tree_of(explored)
        vehicle = explored.session.rules.vehicle
        on_unit = explored.crawl.machine.name == PCM
        here = [node for node in tree.nodes.values() if not on_unit or exists(vehicle, tree, node.id)]
        own = [node for node in here if _is_own(small, node)]
        self._rows = frozenset(row for node in own for row in _rows(tree, node))
        pages = [page for node in own for page in _pages(tree, node)]
        between = {page for one, other in pairwise(sorted(set(pages))) for page in _between(one, other)}
        self._pages = frozenset({*pages, *(between if small.settings else ())})

    @property
    def is_here(self) -> bool:
        """This car has anything of it."""
        return bool(self._pages)

    def holds(self, sight: Sight) -> bool:
        """Tell whether a screen belongs to it: a form, a page, or the wait for what a form sent."""
        screen = sight.screen
        kind, _, name = screen.partition(":")
        if kind == "form":
            return name in self._small.forms or self._is_below(name)
        if screen == _WAIT:
            asked = sight.detail.split(":")[1:2]
            return any(one in self._small.forms or self._is_below(one) for one in asked)
        return screen in self._pages

    def acts(self, acts: Iterator[Act]) -> tuple[Act, ...]:
        """Give those acts that are its own: no typing letter by letter, no rows of others on its pages."""
        return tuple(act for act in acts if self._is_its(act))

    def values(self, moment: Moment) -> tuple[str, ...]:
        """Give its settings as they are now."""
        cabin = moment.cabin
        return tuple(
            str(read_check(self._rules, one, cabin))
            if one in CHECKS
            else read_choice(self._rules, one, cabin)
            for one in self._small.settings
        )

    def _is_its(self, act: Act) -> bool:
        if act.kind != TAP:
            return act.kind != "hold"
        first = act.target.partition("/")[0]
        if first in {"dialog", "wait", "form", BACK}:
            return True
        row = node_of(act.target)
        return row in self._rows or row in self._pages

    def _is_below(self, name: str) -> bool:
        return any(name == page or name.startswith(f"{page}/") for page in self._small.pages)


def _is_own(small: Small, node: Node) -> bool:
    if any(node.id == page or node.id.startswith(f"{page}/") for page in small.pages):
        return True
    match node:
        case Entrance(form=form):
            return form in small.forms
        case Action(does=does):
            return does in small.actions
        case Check(setting=setting) | Choice(setting=setting):
            return setting in small.settings
        case _:
            return False


def _rows(tree: Tree, node: Node) -> Iterator[str]:
    yield node.id
    for child in tree.children(node):
        yield child.id


def _pages(tree: Tree, node: Node) -> Iterator[str]:
    """Give the page that a row stands on, and its own."""
    above = tree.parent(node.id)
    if above:
        yield above
    if isinstance(node, Choice) or not above or any(tree.children(node)):
        yield node.id


def _between(one: str, other: str) -> Iterator[str]:
    """Give the pages on the way from one to another, through the page that is above both."""
    ways = [[*accumulate(page.split("/"), "{}/{}".format)] for page in (one, other)]
    shared = sum(1 for a, b in zip(*ways, strict=False) if a == b)
    for way in ways:
        yield from way[max(0, shared - 1) :]
