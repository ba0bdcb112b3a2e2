"""`pcm-sim fmt FILE…`: scenario files in their usual form, with ids in the place of labels."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import yaml_files
from pcm_sim.catalogue.problems import Problems, as_json
from pcm_sim.cli import common
from pcm_sim.scenario.format.formatting import Formatted, formatted


class _Done(NamedTuple):
    """What became of a file: its form, or none where something is wrong with it."""

    file: Path
    form: Formatted | None

    @property
    def changes(self) -> bool:
        return self.form is not None and self.form.before != self.form.after


def main(options: argparse.Namespace) -> int:
    """Bring the files into their usual form, or tell which are not."""
    problems = Problems()
    try:
        files = [file for name in options.files for file in _files(name)]
        catalogue = common.load(options)
        done = [*_formatted(catalogue, files, problems)]
        writes = not options.check and not options.diff
        if writes:
            _write(done)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    _tell(done, problems, options)
    return common.WRONG if problems or (not writes and any(one.changes for one in done)) else common.FINE


def _files(name: str) -> Sequence[Path]:
    path = Path(name)
    if not name or not common.is_there(path):
        raise common.Refusal(f"there is no file {name!r}")
    files = [*yaml_files(path)] if common.is_folder(path) else [path]
    if not files:
        raise common.Refusal(f"there is no YAML file in the folder {name!r}")
    return files


def _formatted(catalogue: Catalogue, files: Sequence[Path], problems: Problems) -> Iterator[_Done]:
    for file in files:
        yield _Done(file, formatted(catalogue, file, problems))


def _write(done: Sequence[_Done]) -> None:
    for one in done:
        if one.form is not None and one.changes:
            try:
                _write_whole(one.file, one.form.after)
            except OSError as error:
                told = f"cannot write {str(one.file)!r}: {error.strerror}; the file is as it was"
                raise common.Refusal(told, common.WRONG) from error


def _write_whole(file: Path, text: str) -> None:
    """Write a file whole or not at all; behind a link, the file that it leads to."""
    real = file.resolve()
    part = real.with_name(f".{real.name}.{os.getpid()}.part")
    try:
        part.write_bytes(text.encode("utf-8"))
        part.chmod(real.stat().st_mode)
        part.replace(real)
    finally:
        part.unlink(missing_ok=True)


def _tell(done: Sequence[_Done], problems: Problems, options: argparse.Namespace) -> None:
    changed = [one for one in done if one.changes]
    left = [line for one in done if one.form for line in one.form.left]
    if options.json:
        found = [as_json(problem) for problem in problems.sorted()]
        common.print_json({"changed": [str(one.file) for one in changed], "left": left, "problems": found})
        return
    if options.diff:
        for one in changed:
            print("".join(_difference(one)), end="")
    else:
        said = "would be changed" if options.check else "changed"
        print(*(f"{one.file}: {said}" for one in changed), sep="\n", end="\n" if changed else "")
    for line in (*problems.lines(), *left):
        print(line, file=sys.stderr)


def _difference(done: _Done) -> Iterator[str]:
    if done.form:
        before, after = (text.splitlines(keepends=True) for text in (done.form.before, done.form.after))
        yield from unified_diff(before, after, str(done.file), str(done.file))
