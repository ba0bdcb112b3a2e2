"""What is drawn on pictures for a guide: the touch point ringed and numbered, and a cut where it helps."""

import math
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageStat

from pcm_sim.scenario.pictures.camera import Box, Picture
from pcm_sim.scenario.pictures.disc_place import Spot, calmest
from pcm_sim.scenario.pictures.lettering import even_figures, font

MARK = "#d6337c"
"""Of no unit's own colours, and seen as well on black as on white."""
_CASING = "#ffffff"
_FINE = 4
"""Shapes are drawn so many times larger, for smooth edges."""
_OPAQUE = 255
_HARD = ("key/", "knob/")
# A row of a list takes most of the width.
_ROW = 0.6
# So much of its own height is kept above and below a row: the rows beside it.
_BESIDE = 1.0
# What would be left out is no thinner than this share of the height.
_SLIVER = 0.12
_HAIR = 1.0
# What saves less than a third is not worth the loss of the rest.
_WORTH = 0.67


def image_of(picture: Picture) -> Image.Image:
    """Give a picture as it was taken."""
    return Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba)


def ringed(picture: Picture, target: str, number: int | None = None) -> Image.Image:
    """Draw a ring round what is to be touched.

    Args:
        picture: The picture.
        target: What is touched; one that is not on the picture leaves it as it is.
        number: Of the step, in a disc beside the ring where it hides least.
    """
    image = image_of(picture)
    box = picture.boxes.get(target)
    if box is None:
        return image
    stroke = _stroke(picture)
    ring = _around(picture, box, stroke)
    radius = 4.4 * stroke
    # Looked for before the ring is drawn, which would look busy itself.
    spot = None if number is None else calmest(picture, image, target, ring, radius)
    round_thing = target.startswith("knob/")
    _draw_ring(image, ring, stroke, min(ring.width, ring.height) / 2 if round_thing else 3.0 * stroke)
    if spot is not None:
        _draw_disc(image, spot, radius, str(number), stroke)
    return image


def cropped(picture: Picture, target: str, image: Image.Image | None = None) -> Image.Image:
    """Cut a picture to what a person has to look at.

    Only a row of a list is cut out: over the whole width, with the rows above and below it, so that it is
    still seen where on the screen it is. An edge never goes through a word or a drawing. Hard keys, tiles,
    dialogs and keyboards are found by what is round them and are left whole, and so is what would lose less
    than a third of its height.

    Args:
        picture: The picture.
        target: What is touched.
        image: What was drawn on the picture; the picture itself by default.
    """
    drawn = image or image_of(picture)
    box = picture.boxes.get(target)
    if box is None or target.startswith(_HARD) or box.width < _ROW * picture.width:
        return drawn
    top = _free_line(picture, box.y - _BESIDE * box.height, -1)
    bottom = _free_line(picture, box.y + (1 + _BESIDE) * box.height, 1)
    if bottom - top > _WORTH * picture.height:
        return drawn
    return _torn(drawn, top, bottom)


def png(image: Image.Image) -> bytes:
    """Give an image as PNG; what nothing shines through is kept without that channel."""
    plain = image.convert("RGB") if _is_opaque(image) else image
    made = BytesIO()
    plain.save(made, "PNG", compress_level=6)
    return made.getvalue()


def _is_opaque(image: Image.Image) -> bool:
    return "A" not in image.getbands() or image.getchannel("A").getextrema() == (_OPAQUE, _OPAQUE)


def _stroke(picture: Picture) -> int:
    """Give how thick a line is on a picture of this size."""
    return max(3, round(math.sqrt(picture.width * picture.height) / 230))


def _around(picture: Picture, box: Box, stroke: int) -> Box:
    """Give the outer edge of the ring: a little outside the target, but on the picture."""
    left, top = max(0.0, box.x - stroke), max(0.0, box.y - stroke)
    right = min(float(picture.width), box.x + box.width + stroke)
    bottom = min(float(picture.height), box.y + box.height + stroke)
    return Box(left, top, right - left, bottom - top)


def _draw_ring(image: Image.Image, ring: Box, stroke: int, corner: float) -> None:
    sheet = _ring((round(ring.width), round(ring.height)), stroke, corner)
    _lay(image, sheet, ring.x, ring.y)


