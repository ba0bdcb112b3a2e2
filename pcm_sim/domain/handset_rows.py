"""From a line of My Porsche to the row that shows it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, assert_never

from pcm_sim.domain.conditions import Facts
from pcm_sim.domain.handset_pages import PhoneLine, closed_lock
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
from pcm_sim.domain.portal import PortalItem
from pcm_sim.domain.screen import Row, RowKind

PRIMARY = "primary"
"""The look of what a page is for."""
UNREAD = "unread"
"""The look of an item that nobody has opened yet."""


NOTHING = "–"
"""What stands where there is no value, so that nobody takes an empty row for a heading."""


class Known(NamedTuple):
    """What is known on the open page.

    Attributes:
        facts: What conditions ask for.
        shown: What rows and texts show.
    """

    facts: Facts
    shown: Mapping[str, str]


def row_of(rules: PhoneRules, language: str, known: Known, line: PhoneLine) -> Row:
    """Give the row of a line, with its value and whether it is locked.

    Args:
        rules: The app.
        language: The telephone's, ISO 639-1.
        known: What is known on the page.
        line: The line.
    """
    node, item = line.node, line.item
    if isinstance(node, Listing) and item is None:
        return Row(line.id, RowKind.VALUE, say(node.empty, language))
    locked = any(closed_lock(known.facts, one) for one in (node, _meant(rules, node)))
    if isinstance(node, Listing) and item is not None:
        kind = _kind_in_list(node, item)
        row = Row(line.id, kind, item.label, item.value, item.checked, look=item.look)
    else:
        kind, value, checked = _promise(rules, language, known, node)
        label = known.shown.get(rules.called.get(node.id, "")) or say(node.label, language)
        row = Row(line.id, kind, label, value, checked, look=rules.looks.get(node.id, ""))
    return row._replace(locked=locked, icon=node.icon, told=_told(rules, language, row.look, locked=locked))


def _kind_in_list(node: Listing, item: PortalItem) -> RowKind:
    """Give what an item of a list looks like: a page to open, something to choose, or what is chosen."""
    if not node.does:
        return RowKind.SUBMENU
    return RowKind.OPTION if item.checked else RowKind.ACTION


def one_button(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Let the first row that looks like a button be the only one: a page with two would say nothing."""
    found: list[Row] = []
    taken = False
    for row in rows:
        wants = row.look == PRIMARY and not row.locked
        found.append(row._replace(look="") if wants and taken else row)
        taken = taken or wants
    return tuple(found)


def _told(rules: PhoneRules, language: str, look: str, *, locked: bool) -> str:
    """Give what a screen reader says of a row's state."""
    if locked:
        return rules.word("screen.locked", language)
    return rules.word("screen.unread", language) if look == UNREAD else ""


def _meant(rules: PhoneRules, node: Node) -> Node:
    """Give the entry that a touch concerns: of a shortcut, the one it leads to."""
    return rules.tree.nodes[node.to] if isinstance(node, Shortcut) else node


def _promise(rules: PhoneRules, language: str, known: Known, node: Node) -> tuple[RowKind, str, bool]:
    match node:
        case Menu() | Listing():
            return RowKind.SUBMENU, "", False
        case Check(setting=setting):
            return RowKind.CHECK, "", known.facts.get(setting) is True
        case Choice():
            return RowKind.CHOICE, _chosen(rules, language, known, node), False
        case Option():
            return RowKind.OPTION, "", _is_chosen(rules, known, node)
        case Entrance():
            return RowKind.ENTRANCE, "", False
        case Action():
            return RowKind.ACTION, "", False
        case Value(shows=shows):
            return RowKind.VALUE, known.shown.get(shows, "") or NOTHING, False
        case Page():
            return RowKind.PAGE, "", False
        case Shortcut(to=to, shows=shows):
            kind, value, checked = _promise(rules, language, known, rules.tree.nodes[to])
            return kind, known.shown.get(shows, "") if shows else value, checked
        case _:
            assert_never(node)


def _is_chosen(rules: PhoneRules, known: Known, option: Option) -> bool:
    choice = rules.tree.nodes[rules.tree.parent(option.id)]
    return isinstance(choice, Choice) and known.facts.get(choice.setting) == option.value


def _chosen(rules: PhoneRules, language: str, known: Known, choice: Choice) -> str:
    options = (one for one in rules.tree.children(choice) if isinstance(one, Option))
    chosen = (one for one in options if _is_chosen(rules, known, one))
    return next((say(one.label, language) for one in chosen), "")
