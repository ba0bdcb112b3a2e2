"""The pages of My Porsche: which are open, what holds on them, and which rows they have."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from pcm_sim.domain.conditions import Facts, holds
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.nodes import Choice, Listing, Lock, Menu, Node, Page, Shortcut
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.portal import Portal, PortalItem

_PAGES = (Menu, Choice, Page)


class PhoneLine(NamedTuple):
    """One row of a page.

    Attributes:
        id: Target of a tap: the node's id, or `NODE#ITEM`.
        node: The entry; for an item the list it is in.
        item: The item; none for any other row, and for the word that a list is empty.
    """

    id: str
    node: Node
    item: PortalItem | None = None


def scope_of(rules: PhoneRules, stack: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Give the list and the key of each item whose page is open, the outermost first.

    Whoever makes the `Portal` fills lists on an item's page by this: the services of the car that is open.

    Args:
        rules: The app.
        stack: Pages walked through.
    """
    return tuple(
        (node.of, name)
        for node_id, name in (_parts(page) for page in stack)
        if name and isinstance(node := rules.tree.nodes.get(node_id), Listing)
    )


def facts_on(rules: PhoneRules, portal: Portal, stack: tuple[str, ...]) -> Facts:
    """Give the facts that hold on the last page of a stack; an inner item's stand before an outer one's."""
    facts = dict(portal.facts)
    for item in _open_items(rules, portal, stack):
        facts.update(item.facts)
    return facts


def shown_on(rules: PhoneRules, handset: Handset, portal: Portal) -> dict[str, str]:
    """Give what rows and texts of the open page may show."""
    shown = dict(portal.shown)
    for item in _open_items(rules, portal, handset.stack):
        shown.update(item.shown)
    return shown


def lines_on(rules: PhoneRules, handset: Handset, portal: Portal) -> tuple[PhoneLine, ...]:
    """Give the rows of the open page: those whose conditions hold, with every list written out."""
    facts = facts_on(rules, portal, handset.stack)
    lines: list[PhoneLine] = []
    for child in rules.tree.children(rules.tree.nodes[handset.node]):
        if not holds(child.when, facts):
            continue
        found = portal.lists.get(child.of, ()) if isinstance(child, Listing) else ()
        lines += [PhoneLine(f"{child.id}#{item.id}", child, item) for item in found]
        if not found:
            lines.append(PhoneLine(child.id, child))
    return tuple(lines)


def closed_lock(facts: Facts, node: Node) -> Lock | None:
    """Give the first lock that makes an entry refuse over these facts, or none."""
    return next((lock for lock in node.locks if not holds(lock.unless, facts)), None)


def lock_message(portal: Portal, lock: Lock) -> Message:
    """Give what a closed lock says, with its figures: what is shown as `MESSAGE.figure` fills `{figure}`."""
    prefix = f"{lock.message}."
    figures = (
        (name.removeprefix(prefix), told) for name, told in portal.shown.items() if name.startswith(prefix)
    )
    return Message(lock.message, tuple(figures))


def title_of(rules: PhoneRules, portal: Portal, page: str, language: str) -> str:
    """Give the heading of a page: the node's label, or that of the item."""
    item = item_of(rules, portal, page)
    return item.label if item else say(rules.tree.nodes[_parts(page)[0]].label, language)


def item_of(rules: PhoneRules, portal: Portal, page: str) -> PortalItem | None:
    """Give the item whose page this is, or none where it is none or the item is gone."""
    node_id, name = _parts(page)
    node = rules.tree.nodes.get(node_id)
    return portal.item(node.of, name) if name and isinstance(node, Listing) else None


def way_to(rules: PhoneRules, stack: tuple[str, ...], node_id: str, item: str = "") -> tuple[str, ...]:
    """Give the stack on which a node's page stands, as it is reached through the menus.

    Args:
        rules: The app.
        stack: Pages that are open: of a list on the way, the item stays whose page is among them.
        node_id: The node; of a list, its item's page, else the page with the list.
        item: Key of the item.
    """
    tree = rules.tree
    opened = {_parts(page)[0]: page for page in stack}
    way = [tree.home]
    for one in accumulate(node_id.split("/"), "{}/{}".format):
        node = tree.nodes[one]
        if isinstance(node, Listing):
            page = f"{one}#{item}" if item and one == node_id else opened.get(one, "")
            if not page or (one == node_id and not item):
                break
            way.append(page)
        elif isinstance(node, _PAGES) and one != tree.home:
            way.append(one)
    return tuple(way)


def open_way_to(rules: PhoneRules, portal: Portal, node_id: str) -> tuple[str, ...]:
    """Give the stack on which a node's page stands, or that of the page before its area where that is closed.

    Args:
        rules: The app.
        portal: What My Porsche knows.
        node_id: The node.
    """
    tree = rules.tree
    area = node_id.partition("/")[0]
    if holds(tree.nodes[area].when, portal.facts):
        return way_to(rules, (), node_id)
    doors = [one for one in tree.nodes.values() if isinstance(one, Shortcut) and one.to == area]
    # The areas of the bar tell how to sign in; home does not.
    before = (one.id.partition("/")[0] for one in doors)
    return way_to(rules, (), next((one for one in before if one in tree.bar and one != tree.home), tree.home))


def grounded(rules: PhoneRules, handset: Handset, portal: Portal) -> Handset:
    """Leave pages that are no longer there: the item is gone, or a condition stopped holding."""
    stack = handset.stack if handset.stack[:1] == (rules.tree.home,) else (rules.tree.home,)
    kept = 1
    while kept < len(stack) and _is_there(rules, portal, stack[: kept + 1]):
        kept += 1
    if stack[:kept] != handset.stack:
        return handset.on(stack[:kept])
    if handset.form and handset.form.form not in rules.forms:
        return replace(handset, form=None)
    return handset


def _is_there(rules: PhoneRules, portal: Portal, stack: tuple[str, ...]) -> bool:
    node_id, name = _parts(stack[-1])
    node = rules.tree.nodes.get(node_id)
    if node is None or not holds(node.when, facts_on(rules, portal, stack[:-1])):
        return False
    if isinstance(node, Listing):
        return bool(name) and item_of(rules, portal, stack[-1]) is not None
    return isinstance(node, _PAGES)


def _open_items(rules: PhoneRules, portal: Portal, stack: tuple[str, ...]) -> Iterator[PortalItem]:
    for page in stack:
        item = item_of(rules, portal, page)
        if item:
            yield item


def _parts(page: str) -> tuple[str, str]:
    node_id, _, name = page.partition("#")
    return node_id, name
