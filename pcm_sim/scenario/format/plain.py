"""From a scenario back to the plain values of its file, in the order in which a person writes them."""

from typing import Any as Untyped
from typing import Final

from pcm_sim.domain.conditions import ALWAYS, All, Any, Condition, Is, Not
from pcm_sim.scenario.format.model import Car, Given, Outline, Param, Scenario, Step
from pcm_sim.scenario.format.plain_acts import act_of
from pcm_sim.scenario.format.plain_values import filled, text_of, time_of
from pcm_sim.scenario.format.task import Task

Value = Untyped
"""What YAML holds: texts, numbers, switches, lists and mappings of them."""
VERSION: Final = 1


def plain_of(scenario: Scenario) -> dict[str, Value]:
    """Give what the file of a scenario holds."""
    return filled(
        schema=VERSION,
        id=scenario.id,
        name=text_of(scenario.name),
        about=text_of(scenario.about),
        tags=list(scenario.tags),
        facts=list(scenario.facts),
        requires=_condition(scenario.requires),
        vehicle=_car(scenario.car),
        given=_given(scenario.given),
        params={name: param_of(one) for name, one in scenario.params.items()},
        task=_task(scenario.task) if scenario.task else {},
    ) | filled(
        ("steps",),
        steps=[step_of(one) for one in scenario.steps],
        outline=_outline(scenario.outline) if scenario.outline else {},
    )


def step_of(step: Step) -> dict[str, Value]:
    """Give what the file holds of a step."""
    return (
        act_of(step.act, steps_of)
        | filled(
            note=text_of(step.note),
            label=step.label,
            when=_condition(step.when),
            optional=step.optional,
            shot=step.shot,
            guide="" if step.guide == "show" else step.guide,
        )
        | ({} if step.settle else {"settle": False})
    )


def steps_of(steps: tuple[Step, ...]) -> list[dict[str, Value]]:
    """Give what the file holds of several steps."""
    return [step_of(one) for one in steps]


def _car(car: Car) -> dict[str, Value]:
    return filled(car=car.said, market=car.market, language=car.language, readings=list(car.readings))


def _given(given: Given) -> dict[str, Value]:
    seed = {} if given.seed is None else {"seed": given.seed}
    return (
        filled(preset=given.preset, state=dict(given.state), clock=given.clock)
        | seed
        | filled(steps=steps_of(given.steps))
    )


def param_of(param: Param) -> Value:
    """Give what the file holds of a parameter."""
    return {"default": param.default, "secret": True} if param.secret else param.default


def _task(task: Task) -> dict[str, Value]:
    return filled(
        **{
            "text": text_of(task.text),
            "goal": [act_of(one, steps_of)["expect"] for one in task.goal],
            "pass": task.passed_from or None,
            "limit": time_of(task.limit_ms) if task.limit_ms else "",
            "hints": [text_of(one) for one in task.hints],
            "costs": dict(task.costs),
        }
    )


def _outline(outline: Outline) -> dict[str, Value]:
    over = {axis: list(values) for axis, values in outline.over.items()}
    rows = [dict(row) for row in outline.rows]
    return filled(
        **{"mode": outline.mode, "over": over, "rows": rows, "except": [dict(r) for r in outline.exceptions]}
    )


def _condition(condition: Condition) -> dict[str, Value]:
    if condition == ALWAYS:
        return {}
    match condition:
        case Is(fact, value):
            return {fact: value}
        case Not(of):
            return {"not": _condition(of)}
        case Any(several):
            return {"any": [_condition(one) for one in several]}
        case All(several):
            return _all(several)


def _all(several: tuple[Condition, ...]) -> dict[str, Value]:
    """Give conditions that all must hold as one mapping where their keys differ, as a person writes it."""
    parts = [_condition(one) for one in several]
    keys = [key for part in parts for key in part]
    alone = len(parts) == 1 or len(set(keys)) < len(keys)
    return {"all": parts} if alone else {key: value for part in parts for key, value in part.items()}
