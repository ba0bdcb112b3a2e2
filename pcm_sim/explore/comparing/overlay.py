"""Two pictures laid over each other: how many pixels differ, and where."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from pcm_sim.explore.comparing.masks import Box, Masks

if TYPE_CHECKING:
    from PIL.Image import Image

_LEAST: Final = 12
"""Of 255: what differs less is the smoothing of an edge."""
_CELL: Final = 8
"""Width and height of the squares in which patches that hang together are looked for, in pixels."""
_MARK: Final = (255, 110, 90)
NOWHERE: Final = (0, 0, 0, 0)


class Overlay(NamedTuple):
    """What two pictures laid over each other show.

    Attributes:
        pixels: How many differ.
        box: Left, top, width and height of the largest patch that hangs together, in pixels.
        picture: The present one, dimmed, with what differs lit, as a PNG; empty where nothing differs.
        trouble: Why they could not be laid over each other; empty where they could.
    """

    pixels: int
    box: Box
    picture: bytes
    trouble: str


def laid_over(before: Path, after: Path, screen: str, masks: Masks) -> Overlay:
    """Lay two pictures over each other.

    Args:
        before: The earlier picture's file.
        after: The present one's.
        screen: Id of the screen, for the masks.
        masks: What is not compared.
    """
    # Most crawls are compared without pictures.
    from PIL import Image  # noqa: PLC0415

    try:
        with Image.open(before) as one, Image.open(after) as other:
            was, now = one.convert("RGB"), other.convert("RGB")
    except FileNotFoundError as error:
        return Overlay(0, NOWHERE, b"", f"the picture {Path(error.filename).name} is missing")
    except OSError:
        return Overlay(0, NOWHERE, b"", f"{before.name} or {after.name} is no picture")
    if was.size != now.size:
        sizes = " → ".join(f"{one.width}×{one.height}" for one in (was, now))
        return Overlay(0, NOWHERE, b"", f"the size changed: {sizes}")
    lit = _lit(was, now, masks.boxes(screen, now.size))
    pixels = lit.histogram()[255]
    if not pixels:
        return Overlay(0, NOWHERE, b"", "")
    return Overlay(pixels, _largest(lit), _picture(now, lit), "")


def _lit(was: "Image", now: "Image", masked: Iterable[Box]) -> "Image":
    """Give a picture that is white where the two differ, and black elsewhere."""
    from PIL import ImageChops, ImageDraw  # noqa: PLC0415 - see `laid_over`

    bands = ImageChops.difference(was, now).split()
    strongest = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    lit = strongest.point([0] * _LEAST + [255] * (256 - _LEAST))
    draw = ImageDraw.Draw(lit)
    for left, top, width, height in masked:
        draw.rectangle((left, top, left + width - 1, top + height - 1), fill=0)
    return lit


def _largest(lit: "Image") -> Box:
    """Give the box of the largest patch that hangs together; what is nearer than a square is one."""
    squares = lit.reduce(_CELL).point([0] + [255] * 255)
    width = squares.width
    left = {at for at, value in enumerate(squares.tobytes()) if value}
    boxes = []
    while left:
        patch = _patch(left, width)
        columns, lines = [at % width for at in patch], [at // width for at in patch]
        corner = (min(columns) * _CELL, min(lines) * _CELL)
        far = (min((max(columns) + 1) * _CELL, lit.width), min((max(lines) + 1) * _CELL, lit.height))
        exact = lit.crop((*corner, *far)).getbbox() or (0, 0, 0, 0)
        boxes.append((corner[0] + exact[0], corner[1] + exact[1], exact[2] - exact[0], exact[3] - exact[1]))
    return max(boxes, key=lambda box: (box[2] * box[3], *box))


def _patch(left: set[int], width: int) -> list[int]:
    """Take one patch out of the squares that are left, those that touch at a corner included."""
    patch, edge = [], [min(left)]
    left.discard(edge[0])
    while edge:
        at = edge.pop()
        patch.append(at)
        for near in _near(at, width):
            if near in left:
                left.discard(near)
                edge.append(near)
    return patch


def _near(at: int, width: int) -> Iterator[int]:
    columns = [step for step in (-1, 0, 1) if 0 <= at % width + step < width]
    return (at + line * width + step for line in (-1, 0, 1) for step in columns)


def _picture(now: "Image", lit: "Image") -> bytes:
    """Give the present picture, grey and dim, with what differs in one strong colour."""
    from PIL import Image  # noqa: PLC0415 - see `laid_over`

    dim = now.convert("L").point([value // 3 for value in range(256)]).convert("RGB")
    dim.paste(Image.new("RGB", now.size, _MARK), mask=lit)
    kept = BytesIO()
    dim.save(kept, "PNG", optimize=False)
    return kept.getvalue()
