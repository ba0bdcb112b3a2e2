"""Which facts of the source the scenarios show: what was expected by a fact's name, and was so when played.

A fact counts by an expectation that names it and was met, and not while another one that names it fails.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.files.not_shown import read_not_shown
from pcm_sim.scenario.files.places import shared_roots
from pcm_sim.scenario.format.acts import Repeat, Run, When
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Step
from pcm_sim.scenario.play.failing import failures
from pcm_sim.scenario.play.playing import Played
from pcm_sim.scenario.play.running_all import BAD

UNNAMED = "no expectation names it"
UNREACHED = "its expectation was never reached"


class Missing(NamedTuple):
    """A fact that is not shown.

    Attributes:
        fact: Its number.
        why: The reason: what became of the scenarios that name it.
        stated: The reason that the corpus gives for it, by language; empty where it gives none.
    """

    fact: str
    why: str
    stated: Labels


class Section(NamedTuple):
    """A part of the facts.

    Attributes:
        key: Its letter.
        name: What its facts are about.
        facts: Their numbers.
        missing: Those that are not shown.
    """

    key: str
    name: Labels
    facts: tuple[str, ...]
    missing: tuple[Missing, ...]

    @property
    def shown(self) -> int:
        """How many are shown."""
        return len(self.facts) - len(self.missing)


class FactsShown:
    """Counts facts while cells are played.

    Args:
        catalogue: The data.
        problems: Takes what is wrong with the stated reasons.
    """

    def __init__(self, catalogue: Catalogue, problems: Problems) -> None:
        """Nothing is shown yet."""
        self._catalogue = catalogue
        self._stated = _stated(catalogue, problems)
        self._named: set[str] = set()
        self._by: dict[str, list[str]] = defaultdict(list)
        self._failed: dict[str, str] = {}
        self._stopped: dict[str, str] = {}

    def add(self, played: Played) -> None:
        """Count what a cell showed.

        Args:
            played: What became of it.
        """
        # In a cell, values stand where a file may have names of values.
        self._named |= facts_named(played.cell.scenario.steps)
        for fact in played.facts:
            self._by[fact].append(played.cell.name)
        if played.verdict in BAD:
            self._note_failure(played)

    @cached_property
    def all_facts(self) -> tuple[str, ...]:
        """Every fact there is, in order."""
        return tuple(sorted(self._catalogue.plain["facts"]))

    def by(self, fact: str) -> tuple[str, ...]:
        """Give the names of the cells that show a fact; none where it does not count as shown."""
        return () if fact in self._failed else tuple(self._by.get(fact, ()))

    def sections(self) -> Iterator[Section]:
        """Give what is shown and what is not, part by part."""
        for key, plain in sorted(self._catalogue.plain["sections"].items()):
            own = tuple(one for one in self.all_facts if plain["from"] <= one <= plain["to"])
            missing = tuple(self._missing(one) for one in own if not self.by(one))
            yield Section(key, plain["name"], own, missing)

    def _missing(self, fact: str) -> Missing:
        return Missing(fact, self._why(fact), self._stated.get(fact, {}))

    def _why(self, fact: str) -> str:
        stopped = self._failed.get(fact) or self._stopped.get(fact)
        if stopped:
            return stopped
        return UNREACHED if fact in self._named else UNNAMED

    def _note_failure(self, played: Played) -> None:
        """Keep which facts the expectation named that was not met, and which were not reached for it."""
        failure = failures(played)[-1]
        told = f"{failure.at}: {failure.fault}"
        last = played.steps[-1].step.act
        for fact in last.facts if isinstance(last, Expectation) else ():
            self._failed.setdefault(fact, f"it is not so on {played.cell.name}, {told}")
        for fact in facts_named(played.cell.scenario.steps) - {*played.facts}:
            self._stopped.setdefault(fact, f"its scenario failed before it: {played.cell.name}, {told}")


def facts_named(steps: Iterable[Step]) -> frozenset[str]:
    """Give the facts that expectations name, also those in what is run or repeated.

    Args:
        steps: What is done and seen.
    """
    return frozenset(_named(steps))


def _named(steps: Iterable[Step]) -> Iterator[str]:
    for step in steps:
        match step.act:
            case Expectation(facts=facts):
                yield from facts
            case Run(steps=inner) | Repeat(steps=inner) | When(steps=inner):
                yield from _named(inner)
            case _:
                pass


def _stated(catalogue: Catalogue, problems: Problems) -> Mapping[str, Labels]:
    """Give the reasons that the corpus states, those of the uppermost folder first."""
    roots: Sequence[Path] = shared_roots(catalogue.folders)
    found: dict[str, Labels] = {}
    for root in reversed(roots):
        found.update(read_not_shown(root, catalogue.plain["facts"], problems))
    return found
