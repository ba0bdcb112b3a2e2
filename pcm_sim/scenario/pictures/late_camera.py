"""A camera that is taken out of its bag with the first picture: most runs need none."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from types import TracebackType
from typing import Self

from pcm_sim.scenario.pictures.camera import Camera, Picture, Surface
from pcm_sim.session.simulation import Session


class LateCamera:
    """Stands for a camera until somebody looks; use it in a `with`, which puts away what was taken out.

    Args:
        unpack: Gives the camera, looking at a simulation.
    """

    def __init__(self, unpack: Callable[[Session], AbstractContextManager[Camera]]) -> None:
        """Nothing is taken out yet."""
        self._unpack = unpack
        self._bag = ExitStack()
        self._camera: Camera | None = None

    def show(self, session: Session) -> None:
        """Look at a simulation from now on."""
        if self._camera is None:
            self._camera = self._bag.enter_context(self._unpack(session))
        self._camera.show(session)

    def take(self, surface: Surface, wanted: str = "") -> Picture:
        """Take a picture of what is so now; see `Camera`.

        Raises:
            LookupError: It looks at nothing yet.
        """
        if self._camera is None:
            raise LookupError("a camera that looks at nothing takes no picture")
        return self._camera.take(surface, wanted)

    def close(self) -> None:
        """Put the camera away; the next look takes it out again."""
        self._camera = None
        self._bag.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
