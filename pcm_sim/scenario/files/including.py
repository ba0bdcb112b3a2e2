"""Files that scenarios run: found below their own folder or the shipped one, read once, filled in.

Nothing leads out of these folders, not by dots and not by links. A file that runs itself, files that run each
other too deep, and repetitions that never end in practice are told before anything is played.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, cast

from pcm_sim.catalogue.problems import Problems, Span, did_you_mean, quoted
from pcm_sim.catalogue.shapes import BAD, Context, Located
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.scenario.files.places import LIBRARY_ENDING, library_names, root_of, shown_as
from pcm_sim.scenario.format import building
from pcm_sim.scenario.format.acts import OnPhone, Repeat, Run, When
from pcm_sim.scenario.format.holes import check_names
from pcm_sim.scenario.format.model import Param, Step
from pcm_sim.scenario.format.vocabulary import LIBRARY
from pcm_sim.scenario.play.playing import MOST_STEPS

DEEPEST = 8
"""Files that run each other in a row."""


class Library(NamedTuple):
    """A file with steps to run.

    Attributes:
        plain: Its checked values.
        root: The folder from which it names files.
        params: What whoever runs it may give.
        steps: What it does, with what it runs filled in.
        total: Steps that are done, repetitions written out.
        depth: Files that run each other from it on, itself included.
    """

    plain: Located
    root: Path
    params: Mapping[str, Param]
    steps: tuple[Step, ...]
    total: int
    depth: int


class Filled(NamedTuple):
    """Steps with what they run.

    Attributes:
        steps: The steps.
        total: How many are done, repetitions written out.
        depth: Files that run each other below them.
        is_whole: No file that they run is missing or wrong.
    """

    steps: tuple[Step, ...]
    total: int = 0
    depth: int = 0
    is_whole: bool = True


def listed(plain: Located, key: str) -> list[Located]:
    """Give the mappings of a list.

    Args:
        plain: Checked values.
        key: Under which the list stands.
    """
    return cast("list[Located]", plain.get(key, []))


def given_to(library: Library, given: Mapping[str, str]) -> Mapping[str, str]:
    """Give a value to every parameter of a file: that of whoever runs it, else its own."""
    return {**{name: one.default for name, one in library.params.items()}, **given}


class Includes:
    """Everything that scenarios run; a file is read once, however many run it.

    Args:
        problems: Takes what is wrong.
        roots: Folders in which files are looked for that a scenario's own folder has not.
        live: Names that have a value while a scenario is played.
    """

    def __init__(self, problems: Problems, roots: Sequence[Path], live: Collection[str]) -> None:
        self.live = frozenset(live)
        self._problems = problems
        self._roots = tuple(roots)
        self._read: dict[Path, Library | None] = {}
        self._open: list[tuple[Path, str]] = []

    def fill(self, steps: Sequence[Step], plain: Sequence[Located], root: Path) -> Filled:
        """Fill in what steps run.

        Args:
            steps: The steps.
            plain: The checked values that they were built from.
            root: The folder from which they name files.
        """
        filled, count, depth, is_whole = [], 0, 0, True
        for step, one in zip(steps, plain, strict=True):
            inner = self._inside(step, one, root)
            filled.append(inner.steps[0])
            count += inner.total
            depth = max(depth, inner.depth)
            is_whole = is_whole and inner.is_whole
            if count > MOST_STEPS >= count - inner.total:
                told = f"these are {count:,} steps when every repetition is written out"
                self._problems.add(step.at, told, f"at most {MOST_STEPS:,} are played: repeat less")
        return Filled(tuple(filled), count, depth, is_whole)

    def library_at(self, path: Path) -> Library | None:
        """Read a file that others run, by itself; none where anything is wrong, with the problem noted.

        Args:
            path: The file.
        """
        if path not in self._read:
            self._read[path] = self._library(path.stem, path, root_of(path))
        return self._read[path]

    def library(self, name: str, root: Path, span: Span) -> Library | None:
        """Read a file that is run, or give it again; none where anything is wrong, with the problem noted.

        Args:
            name: Its path from the scenarios' folder, without its ending.
            root: The folder from which whoever runs it names files.
            span: Where it does.
        """
        found_at = self._found(name, root, span)
        if found_at is None:
            return None
        path, of = found_at
        if any(path == one for one, _ in self._open):
            self._problems.add(span, f"{quoted(name)} runs itself", self._chain(name))
            return None
        if path not in self._read and len(self._open) < DEEPEST:
            self._read[path] = self._library(name, path, of)
        found = self._read.get(path)
        if len(self._open) + (found.depth if found else path not in self._read) > DEEPEST:
            told = f"files run each other more than {DEEPEST} deep"
            self._problems.add(span, told, self._chain(name))
            return None
        return found

    def _inside(self, step: Step, plain: Located, root: Path) -> Filled:
        match step.act:
            case Run() as act:
                return self._run(step, act, plain, root)
            case Repeat(times, steps):
                within = self.fill(steps, listed(cast("Located", plain["repeat"]), "steps"), root)
                done = replace(step, act=Repeat(times, within.steps))
                return Filled((done,), times * within.total, within.depth, within.is_whole)
            case When(condition, steps):
                within = self.fill(steps, listed(plain, "steps"), root)
                done = replace(step, act=When(condition, within.steps))
                return Filled((done,), within.total, within.depth, within.is_whole)
            case OnPhone(acts=acts):
                return Filled((step,), len(acts))
            case _:
                return Filled((step,), 1)

    def _run(self, step: Step, act: Run, plain: Located, root: Path) -> Filled:
        library = self.library(act.file, root, plain.span("run"))
        if library is None:
            return Filled((step,), 1, is_whole=False)
        for name in act.given:
            if name not in library.params:
                told = f"{quoted(act.file)} takes no {quoted(name)}"
                hint = did_you_mean(name, library.params) or _takes(library)
                self._problems.add(cast("Located", plain["with"]).key_span(name), told, hint)
        given = given_to(library, act.given)
        secret = tuple(name for name, one in library.params.items() if one.secret)
        return Filled(
            (replace(step, act=Run(act.file, given, library.steps, secret)),), library.total, library.depth
        )

    def _found(self, name: str, own: Path, span: Span) -> tuple[Path, Path] | None:
        for root in dict.fromkeys((own, *self._roots)):
            path = root / f"{name}{LIBRARY_ENDING}"
            try:
                if not path.is_file():
                    continue
                real = path.resolve(strict=True)
                inside = real.is_relative_to(root.resolve(strict=True))
            except (OSError, RuntimeError, ValueError):
                continue
            if inside:
                return real, root
            told = f"{quoted(name)} is a link that leads out of {shown_as(root)}"
            self._problems.add(span, told, "put the file itself there")
            return None
        known = [one for root in (own, *self._roots) for one in library_names(root)]
        where = shown_as(own / f"{name}{LIBRARY_ENDING}")
        self._problems.add(span, f"there is no file {where}", did_you_mean(name, known))
        return None

    def _library(self, name: str, path: Path, root: Path) -> Library | None:
        before = len(self._problems)
        file = shown_as(path)
        tree = read_yaml(path, file, self._problems)
        if tree is None:
            return None
        plain = LIBRARY.read(tree, Context(file, self._problems))
        if plain is BAD:
            return None
        params = building.params(cast("Located", plain.get("params", {})))
        check_names(plain, {*params, *self.live}, self._problems)
        self._open.append((path, name))
        filled = self.fill(building.steps(plain["steps"]), listed(plain, "steps"), root)
        self._open.pop()
        if len(self._problems) > before or not filled.is_whole:
            return None
        return Library(plain, root, params, filled.steps, filled.total, filled.depth + 1)

    def _chain(self, name: str) -> str:
        return " > ".join([*(one for _, one in self._open), name])


def _takes(library: Library) -> str:
    names = ", ".join(library.params)
    return f"it takes {names}" if names else "it takes nothing"
