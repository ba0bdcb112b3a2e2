"""Everything that can be searched for, ready: features, entries, messages, paths outside the car."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import log
from typing import Any as Untyped
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_lexicon import Lexicon
from pcm_sim.catalogue.search_terms import phrase, spellings, telling, terms
from pcm_sim.domain.labels import Labels
from pcm_sim.domain.nodes import Node, Page, Shortcut, Tree

Plain = Mapping[str, Untyped]

FEATURE, ENTRY, MESSAGE, OUTSIDE = "feature", "entry", "message", "outside"
OWN_NAME, WHOLE, MENU_ABOVE, WHOLE_WITHOUT_FILLERS, EVERY_WORD = 4.0, 3.0, 2.0, 1.5, 1.0
_IN_BODY = 0.5
_FOR_SHORTNESS = 0.1
_AHEAD = {FEATURE: 0.08, ENTRY: 0.03, OUTSIDE: 0.03, MESSAGE: 0.0}
"""What of two that fit as well is wanted more often."""
_LEAST_SURE, _FEWEST_OF_WORDS = 0.25, 0.5
"""How much of what is said must fit, where something has every word that is known, and where nothing has."""


class Topic(NamedTuple):
    """Something that can be found.

    Attributes:
        kind: `feature`, `entry`, `message` or `outside`.
        key: Id of the feature, message or path; of an entry, the label that stands on it in English.
        names: What it is called, whole.
        above: What the menus are called that it is in.
        title: Words of its names.
        body: Further words that belong to it.
        nodes: Tree and node of each entry that it is.
    """

    kind: str
    key: str
    names: frozenset[str]
    above: frozenset[str]
    title: frozenset[str]
    body: frozenset[str]
    nodes: tuple[tuple[str, str], ...] = ()


class Found(NamedTuple):
    """A topic that fits.

    Attributes:
        topic: What was found.
        rank: How well: from `OWN_NAME` for its very name down to nearly nothing.
    """

    topic: Topic
    rank: float

    @property
    def is_whole(self) -> bool:
        """Whether all that was said is a name of it."""
        return self.rank >= WHOLE_WITHOUT_FILLERS and self.rank != MENU_ABOVE


class Index:
    """All topics of a catalogue.

    Args:
        topics: In the order in which equals are told.
        fillers: Folded words that say nothing.
    """

    def __init__(self, topics: Sequence[Topic], fillers: frozenset[str]) -> None:
        """Keep the topics."""
        self.topics = tuple(topics)
        self._fillers = fillers

    @cached_property
    def _lexicon(self) -> Lexicon:
        postings: dict[str, list[tuple[int, float]]] = {}
        for number, topic in enumerate(self.topics):
            for word in topic.title:
                postings.setdefault(word, []).append((number, 1.0))
            for word in topic.body - topic.title:
                postings.setdefault(word, []).append((number, _IN_BODY))
        return Lexicon(postings)

    def exact(self, words: str, *kinds: str) -> tuple[Found, ...]:
        """Give what is called so, is in a menu of that name, or has every word; no error is forgiven.

        Args:
            words: As a person typed them.
            kinds: Of which kinds; each kind by default.
        """
        whole = phrase(words)
        if not whole:
            return ()
        said = telling(words, self._fillers)
        topics = (topic for topic in self.topics if not kinds or topic.kind in kinds)
        rated = (Found(topic, _rate(topic, whole, said)) for topic in topics)
        return tuple(sorted((one for one in rated if one.rank), key=lambda one: -one.rank))

    def find(self, words: str) -> tuple[Found, ...]:
        """Give what fits, best first, errors forgiven.

        Args:
            words: As a person typed them; the last may be half typed.
        """
        whole = phrase(words)
        if not whole:
            return ()
        said = telling(words, self._fillers)
        ranks = self._near(said)
        for number, topic in enumerate(self.topics):
            rank = _rate(topic, whole, said)
            if rank > EVERY_WORD:
                ranks[number] = rank
        order = sorted(ranks, key=lambda number: (-ranks[number], number))
        return tuple(Found(self.topics[number], ranks[number]) for number in order)

    def _near(self, said: Sequence[str]) -> dict[int, float]:
        """Rate by words: what has every word that is known, else what has most of what is said."""
        matches = [self._lexicon.match(word) for word in said]
        known = [match for match in matches if match]
        if not known:
            return {}
        # A word that few have says more; one that nobody has still counts as said.
        weights = [log(1 + len(self.topics) / len(match)) for match in known]
        total = sum(weights) + (len(matches) - len(known)) * max(weights)
        everywhere = set(known[0]).intersection(*known[1:])
        anywhere = everywhere or set().union(*known)
        ranks: dict[int, float] = {}
        for number in anywhere:
            pairs = zip(known, weights, strict=True)
            share = sum(weight * match.get(number, 0) for match, weight in pairs) / total
            if share >= (_FEWEST_OF_WORDS if not everywhere else _LEAST_SURE):
                topic = self.topics[number]
                shortness = min(1, len(said) / max(1, len(topic.title)))
                ranks[number] = share + _FOR_SHORTNESS * shortness + _AHEAD.get(topic.kind, 0)
        return ranks


def build_index(catalogue: Catalogue) -> Index:
    """Make everything of a catalogue ready to be searched.

    Args:
        catalogue: The data.
    """
    return Index(topics_of(catalogue), fillers_of(catalogue))


def fillers_of(catalogue: Catalogue) -> frozenset[str]:
    """Give the words that say nothing, folded."""
    return frozenset(word for filler in catalogue.plain["fillers"] for word in phrase(filler).split())


def topics_of(catalogue: Catalogue) -> tuple[Topic, ...]:
    """Give a topic for each feature, entry, message and path outside the car."""
    return (*_features(catalogue), *_entries(catalogue), *_messages(catalogue), *_outside(catalogue))


def _rate(topic: Topic, whole: str, said: Sequence[str]) -> float:
    """Rate what fits without an error; 0 for what does not."""
    if topic.kind == FEATURE and whole == phrase(topic.key):
        return OWN_NAME
    if whole in topic.names:
        return WHOLE
    if whole in topic.above:
        return MENU_ABOVE
    if " ".join(said) in topic.names:
        return WHOLE_WITHOUT_FILLERS
    return EVERY_WORD if topic.title.issuperset(said) else 0


def _features(catalogue: Catalogue) -> Iterator[Topic]:
    nodes: dict[str, list[tuple[Tree, Node]]] = {feature: [] for feature in catalogue.features}
    for tree in map(catalogue.tree, catalogue.plain["trees"]):
        for node in tree.nodes.values():
            for feature in node.features:
                nodes[feature].append((tree, node))
    for feature, plain in catalogue.features.items():
        names = [*plain["label"].values(), *_words(plain)]
        above: list[str] = []
        for tree, node in nodes[feature]:
            names += _written(node)
            parent = tree.parent(node.id)
            while parent:
                above += _written(tree.nodes[parent])
                parent = tree.parent(parent)
        yield _topic(FEATURE, feature, names, above, above)


def _entries(catalogue: Catalogue) -> Iterator[Topic]:
    """Give a topic for each label that stands on entries; a feature speaks for its entries itself."""
    labels: dict[str, Labels] = {}
    nodes: dict[str, list[tuple[str, Node]]] = {}
    for tree in map(catalogue.tree, catalogue.plain["trees"]):
        for node in tree.nodes.values():
            if not node.features and not isinstance(node, Shortcut):
                key = repr(sorted(node.label.items()))
                labels[key] = node.label
                nodes.setdefault(key, []).append((tree.id, node))
    for key, label in labels.items():
        seeds = {seed for _, node in nodes[key] for seed in node.seed}
        texts = {text for _, node in nodes[key] if isinstance(node, Page) for text in node.text.values()}
        topic = _topic(ENTRY, next(iter(label.values())), [*label.values(), *seeds], (), texts)
        yield topic._replace(nodes=tuple((tree, node.id) for tree, node in nodes[key]))


def _messages(catalogue: Catalogue) -> Iterator[Topic]:
    for message, plain in catalogue.plain["messages"].items():
        yield _topic(MESSAGE, message, plain["text"].values(), (), plain.get("way_out", {}).values())


def _outside(catalogue: Catalogue) -> Iterator[Topic]:
    places = catalogue.plain["places"]
    for key, plain in catalogue.plain["outside"].items():
        names = [*plain["label"].values(), *_words(plain), *plain.get("seed", ())]
        steps = [text for step in plain["path"] for text in step.values()]
        body = [*places[plain["place"]].values(), *plain["text"].values()]
        yield _topic(OUTSIDE, key, [*names, *steps], (), body)


def _topic(kind: str, key: str, names: Iterable[str], above: Iterable[str], body: Iterable[str]) -> Topic:
    called = {*names}
    return Topic(
        kind,
        key,
        frozenset(spelt for name in called for spelt in spellings(name)),
        frozenset(spelt for name in {*above} for spelt in spellings(name)),
        terms(called),
        terms({*body}),
    )


def _words(plain: Plain) -> Iterator[str]:
    # A language that a person added need not have words of its own for each feature.
    for words in plain["words"].values():
        yield from words


def _written(node: Node) -> tuple[str, ...]:
    return (*node.seed, *node.label.values())
