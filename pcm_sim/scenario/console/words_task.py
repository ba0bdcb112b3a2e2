"""Words of the console about tasks: one begun, a hint, giving up, what came of it."""

from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary

from pcm_sim.domain.labels import say
from pcm_sim.scenario.assessing.assessment import Assessment
from pcm_sim.scenario.assessing.desk import TaskDesk, TaskError
from pcm_sim.scenario.assessing.page import as_lines
from pcm_sim.scenario.assessing.result_file import as_json
from pcm_sim.scenario.console.prompt import Answer, Prompt, Word, near, refusal

_LONGEST_S: Final = 86_400
_RUNNING: "Final[WeakKeyDictionary[Prompt, Assessment]]" = WeakKeyDictionary()
"""The task that was begun behind each prompt."""


def follow(prompt: Prompt, assessment: Assessment) -> None:
    """Have the words of a prompt speak of an assessment that has begun already."""
    _RUNNING[prompt] = assessment


def _task(prompt: Prompt, name: str) -> Answer:
    desk = TaskDesk(prompt.catalogue)
    if not name:
        found = desk.seen(prompt.session, prompt.language)
        return Answer(tuple(f"{' ' if one.applies else '–'} {one.id}   {one.name}" for one in found))
    scenario = desk.scenario(name)
    if scenario is None:
        return refusal(f"there is no task {name!r}{near(name, desk.files(), '`task` lists them')}")
    cell = desk.cell(scenario, prompt.session)
    if cell.why_not:
        return refusal(f"this car cannot begin the task {name!r}: {cell.why_not}")
    before = prompt.free_name(f"before {name}")
    running = _RUNNING.get(prompt)
    if running:
        running.stop()
    try:
        assessment = desk.begin(prompt.session, name, before, prompt.language)
    except TaskError as error:
        return refusal(f"the task {name!r} cannot begin: {error}")
    follow(prompt, assessment)
    kept = f"what was before is kept: `recall {before}`"
    return Answer((kept, say(assessment.text, prompt.language), *prompt.screen().lines))


def _hint(prompt: Prompt, _: str) -> Answer:
    running = _RUNNING.get(prompt)
    if running is None or not running.is_running:
        return refusal("no task runs: `task NAME` begins one")
    told = TaskDesk(prompt.catalogue).hint(running, prompt.language)
    return Answer((told,)) if told else refusal("there is no further hint for what is to be done now")


def _give_up(prompt: Prompt, _: str) -> Answer:
    running = _RUNNING.get(prompt)
    if running is None or not running.is_running:
        return refusal("no task runs: `task NAME` begins one")
    running.give_up()
    return _result(prompt, "")


def _result(prompt: Prompt, file: str) -> Answer:
    running = _RUNNING.get(prompt)
    if running is None:
        return refusal("no task was begun: `task NAME` begins one")
    result = TaskDesk(prompt.catalogue).result(running)
    lines = tuple(as_lines(prompt.catalogue, result, prompt.language))
    if not file:
        return Answer(lines)
    try:
        Path(file).write_text(as_json(result), encoding="utf-8")
    except (OSError, ValueError) as error:
        return refusal(f"cannot write {file!r}: {getattr(error, 'strerror', None) or error}")
    return Answer((*lines, f"written: {file}"))


def _wait(prompt: Prompt, said: str) -> Answer:
    """Let real time pass, as it does while somebody thinks."""
    if not said.isdecimal() or not 1 <= int(said) <= _LONGEST_S:
        return refusal(f"`wait` takes seconds, 1 to {_LONGEST_S}: {said!r}")
    prompt.session.advance(int(said) * 1_000, idle=True)
    return prompt.screen()


WORDS = {
    "task": Word("[NAME]", "begin a task for a trainee; without a name: list them", _task),
    "hint": Word("", "the next hint of the task; it costs points", _hint),
    "give_up": Word("", "end the task without its goal", _give_up),
    "result": Word("[FILE.json]", "what came of the task so far; with a file: write it", _result),
    "wait": Word("SECONDS", "let real time pass, as while somebody thinks", _wait),
}
"""By word."""
