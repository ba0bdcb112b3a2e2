"""The pictures of a trace: each kept once by what is on it, and only so many."""

from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

from pcm_sim.scenario.pictures.camera import Box, Camera, Surface
from pcm_sim.scenario.play.veil import Veil
from pcm_sim.scenario.trace.seeing import Seen

MOST_BYTES = 12_000_000
"""Of all PNGs of one trace."""
_LETTERS = 24


class Shot(NamedTuple):
    """A picture, and where on it is what is touched.

    Attributes:
        image: Name of the picture: its file is `img/NAME.png`.
        width: In pixels.
        height: In pixels.
        box: Where the target stands on it; none where there is none to be seen.
    """

    image: str
    width: int
    height: int
    box: Box | None


class Album:
    """Takes and keeps pictures.

    Args:
        camera: Takes them; none takes none.
        veil: What must not be seen on them.
    """

    def __init__(self, camera: Camera | None, veil: Veil) -> None:
        """Begin with none."""
        self._camera = camera
        self._veil = veil
        self._images: dict[str, bytes] = {}
        self._size = 0

    @property
    def images(self) -> Mapping[str, bytes]:
        """PNGs by name."""
        return self._images

    def take(self, surface: Surface, target: str, seen: Seen) -> Shot | None:
        """Take a picture of what is so now.

        Args:
            surface: What it shows.
            target: What is touched; empty for nothing.
            seen: What is so now, as text.

        Returns:
            The picture; none without a camera, where it could not be taken, where a secret could be read on
            it, or where there is no room for more.
        """
        shown = seen.phone_text if surface is Surface.PHONE else seen.text
        if self._camera is None or self._size > MOST_BYTES or self._veil.hides(shown):
            return None
        # Pillow takes as long to import as a scenario takes to play.
        from pcm_sim.scenario.pictures.drawing import image_of, png  # noqa: PLC0415

        try:
            picture = self._camera.take(surface, target)
        except (OSError, LookupError):
            # Nothing was drawn in time, or there is no such thing to be drawn; the texts still say what was.
            return None
        name = sha256(picture.rgba).hexdigest()[:_LETTERS]
        if name not in self._images:
            self._images[name] = png(image_of(picture))
            self._size += len(self._images[name])
        return Shot(name, picture.width, picture.height, picture.boxes.get(target))
