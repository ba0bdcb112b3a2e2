"""The file of a result: JSON with a shape, so that it can be read back and other programs know it."""

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any as Untyped
from typing import Final

from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import (
    BAD,
    Context,
    Field,
    Flag,
    ListOf,
    MapOf,
    Name,
    OneOf,
    Record,
    Text,
    Whole,
)
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.scenario.assessing.assessment import Ended
from pcm_sim.scenario.assessing.following import Turn
from pcm_sim.scenario.assessing.result import Result, Subject, ToldHint, ToldStep, Verdict
from pcm_sim.scenario.assessing.scoring import FULL, HINTS, Cost
from pcm_sim.scenario.assessing.walking import Track

VERSION: Final = 1
KEY: Final = "pcm_sim_assessment"
"""The first key of the file, whose value is the version of its form."""
_MS, _COUNT = Whole(0, 10**12), Whole(0, 10**6)
_LONG = Text(min_length=0)
_LABELS = MapOf(Name("[a-z]{2}|", "a language"), _LONG, what="a text by language")
_STEP = Record(
    {
        "track": Field(OneOf(tuple(Track), "a place"), about="where it was done"),
        "turn": Field(OneOf(tuple(Turn), "a turn"), about="whether it was on the way"),
        "text": Field(_LABELS, about="what was done"),
        "refused": Field(ListOf(_LABELS), default=[], about="what was refused"),
        "at_ms": Field(_MS, default=0, about="real time that had passed"),
    },
    what="a step",
)
_HINT = Record(
    {
        "kind": Field(OneOf(HINTS, "a kind of hint"), about="what it named"),
        "text": Field(_LABELS, about="what it said"),
        "at_ms": Field(_MS, default=0, about="real time that had passed"),
        "after": Field(_COUNT, default=0, about="how many steps were done"),
    },
    what="a hint",
)
_COSTS = ("unfinished", "step", "turn", "refusal", "correction", "minute", "hint")
_COST = Record(
    {
        "what": Field(OneOf(_COSTS, "a reason"), about="what cost points"),
        "times": Field(_COUNT, about="how often"),
        "points": Field(_COUNT, about="how many points"),
    },
    what="a reason",
)
_SUBJECT = Record(
    {
        "task": Field(Text(), about="id of the scenario"),
        "name": Field(_LABELS, about="what the task is called"),
        "about": Field(_LABELS, about="what it teaches"),
        "text": Field(_LABELS, about="what the trainee was asked to do"),
        "car": Field(_LABELS, about="the car with its model year"),
        "vehicle": Field(Text(), about="its row of the matrix"),
        "market": Field(Text(), about="country it was sold in"),
        "day": Field(_LONG, default="", about="when"),
        "trainee": Field(_LONG, default="", about="who; empty where nobody typed a name"),
        "version": Field(_LONG, default="", about="version of pcm-sim"),
    },
    what="a subject",
)
_VERDICT = Record(
    {
        "ended": Field(OneOf(tuple(Ended), "an end"), about="how it ended"),
        "score": Field(Whole(0, FULL), about="points that are left"),
        "passed": Field(Flag(), about="it is passed"),
        "passed_from": Field(Whole(1, FULL), about="points from which on it is"),
        "steps": Field(_COUNT, about="steps that were done"),
        "best": Field(_COUNT, about="steps of the best way"),
        "turns": Field(_COUNT, about="wrong turns"),
        "ms": Field(_MS, about="real time that it took"),
        "free_ms": Field(_MS, about="real time that costs nothing"),
        "limit_ms": Field(_MS, about="real time after which it is over"),
    },
    what="a verdict",
)
RESULT = Record(
    {
        KEY: Field(Whole(VERSION, VERSION), about="the version of the form"),
        "subject": Field(_SUBJECT, about="who was assessed, on what"),
        "verdict": Field(_VERDICT, about="how it ended"),
        "costs": Field(ListOf(_COST), about="what cost points"),
        "way": Field(ListOf(_STEP), about="what the trainee did"),
        "best": Field(ListOf(_STEP), about="the best way"),
        "hints": Field(ListOf(_HINT), about="the hints that were taken"),
        "path": Field(_LABELS, required=False, about="where on this car it is"),
    },
    what="a result",
)


def as_json(result: Result) -> str:
    """Give a result as its file holds it."""
    plain = {one.name: _plain(getattr(result, one.name)) for one in fields(result)}
    told = {KEY: VERSION, **{name: one for name, one in plain.items() if one is not None}}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read_result(path: Path, problems: Problems) -> Result | None:
    """Read the file of a result; none where anything is wrong with it.

    Args:
        path: The file.
        problems: Takes what is wrong, each with its place.
    """
    tree = read_yaml(path, str(path), problems)
    plain: Untyped = BAD if tree is None else RESULT.read(tree, Context(str(path), problems))
    if plain is BAD or len(problems):
        return None
    return Result(
        subject=Subject(**plain["subject"]),
        verdict=Verdict(**plain["verdict"]),
        costs=tuple(Cost(**one) for one in plain["costs"]),
        way=tuple(map(_step, plain["way"])),
        best=tuple(map(_step, plain["best"])),
        hints=tuple(ToldHint(**one) for one in plain["hints"]),
        path=plain.get("path"),
    )


def _step(plain: Mapping[str, Untyped]) -> ToldStep:
    return ToldStep(**{**plain, "refused": tuple(plain["refused"])})


def _plain(value: Untyped) -> Untyped:  # noqa: ANN401 - any part of a result
    if hasattr(value, "_asdict"):
        return {name: _plain(one) for name, one in value._asdict().items()}
    if isinstance(value, Mapping):
        return dict(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
