"""What a request does on a visitor's telephone: a page is opened, something is touched, a form is sent."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.world import World
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_forms import open_form
from pcm_sim.domain.handset_pages import closed_lock, facts_on, grounded, lock_message
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.unit import DialogState
from pcm_sim.server.pages.addresses import Place, address_of
from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal import portal_of

MOST_WAIT_MS = 20_000
"""Longest that a page lets a browser wait for an answer that is slow on purpose."""
TAP, CONFIRM = "tap", "confirm"
Wait = Callable[[float], Awaitable[None]]


class Opened(NamedTuple):
    """What a visitor finds at an address.

    Attributes:
        handset: The telephone as it stands there.
        address: Where that is: another address where the one asked for is closed or gone.
        reason: Why it is another: `sign_in`, `locked` or `gone`; empty where it is the one.
    """

    handset: Handset
    address: str
    reason: str = ""


def opened_at(kit: PhoneKit, world: World, visitor: Visitor, place: Place, address: str) -> Opened:
    """Open an address on the telephone of a visitor, or the nearest that is open to this visitor.

    Args:
        kit: What My Porsche runs by.
        world: The cloud.
        visitor: Whose browser asks.
        place: What stands at the address.
        address: The address.
    """
    rules = kit.rules
    left = visitor.at(address)
    handset = left or visitor.base.on(place.stack)
    portal = portal_of(world, handset, world.now, kit)
    there = grounded(rules, handset, portal)
    facts = facts_on(rules, portal, there.stack)
    if there.stack != place.stack or (place.form and not _has_row(kit, world, there, place.form)):
        return _turned_away(kit, there, place, signed_in=facts.get("me.signed_in") is True)
    for at, node in enumerate(_nodes(rules, place), start=1):
        lock = closed_lock(facts, node)
        if lock:
            before = visitor.base.on(place.stack[:at])
            told = replace(before, dialog=DialogState(lock_message(portal, lock)))
            return Opened(told, address_of(rules, Place(before.stack)), "locked")
    if place.form and not left:
        there = replace(there, form=open_form(rules, there, portal, place.form))
    return Opened(there, address)


def _nodes(rules: PhoneRules, place: Place) -> tuple[Node, ...]:
    nodes = tuple(rules.tree.nodes[one.partition("#")[0]] for one in place.stack[1:])
    return (*nodes, rules.tree.nodes[place.form]) if place.form else nodes


def _has_row(kit: PhoneKit, world: World, handset: Handset, form: str) -> bool:
    """Tell whether the row of a form is on the page, or one that leads to it."""
    from pcm_sim.domain.handset_pages import lines_on

    lines = lines_on(kit.rules, handset, portal_of(world, handset, world.now, kit))
    return any(form in (line.id, getattr(line.node, "to", "")) for line in lines)
