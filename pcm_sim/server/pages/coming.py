"""Coming to an address: what a visitor finds there, or the nearest page that is open to this visitor."""

from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.world import World
from pcm_sim.domain.conditions import holds
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_forms import open_form
from pcm_sim.domain.handset_pages import closed_lock, facts_on, grounded, lines_on, lock_message
from pcm_sim.domain.nodes import Node, Shortcut
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.portal import Portal
from pcm_sim.domain.unit import DialogState
from pcm_sim.server.pages.addresses import Place, address_of
from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal import portal_of

SIGN_IN = "sign_in"
"""The deed of the forms that sign in."""
CLOSED, GONE, LOCKED, MOVED = "closed", "gone", "locked", "moved"


class Found(NamedTuple):
    """What a visitor finds.

    Attributes:
        handset: The telephone as it stands there.
        address: Where that is; another than the one that was asked for where that one is not open.
        reason: Why it is another: `closed` to whoever is not signed in, `locked`, `gone`, `moved` with the
            one telephone of a simulation; empty where it is the one.
    """

    handset: Handset
    address: str
    reason: str = ""


def found_at(kit: PhoneKit, world: World, visitor: Visitor, place: Place) -> Found:
    """Open a place on the telephone of a visitor, or the nearest that is open.

    Args:
        kit: What My Porsche runs by.
        world: The cloud.
        visitor: Whose browser asks.
        place: What is asked for.
    """
    rules, address = kit.rules, address_of(kit.rules, place)
    left = visitor.at(address)
    fresh = visitor.base.on(place.stack)
    portal = portal_of(world, fresh, world.now, kit)
    there = grounded(rules, fresh, portal)
    if there.stack != place.stack or (place.form and not _has_row(rules, there, portal, place.form)):
        return _elsewhere(rules, portal, there, place)
    locked = _locked_before(rules, portal, fresh, place)
    if locked:
        return locked
    if left:
        return Found(left, address)
    form = open_form(rules, there, portal, place.form) if place.form else None
    return Found(replace(there, form=form), address)


def settled(kit: PhoneKit, world: World, handset: Handset) -> Handset:
    """Leave pages that are no longer there, and keep what is being said."""
    kept = grounded(kit.rules, handset, portal_of(world, handset, world.now, kit))
    return kept if kept is handset else replace(kept, notice=handset.notice, dialog=handset.dialog)


def place_of(handset: Handset) -> Place:
    """Give where a telephone stands."""
    return Place(handset.stack, handset.form.form if handset.form else "")


def _elsewhere(rules: PhoneRules, portal: Portal, there: Handset, wanted: Place) -> Found:
    """Give the form that signs in where that is what is missing, else the nearest page."""
    nodes, at = _nodes(rules, wanted), len(there.stack) - 1
    facts = facts_on(rules, portal, there.stack)
    missing = nodes[min(at, len(nodes) - 1)]
    if not holds(missing.when, facts) and holds(missing.when, {**facts, "me.signed_in": True}):
        door = _sign_in_form(rules, wanted)
        if door:
            return Found(there, address_of(rules, door), CLOSED)
    return Found(there, address_of(rules, Place(there.stack)), GONE)


def _sign_in_form(rules: PhoneRules, wanted: Place) -> Place | None:
    """Give the form that signs in: that of the same area, else the first of the areas in the bar."""
    forms = [one for one in rules.forms if rules.errands[one].does == SIGN_IN]
    area = wanted.stack[min(1, len(wanted.stack) - 1)].partition("#")[0].partition("/")[0]
    own = (one for one in forms if one.startswith(f"{area}/"))
    form = next(own, next(iter(forms), ""))
    return Place((rules.tree.home, rules.tree.parent(form)), form) if form else None


def _locked_before(rules: PhoneRules, portal: Portal, fresh: Handset, place: Place) -> Found | None:
    facts = facts_on(rules, portal, place.stack)
    for depth, node in enumerate(_nodes(rules, place), start=1):
        lock = closed_lock(facts, node)
        if lock:
            stack = place.stack[:depth]
            told = replace(fresh.on(stack), dialog=DialogState(lock_message(portal, lock)))
            return Found(told, address_of(rules, Place(stack)), LOCKED)
    return None


def _nodes(rules: PhoneRules, place: Place) -> tuple[Node, ...]:
    nodes = tuple(rules.tree.nodes[one.partition("#")[0]] for one in place.stack[1:])
    return (*nodes, rules.tree.nodes[place.form]) if place.form else nodes


def _has_row(rules: PhoneRules, handset: Handset, portal: Portal, form: str) -> bool:
    """Tell whether the row of a form is on the page, or one that leads to it."""
    rows = (line.node for line in lines_on(rules, handset, portal))
    return any(form in (one.id, one.to if isinstance(one, Shortcut) else "") for one in rows)
