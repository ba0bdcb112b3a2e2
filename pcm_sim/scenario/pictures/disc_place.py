"""Where a numbered disc stands beside a ring, so that it hides nothing a person wants to see."""

from collections.abc import Iterable
from typing import NamedTuple

from PIL import Image, ImageStat

from pcm_sim.scenario.pictures.camera import Box, Picture

# How bad it is that a disc lies over something else to touch, or over the thing itself, against words; and
# how much worse each place is than the one before it.
_OTHERS, _OWN, _LATER = 0.5, 0.05, 0.02
# Marks such as boxes to tick are no ink, but their pixels differ: by so much is as bad as words.
_BUSY = 40.0


class Spot(NamedTuple):
    """The middle of a disc, in pixels of its picture."""

    x: float
    y: float


def calmest(picture: Picture, image: Image.Image, target: str, ring: Box, radius: float) -> Spot:
    """Give the place on or beside a ring where a disc hides the least, and belongs to nothing else.

    Args:
        picture: The picture, for where things stand.
        image: Its pixels.
        target: What the ring is round.
        ring: The ring's outer edge.
        radius: Of the disc, in pixels.
    """
    spots = [_kept_in(picture, spot, radius) for spot in _spots(ring, 1.2 * radius)]
    others = [box for name, box in picture.boxes.items() if name != target]

    def cost(place: int) -> float:
        disc = Box(spots[place].x - radius, spots[place].y - radius, 2 * radius, 2 * radius)
        hidden = _common(disc, picture.ink) + _OTHERS * _common(disc, others) + _OWN * _common(disc, [ring])
        return hidden / (disc.width * disc.height) + _unrest(image, disc) / _BUSY + place * _LATER

    return spots[min(range(len(spots)), key=cost)]


def _spots(ring: Box, out: float) -> list[Spot]:
    """Give the places there are, the usual ones first."""
    left, middle, right = ring.x, ring.x + ring.width / 2, ring.x + ring.width
    top, half, bottom = ring.y, ring.y + ring.height / 2, ring.y + ring.height
    beside = [Spot(left - out, half), Spot(right + out, half)]
    corners = [Spot(x, y) for y in (top, bottom) for x in (left, right)]
    within = [Spot(right - out, top + out), Spot(left + out, top + out)]
    edges = [Spot(left, half), Spot(right, half), Spot(middle, top), Spot(middle, bottom)]
    return beside + corners + within + edges


def _kept_in(picture: Picture, spot: Spot, radius: float) -> Spot:
    return Spot(
        min(max(spot.x, radius), picture.width - radius), min(max(spot.y, radius), picture.height - radius)
    )


def _common(box: Box, others: Iterable[Box]) -> float:
    """Give how many pixels a box has in common with others."""
    return sum(
        max(0.0, min(box.x + box.width, one.x + one.width) - max(box.x, one.x))
        * max(0.0, min(box.y + box.height, one.y + one.height) - max(box.y, one.y))
        for one in others
    )


def _unrest(image: Image.Image, box: Box) -> float:
    """Give how much the pixels in a box differ from each other, 0 for one colour."""
    edges = (round(box.x), round(box.y), round(box.x + box.width), round(box.y + box.height))
    return float(ImageStat.Stat(image.crop(edges).convert("L")).stddev[0])
