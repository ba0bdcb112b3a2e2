"""Where a message of the unit comes from on a car, and what to do about it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any as Untyped
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.conditions import Not, possible
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.nodes import Action, Check, Choice, Entrance, Listing, Node, Tree
from pcm_sim.domain.routes import Hop, exists, route
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.vehicle import Vehicle

Plain = Mapping[str, Untyped]
Source = tuple[str, str]
"""What an entry does for a message: `form`, `does`, `setting`, `feature`, `lock`; and which one."""

_HOLE = re.compile(r"\{[a-z_.]+\}")
_UNKNOWN = "…"


class Origin(NamedTuple):
    """Where a message comes from on a car.

    Attributes:
        when: When it is told, in a sentence.
        hops: The way to the entry that leads to it; empty for what the unit tells by itself.
        node: That entry; empty where there is none.
    """

    when: str
    hops: tuple[Hop, ...] = ()
    node: str = ""


class Told(NamedTuple):
    """A message on a car.

    Attributes:
        id: Its id.
        text: What it says; … where a figure or a name would stand.
        way_out: What to do; empty where there is nothing to do.
        origins: Where it comes from; empty where nothing on this car leads to it.
        not_here: Why nothing does.
        facts: Facts it rests on; empty means inferred.
    """

    id: str
    text: str
    way_out: str
    origins: tuple[Origin, ...]
    not_here: str
    facts: tuple[str, ...]


def find_message(
    catalogue: Catalogue, vehicle: Vehicle, message: str, language: str, rules: Rules | None = None
) -> Told:
    """Find where a message comes from on a car, and what to do.

    Args:
        catalogue: The data.
        vehicle: The car.
        message: Id of the message.
        language: ISO 639-1.
        rules: Those of the car, where they are at hand.
    """
    rules = rules or catalogue.rules(vehicle)
    text, way_out = say_plainly(rules, message, language)
    origins = tuple(_origins(catalogue, rules, message, language)) or _outside(catalogue, message, language)
    not_here = "" if origins else _why_not(catalogue, rules, message, language)
    facts = rules.messages[message].facts
    return Told(message, text, way_out, origins, not_here, facts)


def say_message(catalogue: Catalogue, message: str, language: str) -> str:
    """Give what a message says; … where a figure or a name would stand."""
    return _without_holes(say(catalogue.plain["messages"][message]["text"], language))


def say_plainly(rules: Rules, message: str, language: str) -> tuple[str, str]:
    """Give what a message says on a car and its way out; … where a figure or a name would stand."""
    text, way_out = rules.tell(Message(message), language)
    return _without_holes(text), _without_holes(way_out)


def messages_at(catalogue: Catalogue, vehicle: Vehicle, node: Node) -> Iterator[str]:
    """Give the messages that an entry may lead to: those of its locks, then those of what it does."""
    facts = vehicle.facts()
    yield from (lock.message for lock in node.locks if possible(Not(lock.unless), facts))
    for origin in catalogue.plain["origins"].values():
        sources = (source for one in origin.get("from", ()) for source in one.items())
        if any(_leads(node, source) for source in sources):
            yield from origin["messages"]


def _without_holes(text: str) -> str:
    return _HOLE.sub(_UNKNOWN, text)


def _origins(catalogue: Catalogue, rules: Rules, message: str, language: str) -> Iterator[Origin]:
    """Give an origin for each that has an entry here, or that needs none."""
    for plain in _named(catalogue, message):
        when = say(plain["when"], language)
        sources = _sources(plain, message)
        nodes = _entries(rules.vehicle, rules.tree, sources)
        if nodes:
            yield Origin(when, route(rules.vehicle, rules.tree, nodes[0]), nodes[0])
        elif "from" not in plain and not _is_reason_elsewhere(rules, message):
            yield Origin(when)


def _outside(catalogue: Catalogue, message: str, language: str) -> tuple[Origin, ...]:
    """Say that the telephone or the cloud tells what no origin names and no unit gives as a reason."""
    reasons = {one for tree in catalogue.plain["trees"] for one in catalogue.tree(tree).absent.values()}
    if _named(catalogue, message) or message in reasons:
        return ()
    return (Origin(say(catalogue.plain["not_in_car"], language)),)


def _named(catalogue: Catalogue, message: str) -> list[Plain]:
    return [one for one in catalogue.plain["origins"].values() if message in one["messages"]]


def _sources(origin: Plain, message: str) -> tuple[Source, ...]:
    """Give what leads to a message: what its origin says, and else whatever is locked with it."""
    said = tuple((kind, name) for source in origin.get("from", ()) for kind, name in source.items())
    return said or (("lock", message),)


def _entries(vehicle: Vehicle, tree: Tree, sources: tuple[Source, ...]) -> list[str]:
    return [
        node.id
        for source in sources
        for node in tree.nodes.values()
        if _leads(node, source) and exists(vehicle, tree, node.id)
    ]


def _leads(node: Node, source: Source) -> bool:
    match source:
        case "form", form:
            return isinstance(node, Entrance) and node.form == form
        case "does", does:
            return isinstance(node, Action | Listing) and node.does == does
        case "setting", setting:
            return isinstance(node, Check | Choice) and node.setting == setting
        case "feature", feature:
            return feature in node.features
        case _, message:
            return any(lock.message == message for lock in node.locks)


def _is_reason_elsewhere(rules: Rules, message: str) -> bool:
    """Tell whether a message is the reason for a missing entry that this car's unit does have."""
    trees_say = rules.tree.absent.values()
    return message not in trees_say and rules.messages[message].facts is None


def _why_not(catalogue: Catalogue, rules: Rules, message: str, language: str) -> str:
    """Say why nothing on this car leads to a message: what its unit says of the feature, or just that."""
    features = {
        feature
        for plain in _named(catalogue, message)
        for tree in map(catalogue.tree, catalogue.plain["trees"])
        for node in tree.nodes.values()
        if any(_leads(node, source) for source in _sources(plain, message))
        for feature in node.features
    }
    reasons = [rules.tree.absent[one] for one in sorted(features) if one in rules.tree.absent]
    if reasons:
        return rules.tell(Message(reasons[0]), language)[0]
    return say(catalogue.plain["not_here"], language)
