"""What a scenario asks of whoever can draw: pictures of the unit, the device and the telephone."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

from pcm_sim.session.simulation import Session


class Surface(StrEnum):
    """What a picture shows.

    Attributes:
        GLASS: The unit's screen, in its own pixels.
        DEVICE: The whole device, with its hard keys and knobs.
        PHONE: The customer's telephone.
        PAGE: My Porsche in a browser, as wide as on a desk.
    """

    GLASS = "glass"
    DEVICE = "device"
    PHONE = "phone"
    PAGE = "page"


OF_PORTAL = frozenset({Surface.PHONE, Surface.PAGE})
"""What My Porsche is seen on."""


class Box(NamedTuple):
    """Where something stands in a picture, in its pixels.

    Attributes:
        x: From the left.
        y: From the top.
        width: Across.
        height: Down.
    """

    x: float
    y: float
    width: float
    height: float


class Picture(NamedTuple):
    """A picture that was taken.

    Attributes:
        width: In pixels.
        height: In pixels.
        rgba: Its pixels, four bytes each, line by line.
        boxes: Where each target stands that can be seen: rows, buttons, fields, hard keys (`key/HOME`).
        cut: Texts on it that are cut, for whoever checks.
        ink: Where words and drawings stand, so that nothing is laid over them and no edge goes through them.
    """

    width: int
    height: int
    rgba: bytes
    boxes: Mapping[str, Box]
    cut: tuple[str, ...] = ()
    ink: tuple[Box, ...] = ()


class Camera(Protocol):
    """Takes pictures of a running simulation; without a display too."""

    def show(self, session: Session) -> None:
        """Look at a simulation from now on."""

    def take(self, surface: Surface, wanted: str = "") -> Picture:
        """Take a picture of what is so now.

        Args:
            surface: What it shows.
            wanted: A target that must be seen: a list is scrolled until it is.
        """
