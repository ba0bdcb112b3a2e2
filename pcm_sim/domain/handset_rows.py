"""From a line of My Porsche to the row that shows it."""

from typing import assert_never

from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_pages import PhoneLine, closed_lock, facts_on, shown_on
from pcm_sim.domain.labels import say
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
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.portal import Portal
from pcm_sim.domain.screen import Row, RowKind


def row_of(rules: PhoneRules, handset: Handset, portal: Portal, line: PhoneLine) -> Row:
    """Give the row of a line, with its value and whether it is locked.

    Args:
        rules: The app.
        handset: The telephone.
        portal: What My Porsche knows.
        line: The line.
    """
    node, item, language = line.node, line.item, handset.language
    if isinstance(node, Listing) and item is None:
        return Row(line.id, RowKind.VALUE, say(node.empty, language))
    locked = closed_lock(rules, portal, handset.stack, _meant(rules, node)) is not None or (
        closed_lock(rules, portal, handset.stack, node) is not None
    )
    told = rules.word("screen.locked", language) if locked else ""
    if isinstance(node, Listing) and item is not None:
        kind = RowKind.ACTION if node.does else RowKind.SUBMENU
        row = Row(line.id, kind, item.label, item.value, item.checked)
    else:
        kind, value, checked = _promise(rules, handset, portal, node)
        row = Row(line.id, kind, say(node.label, language), value, checked)
    return row._replace(locked=locked, icon=node.icon, told=told)


def _meant(rules: PhoneRules, node: Node) -> Node:
    """Give the entry that a touch concerns: of a shortcut, the one it leads to."""
    return rules.tree.nodes[node.to] if isinstance(node, Shortcut) else node


def _promise(rules: PhoneRules, handset: Handset, portal: Portal, node: Node) -> tuple[RowKind, str, bool]:
    match node:
        case Menu() | Listing():
            return RowKind.SUBMENU, "", False
        case Check(setting=setting):
            ticked = facts_on(rules, portal, handset.stack).get(setting) is True
            return RowKind.CHECK, "", ticked
        case Choice():
            return RowKind.CHOICE, _chosen(rules, handset, portal, node), False
        case Option():
            return RowKind.OPTION, "", _is_chosen(rules, handset, portal, node)
        case Entrance():
            return RowKind.ENTRANCE, "", False
        case Action():
            return RowKind.ACTION, "", False
        case Value(shows=shows):
            return RowKind.VALUE, shown_on(rules, handset, portal).get(shows, ""), False
        case Page():
            return RowKind.PAGE, "", False
        case Shortcut(to=to, shows=shows):
            kind, value, checked = _promise(rules, handset, portal, rules.tree.nodes[to])
            told = shown_on(rules, handset, portal).get(shows, "") if shows else value
            return kind, told, checked
        case _:
            assert_never(node)


def _is_chosen(rules: PhoneRules, handset: Handset, portal: Portal, option: Option) -> bool:
    choice = rules.tree.nodes[rules.tree.parent(option.id)]
    present = facts_on(rules, portal, handset.stack)
    return isinstance(choice, Choice) and present.get(choice.setting) == option.value


def _chosen(rules: PhoneRules, handset: Handset, portal: Portal, choice: Choice) -> str:
    options = (one for one in rules.tree.children(choice) if isinstance(one, Option))
    chosen = (one for one in options if _is_chosen(rules, handset, portal, one))
    return next((say(one.label, handset.language) for one in chosen), "")
