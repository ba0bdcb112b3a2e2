"""The conditions that each page of a tree reads, by name: what shows its rows, what closes them."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.domain.conditions import ALWAYS, Condition, Facts, Is, Not, holds
from pcm_sim.domain.conditions import All as AllOf
from pcm_sim.domain.conditions import Any as AnyOf
from pcm_sim.domain.nodes import Node, Shortcut, Tree

ITEM = "item."
"""How facts begin that are those of the item whose page is open."""


class Guard(NamedTuple):
    """One condition of an entry.

    Attributes:
        id: The entry, for what shows it; with `!MESSAGE` for a lock, which names the reason that it gives.
        entry: Id of the entry.
        condition: It is there, or open, while this holds.
        of_item: It asks for facts of the item whose page is open.
    """

    id: str
    entry: str
    condition: Condition
    of_item: bool


def guards_of(tree: Tree) -> Mapping[str, tuple[Guard, ...]]:
    """Give the conditions that each page of a tree reads, those of its rows in their order."""
    return {
        page: tuple(guard for child in tree.children(node) for guard in _of(tree, child))
        for page, node in tree.nodes.items()
    }


def seen_at(guards: tuple[Guard, ...], facts: Facts) -> tuple[tuple[str, bool], ...]:
    """Give what conditions are now."""
    return tuple((guard.id, holds(guard.condition, facts)) for guard in guards)


def facts_asked(guards: Mapping[str, tuple[Guard, ...]]) -> tuple[str, ...]:
    """Give the facts that conditions ask for and that can change while a person does things."""
    asked = {fact for ones in guards.values() for one in ones for fact in _asked(one.condition)}
    return tuple(sorted(fact for fact in asked if not fact.startswith(("vehicle.", ITEM))))


def _of(tree: Tree, node: Node) -> list[Guard]:
    found = [Guard(node.id, node.id, node.when, _of_item(node.when))] if node.when is not ALWAYS else []
    locks = (*node.locks, *(tree.nodes[node.to].locks if isinstance(node, Shortcut) else ()))
    for lock in dict.fromkeys(locks):
        name = f"{node.id}!{lock.message}"
        found.append(Guard(name, node.id, lock.unless, _of_item(lock.unless)))
    return found


def _of_item(condition: Condition) -> bool:
    return any(fact.startswith(ITEM) for fact in _asked(condition))


def _asked(condition: Condition) -> tuple[str, ...]:
    match condition:
        case Is(fact, _):
            return (fact,)
        case AllOf(of) | AnyOf(of):
            return tuple(fact for one in of for fact in _asked(one))
        case Not(of):
            return _asked(of)
