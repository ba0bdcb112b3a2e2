"""A short film of what was done, as an APNG that every browser plays without a player."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw

from pcm_sim.scenario.pictures.camera import Picture
from pcm_sim.scenario.pictures.drawing import image_of, ringed
from pcm_sim.scenario.pictures.lettering import even_figures, font, wrapped

_GROUND = "#16181c"
_INK = "#f0f2f5"
_SOFT = "#a8b0bb"
# Before the ring comes, one sees where one is.
_LOOK_MS = 700
_LEAST_MS = 100
# A telephone beside a wide glass would make the film as high as it is.
_TALLEST = 0.62
_SHRINKS = 0.75
_NARROWEST = 320
_FINE = 3


class Frame(NamedTuple):
    """What a film shows for a while.

    Attributes:
        picture: What is seen.
        target: What is touched next: it is ringed after a first look; nothing without.
        caption: What stands below it.
        ms: For how long, in milliseconds.
        number: Of the step, on the ring.
    """

    picture: Picture
    target: str = ""
    caption: str = ""
    ms: int = 2500
    number: int | None = None


class _Cel(NamedTuple):
    """A picture of the film before its caption is set."""

    image: Image.Image
    caption: str
    ms: int


class _Foot(NamedTuple):
    """What is below the pictures of a film.

    Attributes:
        width: Of the film, in pixels.
        letters: Size of the caption's.
        lines: Of the longest caption.
        note: Stands small below it.
    """

    width: int
    letters: int
    lines: int
    note: str

    @property
    def small(self) -> int:
        """Size of the note's letters."""
        return max(11, round(0.75 * self.letters))

    @property
    def step(self) -> int:
        """From a line to the next, in pixels."""
        return round(1.4 * self.letters)

    @property
    def height(self) -> int:
        """Of all of it, in pixels."""
        lines = self.lines + (self.note != "")
        return lines * self.step + self.letters if lines else 0


def film(
    frames: Iterable[Frame], max_width: int = 960, most_bytes: int = 12_000_000, note: str = ""
) -> bytes:
    """Make a film that runs for ever.

    Args:
        frames: What it shows; each picture is let go before the next is asked for.
        max_width: Of the film, in pixels.
        most_bytes: How large the file may become: the film is made smaller until it fits, but never
            narrower than 320 pixels.
        note: What stands small at the foot throughout, such as that this is a simulation.

    Raises:
        ValueError: There are no frames.
    """
    cels = [cel for frame in frames for cel in _cels(frame, max_width)]
    if not cels:
        raise ValueError("a film needs at least one picture")
    width = max(cel.image.width for cel in cels)
    made = _encoded(cels, width, note)
    while len(made) > most_bytes and width * _SHRINKS >= _NARROWEST:
        width = round(width * _SHRINKS)
        cels = [cel._replace(image=_fitted(cel.image, width)) for cel in cels]
        made = _encoded(cels, width, note)
    return made


def _cels(frame: Frame, width: int) -> list[_Cel]:
    """Give the picture as it is, then with its ring."""
    plain = _Cel(_fitted(image_of(frame.picture), width), frame.caption, frame.ms)
    if frame.target not in frame.picture.boxes:
        return [plain]
    look = min(_LOOK_MS, frame.ms // 2)
    touched = _fitted(ringed(frame.picture, frame.target, frame.number), width)
    return [plain._replace(ms=look), _Cel(touched, frame.caption, frame.ms - look)]


def _fitted(image: Image.Image, width: int) -> Image.Image:
    """Make an image so small that it fits into a film of a width, on the film's ground."""
    scale = min(1.0, width / image.width, _TALLEST * width / image.height)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    small = image if size == image.size else image.resize(size, Image.Resampling.LANCZOS)
    if small.mode == "RGB":
        return small
    ground = Image.new("RGBA", size, _GROUND)
    ground.alpha_composite(small)
    return ground.convert("RGB")


def _encoded(cels: Sequence[_Cel], width: int, note: str) -> bytes:
    height = max(cel.image.height for cel in cels)
    letters = max(13, round(width / 48))
    room = _FINE * (width - 2 * letters)
    lines = {cel.caption: wrapped(cel.caption, font(_FINE * letters), room) for cel in cels}
    # As high for all, or the picture would jump from step to step.
    foot = _Foot(width, letters, max(map(len, lines.values())), note)
    first, *rest = (_set(cel.image, height, foot, lines[cel.caption]) for cel in cels)
    made = BytesIO()
    first.save(
        made,
        "PNG",
        save_all=True,
        append_images=rest,
        duration=[max(_LEAST_MS, cel.ms) for cel in cels],
        loop=0,
        compress_level=6,
    )
    return made.getvalue()


def _set(image: Image.Image, height: int, foot: _Foot, lines: Sequence[str]) -> Image.Image:
    """Set a picture into the middle of the film's room, its caption below."""
    sheet = Image.new("RGB", (foot.width, height + foot.height), _GROUND)
    sheet.paste(image, ((foot.width - image.width) // 2, (height - image.height) // 2))
    if foot.height:
        sheet.paste(_caption(foot, lines), (0, height))
    return sheet


def _caption(foot: _Foot, lines: Sequence[str]) -> Image.Image:
    """Set what is below a picture; drawn larger first, for small letters stand unevenly."""
    sheet = Image.new("RGB", (_FINE * foot.width, _FINE * foot.height), _GROUND)
    draw = ImageDraw.Draw(sheet)
    shown = [(line, foot.letters, _INK) for line in lines]
    if foot.note:
        shown += [("", foot.letters, _INK)] * (foot.lines - len(lines)) + [(foot.note, foot.small, _SOFT)]
    for place, (line, size, ink) in enumerate(shown):
        at = (_FINE * foot.letters, _FINE * (foot.letters / 2 + place * foot.step))
        draw.text(at, line, fill=ink, font=font(_FINE * size), features=even_figures())
    return sheet.resize((foot.width, foot.height), Image.Resampling.BOX)
