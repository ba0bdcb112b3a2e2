"""The gates of an entry: its locks, and what is kept from whoever drives; the first closed one refuses."""

from collections.abc import Iterator
from typing import NamedTuple

from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.conditions import Facts, Is, holds
from pcm_sim.domain.driving import action_lock, form_lock
from pcm_sim.domain.labels import Message
from pcm_sim.domain.nodes import Action, Entrance, Listing, Lock, Node, Shortcut
from pcm_sim.domain.rules import Rules


class Gate(NamedTuple):
    """Something that an entry can be closed by.

    Attributes:
        lock: The lock of the data; none for what only driving closes.
        refusal: What the unit says while it is closed; none while it is open.
    """

    lock: Lock | None
    refusal: Message | None


def gates(rules: Rules, cabin: Cabin, facts: Facts, node: Node) -> Iterator[Gate]:
    """Give every gate of an entry with its state, in the order in which they refuse.

    Args:
        rules: The car's rules.
        cabin: The instant.
        facts: What is so on the open page.
        node: The entry; a shortcut is closed also by what it leads to.
    """
    for lock in node.locks:
        yield Gate(lock, None if holds(lock.unless, facts) else _said(rules, cabin, lock))
    match node:
        case Entrance(form=form):
            yield Gate(None, form_lock(rules, cabin.car, form))
        case Action(does=does) | Listing(does=does):
            yield Gate(None, action_lock(rules, cabin.car, does))
        case Shortcut(to=to):
            yield from gates(rules, cabin, facts, rules.tree.nodes[to])
        case _:
            return


def closed_by(rules: Rules, cabin: Cabin, facts: Facts, node: Node) -> Message | None:
    """Say why an entry refuses; none where it is open."""
    return next((one.refusal for one in gates(rules, cabin, facts, node) if one.refusal), None)


def locked_by(rules: Rules, cabin: Cabin, facts: Facts, node: Node) -> Message | None:
    """Say which lock of the data closes an entry; whoever drives may still be shown where it is."""
    found = gates(rules, cabin, facts, node)
    return next((one.refusal for one in found if one.lock and one.refusal), None)


def _said(rules: Rules, cabin: Cabin, lock: Lock) -> Message:
    """Give the message of a closed lock; what needs the network says why there is none."""
    offline = present_network(rules, cabin).offline
    if offline and lock.unless == Is("net.online", value=True):
        return Message(f"offline_{offline.value}")
    return Message(lock.message)
