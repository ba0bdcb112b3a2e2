"""An assessment in words: its steps as the history tells them, and all of it as a result."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import Labels, say
from pcm_sim.scenario.assessing.assessment import Assessment
from pcm_sim.scenario.assessing.following import Turn
from pcm_sim.scenario.assessing.hint_words import HintWords
from pcm_sim.scenario.assessing.hints import Taken
from pcm_sim.scenario.assessing.result import Result, Subject, ToldHint, ToldStep, Verdict
from pcm_sim.scenario.assessing.step_words import ARROW, Teller
from pcm_sim.scenario.assessing.walking import Track, Walked


def result_of(assessment: Assessment, catalogue: Catalogue, day: str = "", trainee: str = "") -> Result:
    """Give what came of an assessment, as far as it has come.

    Args:
        assessment: The assessment.
        catalogue: The data.
        day: When, ISO 8601.
        trainee: Who; kept nowhere else.
    """
    languages = catalogue.languages
    cell, session, best = assessment.cell, assessment.session, assessment.best
    tally, figures = assessment.tally, assessment.figures
    vehicle = session.rules.vehicle
    hint_words = {language: HintWords(assessment, catalogue, language) for language in languages}
    tellers = [Teller(session, language) for language in languages]

    def each(make: Callable[[str], str]) -> Labels:
        return {language: make(language) for language in languages}

    way = [(one.step, one.turn) for one in assessment.steps]
    return Result(
        subject=Subject(
            task=cell.scenario.id,
            name=each(lambda language: say(cell.scenario.name, language)),
            about=each(lambda language: say(cell.scenario.about, language)),
            text=each(lambda language: say(assessment.veiled_text, language)),
            car=each(lambda language: f"{say(vehicle.name, language)} {session.year}"),
            vehicle=vehicle.key,
            market=session.moment.car.market,
            day=day,
            trainee=" ".join(trainee.split()),
            version=__version__,
        ),
        verdict=Verdict(
            ended=assessment.ended,
            score=assessment.score,
            passed=assessment.passed,
            passed_from=figures.passed_from,
            steps=tally.steps,
            best=tally.best,
            turns=tally.turns,
            ms=tally.ms,
            free_ms=figures.free_ms,
            limit_ms=figures.limit_ms,
        ),
        costs=assessment.costs,
        way=_told(way, tellers),
        best=_told([(step, Turn.ON) for step in best.steps], tellers),
        hints=tuple(_hint(one, hint_words) for one in assessment.hints),
        path=_path(best.steps, tellers),
    )


def _hint(taken: Taken, words: Mapping[str, HintWords]) -> ToldHint:
    text = {language: one.say(taken.hint) for language, one in words.items()}
    return ToldHint(taken.kind, text, taken.at_ms, taken.after)


def _told(steps: Iterable[tuple[Walked, Turn]], tellers: Sequence[Teller]) -> tuple[ToldStep, ...]:
    return tuple(
        ToldStep(
            step.track,
            turn,
            {one.words.language: one.step(step) for one in tellers},
            _by_language([one.refusals(step) for one in tellers], tellers),
            step.at_ms,
        )
        for step, turn in steps
    )


def _by_language(told: Sequence[Sequence[str]], tellers: Sequence[Teller]) -> tuple[Labels, ...]:
    languages = [one.words.language for one in tellers]
    return tuple(dict(zip(languages, texts, strict=True)) for texts in zip(*told, strict=False))


def _path(steps: Sequence[Walked], tellers: Sequence[Teller]) -> Labels | None:
    """Give where on the unit the way ends that is to be learned."""
    last = next((one for one in reversed(steps) if one.track is Track.UNIT), None)
    if last is None:
        return None
    return {one.words.language: ARROW.join(one.place(last.before)) for one in tellers}
