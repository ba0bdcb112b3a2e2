"""A scenario as the text of its file: read back, it is the same scenario."""

from collections.abc import Sequence
from typing import Any as Untyped

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from pcm_sim.scenario.editor import block, written
from pcm_sim.scenario.model import Scenario
from pcm_sim.scenario.plain import plain_of, step_of
from pcm_sim.scenario.scribe.lines import Line


def scenario_text(scenario: Scenario, lines: Sequence[Line] = (), schema: str = "") -> str:
    """Write the file of a scenario.

    Args:
        scenario: The scenario.
        lines: What stands beside its steps, where they were recorded.
        schema: Where editors find the schema; empty for no line that tells them.
    """
    plain = plain_of(scenario)
    held = CommentedMap((key, _section(key, value)) for key, value in plain.items())
    if lines:
        held["steps"] = steps_block(lines)
    head = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return head + written(held)


def steps_block(lines: Sequence[Line]) -> CommentedSeq:
    """Give recorded steps as the editor holds them, with what stands beside them."""
    steps = CommentedSeq(step_block(step_of(one.step)) for one in lines)
    for at, line in enumerate(lines):
        verb, value = next(iter(steps[at].items()))
        if line.seen and line.seen != value:
            # Two blanks stand before it, one of them its own.
            steps[at].yaml_add_eol_comment(f" # {' '.join(line.seen.split())}", verb, column=0)
        if line.above:
            steps.yaml_set_comment_before_after_key(at, before="\n".join(line.above), indent=2)
    return steps


def step_block(plain: Untyped) -> CommentedMap:  # noqa: ANN401 - plain values
    """Give one step as the editor holds it."""
    made = CommentedMap((key, block(value, 2)) for key, value in plain.items())
    for key, value in plain.items():
        if isinstance(value, dict) and "steps" in value:
            made[key] = CommentedMap(
                (name, _steps(one) if name == "steps" else block(one, 3)) for name, one in value.items()
            )
        elif key == "steps":
            made[key] = _steps(value)
    return made


def _section(key: str, value: Untyped) -> Untyped:  # noqa: ANN401 - as above
    if key == "steps":
        return _steps(value)
    if key == "params":
        return CommentedMap((name, block(one, 2)) for name, one in value.items())
    if key == "given" and "steps" in value:
        return CommentedMap(
            (name, _steps(one) if name == "steps" else block(one, 2)) for name, one in value.items()
        )
    return block(value, 1)


def _steps(values: Untyped) -> CommentedSeq:  # noqa: ANN401 - as above
    return CommentedSeq(step_block(one) for one in values)