@lru_cache(maxsize=16)
def _ring(size: tuple[int, int], stroke: int, corner: float) -> Image.Image:
    """Draw one; the rows of a list are of one size, and a fine sheet as wide as they are takes its time."""
    sheet = Image.new("RGBA", (size[0] * _FINE, size[1] * _FINE))
    draw = ImageDraw.Draw(sheet)
    edge = (0, 0, sheet.width - 1, sheet.height - 1)
    hair = max(1, round(stroke / 3)) * _FINE
    draw.rounded_rectangle(edge, corner * _FINE, outline=_CASING, width=stroke * _FINE + 2 * hair)
    inner = (hair, hair, edge[2] - hair, edge[3] - hair)
    draw.rounded_rectangle(inner, corner * _FINE - hair, outline=MARK, width=stroke * _FINE)
    return sheet.resize(size, Image.Resampling.BOX)


def _draw_disc(image: Image.Image, middle: Spot, radius: float, text: str, stroke: int) -> None:
    side = round(2 * radius)
    sheet = Image.new("RGBA", (side * _FINE, side * _FINE))
    draw = ImageDraw.Draw(sheet)
    hair = max(1, round(stroke / 3)) * _FINE
    draw.ellipse((0, 0, sheet.width - 1, sheet.height - 1), fill=MARK, outline=_CASING, width=hair)
    letters = font(round(1.15 * radius * _FINE * (1 if len(text) < 3 else 0.8)), bold=True)  # noqa: PLR2004
    centre = (sheet.width / 2, sheet.height / 2)
    draw.text(centre, text, fill=_CASING, font=letters, anchor="mm", features=even_figures())
    _lay(image, sheet.resize((side, side), Image.Resampling.BOX), middle.x - radius, middle.y - radius)


def _lay(image: Image.Image, sheet: Image.Image, x: float, y: float) -> None:
    at = (max(0, round(x)), max(0, round(y)))
    image.alpha_composite(sheet, at)


def _free_line(picture: Picture, wanted: float, way: int) -> int:
    """Give the first line at or beyond a height that goes through no ink and no row.

    Args:
        picture: The picture.
        wanted: From which height, in pixels.
        way: -1 upwards, 1 downwards.
    """
    rows = (one for one in picture.boxes.values() if one.width > _ROW * picture.width)
    whole = [*picture.ink, *rows]
    sliver = _SLIVER * picture.height
    line = wanted
    while sliver < line < picture.height - sliver:
        through = [one for one in whole if one.y + _HAIR < line < one.y + one.height - _HAIR]
        if not through:
            return round(line)
        line = min(one.y for one in through) if way < 0 else max(one.y + one.height for one in through)
    return picture.height if way > 0 else 0


def _torn(image: Image.Image, top: int, bottom: int) -> Image.Image:
    """Cut lines out of an image; an edge that was cut is torn, so that nobody takes it for the whole."""
    tooth = max(6, image.width // 100)
    above, below = tooth if top > 0 else 0, tooth if bottom < image.height else 0
    cut = Image.new("RGBA", (image.width, bottom - top + above + below))
    cut.paste(image.crop((0, top, image.width, bottom)), (0, above))
    draw = ImageDraw.Draw(cut)
    if above:
        _draw_teeth(draw, image, top, (above, 0))
    if below:
        _draw_teeth(draw, image, bottom - 1, (cut.height - below, cut.height))
    return cut


def _draw_teeth(draw: ImageDraw.ImageDraw, image: Image.Image, line: int, span: tuple[int, int]) -> None:
    """Draw a row of teeth in the colour of a line.

    Args:
        draw: Where to.
        image: What the line is of.
        line: Its height, in pixels.
        span: Heights of the teeth's foot and of their points.
    """
    foot, point = span
    wide = 2 * abs(point - foot)
    red, green, blue, *_ = ImageStat.Stat(image.crop((0, line, image.width, line + 1))).median
    for left in range(0, image.width, wide):
        draw.polygon(((left, foot), (left + wide / 2, point), (left + wide, foot)), fill=(red, green, blue))


def pixels(file: bytes) -> tuple[int, int, bytes]:
    """Give width, height and RGBA pixels of a picture that is a file already.

    Args:
        file: The file, a PNG.
    """
    image = Image.open(BytesIO(file)).convert("RGBA")
    return image.width, image.height, image.tobytes()
