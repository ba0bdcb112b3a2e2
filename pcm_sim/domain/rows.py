"""From a node to the row that shows it."""

from typing import assert_never

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.conditions import Facts
from pcm_sim.domain.gates import closed_by
from pcm_sim.domain.labels import say
from pcm_sim.domain.lines import Line
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
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import Row, RowKind
from pcm_sim.domain.setting_values import read_check, read_choice
from pcm_sim.domain.shown import shown


def row_of(rules: Rules, cabin: Cabin, facts: Facts, line: Line) -> Row:
    """Give the row of a line, with its value and whether it is locked."""
    language = cabin.unit.language
    node = line.node
    if isinstance(node, Listing):
        return _listed(rules, cabin, facts, node, line)
    kind, value, checked = _promise(rules, cabin, node)
    if isinstance(node, Shortcut) and node.shows:
        value = shown(rules, cabin, node.shows)
    locked = closed_by(rules, cabin, facts, node) is not None
    told = rules.word("screen.locked", language) if locked else ""
    return Row(node.id, kind, say(node.label, language), value, checked, locked, node.icon, line.large, told)


def _listed(rules: Rules, cabin: Cabin, facts: Facts, node: Listing, line: Line) -> Row:
    item = line.item
    if item is None:
        return Row(line.id, RowKind.VALUE, say(node.empty, cabin.unit.language))
    kind = RowKind.ACTION if node.does else RowKind.SUBMENU
    locked = closed_by(rules, cabin, facts, node) is not None
    told = rules.word("screen.locked", cabin.unit.language) if locked else ""
    return Row(line.id, kind, item.label, item.value, item.checked, locked, node.icon, told=told)


def _promise(rules: Rules, cabin: Cabin, node: Node) -> tuple[RowKind, str, bool]:
    match node:
        case Menu():
            return RowKind.SUBMENU, "", False
        case Check(setting=setting):
            return RowKind.CHECK, "", read_check(rules, setting, cabin)
        case Choice():
            return RowKind.CHOICE, _chosen(rules, cabin, node), False
        case Option(value=value):
            choice = rules.tree.nodes[rules.tree.parent(node.id)]
            chosen = isinstance(choice, Choice) and read_choice(rules, choice.setting, cabin) == value
            return RowKind.OPTION, "", chosen
        case Entrance():
            return RowKind.ENTRANCE, "", False
        case Action():
            return RowKind.ACTION, "", False
        case Value(shows=shows):
            return RowKind.VALUE, shown(rules, cabin, shows), False
        case Listing():
            return RowKind.SUBMENU, "", False
        case Page():
            return RowKind.PAGE, "", False
        case Shortcut(to=to):
            return _promise(rules, cabin, rules.tree.nodes[to])
        case _:
            assert_never(node)


def _chosen(rules: Rules, cabin: Cabin, choice: Choice) -> str:
    value = read_choice(rules, choice.setting, cabin)
    for option in rules.tree.children(choice):
        if isinstance(option, Option) and option.value == value:
            return say(option.label, cabin.unit.language)
    return value
