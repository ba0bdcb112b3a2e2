"""The entries of a menu tree, a tagged union: a new kind must be placed wherever nodes are matched."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.domain.conditions import ALWAYS, Condition
from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass


class Lock(NamedTuple):
    """An entry that is shown but refuses, with the reason.

    Attributes:
        unless: It opens when this holds.
        message: Id of the message that names the reason and the way out.
    """

    unless: Condition
    message: str


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Entry:
    """What all kinds of node share.

    Attributes:
        id: Path in the tree, stable in every language: `set/device_manager/options`.
        label: What is written on it.
        facts: Facts it rests on; empty means inferred.
        seed: Spellings of the FAQ that differ from the label, kept for search (X18).
        features: What a person wants with it, the same words on every car; empty for most.
        icon: Name of a drawing in `assets/icons`; may be empty.
        when: It is there only while this holds.
        locks: It is shown but refuses while one of them is closed; the first closed one says why.
        note: A word for whoever looks the entry up, such as what differs by year; may be empty.
    """

    id: str
    label: Labels
    facts: tuple[str, ...] = ()
    seed: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    icon: str = ""
    when: Condition = ALWAYS
    locks: tuple[Lock, ...] = ()
    note: Labels = field(default_factory=dict)

    def __repr__(self) -> str:
        """Tell which node it is; there is one of each id in a tree, so nodes are compared as objects."""
        return f"{type(self).__name__}({self.id!r})"


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Menu(Entry):
    """A list, a page of tiles, or a page with widgets above its tiles.

    Attributes:
        children: Ids of its rows, in order.
        layout: `list`, `tiles` or `widgets`.
        places: Preferences that say which row stands in each of the places for widgets, by the row's last id.
        key: Hard key that opens it from its parent's screens (`OPT`); then it is no row on them.
    """

    children: tuple[str, ...] = ()
    layout: str = "list"
    key: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Check(Entry):
    """A row with a box that a tap ticks.

    Attributes:
        setting: What the box shows and changes.
    """

    setting: str


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Choice(Entry):
    """A row that shows a value and opens the list of values.

    Attributes:
        setting: What is chosen.
        children: Ids of its options, in order.
    """

    setting: str
    children: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Option(Entry):
    """One value of a choice.

    Attributes:
        value: What the setting becomes.
    """

    value: str


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Entrance(Entry):
    """A row that opens a form to type into.

    Attributes:
        form: Which form (`domain.forms`).
    """

    form: str


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Action(Entry):
    """A row that does something.

    Attributes:
        does: Which action (`domain.actions`).
    """

    does: str


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Value(Entry):
    """A row that only shows.

    Attributes:
        shows: Name of what is shown (`domain.shown`).
    """

    shows: str


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Page(Entry):
    """A page with a text.

    Attributes:
        text: What it says.
    """

    text: Labels


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Shortcut(Entry):
    """A row that leads to an entry elsewhere in the tree.

    Attributes:
        to: Id of that entry.
        shows: Name of what stands below its label (`domain.shown`); empty for nothing.
    """

    to: str
    shows: str = ""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Listing(Entry):
    """Rows that come and go by themselves: contacts, telephones, networks, services.

    Attributes:
        of: What it lists (`domain.listings`).
        does: Action that a tap on an item does with it; empty where an item has a page.
        empty: What stands there while there are none.
        children: Ids of the rows on an item's page.
    """

    of: str
    does: str = ""
    empty: Labels
    children: tuple[str, ...] = ()


Node = Menu | Check | Choice | Option | Entrance | Action | Value | Page | Shortcut | Listing


@dataclass(frozen=True, slots=True)
class Tree:
    """The menus of one kind of unit.

    Attributes:
        id: Name of its folder in `menus/`.
        home: Id of the node that the unit lands on.
        keys: Hard key to the node it opens.
        nodes: Every node by id, parents before children.
        absent: Feature to the message that says why this unit has no entry for it.
        bar: Ids of the areas in the bar beside the page, for units that have one.
    """

    id: str
    home: str
    keys: Mapping[str, str]
    nodes: Mapping[str, Node]
    absent: Mapping[str, str] = field(default_factory=dict)
    bar: tuple[str, ...] = ()

    def children(self, node: Node) -> Iterator[Node]:
        """Give the nodes below one, in order."""
        if isinstance(node, Menu | Choice | Listing):
            for child in node.children:
                yield self.nodes[child]

    def parent(self, node_id: str) -> str:
        """Give the id of the node above, or an empty text at the top."""
        return node_id.rpartition("/")[0]
