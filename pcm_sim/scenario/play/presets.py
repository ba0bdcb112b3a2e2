"""States that a class or a scenario begins with: a file each, with what one learns from it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from typing import Any as Untyped

from pcm_sim.catalogue.build import condition
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import BAD, Context
from pcm_sim.catalogue.yaml_reader import read_yaml
from pcm_sim.domain.conditions import ALWAYS, Condition
from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.files.including import Includes, listed
from pcm_sim.scenario.files.own_presets import FOLDER, own_folder
from pcm_sim.scenario.files.places import is_inside, root_of, shared_roots, shipped
from pcm_sim.scenario.format import building
from pcm_sim.scenario.format.building_expect import expectation
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Plain, Step
from pcm_sim.scenario.format.vocabulary import PRESET
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.live_values import live_names
from pcm_sim.scenario.play.phrases import Quoted, meant, phrase, there_are

ENDING = ".yaml"


@dataclass(frozen=True, slots=True)
class Preset:
    """A state to begin with.

    Attributes:
        id: Name of its file.
        name: What it is called.
        teaches: What one learns from it.
        requires: Facts of the vehicle that must hold.
        state: Settings by name.
        clock: Local date and time at which it begins; empty for the policy's.
        steps: Done before anything else, unseen.
        group: Where it stands on the shelf, one of `PRESET_GROUPS`; empty for none of them.
        shows: What is so when it has begun.
        file: Where it was read.
    """

    id: str
    name: Labels
    teaches: Labels
    requires: Condition = ALWAYS
    state: Mapping[str, Plain] = field(default_factory=dict)
    clock: str = ""
    steps: tuple[Step, ...] = ()
    group: str = ""
    shows: tuple[Expectation, ...] = ()
    file: Path = Path()


def preset_roots(folders: Sequence[Path], file: str = "") -> tuple[Path, ...]:
    """Give the folders that presets are looked for in, the nearest first.

    Those that a person has saved come last: what another brings along always means what it says.

    Args:
        folders: The data folders, as `Catalogue.folders` gives them.
        file: The scenario that names one; empty for none.
    """
    own = (root_of(Path(file)),) if file else ()
    named = (root / FOLDER for root in (*own, *shared_roots(folders)))
    return tuple(dict.fromkeys((*named, own_folder(folders))))


def preset_names(roots: Iterable[Path]) -> tuple[str, ...]:
    """Give the names of all presets, each once, in order.

    Args:
        roots: As `preset_roots` gives them.
    """
    files = ((path, root) for root in roots for path in root.glob(f"*{ENDING}") if path.name[0] != ".")
    return tuple(sorted({path.stem for path, root in files if is_inside(path, root)}))


def find_preset(name: str, roots: Sequence[Path], customers: Iterable[str]) -> Preset:
    """Read a preset.

    Args:
        name: Its name.
        roots: As `preset_roots` gives them.
        customers: Ids of the customers, for the values of theirs that its steps may name.

    Raises:
        StepError: There is none of that name, or something is wrong in it.
    """
    path = preset_file(name, roots)
    if path is None:
        names = preset_names(roots)
        expected = phrase("preset.there", preset=Quoted(name))
        raise StepError(Fault(expected, there_are(names), meant(name, names)))
    return preset_at(path, customers)


def preset_file(name: str, roots: Sequence[Path]) -> Path | None:
    """Find the file of a preset; none where there is none of that name.

    Args:
        name: Its name.
        roots: As `preset_roots` gives them.
    """
    return next((path for root in roots if is_inside(path := root / f"{name}{ENDING}", root)), None)


def preset_at(path: Path, customers: Iterable[str]) -> Preset:
    """Read the preset of a file.

    Args:
        path: The file.
        customers: As for `find_preset`.

    Raises:
        StepError: Something is wrong in it, or it cannot be read.
    """
    try:
        changed = path.stat().st_mtime_ns
    except OSError as error:
        raise StepError(
            Fault(phrase("preset.reads", preset=Quoted(path.stem)), str(error.strerror))
        ) from error
    return _read(path, changed, tuple(customers))


@lru_cache(maxsize=64)
def _read(path: Path, changed: int, customers: tuple[str, ...]) -> Preset:
    """Read a preset once, until its file is changed."""
    del changed
    problems = Problems()
    tree = read_yaml(path, str(path), problems)
    plain = PRESET.read(tree, Context(str(path), problems)) if tree is not None else BAD
    if plain is BAD:
        raise _wrong(path, problems)
    includes = Includes(problems, (root_of(path), shipped()), tuple(live_names(customers)))
    filled = includes.fill(building.steps(plain["steps"]), listed(plain, "steps"), root_of(path))
    if problems:
        raise _wrong(path, problems)
    values: Mapping[str, Untyped] = plain
    return Preset(
        id=path.stem,
        name=values["name"],
        teaches=values["teaches"],
        requires=condition(values.get("requires")),
        state=dict(values.get("state", {})),
        clock=values.get("clock", ""),
        steps=filled.steps,
        group=values.get("group", ""),
        shows=tuple(map(expectation, values.get("shows", ()))),
        file=path,
    )


def _wrong(path: Path, problems: Problems) -> StepError:
    return StepError(Fault(phrase("preset.reads", preset=Quoted(path.stem)), "; ".join(problems.lines())))
