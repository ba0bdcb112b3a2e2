"""The lines of a page: its rows, with every list written out item by item."""

from typing import NamedTuple

from pcm_sim.domain.cabin import Cabin, facts_of
from pcm_sim.domain.car import Car
from pcm_sim.domain.conditions import Facts, holds
from pcm_sim.domain.listings import Item, item_of, items
from pcm_sim.domain.nodes import Listing, Menu, Node
from pcm_sim.domain.remembering import remembered
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import read_choice
from pcm_sim.domain.unit import Unit


class Line(NamedTuple):
    """One row of a page.

    Attributes:
        id: Target of a tap: the node's id, or `NODE#ITEM`.
        node: The entry; for an item the list it is in.
        item: The item; none for any other row, and for the word that a list is empty.
        large: It stands in one of the page's places for widgets.
    """

    id: str
    node: Node
    item: Item | None = None
    large: bool = False


def page_facts(rules: Rules, cabin: Cabin) -> Facts:
    """Give the facts that hold on the open page: on an item's page also those of the item."""
    facts = facts_of(rules, cabin)
    item = page_item(rules, cabin, cabin.unit.page)
    return {**facts, **dict(item.facts)} if item else facts


def page_item(rules: Rules, cabin: Cabin, page: str) -> Item | None:
    """Give the item whose page this is, or none where it is none or the item is gone."""
    node_id, _, name = page.partition("#")
    node = rules.tree.nodes[node_id]
    return item_of(rules, cabin, node.of, name) if name and isinstance(node, Listing) else None


def is_there(rules: Rules, cabin: Cabin, facts: Facts, page: str) -> bool:
    """Tell whether a page can be open now: its condition holds and its item exists."""
    node = rules.tree.nodes[page.partition("#")[0]]
    if not holds(node.when, facts):
        return False
    return "#" not in page or page_item(rules, cabin, page) is not None


def lines_of(rules: Rules, cabin: Cabin) -> tuple[Line, ...]:
    """Give the rows of the open page: those whose conditions hold, keyed menus left out."""
    return _lines(rules, cabin.unit, cabin.car, cabin.now)


@remembered(1)
def _lines(rules: Rules, unit: Unit, car: Car, now: int) -> tuple[Line, ...]:
    """Find them: what is drawn from them is touched next."""
    cabin = Cabin(unit, car, now)
    facts = page_facts(rules, cabin)
    keys = {key.id for key in rules.vehicle.head_unit.keys}
    lines: list[Line] = []
    for child in rules.tree.children(rules.tree.nodes[cabin.unit.node]):
        if not holds(child.when, facts) or (isinstance(child, Menu) and child.key in keys):
            continue
        if isinstance(child, Listing):
            found = items(rules, cabin, child.of)
            lines += [Line(f"{child.id}#{item.id}", child, item) for item in found]
            if found:
                continue
        lines.append(Line(child.id, child))
    node = rules.tree.nodes[cabin.unit.node]
    return _placed(rules, cabin, node.places, lines) if isinstance(node, Menu) else tuple(lines)


def _placed(rules: Rules, cabin: Cabin, places: tuple[str, ...], lines: list[Line]) -> tuple[Line, ...]:
    """Put the rows that were chosen for the places in front; the next one fills a place that has none."""
    named = {line.id.rpartition("/")[2]: line for line in lines}
    wanted = dict.fromkeys(read_choice(rules, place, cabin) for place in places)
    chosen = [named[name] for name in wanted if name in named]
    rest = [line for line in lines if line not in chosen]
    missing = len(places) - len(chosen)
    large = (line._replace(large=True) for line in (*chosen, *rest[:missing]))
    return (*large, *rest[missing:])
