"""From a node to the row that shows it."""

from typing import assert_never

from pcm_sim.domain.cabin import Cabin, present_network
from pcm_sim.domain.conditions import FactValue, holds
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import (
    Action,
    Check,
    Choice,
    Entrance,
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

SHOWN = (
    "user.name",
    "user.email",
    "sim.state",
    "net.source",
    "net.state",
    "vehicle.name",
    "vehicle.vin",
    "unit.name",
)
"""Everything a value row may show."""


def row_of(rules: Rules, cabin: Cabin, facts: dict[str, FactValue], node: Node) -> Row:
    """Give the row of a node, with its value and whether it is locked."""
    language = cabin.unit.language
    kind, value, checked = _promise(rules, cabin, node)
    locked = _is_locked(rules, facts, node)
    return Row(node.id, kind, say(node.label, language), value, checked, locked, node.icon)


def _is_locked(rules: Rules, facts: dict[str, FactValue], node: Node) -> bool:
    """Tell whether a touch is refused: by a lock of the entry, or of the one that a shortcut leads to."""
    if any(not holds(lock.unless, facts) for lock in node.locks):
        return True
    return isinstance(node, Shortcut) and _is_locked(rules, facts, rules.tree.nodes[node.to])


def _promise(rules: Rules, cabin: Cabin, node: Node) -> tuple[RowKind, str, bool]:
    match node:
        case Menu():
            return RowKind.SUBMENU, "", False
        case Check(setting=setting):
            return RowKind.CHECK, "", read_check(setting, cabin)
        case Choice():
            return RowKind.CHOICE, _chosen(rules, cabin, node), False
        case Option(value=value):
            choice = rules.tree.nodes[rules.tree.parent(node.id)]
            chosen = isinstance(choice, Choice) and read_choice(choice.setting, cabin) == value
            return RowKind.OPTION, "", chosen
        case Entrance():
            return RowKind.ENTRANCE, "", False
        case Action():
            return RowKind.ACTION, "", False
        case Value(shows=shows):
            return RowKind.VALUE, _shown(rules, cabin, shows), False
        case Page():
            return RowKind.PAGE, "", False
        case Shortcut(to=to):
            return _promise(rules, cabin, rules.tree.nodes[to])
        case _:
            assert_never(node)


def _chosen(rules: Rules, cabin: Cabin, choice: Choice) -> str:
    value = read_choice(choice.setting, cabin)
    for option in rules.tree.children(choice):
        if isinstance(option, Option) and option.value == value:
            return say(option.label, cabin.unit.language)
    return value


def _shown(rules: Rules, cabin: Cabin, shows: str) -> str:
    language = cabin.unit.language
    user = cabin.unit.user
    net = present_network(rules, cabin)
    match shows:
        case "user.name":
            return user.name if user else ""
        case "user.email":
            return user.email if user else ""
        case "sim.state":
            return rules.word(f"value.sim.{cabin.car.card_state}", language)
        case "net.source":
            return rules.word(f"value.source.{net.source}", language)
        case "net.state":
            return rules.word(f"value.net.{net.offline or 'online'}", language)
        case "vehicle.name":
            return f"{say(rules.vehicle.name, language)} ({rules.vehicle.generation})"
        case "vehicle.vin":
            return cabin.car.vin
        case "unit.name":
            return rules.vehicle.head_unit.name
        case _:
            raise KeyError(shows)
