"""The entries of one car by id, by feature and by their labels in any language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from pcm_sim.domain.conditions import Facts, possible
from pcm_sim.domain.labels import FALLBACK, Labels, say
from pcm_sim.domain.nodes import Listing, Node, Shortcut
from pcm_sim.domain.routes import BAR, route
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.binding.target_forms import FIXED, LOOSE
from pcm_sim.scenario.format.acts import Where

Words = tuple[str, ...]
_ITEM = re.compile(r"#[^/]*")
_HEAD = re.compile(r"[^/#]+")
ARROW = " > "
"""Between the labels of a way."""


def head_and_tail(name: str) -> tuple[str, str]:
    """Part a name after its first word: `data_source/embedded`, `hotspot_join#garage`."""
    found = _HEAD.match(name)
    return (found[0], name[found.end() :]) if found else (name, "")


class CarEntries:
    """The menus of one car, looked up.

    Args:
        rules: The car's rules.
    """

    def __init__(self, rules: Rules) -> None:
        """Find the entries that this car can ever show."""
        self.rules = rules
        self.facts: Facts = rules.vehicle.facts()
        self.nodes = {node.id: node for node in self._existing()}
        self.features: dict[str, str] = {}
        for node in self.nodes.values():
            if not isinstance(node, Shortcut):
                for feature in node.features:
                    self.features.setdefault(feature, node.id)

    def entry(self, name: str) -> str:
        """Give the node that an id means, or a feature, or what is below a feature; empty for none."""
        if name in self.features or name in self.nodes:
            return self.features.get(name, name)
        head, tail = head_and_tail(name)
        below = f"{self.features.get(head, '')}{tail}"
        return below if below in self.nodes else ""

    def written_out(self, name: str) -> str:
        """Give the id of a target whose list or page goes by its feature; a feature alone stays as it is."""
        if "#" in name:
            return self.item(name) or name
        return name if name in self.features or "/" not in name else self.entry(name) or name

    def has_target(self, name: str) -> bool:
        """Tell whether something of this name can ever be touched on this car."""
        if name in FIXED or self.entry(name):
            return True
        if name.startswith(BAR):
            return name.removeprefix(BAR) in self.rules.tree.bar
        return name.startswith(LOOSE) or bool(self.item(name))

    def has_screen(self, name: str) -> bool:
        """Tell whether this car can ever show a page of this name."""
        return bool(self.entry(name)) or name == "wait" or bool(self.item(name))

    def item(self, name: str) -> str:
        """Give the id of an item of a list, whose list may go by its feature; empty where it is none."""
        first, mark, rest = name.partition("#")
        base = self.entry(first)
        whole = f"{base}{mark}{rest}"
        lists = (_ITEM.sub("", whole[: found.start()]) for found in _ITEM.finditer(whole))
        if not mark or not base or _ITEM.sub("", whole) not in self.nodes:
            return ""
        return whole if all(isinstance(self.nodes.get(one), Listing) for one in lists) else ""

    def called(self, where: Where) -> Words:
        """Give the entries that labels mean: those that the labels from home lead to, or all called so.

        Args:
            where: One label or several, in a language that is named or in any.
        """
        if len(where.path) > 1:
            return self._meant(self._by_way, where)
        if where.fuzzy:
            begun = where.path[0].casefold()
            keys = [key for key in self._by_label if key[1][0].startswith(begun)]
        else:
            keys = [(where.lang, _folded(where.path))]
        found = (one for key in keys if where.lang in {"", key[0]} for one in self._by_label.get(key, ()))
        return tuple(dict.fromkeys(found))

    def serves(self, name: str) -> Iterator[str]:
        """Give the features that an entry serves, then those of the entries below it."""
        if name in self.nodes:
            yield from self.nodes[name].features
            below = f"{name}/"
            yield from (
                one for node in self.nodes.values() if node.id.startswith(below) for one in node.features
            )

    def way_to(self, entry: str, language: str) -> str:
        """Write the way from home to an entry."""
        hops = route(self.rules.vehicle, self.rules.tree, entry)
        return ARROW.join(say(hop.label, language) for hop in hops)

    def ways(self, language: str = "") -> Iterator[str]:
        """Give every way as a person writes it, in a language or in all."""
        for key, ids in self._by_way.items():
            if language in {"", key[0]} and key[0]:
                yield from (self.way_to(one, key[0]) for one in ids[:1])

    def labels(self, language: str = "") -> Iterator[str]:
        """Give the label of every entry, in a language or in all."""
        for spoken in (language,) if language else self.rules.languages:
            yield from (say(node.label, spoken) for node in self.nodes.values())

    def language_of(self, words: Sequence[str]) -> str:
        """Tell the language of labels, some of which may be wrong; English where none fits better.

        Args:
            words: The labels.
        """
        wanted = set(_folded(words))
        fitting = {
            spoken: len(wanted.intersection(_folded(self.labels(spoken)))) for spoken in self.rules.languages
        }
        most = max(fitting.values())
        return FALLBACK if fitting.get(FALLBACK) == most else max(fitting, key=fitting.__getitem__)

    def _existing(self) -> Iterator[Node]:
        gone: set[str] = set()
        tree = self.rules.tree
        for node_id, node in tree.nodes.items():
            if tree.parent(node_id) in gone or not possible(node.when, self.facts):
                gone.add(node_id)
            else:
                yield node

    @cached_property
    def _by_label(self) -> dict[tuple[str, Words], Words]:
        return self._table((node.id, (node.label,)) for node in self.nodes.values())

    @cached_property
    def _by_way(self) -> dict[tuple[str, Words], Words]:
        vehicle, tree = self.rules.vehicle, self.rules.tree
        ways = ((one, tuple(hop.label for hop in route(vehicle, tree, one))) for one in self.nodes)
        return self._table((one, labels) for one, labels in ways if labels)

    def _table(self, named: Iterable[tuple[str, tuple[Labels, ...]]]) -> dict[tuple[str, Words], Words]:
        """Write entries under their labels, in each language and, with an empty one, in any."""
        found: dict[tuple[str, Words], dict[str, None]] = {}
        for node_id, labels in named:
            for language in self.rules.languages:
                words = _folded(say(one, language) for one in labels)
                for key in ((language, words), ("", words)):
                    found.setdefault(key, {})[node_id] = None
        return {key: tuple(ids) for key, ids in found.items()}

    def _meant(self, table: Mapping[tuple[str, Words], Words], where: Where) -> Words:
        found = table.get((where.lang, _folded(where.path)), ())
        # A shortcut beside the entry it leads to is the same to whoever reads the labels.
        own = tuple(one for one in found if not isinstance(self.nodes[one], Shortcut))
        return own or found


def _folded(words: Iterable[str]) -> Words:
    return tuple(" ".join(word.casefold().split()) for word in words)
