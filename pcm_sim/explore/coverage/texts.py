"""Texts: which were on a screen in which language, and which are not there, fall back, or are cut."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pcm_sim.domain.labels import FALLBACK, Labels
from pcm_sim.explore.coverage.listening import Listener, listener
from pcm_sim.explore.coverage.measure import Measure, Missing, measured
from pcm_sim.explore.coverage.messages_told import can_come, tells
from pcm_sim.explore.coverage.ways import Ways, tree_of
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.static.passed import Static

Cut = Mapping[str, frozenset[str]]
"""Language to the keys of the texts that a picture showed cut."""

_OF_ENTRIES = frozenset({"label", "text", "empty"})
_OF_PAGES = frozenset({"label", "text"})
_OF_MESSAGES = frozenset({"message", "way_out"})
_NOT_ON_A_SCREEN = frozenset({"pages", "paper", "walk", "readings"})
_OF_PHONE = "portal"
_ON_BOTH = frozenset({"button", "screen"})


class _Text(NamedTuple):
    """A text by what it belongs to.

    Attributes:
        kind: `label`, `text`, `empty`, `message`, `way_out`, `word`; of the telephone also parts of forms.
        about: Id of the entry, the message or the word.
    """

    kind: str
    about: str


class TextsSeen:
    """Every state once more, in each language.

    Args:
        explored: The machine, crawled.
        reach: What the static pass says of it.
        ways: Its ways.
        languages: ISO 639-1 codes.
    """

    def __init__(self, explored: Explored, reach: Static, ways: Ways, languages: Iterable[str]) -> None:
        """Make each screen in each language."""
        self._on_unit = explored.crawl.machine.name == PCM
        self._ways = ways
        self._languages = tuple(languages)
        self._before = f"{tree_of(explored).id}/"
        self._tells = tells(explored)
        self._can_come = can_come(explored, reach)
        self._entries = reach.screens | {entry for _, entry in reach.entries}
        listening = listener(explored)
        self._labels: Mapping[str, Labels] = listening.ear.declared
        self._heard = _heard(listening, _screens(explored), self._languages)
        self._first = {key: visit for (key, _), visit in reversed(self._heard.items())}

    def measures(self, cut: Cut) -> Iterator[Measure]:
        """Give what was on a screen, and what every language has of its own and uncut.

        Args:
            cut: Texts that pictures showed cut.
        """
        own = [key for key in self._labels if key in self._first or self._is_of_machine(self._parts(key))]
        everything = [(key, language) for key in own for language in self._languages]
        can = [_name(key, one) for key, one in everything if self._can_be_shown(self._parts(key))]
        known = {_name(*one): self._unheard(*one) for one in everything if one not in self._heard}
        yield measured("texts", map(_name_of, everything), can, map(_name_of, self._heard), known)
        wrong = {_name(*one): lacking for one in everything if (lacking := self._lacking(*one, cut))}
        fine = [_name(*one) for one in everything if _name(*one) not in wrong]
        yield measured("translations", wrong, wrong, fine, wrong)

    def _parts(self, key: str) -> _Text:
        kind, _, about = key.partition(" ")
        return _Text(kind, about.removeprefix(self._before) if kind in _OF_ENTRIES else about)

    def _is_of_machine(self, text: _Text) -> bool:
        """Tell whether this machine may say a text: words and messages are declared for all of them."""
        if text.kind in _OF_MESSAGES:
            return text.about in self._tells
        if text.kind != "word":
            return True
        group = text.about.partition(".")[0]
        if self._on_unit:
            return group not in _NOT_ON_A_SCREEN and group != _OF_PHONE
        return group == _OF_PHONE or group in _ON_BOTH

    def _can_be_shown(self, text: _Text) -> bool:
        """Tell whether a text is known to be shown: its entry can be reached, its message can come about."""
        if text.kind in _OF_ENTRIES:
            return text.about in self._entries
        return text.kind in _OF_MESSAGES and text.about in self._can_come

    def _unheard(self, key: str, language: str) -> Missing:
        name, text = _name(key, language), self._parts(key)
        if not self._can_be_shown(text):
            of_entry = text.kind in _OF_ENTRIES
            why = "its entry is on no page that can be reached" if of_entry else "nothing is known to say it"
            return Missing(name, (), why)
        way = self._ways.to(text.about) if text.kind in _OF_PAGES else ()
        return Missing(name, way, "no screen of this cell said it")

    def _lacking(self, key: str, language: str, cut: Cut) -> Missing | None:
        """Say what is wrong with a text in a language; one that is in English only is meant for all."""
        labels = self._labels[key]
        visit = self._first.get(key)
        way = visit.way if visit else ()
        if not labels.get(language) and set(labels) != {FALLBACK}:
            stands_in = FALLBACK if labels.get(FALLBACK) else next(iter(labels))
            return Missing(
                _name(key, language), way, f"it is not written in this language; {stands_in} stands in"
            )
        if key in cut.get(language, frozenset()):
            return Missing(_name(key, language), way, "it is cut on the screen")
        return None


def _heard(
    listening: Listener, visits: Iterable[Visit], languages: tuple[str, ...]
) -> dict[tuple[str, str], Visit]:
    found: dict[tuple[str, str], Visit] = {}
    for visit in visits:
        for language in languages:
            listening.ear.heard.clear()
            listening.show(visit.moment, language)
            for key in sorted(listening.ear.heard):
                found.setdefault((key, language), visit)
    return found


def _screens(explored: Explored) -> list[Visit]:
    """Give the visits that say something: one of each state, and one of each message."""
    ones = {id(one): one for one in (*explored.crawl.visits.values(), *explored.crawl.messages.values())}
    return sorted(ones.values(), key=lambda one: (one.depth, one.way))


def _name(key: str, language: str) -> str:
    return f"{key} ({language})"


def _name_of(one: tuple[str, str]) -> str:
    return _name(*one)
