"""`pcm-sim assess TASK [CAR]`: a trainee's way through a task, scored; or the page of a result."""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from pcm_sim import composition
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CatalogueError
from pcm_sim.catalogue.problems import Problems
from pcm_sim.cli import common
from pcm_sim.cli.scenario_files import check_cars, scenarios_named
from pcm_sim.cli.typed_lines import typed_lines
from pcm_sim.scenario.assessing.assessment import Assessment
from pcm_sim.scenario.assessing.desk import TaskDesk, TaskError
from pcm_sim.scenario.assessing.page import as_lines, as_page
from pcm_sim.scenario.assessing.result import Result
from pcm_sim.scenario.assessing.result_file import as_json, read_result
from pcm_sim.scenario.console import words_task
from pcm_sim.scenario.console.prompt import Prompt
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import ENDING
from pcm_sim.scenario.format.model import Cell

_RESULT = ".json"
_DASH = "-"


def main(options: argparse.Namespace) -> int:
    """Assess, or make the page of a result.

    Returns:
        0 where it is passed or the page is written, 1 where it is not passed, 2 for a wrong call.
    """
    try:
        catalogue = common.load(options)
        if options.task.endswith(_RESULT):
            return _page_of(catalogue, options)
        _check_places(options)
        return _assess(catalogue, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)


def _assess(catalogue: Catalogue, options: argparse.Namespace) -> int:
    desk = TaskDesk(catalogue)
    language = common.language(catalogue, options)
    cell = _cell(catalogue, desk, options, language)
    try:
        assessment = desk.opened(cell, "en")
    except TaskError as error:
        raise common.Refusal(f"the task cannot begin: {error}", common.WRONG) from error
    if options.steps is not None:
        _follow(catalogue, assessment, options.steps)
    else:
        code = composition.assess_window(catalogue, assessment, language)
        if code:
            return code
    assessment.stop()
    result = desk.result(assessment, datetime.now(UTC).date().isoformat(), options.trainee or "")
    _write(catalogue, result, options)
    if options.json:
        print(as_json(result), end="")
    else:
        print(*as_lines(catalogue, result, language), sep="\n")
    return common.FINE if result.verdict.passed else common.WRONG


def _page_of(catalogue: Catalogue, options: argparse.Namespace) -> int:
    """Make the page of a result that was written before.

    Raises:
        Refusal: There is no such file, or it is no result.
    """
    file = Path(options.task)
    if not common.is_there(file):
        raise common.Refusal(f"there is no file {options.task!r}; --out writes a result")
    if options.page is None:
        raise common.Refusal(f"of a result a page is made: add --page {file.stem}.html")
    problems = Problems()
    result = read_result(file, problems)
    if result is None:
        error = CatalogueError(problems)
        raise common.Refusal(str(error), common.WRONG) from error
    _put(Path(options.page), as_page(catalogue, result, common.language(catalogue, options)))
    print(options.page)
    return common.FINE


def _cell(catalogue: Catalogue, desk: TaskDesk, options: argparse.Namespace, language: str) -> Cell:
    """Give the task on the car that is meant.

    Raises:
        Refusal: There is no such task, or no such car, or it is not for that car.
    """
    named = desk.files().get(options.task)
    if named is None and not options.task.endswith(ENDING):
        known = ", ".join(desk.files())
        near = common.meant(options.task, desk.files(), f"there are {known}, or a file *{ENDING}")
        raise common.Refusal(f"there is no task {options.task!r}{near}")
    scenario = scenarios_named(catalogue, [str(named or options.task)])[0]
    if scenario.task is None:
        raise common.Refusal(f"{options.task!r} is no task: it has no block `task:`", common.WRONG)
    if options.car:
        common.car(catalogue, options.car, common.market(catalogue, options))
    cells = cells_of(catalogue, scenario, [options.car] if options.car else (), language)
    cell = next((one for one in cells if not one.why_not), cells[0])
    if cell.why_not:
        raise common.Refusal(f"the task {options.task!r} is not for this car: {cell.why_not}")
    if options.car:
        check_cars(catalogue, [cell])
    return cell


def _follow(catalogue: Catalogue, assessment: Assessment, place: str) -> None:
    """Do the steps that somebody has written down, line by line, until the task has ended.

    Raises:
        Refusal: They cannot be read, or one of them cannot be done.
    """
    prompt = Prompt(catalogue, assessment.session, words_task.WORDS)
    words_task.follow(prompt, assessment)
    for number, line in enumerate(_lines(place), 1):
        if not assessment.is_running:
            return
        answer = prompt.answer(line)
        if not answer.good:
            where = "standard input" if place == _DASH else place
            raise common.Refusal(f"{where}:{number}: {' '.join(answer.lines)}", common.WRONG)


def _lines(place: str) -> Iterator[str]:
    if place == _DASH:
        yield from typed_lines()
        return
    try:
        yield from Path(place).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no text"
        raise common.Refusal(f"cannot read the steps in {place!r}: {why}") from error


def _check_places(options: argparse.Namespace) -> None:
    """Check before anybody begins that what comes of it can be kept.

    Raises:
        Refusal: A folder is not there.
    """
    for name in (options.out, options.page):
        folder = Path(name).absolute().parent if name else None
        if folder and not common.is_folder(folder):
            raise common.Refusal(f"cannot write {name!r}: there is no folder {str(folder)!r}")


def _write(catalogue: Catalogue, result: Result, options: argparse.Namespace) -> None:
    if options.out:
        _put(Path(options.out), as_json(result))
    if options.page:
        _put(Path(options.page), as_page(catalogue, result, common.language(catalogue, options)))


def _put(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise common.Refusal(f"cannot write {str(file)!r}: {error.strerror}") from error
