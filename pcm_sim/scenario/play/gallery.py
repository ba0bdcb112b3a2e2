"""Pictures that somebody found right, and whether the glass still looks so."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from pcm_sim.scenario.files.places import ENDING
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.pictures.camera import Camera, Picture, Surface
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Figure, Quoted, meant, phrase
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    # Pillow is loaded with the first picture that is compared.
    from PIL import Image

_OTHER = re.compile(r"[^A-Za-z0-9_=,.\[\]-]")
FOLDER = ".pictures"
"""Ending of the folder beside a scenario that holds its pictures."""


class Gallery:
    """The pictures of scenarios, with whoever can take new ones.

    A picture is kept as PNG beside its scenario: `roaming.pictures/home.png` of `roaming.scn.yaml`, of a cell
    of an outline `home[year=2019].png`. It is equal or not: the same data draw the same pixels.

    Args:
        camera: Takes the pictures.
        renew: What is seen becomes what is right; nothing is compared.
        seen: Folder that takes what was seen where it was not right; none keeps nothing.
    """

    def __init__(self, camera: Camera, *, renew: bool = False, seen: Path | None = None) -> None:
        """Nothing is taken yet."""
        self._camera = camera
        self._renew = renew
        self._seen = seen
        self._shown: Session | None = None

    def check(self, session: Session, cell: Cell, name: str, mask: tuple[str, ...]) -> None:
        """Check that the glass looks as it did.

        Args:
            session: The simulation.
            cell: What is played.
            name: Name of the picture.
            mask: Targets that are left out of it.

        Raises:
            StepError: It looks otherwise, there is no such picture, or what is left out is not seen.
        """
        picture = self._taken(session)
        seen = _masked(picture, mask)
        path = picture_path(cell, name)
        expected = phrase("picture.as", picture=path.name)
        if self._renew:
            path.parent.mkdir(parents=True, exist_ok=True)
            seen.save(path)
            return
        if not path.is_file():
            raise StepError(Fault(expected, phrase("picture.none", folder=path.parent.name), _RENEW))
        told = _difference(path, seen)
        if told:
            raise StepError(Fault(expected, self._kept(seen, path, told), _RENEW))

    def _taken(self, session: Session) -> Picture:
        if self._shown is not session:
            self._camera.show(session)
            self._shown = session
        return self._camera.take(Surface.GLASS)

    def _kept(self, seen: "Image.Image", path: Path, told: Figure) -> Figure:
        if self._seen is None:
            return told
        kept = self._seen / path.parent.name / path.name
        kept.parent.mkdir(parents=True, exist_ok=True)
        seen.save(kept)
        return phrase("picture.kept", told=told, file=str(kept))


_RENEW = phrase("picture.renew")


def picture_path(cell: Cell, name: str) -> Path:
    """Give the file of a picture.

    Args:
        cell: The cell that it belongs to.
        name: Its name.
    """
    file = Path(cell.scenario.file)
    axes = cell.name.removeprefix(cell.scenario.id)
    # A scenario comes from a stranger: no name leads out of its own folder.
    inside = _OTHER.sub("_", f"{name}{axes}").lstrip(".")
    return file.with_name(file.name.removesuffix(ENDING) + FOLDER) / f"{inside}.png"


def _masked(picture: Picture, mask: tuple[str, ...]) -> "Image.Image":
    """Give a picture with grey areas where something is left out."""
    from PIL import Image  # noqa: PLC0415

    image = Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba).convert("RGB")
    for target in mask:
        box = picture.boxes.get(target)
        if box is None:
            expected = phrase("picture.without", target=Quoted(target))
            raise StepError(Fault(expected, phrase("picture.not_on_it"), meant(target, picture.boxes)))
        corner = (round(box.x), round(box.y), round(box.x + box.width), round(box.y + box.height))
        image.paste((128, 128, 128), corner)
    return image


def _difference(path: Path, seen: "Image.Image") -> Figure:
    """Say how a picture differs from the one that is right; empty where it does not."""
    from PIL import Image, ImageChops, UnidentifiedImageError  # noqa: PLC0415

    try:
        with Image.open(path) as opened:
            right = opened.convert("RGB")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return phrase("picture.unreadable", file=str(path))
    if right.size != seen.size:
        return phrase("picture.size", seen=_size(seen), right=_size(right))
    difference = ImageChops.difference(right, seen)
    box = difference.getbbox()
    if box is None:
        return ""
    left, top, end, bottom = box
    return phrase("picture.differs", first=f"{left},{top}", last=f"{end},{bottom}")


def _size(image: "Image.Image") -> str:
    return f"{image.width} × {image.height}"
