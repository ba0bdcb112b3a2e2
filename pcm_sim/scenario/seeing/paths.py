"""Checking where an entry is on this car, or why it has none."""

from collections.abc import Sequence

from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import placed, route, why_absent
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.expectations import PathSeen
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Quoted, also, phrase
from pcm_sim.scenario.play.stage import Stage


def check_path(stage: Stage, expected: PathSeen) -> None:
    """Check where an entry is.

    Raises:
        StepError: It is elsewhere, or is there and must not be, or the other way round.
    """
    rules = stage.session.rules
    if expected.absent:
        _check_absent(rules, expected)
        return
    nodes = [one.id for one in placed(rules.vehicle, rules.tree, expected.of)]
    nodes = nodes or [entry_of(rules, Where(expected.of))]
    if not expected.labels:
        return
    wanted = _folded(expected.labels)
    languages = (expected.lang,) if expected.lang else rules.languages
    ways = [_way(rules, node, language) for node in nodes for language in languages]
    if wanted not in map(_folded, ways):
        shown = expected.lang or stage.language
        here = also(" > ".join(_way(rules, node, shown)) for node in nodes)
        told = phrase("path.at", of=Quoted(expected.of), way=" > ".join(expected.labels))
        raise StepError(Fault(told, phrase("path.here", ways=here)))


def _check_absent(rules: Rules, expected: PathSeen) -> None:
    found = next(placed(rules.vehicle, rules.tree, expected.of), None)
    told = phrase("path.absent", of=Quoted(expected.of), message=Quoted(expected.absent))
    if found:
        way = " > ".join(_way(rules, found.id, rules.languages[0]))
        raise StepError(Fault(told, phrase("path.has_one", way=way)))
    reason = why_absent(rules.tree, expected.of).id
    if reason != expected.absent:
        raise StepError(Fault(told, phrase("path.other", message=Quoted(reason))))


def _way(rules: Rules, node: str, language: str) -> tuple[str, ...]:
    return tuple(say(one.label, language) for one in route(rules.vehicle, rules.tree, node))


def _folded(labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(one.split()).casefold() for one in labels)
