"""Pictures that somebody found right, and whether the glass still looks so."""

import glob
import platform
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pcm_sim.scenario.files.places import ENDING
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.pictures.camera import Camera, Picture, Surface
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Figure, Quoted, meant, phrase, row_of
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    # Pillow is loaded with the first picture that is compared.
    from PIL import Image

_OTHER = re.compile(r"[^A-Za-z0-9_=,.\[\]-]")
FOLDER: Final = ".pictures"
"""Ending of the folder beside a scenario that holds its pictures."""
PLATFORM: Final = f"{platform.system().lower()}-{platform.machine()}"
"""Where pictures are drawn: letters are drawn with the system's own means, so each system keeps its own."""
STEP: Final = 12
"""A step of a colour, of 255, that no eye tells apart."""
FEW: Final = 20
"""So many pixels may differ by more: a corner of a letter."""
_MARK: Final = 255


class Gallery:
    """The pictures of scenarios, with whoever can take new ones.

    A picture is kept as PNG beside its scenario: `roaming.pictures/linux-x86_64/home.png` of
    `roaming.scn.yaml`, of a cell of an outline `home[year=2019].png`. Where only another system keeps it,
    nobody can tell, which is a warning.

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
            raise _missing(path, expected)
        told = _difference(path, seen)
        if told:
            raise StepError(Fault(expected, self._kept(seen, path, told), _RENEW))

    def _taken(self, session: Session) -> Picture:
        # Shown anew for each: how a list was scrolled before says nothing of what is so now.
        self._camera.show(session)
        return self._camera.take(Surface.GLASS)

    def _kept(self, seen: "Image.Image", path: Path, told: Figure) -> Figure:
        if self._seen is None:
            return told
        kept = self._seen / path.parent.parent.name / path.name
        kept.parent.mkdir(parents=True, exist_ok=True)
        seen.save(kept)
        return phrase("picture.kept", told=told, file=str(kept))


_RENEW = phrase("picture.renew", how="pcm-sim play --headless --renew, pytest --pcm-renew")


def picture_path(cell: Cell, name: str) -> Path:
    """Give the file of a picture.

    Args:
        cell: The cell that it belongs to.
        name: Its name.
    """
    file = Path(cell.scenario.file)
    axes = cell.name.removeprefix(cell.scenario.id)
    spoken = cell.car.language
    other = f".{spoken}" if spoken != cell.scenario.car.language and "language=" not in axes else ""
    # A scenario comes from a stranger: no name leads out of its own folder.
    inside = _OTHER.sub("_", f"{name}{axes}{other}").lstrip(".")
    return file.with_name(file.name.removesuffix(ENDING) + FOLDER) / PLATFORM / f"{inside}.png"


def _missing(path: Path, expected: Figure) -> StepError:
    """Give what is told where a picture is not kept: it never was, or another system's is all there is."""
    folder = path.parent.parent
    elsewhere = sorted(one.parent.name for one in folder.glob(f"*/{glob.escape(path.name)}"))
    if not elsewhere:
        return StepError(Fault(expected, phrase("picture.none", folder=folder.name), _RENEW))
    seen = phrase("picture.elsewhere", others=row_of(elsewhere), own=PLATFORM)
    return StepError(Fault(expected, seen, _RENEW), unseen=True)


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
    red, green, blue = ImageChops.difference(right, seen).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    marked = most.point([0] * (STEP + 1) + [_MARK] * (_MARK - STEP))
    pixels = marked.histogram()[_MARK]
    box = marked.getbbox()
    if pixels <= FEW or box is None:
        return ""
    left, top, end, bottom = box
    return phrase("picture.differs", pixels=pixels, first=f"{left},{top}", last=f"{end},{bottom}")


def _size(image: "Image.Image") -> str:
    return f"{image.width} × {image.height}"
