"""From checked values to the scenario: steps, acts, expectations."""

from collections.abc import Callable, Mapping
from typing import Any as Untyped

from pcm_sim.catalogue.build import condition
from pcm_sim.catalogue.shapes import Located
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act
from pcm_sim.scenario.format.building_expect import expectation
from pcm_sim.scenario.format.building_values import labels, ms_of, where
from pcm_sim.scenario.format.model import Car, Given, Outline, Param, Scenario, Step
from pcm_sim.scenario.format.task import Task
from pcm_sim.scenario.format.vocabulary import VERBS

Plain = Mapping[str, Untyped]
_PRESS = "press"


def scenario(file: str, plain: Plain) -> Scenario:
    """Build a scenario.

    Args:
        file: Its path as a person knows it.
        plain: Its checked values.
    """
    return Scenario(
        file=file,
        id=plain["id"],
        name=labels(plain["name"]),
        about=labels(plain.get("about", {})),
        tags=tuple(plain["tags"]),
        facts=tuple(plain.get("facts", ())),
        requires=condition(plain.get("requires")),
        car=car(plain["vehicle"]),
        given=given(plain.get("given", {})),
        params=params(plain.get("params", {})),
        steps=steps(plain["steps"]),
        outline=_outline(plain["outline"]) if "outline" in plain else None,
        task=_task(plain["task"]) if "task" in plain else None,
    )


def car(plain: Plain) -> Car:
    """Build what is said of the vehicle; a car that is named part by part is put together."""
    parts = (plain.get("model", ""), plain.get("year", ""), plain.get("generation", ""))
    said = plain.get("car") or "-".join(str(one) for one in parts if one).lower()
    readings = tuple(plain.get("readings", ()))
    return Car(said, plain.get("market", ""), plain.get("language", ""), readings)


def given(plain: Plain) -> Given:
    """Build what is so before the first step."""
    return Given(
        preset=plain.get("preset", ""),
        state=dict(plain.get("state", {})),
        clock=plain.get("clock", ""),
        seed=plain.get("seed"),
        steps=steps(plain.get("steps", ())),
    )


def params(plain: Plain) -> Mapping[str, Param]:
    """Build the parameters."""
    return {
        name: Param(one) if isinstance(one, str) else Param(one["default"], one["secret"])
        for name, one in plain.items()
    }


def steps(plain: Untyped) -> tuple[Step, ...]:  # noqa: ANN401 - a list of checked mappings
    """Build a list of steps."""
    return tuple(_step(one) for one in plain)


def _task(plain: Plain) -> Task:
    return Task(
        text=labels(plain["text"]),
        goal=tuple(expectation(one) for one in plain.get("goal", ())),
        passed_from=plain.get("pass", 0),
        limit_ms=ms_of(plain["limit"]) if "limit" in plain else 0,
        hints=tuple(labels(one) for one in plain.get("hints", ())),
        costs=dict(plain.get("costs", {})),
    )


def _outline(plain: Plain) -> Outline:
    return Outline(
        mode=plain["mode"],
        over={axis: tuple(values) for axis, values in plain.get("over", {}).items()},
        rows=tuple(dict(row) for row in plain.get("rows", ())),
        exceptions=tuple(dict(row) for row in plain.get("except", ())),
    )


def _step(plain: Located) -> Step:
    verb = next(name for name in VERBS if name in plain)
    # The checked values of a mapping are of the kinds that its shape says.
    values: Plain = plain
    alone = verb in {"note", "shot"}
    return Step(
        at=plain.span(),
        act=_ACTS[verb](values[verb], values),
        note={} if verb == "note" else labels(values.get("note", {})),
        label=values.get("label", ""),
        when=condition(values.get("when")),
        optional=values.get("optional", False),
        shot="" if alone else values.get("shot", ""),
        guide=values.get("guide", "show"),
        settle=values.get("settle", True),
    )


def _type(value: Untyped) -> Act:  # noqa: ANN401 - a checked value
    return acts.Type("", value) if isinstance(value, str) else acts.Type(value["into"], value["text"])


def _advance(value: Untyped) -> Act:  # noqa: ANN401 - as above
    if isinstance(value, str):
        return acts.Advance(ms=ms_of(value))
    by = ms_of(value["by"]) if "by" in value else 0
    return acts.Advance(by, value.get("to", ""), value.get("until", ""), value.get("about", ""))


