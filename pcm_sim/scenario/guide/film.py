"""A guide as a short film: each picture with its sentence below, the touch ringed before it happens."""

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.guide.files import named
from pcm_sim.scenario.guide.making import Plan
from pcm_sim.scenario.guide.model import ARROW, Edition, Part
from pcm_sim.scenario.guide.pictures import taken
from pcm_sim.scenario.guide.record import record_of, written
from pcm_sim.scenario.guide.words import Words
from pcm_sim.scenario.pictures.camera import Camera
from pcm_sim.scenario.pictures.film import Frame, film

_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_READ_MS_A_SIGN = 55
_LEAST_MS = 2_500
_STAND_INS = str.maketrans({"▸": "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"})
"""Signs that the letters of a film have not, and what stands for them."""


def write_films(
    catalogue: Catalogue, plan: Plan, camera: Camera, out: Path, told: Callable[[], None] = lambda: None
) -> tuple[Path, ...]:
    """Write a film for each car and language of a guide.

    Args:
        catalogue: The data.
        plan: The guide without its pictures.
        camera: Takes them.
        out: The file; with several, car and language go before its ending.
        told: Is called for each picture.

    Raises:
        OSError: A file cannot be written.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    guide = plan.guide
    files: list[Path] = []
    for cell, edition in zip(plan.cells, guide.editions, strict=True):
        car = edition.car.said if len(guide.cars) > 1 else ""
        language = edition.language if len(guide.languages) > 1 else ""
        file = named(out, car, language)
        words = Words(guide.texts, edition.language)
        made = film(_frames(catalogue, cell, edition, camera, told), note=words.say("unofficial"))
        own = replace(guide, editions=(edition,), cars=(edition.car,), languages=(edition.language,))
        file.write_bytes(_remembering(made, written(record_of(own))))
        files.append(file)
    return tuple(files)


def _frames(
    catalogue: Catalogue, cell: Cell, edition: Edition, camera: Camera, told: Callable[[], None]
) -> Iterator[Frame]:
    part_of = {sight: part for part in edition.parts for sight in part.sights}
    numbers = {id(part): at for at, part in enumerate(_steps(edition), 1)}
    for sight, picture in taken(catalogue, cell, edition, camera):
        part = part_of[sight]
        number = numbers.get(id(part))
        caption = f"{number}. {_caption(part)}" if number else _caption(part)
        is_result = not sight.target and bool(part.sees)
        shown = (" ".join(part.sees) if is_result else caption).translate(_STAND_INS)
        told()
        yield Frame(picture, sight.target, shown, max(_LEAST_MS, len(shown) * _READ_MS_A_SIGN), number)


def _steps(edition: Edition) -> Iterator[Part]:
    return (part for part in edition.parts if part.kind == "step")


def _caption(part: Part) -> str:
    said = " ".join((*part.says, ARROW.join(part.path), *part.ends)).strip()
    return said or " ".join(part.notes)


def _remembering(made: bytes, record: str) -> bytes:
    """Put what a guide remembers into a PNG, as one of its comments."""
    # The line ends before the check sum, whose bytes may look like more of the record.
    chunk = b"tEXt" + b"Comment\x00" + record.encode("ascii") + b"\n"
    framed = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return made.removesuffix(_END) + framed + _END
