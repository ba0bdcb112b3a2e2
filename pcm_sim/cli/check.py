"""`pcm-sim check [FILES…]`: every problem of the data, with its place and what was meant."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from pcm_sim.catalogue.checking import Checked, check_all, check_files
from pcm_sim.catalogue.data_root import SCENARIOS, TEXTS, data_root, yaml_files
from pcm_sim.catalogue.errors import CatalogueError
from pcm_sim.catalogue.problems import Problem, as_json
from pcm_sim.cli import common
from pcm_sim.composition import load_catalogue
from pcm_sim.scenario.files.checking import check_scenario_files, kind_of_file


def main(options: argparse.Namespace) -> int:
    """Check the shipped data, or the files and folders that are named."""
    try:
        problems, files, notes = _check(options.files, common.overlays(options))
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        found = [as_json(problem) for problem in problems]
        common.print_json({"files": files, "problems": found, "notes": list(notes)})
    else:
        for problem in problems:
            print(problem)
        count = "no problem" if not problems else f"{len(problems)} problem{'s' * (len(problems) > 1)}"
        print(f"{files} file{'s' * (files != 1)} checked, {count}")
        for note in notes:
            print(note)
    return common.WRONG if problems else common.FINE


def _check(names: list[str], overlays: Sequence[Path]) -> Checked:
    if not names:
        whole = check_all(overlays=overlays)
        return _with_scenarios(whole, [data_root(), *overlays], overlays)
    missing = [name for name in names if not name or not common.is_there(Path(name))]
    if missing:
        raise common.Refusal(f"there is no file {', '.join(map(repr, missing))}")
    problems: list[Problem] = []
    count = 0
    files: list[Path] = []
    for path in map(Path, names):
        if any(common.is_folder(path / folder) for folder in TEXTS):
            whole = _with_scenarios(check_all(path, overlays), [path], overlays, path)
            problems += whole.problems
            count += whole.files
        else:
            files += _files(path)
    scenarios = [file for file in files if kind_of_file(file)]
    others = [file for file in files if file not in scenarios]
    problems += check_files(others, overlays) + _check_scenarios(scenarios, overlays)
    return Checked(problems, count + len(files))


def _with_scenarios(
    whole: Checked, folders: Sequence[Path], overlays: Sequence[Path], root: Path | None = None
) -> Checked:
    """Check the scenarios of data folders too, once it is sure that their data are right."""
    files = [file for folder in folders for file in yaml_files(folder / SCENARIOS)]
    problems = [] if whole.problems else _check_scenarios(files, overlays, root)
    return Checked(whole.problems + problems, whole.files + len(files), whole.notes)


def _check_scenarios(
    files: Sequence[Path], overlays: Sequence[Path], root: Path | None = None
) -> list[Problem]:
    if not files:
        return []
    try:
        catalogue = load_catalogue(root, overlays)
    except CatalogueError as error:
        return error.problems.sorted()
    return check_scenario_files(catalogue, files)


def _files(path: Path) -> list[Path]:
    """Give the files that a name stands for: itself, or all data files in a folder."""
    if not common.is_folder(path):
        return [path]
    files = list(yaml_files(path))
    if not files:
        raise common.Refusal(f"there is no YAML file in the folder {str(path)!r}")
    return files
