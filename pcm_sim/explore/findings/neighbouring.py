"""Neighbouring model years of a line: what is called alike and serves alike has the same id."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_places import entries
from pcm_sim.domain.nodes import Node, Shortcut
from pcm_sim.domain.routes import route
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.finding import Finding

_Way = tuple[tuple[tuple[str, str], ...], ...]
"""The labels from home to an entry, each in all its languages."""


_Nodes = Mapping[str, Node]
"""Entries by id."""


class Pair(NamedTuple):
    """Two cars of a line, a model year apart.

    Attributes:
        older: The one.
        newer: The other.
        year: Model year of the newer one.
        market: Where both were sold.
    """

    older: Vehicle
    newer: Vehicle
    year: int
    market: str


def neighbours(catalogue: Catalogue) -> tuple[Finding, ...]:
    """Give the entries that are called and reached alike in neighbouring model years and have other ids.

    Args:
        catalogue: The data.
    """
    first: dict[tuple[str, str], Finding] = {}
    for pair in pairs_of(catalogue):
        for finding in _differing(catalogue, pair):
            first.setdefault((finding.where, finding.entry), finding)
    return tuple(first.values())


def pairs_of(catalogue: Catalogue) -> Iterator[Pair]:
    """Give the cars between which a line changed from a model year to the next, each two once."""
    matrix, seen = catalogue.matrix, set[tuple[str, str]]()
    for line, _ in matrix.lines():
        years = [year for year, _, _ in matrix.years(line)]
        for market in _one_of_each_region(catalogue):
            for before, after in pairwise(years):
                for older in matrix.candidates(line, before, market):
                    for newer in matrix.candidates(line, after, market):
                        if older.key != newer.key and (older.key, newer.key) not in seen:
                            seen.add((older.key, newer.key))
                            yield Pair(older, newer, after, market)


def _one_of_each_region(catalogue: Catalogue) -> tuple[str, ...]:
    first: dict[str, str] = {}
    own = str(catalogue.start["market"])
    for name in (own, *catalogue.markets):
        first.setdefault(catalogue.markets[name].region, name)
    return tuple(first.values())


def _differing(catalogue: Catalogue, pair: Pair) -> Iterator[Finding]:
    old, new = _called(catalogue, pair.older), _called(catalogue, pair.newer)
    cell = Cell(pair.newer.key, pair.year, pair.market, str(catalogue.languages[0]))
    for way, there in new.items():
        said = " > ".join(dict(hop).get("en", hop[0][1]) for hop in way)
        for before, node, how in _otherwise(old.get(way, {}), there):
            what = f"{said!r} {how} on {pair.older.key}, a model year before"
            yield Finding("differing_ids", cell, PCM, before.id, node.id, what, ())


def _otherwise(before: _Nodes, there: _Nodes) -> Iterator[tuple[Node, Node, str]]:
    """Give what is otherwise with what is called and reached alike, said from here to there."""
    if before and not before.keys() & there.keys():
        one, node = next(iter(before.values())), next(iter(there.values()))
        yield one, node, f"is {node.id!r} here and {one.id!r}"
    for name, node in there.items():
        one = before.get(name, node)
        kinds = [type(each).__name__.lower() for each in (node, one)]
        if "shortcut" not in kinds and kinds[0] != kinds[1]:
            yield one, node, f"is a row of kind {kinds[0]!r} here and of kind {kinds[1]!r}"
        elif "shortcut" not in kinds and one.features != node.features:
            yield one, node, f"serves {_listed(node.features)} here and {_listed(one.features)}"


def _listed(features: tuple[str, ...]) -> str:
    return ", ".join(map(repr, features)) or "no feature"


def _called(catalogue: Catalogue, vehicle: Vehicle) -> Mapping[_Way, _Nodes]:
    """Give the entries of a car by the labels that lead to them.

    What only leads elsewhere is also what it leads to.
    """
    tree = catalogue.rules(vehicle).tree
    found: dict[_Way, dict[str, Node]] = {}
    for node in entries(catalogue, vehicle):
        hops = route(vehicle, tree, node.id)
        if hops:
            nodes = found.setdefault(tuple(tuple(sorted(hop.label.items())) for hop in hops), {})
            nodes[node.id] = node
            if isinstance(node, Shortcut):
                nodes.setdefault(node.to, tree.nodes[node.to])
    return found
