"""The present state of a simulation as a preset of one's own: written, tried out, put on the shelf."""

import os
import re
import tempfile
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any as Untyped
from typing import Final, NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.domain.cabin import facts_of
from pcm_sim.scenario.files.own_presets import own_folder
from pcm_sim.scenario.format.acts import Note
from pcm_sim.scenario.format.model import Cell, Scenario
from pcm_sim.scenario.format.plain import steps_of
from pcm_sim.scenario.format.plain_values import filled
from pcm_sim.scenario.format.writing import preset_text
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.opening import opened_as, preset_of
from pcm_sim.scenario.play.phrases import Quoted, phrase
from pcm_sim.scenario.play.presets import ENDING, Preset, preset_at, preset_names, preset_roots
from pcm_sim.scenario.recording.recording import Title, recorded
from pcm_sim.scenario.scribe.lines import UNPORTABLE
from pcm_sim.scenario.shelf.opening import cell_of
from pcm_sim.scenario.shelf.stand_ins import filled_in, stand_ins
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.simulation import Session

LANGUAGES: Final = ("fr", "en", "de")
LONGEST: Final = 80
_TOLD: Final = (
    *("unit.linked", "unit.user", "sim.state", "net.online", "net.source", "car.private_mode"),
    *("phone.connected", "carplay.active", "call.active", "update.state"),
)
"""The facts by which a saved preset says what is so when it has begun."""


class PresetTitle(NamedTuple):
    """What a preset is called.

    Attributes:
        name: Its name, in whatever language.
        teaches: What one learns from it.
    """

    name: str
    teaches: str


def preset_of_session(session: Session, catalogue: Catalogue, title: PresetTitle) -> str:
    """Write the file of a preset that leads to the present state of a simulation.

    Car, market and language are not in it, nor secrets that the data do not publish themselves.

    Args:
        session: The simulation.
        catalogue: The data.
        title: What it is called.

    Raises:
        StepError: No step of a scenario says what was done, or the preset before cannot be read any more.
    """
    scenario = recorded(session, catalogue, Title("preset", {"": title.name}), session.trail).scenario
    given, before = scenario.given, _preset_before(session, catalogue)
    steps = (*(before.steps if before else ()), *given.steps)
    _refuse_unportable(scenario)
    plain = filled(
        schema=1,
        name=dict.fromkeys(LANGUAGES, title.name),
        teaches=dict.fromkeys(LANGUAGES, title.teaches),
        state={**(before.state if before else {}), **given.state},
        clock=given.clock or (before.clock if before else ""),
    )
    plain["steps"] = filled_in(steps_of(steps), stand_ins(catalogue, scenario.params))
    plain["shows"] = [{"state": _state(session)}]
    schema = data_root() / "assets" / "schemas" / "preset.schema.json"
    return preset_text(plain, schema.as_posix())


def save_preset(session: Session, catalogue: Catalogue, title: PresetTitle) -> Path:
    """Save the present state of a simulation as a preset of one's own, which is tried out before.

    Args:
        session: The simulation.
        catalogue: The data.
        title: What it is called.

    Returns:
        Its file.

    Raises:
        StepError: The name is none, or taken; or the state cannot be kept, with what hinders it.
        OSError: It cannot be written.
    """
    title = PresetTitle(" ".join(title.name.split()), " ".join(title.teaches.split()))
    name = free_name(catalogue, title.name)
    text = preset_of_session(session, catalogue, title._replace(teaches=title.teaches or title.name))
    _try_out(session, catalogue, name, text)
    file = own_folder(catalogue.folders) / f"{name}{ENDING}"
    try:
        _put(file, text)
    except FileExistsError as error:
        raise _taken(title.name) from error
    return file


def free_name(catalogue: Catalogue, said: str) -> str:
    """Give the name of the file for what a person calls a preset.

    Args:
        catalogue: The data.
        said: What it is to be called.

    Raises:
        StepError: There is nothing in it that a file could be called, or the name is taken.
    """
    plain = unicodedata.normalize("NFKD", said.lower()).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    if not name or len(said) > LONGEST:
        raise StepError(Fault(phrase("preset.name", n=LONGEST), ""))
    if name in preset_names(preset_roots(catalogue.folders)):
        raise _taken(said)
    return name


def _taken(said: str) -> StepError:
    return StepError(Fault(phrase("preset.free", preset=Quoted(said)), ""))


def delete_preset(catalogue: Catalogue, name: str) -> bool:
    """Delete a preset of one's own.

    Args:
        catalogue: The data.
        name: Its name.

    Returns:
        Whether there was one.

    Raises:
        OSError: It cannot be deleted.
    """
    folder = own_folder(catalogue.folders)
    file = folder / f"{name}{ENDING}"
    if file.parent != folder or not file.is_file():
        return False
    file.unlink()
    return True


def _preset_before(session: Session, catalogue: Catalogue) -> Preset | None:
    """Give the preset that a simulation began with, whose state and steps come before all others."""
    origin = session.trail.opening.origin
    given = origin.given if origin else None
    return preset_of(catalogue, given) if isinstance(given, Cell) else None


def _refuse_unportable(scenario: Scenario) -> None:
    for step in scenario.given.steps:
        text = step.act.text.get("", "") if isinstance(step.act, Note) else ""
        if text.startswith(UNPORTABLE):
            raise StepError(Fault(phrase("preset.kept"), text.removeprefix(UNPORTABLE)))


def _try_out(session: Session, catalogue: Catalogue, name: str, text: str) -> None:
    """Begin with what is to be saved, and look whether it shows the same.

    Raises:
        StepError: It does not, or cannot begin.
    """
    choice = CarChoice(session.rules.vehicle, session.year, session.moment.car.market)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}{ENDING}"
        file.write_text(text, "utf-8")
        preset = preset_at(file, catalogue.plain["customers"])
        cell = cell_of(preset, choice, session.moment.unit.language)
        other = opened_as(catalogue, choice, cell, preset)
    if _state(other) != _state(session):
        seen = phrase("preset.differs")
        raise StepError(Fault(phrase("preset.kept"), seen))


def _state(session: Session) -> Mapping[str, Untyped]:
    facts = facts_of(session.rules, session.moment.cabin)
    return {name: facts[name] for name in _TOLD if name in facts}


def _put(file: Path, text: str) -> None:
    """Write a file whole or not at all, and never over one that another program has written since.

    Raises:
        FileExistsError: There is one by now.
    """
    _make_folder(file.parent)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_text(text, "utf-8")
        file.touch(exist_ok=False)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(error.errno, "it is no folder", str(folder)) from error
