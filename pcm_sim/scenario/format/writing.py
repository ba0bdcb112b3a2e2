"""A scenario as the text of its file, whole or put into one that is there; read back, it is the same."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any as Untyped
from typing import Final, NamedTuple

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from pcm_sim.scenario.format.editor import block, put_above, read, taken_above, written
from pcm_sim.scenario.format.model import Param, Scenario
from pcm_sim.scenario.format.plain import param_of, plain_of, step_of
from pcm_sim.scenario.recording.tape import Found
from pcm_sim.scenario.scribe.lines import Line

Plain = Mapping[str, Untyped]
_COLUMN: Final = 48
"""Where the labels that were seen stand beside their steps, if there is room."""


class _Beside(NamedTuple):
    """A step as plain values, and what stands beside it in the file."""

    step: Plain
    seen: str = ""
    above: tuple[str, ...] = ()


def scenario_text(scenario: Scenario, lines: Sequence[Line] = (), schema: str = "") -> str:
    """Write the file of a scenario.

    Args:
        scenario: The scenario.
        lines: What stands beside its steps, where they were recorded.
        schema: Where editors find the schema; empty for no line that tells them.
    """
    steps = _beside(lines) if lines else [_Beside(step_of(one)) for one in scenario.steps]
    return _text(plain_of(scenario), steps, schema)


def preset_text(plain: Plain, schema: str = "") -> str:
    """Write the file of a preset.

    Args:
        plain: What it holds.
        schema: As for `scenario_text`.
    """
    return _text(plain, [_Beside(one) for one in plain["steps"]], schema)


def recovered_text(found: Found, schema: str = "") -> str:
    """Write the file of a recording whose program ended before it was saved.

    Args:
        found: What its tape holds.
        schema: As for `scenario_text`.
    """
    return _text({**found.head, "steps": []}, [_Beside(step, seen) for step, seen in found.steps], schema)


def text_with_steps(text: str, place: int, lines: Sequence[Line], params: Mapping[str, Param]) -> str:
    """Put recorded steps into a file; its comments and all else stay.

    Args:
        text: The file.
        place: How many of its steps come before.
        lines: The steps.
        params: Parameters that the file must have; those it has stay as they are.
    """
    held = read(text)
    steps = held["steps"]
    above = taken_above(steps, place)
    for at, beside in enumerate(_beside(lines)):
        steps.insert(place + at, _step(beside.step))
        _comment(steps, place + at, beside)
    if above:
        put_above(steps, place + len(lines), above)
    missing = {name: one for name, one in params.items() if name not in held.get("params", {})}
    if missing:
        if "params" not in held:
            held.insert(list(held).index("steps"), "params", CommentedMap())
        for name, one in missing.items():
            held["params"][name] = block(param_of(one), 2)
    return written(held)


def _text(plain: Plain, steps: Iterable[_Beside], schema: str) -> str:
    held = CommentedMap((key, _section(key, value)) for key, value in plain.items())
    held["steps"] = CommentedSeq()
    for at, beside in enumerate(steps):
        held["steps"].append(_step(beside.step))
        _comment(held["steps"], at, beside)
    head = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return head + written(held)


def _beside(lines: Iterable[Line]) -> list[_Beside]:
    return [_Beside(step_of(one.step), one.seen, one.above) for one in lines]


def _comment(steps: CommentedSeq, at: int, beside: _Beside) -> None:
    verb, value = next(iter(beside.step.items()))
    if beside.seen and beside.seen != value:
        steps[at].yaml_add_eol_comment(f"# {' '.join(beside.seen.split())}", verb, column=_COLUMN)
    if beside.above:
        put_above(steps, at, "\n".join(beside.above))


def _step(plain: Plain) -> CommentedMap:
    made = CommentedMap((key, block(value, 2)) for key, value in plain.items())
    for key, value in plain.items():
        if isinstance(value, dict) and "steps" in value:
            made[key] = _with_steps(value, 3)
        elif key == "steps":
            made[key] = _steps(value)
    return made


def _section(key: str, value: Untyped) -> Untyped:  # noqa: ANN401 - plain values
    if key == "params":
        return CommentedMap((name, block(one, 2)) for name, one in value.items())
    return _with_steps(value, 2) if key == "given" and "steps" in value else block(value, 1)


def _with_steps(value: Plain, depth: int) -> CommentedMap:
    return CommentedMap(
        (name, _steps(one) if name == "steps" else block(one, depth)) for name, one in value.items()
    )


def _steps(values: Iterable[Plain]) -> CommentedSeq:
    return CommentedSeq(_step(one) for one in values)
