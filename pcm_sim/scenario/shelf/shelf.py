"""Every preset there is, with what keeps a car from beginning with it."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.files.own_presets import own_folder
from pcm_sim.scenario.format.vocabulary import PRESET_GROUPS
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.phrases import Figure, Phrase, Row, phrase
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import Preset, find_preset, preset_file, preset_names, preset_roots
from pcm_sim.scenario.shelf.opening import tried
from pcm_sim.session.opening import CarChoice

OWN = "own"
"""The group of those that a person has saved."""
OTHER = "other"
"""The group of those that name none."""
GROUPS = (*PRESET_GROUPS, OTHER, OWN)


class Shelved(NamedTuple):
    """A preset on the shelf.

    Attributes:
        id: Name of its file.
        group: One of `GROUPS`.
        name: What it is called; its id in every language where it cannot be read.
        teaches: What one learns from it.
        own: A person has saved it, and can delete it.
        why_not: Why the car cannot begin with it; empty where it can, or where no car was asked about.
    """

    id: str
    group: str
    name: Labels
    teaches: Labels
    own: bool = False
    why_not: Figure = ""


def shelf(catalogue: Catalogue, choice: CarChoice | None = None) -> tuple[Shelved, ...]:
    """List the presets, group by group, each group in the order of their names.

    Args:
        catalogue: The data.
        choice: The car that is to begin with one; none asks about no car.
    """
    roots = preset_roots(catalogue.folders)
    found = [_shelved(catalogue, name, roots, choice) for name in preset_names(roots)]
    return tuple(sorted(found, key=lambda one: (GROUPS.index(one.group), one.id)))


def _shelved(catalogue: Catalogue, name: str, roots: Sequence[Path], choice: CarChoice | None) -> Shelved:
    own = is_own(catalogue, preset_file(name, roots) or Path())
    try:
        preset = find_preset(name, roots, catalogue.plain["customers"])
    except StepError as error:
        return Shelved(name, OWN if own else OTHER, {"": name}, {}, own, error.fault.seen)
    group = OWN if own else preset.group or OTHER
    hindrance = hindrance_of(catalogue, preset, choice) if choice else ""
    return Shelved(name, group, preset.name, preset.teaches, own, hindrance)


def is_own(catalogue: Catalogue, file: Path) -> bool:
    """Tell whether the file of a preset lies where a person saves them."""
    return file.parent.absolute() == own_folder(catalogue.folders).absolute()


def hindrance_of(catalogue: Catalogue, preset: Preset, choice: CarChoice) -> Figure:
    """Say why a car cannot begin with a preset; empty where it can.

    A preset that was saved on one car says of no other whether it fits: it is tried out.

    Args:
        catalogue: The data.
        preset: The preset.
        choice: The car.
    """
    hindrance = why_not(catalogue, preset, choice)
    if hindrance or not is_own(catalogue, preset.file):
        return hindrance
    return _of_its_steps(tried(catalogue, preset, choice))


def _of_its_steps(told: Figure) -> Figure:
    """Say of a step that is not done here why, and not where it stands in a file that nobody reads."""
    match told:
        case Row((Phrase("given.done"), why), _):
            return phrase("preset.stops", why=why)
    return told
