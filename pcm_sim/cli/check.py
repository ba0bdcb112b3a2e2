"""`pcm-sim check [FILES…]`: every problem of the data, with its place and what was meant."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from pcm_sim.catalogue.checking import Checked, check_all, check_files
from pcm_sim.catalogue.data_root import TEXTS, yaml_files
from pcm_sim.catalogue.problems import Problem, as_json
from pcm_sim.cli import common


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
        return check_all(overlays=overlays)
    missing = [name for name in names if not name or not common.is_there(Path(name))]
    if missing:
        raise common.Refusal(f"there is no file {', '.join(map(repr, missing))}")
    problems: list[Problem] = []
    count = 0
    files: list[Path] = []
    for path in map(Path, names):
        if any(common.is_folder(path / folder) for folder in TEXTS):
            whole = check_all(path, overlays)
            problems += whole.problems
            count += whole.files
        else:
            files += _files(path)
    return Checked(problems + check_files(files, overlays), count + len(files))


def _files(path: Path) -> list[Path]:
    """Give the files that a name stands for: itself, or all data files in a folder."""
    if not common.is_folder(path):
        return [path]
    files = list(yaml_files(path))
    if not files:
        raise common.Refusal(f"there is no YAML file in the folder {str(path)!r}")
    return files
