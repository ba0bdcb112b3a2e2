"""A result as one HTML page that needs nothing else, in every language, or as lines of text."""

from collections.abc import Iterator, Mapping
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.domain.labels import Labels, say
from pcm_sim.scenario.assessing.result import Result, ToldStep
from pcm_sim.scenario.assessing.scoring import FULL

Plain = Mapping[str, object]
_TEXTS: Final = "desktop.console.task."
_MINUTE_S: Final = 60


def as_page(catalogue: Catalogue, result: Result, language: str = "") -> str:
    """Give a result as a page.

    Args:
        catalogue: The data.
        result: The result.
        language: In which it opens, ISO 639-1; the first of the data by default.
    """
    environment = Environment(
        loader=FileSystemLoader(data_root() / "assets" / "papers"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
    )
    sheets = [_sheet(catalogue, result, one) for one in catalogue.languages]
    template = environment.get_template("assessment.html")
    first = language if language in catalogue.languages else catalogue.languages[0]
    names, version = catalogue.language_names, result.subject.version
    return template.render(sheets=sheets, names=names, version=version, first=first)


def as_lines(catalogue: Catalogue, result: Result, language: str) -> Iterator[str]:
    """Give a result as lines that a person reads."""
    words, verdict = _Words(catalogue, language), result.verdict
    yield f"{say(result.subject.name, language)} · {say(result.subject.car, language)}"
    yield f"{words.ended(result)} · {words.text('points', n=verdict.score)}"
    yield f"{words.text('steps')}: {words.text('of_best', n=verdict.steps, best=verdict.best)}"
    yield from (
        f"  \N{MINUS SIGN}{one.points}  {words.text(f'cost.{one.what}', n=one.times)}" for one in result.costs
    )


class _Words:
    """The words of results in one language."""

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        self._texts = catalogue.desktop
        self.language = language

    def text(self, name: str, /, **figures: object) -> str:
        told = say(self._texts[f"{_TEXTS}{name}"], self.language)
        for key, figure in figures.items():
            told = told.replace("{" + key + "}", str(figure))
        return told

    def say(self, labels: Labels | None) -> str:
        return say(labels, self.language) if labels else ""

    def ended(self, result: Result) -> str:
        """Say how it ended: passed, not passed, or why it has no goal."""
        verdict = result.verdict
        if verdict.ended == "reached":
            return self.text("passed" if verdict.passed else "failed")
        return self.text(f"ended.{verdict.ended}")

    def took(self, ms: int) -> str:
        """Write how long something took, in minutes and seconds."""
        minutes, seconds = divmod(round(ms / 1_000), _MINUTE_S)
        return self.text("took", minutes=minutes, seconds=f"{seconds:02}")


def _sheet(catalogue: Catalogue, result: Result, language: str) -> Plain:
    """Give a result in one language as the template reads it."""
    words, verdict, subject = _Words(catalogue, language), result.verdict, result.subject
    format_ = catalogue.formats[language]
    fixed = (
        "page.title",
        "way",
        "best_way",
        "costs",
        "costs.none",
        "hints",
        "learn",
        "unofficial",
    )
    return {
        "language": language,
        "mirrored": format_.mirrored,
        "words": {name.replace(".", "_"): words.text(name) for name in fixed},
        "name": words.say(subject.name),
        "text": words.say(subject.text),
        "car": words.say(subject.car),
        "market": subject.market,
        "day": format_.named_day(subject.day) if subject.day else "",
        "trainee": words.text("trainee", name=subject.trainee) if subject.trainee else "",
        "ended": words.ended(result),
        "passed": verdict.passed,
        "score": verdict.score,
        "full": FULL,
        "needed": words.text("needed", n=verdict.passed_from),
        "figures": [
            {"what": words.text("steps"), "is": words.text("of_best", n=verdict.steps, best=verdict.best)},
            {"what": words.text("turns"), "is": verdict.turns},
            {"what": words.text("hints"), "is": len(result.hints)},
            {"what": words.text("time"), "is": words.took(verdict.ms)},
        ],
        "costs": [
            {"what": words.text(f"cost.{one.what}", n=one.times), "points": one.points}
            for one in result.costs
        ],
        "hints": [words.say(one.text) for one in result.hints],
        "way": [_step(one, words) for one in result.way],
        "best": [_step(one, words) for one in result.best],
        "learn": list(_lessons(result, words)),
    }


def _step(step: ToldStep, words: _Words) -> Plain:
    place = words.text(f"track.{step.track}") if step.track != "unit" else ""
    turn = words.text(f"turn.{step.turn}") if step.turn != "on" else ""
    return {
        "kind": step.turn,
        "text": words.say(step.text),
        "where": " · ".join(filter(None, (place, turn))),
        "refused": [words.say(one) for one in step.refused],
    }


def _lessons(result: Result, words: _Words) -> Iterator[str]:
    """Say what is to be learned: what the task is about, where it is, what was refused and why."""
    if result.subject.about:
        yield words.say(result.subject.about)
    if result.path and words.say(result.path):
        yield words.text("learn.path", path=words.say(result.path))
    refused = dict.fromkeys(words.say(one) for step in result.way for one in step.refused)
    yield from (words.text("learn.refused", text=one) for one in refused)
