"""`pcm-sim check [FILES…]`: every problem of the data, with its place and what was meant."""

import argparse
from pathlib import Path

from pcm_sim.catalogue.checking import check_all, check_file
from pcm_sim.catalogue.problems import Problem, as_json
from pcm_sim.cli import common


def main(options: argparse.Namespace) -> int:
    """Check the shipped data, or the files and folders that are named."""
    paths = [Path(name) for name in options.files]
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        return common.refuse(common.Refusal(f"there is no file {', '.join(missing)}"), options)
    problems, files = _check(paths)
    if options.json:
        common.print_json({"files": files, "problems": [as_json(problem) for problem in problems]})
    else:
        for problem in problems:
            print(problem)
        count = "no problem" if not problems else f"{len(problems)} problem{'s' * (len(problems) > 1)}"
        print(f"{files} file{'s' * (files != 1)} checked, {count}")
    return common.WRONG if problems else common.FINE


def _check(paths: list[Path]) -> tuple[list[Problem], int]:
    if not paths:
        return check_all()
    problems: list[Problem] = []
    files = 0
    for path in paths:
        if path.is_dir():
            found, count = check_all(path)
            problems += found
            files += count
        else:
            problems += check_file(path)
            files += 1
    return problems, files
