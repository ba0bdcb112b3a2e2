"""Walking through the tree: taps, hard keys, back."""

from dataclasses import replace
from itertools import accumulate
from typing import assert_never

from pcm_sim.domain.actions import ask_to_run
from pcm_sim.domain.cabin import Cabin, facts_of
from pcm_sim.domain.conditions import holds
from pcm_sim.domain.detours import way_back
from pcm_sim.domain.effects import Opened
from pcm_sim.domain.forms import open_form
from pcm_sim.domain.gates import closed_by, locked_by
from pcm_sim.domain.labels import Message
from pcm_sim.domain.lines import Line, page_facts
from pcm_sim.domain.nodes import (
    Action,
    Check,
    Choice,
    Entrance,
    Listing,
    Menu,
    Node,
    Option,
    Page,
    Shortcut,
    Value,
)
from pcm_sim.domain.outcome import Outcome, go_to, refuse, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import read_check
from pcm_sim.domain.settings import ask_to_change


def tap_line(rules: Rules, cabin: Cabin, line: Line) -> Outcome:
    """Touch a row that is on the screen."""
    if not isinstance(line.node, Listing):
        return tap_node(rules, cabin, line.node)
    if line.item is None:
        return tell(rules, cabin, Message("only_shows"))
    closed = _closed(rules, cabin, line.node)
    if closed:
        return closed
    if line.node.does:
        return ask_to_run(rules, cabin, line.node.does, line.item.id)
    return go_to(cabin, (*cabin.unit.stack, line.id))


def _closed(rules: Rules, cabin: Cabin, node: Node) -> Outcome | None:
    closed = closed_by(rules, cabin, page_facts(rules, cabin), node)
    return refuse(cabin, closed) if closed else None


def tap_node(rules: Rules, cabin: Cabin, node: Node) -> Outcome:
    """Touch an entry that is on the screen."""
    closed = _closed(rules, cabin, node)
    if closed:
        return closed
    match node:
        case Menu() | Choice() | Page():
            return go_to(cabin, (*cabin.unit.stack, node.id))
        case Check(setting=setting):
            return ask_to_change(rules, cabin, setting, not read_check(rules, setting, cabin))
        case Option(value=value):
            return _choose(rules, cabin, node, value)
        case Entrance(form=form):
            opened = replace(cabin.unit, form=open_form(form, rules.policy), notice=None, focus="")
            return Outcome(cabin.with_unit(opened), (Opened(f"form:{form}"),))
        case Action(does=does):
            return ask_to_run(rules, cabin, does, cabin.unit.item)
        case Value() | Listing():
            return tell(rules, cabin, Message("only_shows"))
        case Shortcut(to=to):
            return tap_node(rules, cabin, rules.tree.nodes[to])
        case _:
            assert_never(node)


def press_key(rules: Rules, cabin: Cabin, key: str) -> Outcome:
    """Press a hard key: an area's key opens the area, OPT the options of where one is."""
    root = rules.tree.keys.get(key)
    if root:
        home = rules.tree.home
        return go_to(cabin, (home,) if root == home else (home, root))
    facts = facts_of(rules, cabin)
    for depth in range(len(cabin.unit.stack), 0, -1):
        node = rules.tree.nodes[cabin.unit.stack[depth - 1].partition("#")[0]]
        if isinstance(node, Menu) and node.key == key:
            return go_to(cabin, cabin.unit.stack[:depth])
        menus = (one for one in rules.tree.children(node) if isinstance(one, Menu) and one.key == key)
        options = next((one for one in menus if holds(one.when, facts)), None)
        if options:
            return go_to(cabin, (*cabin.unit.stack[:depth], options.id))
    return tell(rules, cabin, Message("key_without_options", (("key", key),)))


def walk_to(rules: Rules, cabin: Cabin, node_id: str) -> Outcome:
    """Open the page on which an entry stands, with the ring on its row; of a page, the page itself.

    Args:
        rules: The car's rules.
        cabin: The instant.
        node_id: The entry. What is closed on the way refuses, as it does when it is touched.
    """
    tree = rules.tree
    if node_id not in tree.nodes:
        return Outcome(cabin)
    parts = node_id.split("/")
    way = list(accumulate(parts, "{}/{}".format))
    facts = page_facts(rules, cabin)
    for one in way:
        locked = locked_by(rules, cabin, facts, tree.nodes[one])
        if locked:
            return refuse(cabin, locked)
    is_page = isinstance(tree.nodes[node_id], Menu | Choice | Page)
    # Which item of a list is meant nobody knows: the page with the list is near enough.
    pages = [one for one in way if isinstance(tree.nodes[one], Menu | Choice | Page)]
    stack = (tree.home, *(page for page in pages if page != tree.home))
    opened = go_to(cabin, stack)
    focus = "" if is_page else node_id
    return Outcome(opened.cabin.with_unit(replace(opened.cabin.unit, focus=focus)), opened.effects)


def go_back(cabin: Cabin) -> Outcome:
    """Go to the page one came from; at home there is nothing behind."""
    back = way_back(cabin.unit)
    return Outcome(cabin) if back == cabin.unit.stack else go_to(cabin, back)


def _choose(rules: Rules, cabin: Cabin, option: Option, value: str) -> Outcome:
    choice = rules.tree.nodes[rules.tree.parent(option.id)]
    if not isinstance(choice, Choice):
        raise TypeError(f"{option.id} is an option outside a choice")
    return ask_to_change(rules, cabin, choice.setting, value)