def _inject(value: Untyped) -> Act:  # noqa: ANN401 - as above
    if isinstance(value, str):
        return acts.Inject(value)
    if "surprise" in value:
        return acts.Surprise(value["surprise"], value["seed"])
    named = {name: value[name] for name in _FAULT if name in value}
    return acts.Inject(
        **named,
        after=ms_of(value["after"]) if "after" in value else 0,
        share=value.get("percent", 100),
        ms=ms_of(value["for"]) if "for" in value else 0,
    )


_FAULT = ("fault", "name", "figure", "customer", "car", "operation", "on", "page", "nth", "times")


def _deed(who: str) -> Callable[[Untyped, Plain], Act]:
    def build(value: Untyped, _: Plain) -> Act:  # noqa: ANN401 - as above
        named = {name: value[name] for name in _DONE if name in value}
        return acts.Deed(who, **named, fields=dict(value.get("with", {})))

    return build


def _instructed(value: Untyped, step: Plain) -> Act:  # noqa: ANN401 - as above
    if "set" not in value:
        return _deed("instructor")(value, step)
    wanted = value["set"]
    named = {name: wanted[name] for name in ("customer", "car", "item") if name in wanted}
    fields = {name: wanted[name] for name in acts.OF_STATE}
    return acts.Deed("instructor", acts.SET_STATE, **named, fields=fields, refused=value.get("refused", ""))


_DONE = ("do", "customer", "car", "item", "centre", "refused")


def _on_phone(place: str) -> Callable[[Untyped, Plain], Act]:
    def build(value: Untyped, _: Plain) -> Act:  # noqa: ANN401 - as above
        return acts.OnPhone(place, tuple(_phone_act(one) for one in value))

    return build


def _phone_act(plain: Plain) -> acts.PhoneAct:
    (verb, value), *_ = plain.items()
    return _PHONE[verb](value)


_PHONE: Mapping[str, Callable[[Untyped], acts.PhoneAct]] = {
    "take": acts.TakeUp,
    "sign_in": acts.SignIn,
    "open": lambda value: acts.PhoneOpen(where(value)),
    "tap": lambda value: acts.PhoneTap(where(value)),
    "fill": lambda value: acts.Fill(dict(value)),
    "read": acts.Read,
    "language": acts.PhoneLanguage,
    "back": lambda _: acts.Back(),
    "confirm": lambda _: acts.Confirm(),
}


def _knob(value: str) -> Act:
    return acts.Knob(0 if value == _PRESS else int(value))


_ACTS: Mapping[str, Callable[[Untyped, Plain], Untyped]] = {
    "tap": lambda value, _: acts.Tap(where(value)),
    "hold": lambda value, _: acts.Hold(where(value)),
    "swipe": lambda value, _: acts.Swipe(where(value)),
    "knob": lambda value, _: _knob(value),
    "press": lambda value, _: acts.Press(value.upper()),
    "back": lambda *_: acts.Back(),
    "confirm": lambda *_: acts.Confirm(),
    "open": lambda value, _: acts.Open(where(value)),
    "type": lambda value, _: _type(value),
    "toggle": lambda value, _: acts.Toggle(where(value), value["to"]),
    "choose": lambda value, _: acts.Choose(where(value), value["option"]),
    "set_slider": lambda value, _: acts.SetSlider(where(value), value["to"]),
    "set": lambda value, _: acts.Set(dict(value)),
    "advance": lambda value, _: _advance(value),
    "inject": lambda value, _: _inject(value),
    "repair": lambda value, _: acts.Repair("" if value == "all" else value),
    "run": lambda value, step: acts.Run(value, dict(step.get("with", {}))),
    "repeat": lambda value, _: acts.Repeat(value["times"], steps(value["steps"])),
    "steps": lambda value, step: acts.When(condition(step.get("when")), steps(value)),
    "phone": _on_phone("phone"),
    "portal": _on_phone("portal"),
    "store": _on_phone("store"),
    "dealer": _deed("dealer"),
    "support": _deed("support"),
    "instructor": _instructed,
    "expect": lambda value, _: expectation(value),
    "chapter": lambda value, _: acts.Chapter(labels(value)),
    "pause": lambda value, _: acts.Pause(ms_of(value)),
    "shot": lambda value, _: acts.Shot(value),
    "note": lambda value, _: acts.Note(labels(value)),
}
