"""Keeping the trace of a cell: it is played again, with an eye on every step, and comes to the same."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.pictures.camera import Camera
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.gallery import Gallery
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Played
from pcm_sim.scenario.trace.tracing import traced
from pcm_sim.scenario.trace.writing import write_trace
from pcm_sim.session.simulation import Session

Photographer = Callable[[Catalogue, Session], AbstractContextManager[Camera]]
"""Gives a camera that looks at a simulation."""


def keep_trace(
    catalogue: Catalogue,
    played: Played,
    folder: Path,
    photographer: Photographer | None,
    gallery: Gallery | None = None,
) -> Path:
    """Write the trace of a cell that was played.

    Args:
        catalogue: The data.
        played: What became of it.
        folder: Where the trace is written; made where there is none.
        photographer: Gives who takes the pictures; without one there are none.
        gallery: The pictures that it was compared with, if it was.

    Returns:
        The file.

    Raises:
        OSError: It cannot be written.
    """
    with _camera(catalogue, played, photographer) as camera:
        trace = traced(catalogue, played.cell, camera, len(played.steps), gallery)
    return write_trace(trace, folder, catalogue.desktop, catalogue.plain["failures"])


def _camera(
    catalogue: Catalogue, played: Played, photographer: Photographer | None
) -> AbstractContextManager[Camera | None]:
    if photographer is None:
        return nullcontext()
    try:
        return photographer(catalogue, opened(catalogue, played.cell))
    except StepError:
        # It failed before there was anything to be seen.
        return nullcontext()
