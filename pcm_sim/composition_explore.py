"""Pictures of what a crawl came to, drawn where nobody sees it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pcm_sim.catalogue.catalogue import Catalogue

if TYPE_CHECKING:
    from pcm_sim.explore.exploring import Explored
    from pcm_sim.explore.portraits import Portraits
    from pcm_sim.ui.explored.portraying import Portrayer, Sight, Told

__all__ = ["draw", "portray", "portrayer"]

# The room with Qt is only entered where something is drawn.


@contextmanager
def portrayer(
    catalogue: Catalogue, folder: Path, language: str = "en", threads: int | None = None
) -> "Iterator[Portrayer]":
    """Give what draws any number of cells: windows are made once, and equal pictures are kept once.

    Args:
        catalogue: The data.
        folder: Where the pictures go, below it in `pictures/`.
        language: Of what belongs to no machine, ISO 639-1.
        threads: How many encode pictures; as many as there are cores by default.

    Raises:
        OSError: A picture could not be written.
    """
    from pcm_sim.ui.display import use_offscreen  # noqa: PLC0415

    use_offscreen()
    from pcm_sim.ui.explored.album import Album  # noqa: PLC0415
    from pcm_sim.ui.explored.portraying import Portrayer  # noqa: PLC0415
    from pcm_sim.ui.explored.workshop import Workshop  # noqa: PLC0415

    icons = [folder / "assets" / "icons" for folder in catalogue.folders]
    workshop = Workshop(catalogue.looks, catalogue.desktop, icons, language)
    with Portrayer(workshop, Album(folder, threads)) as ready:
        yield ready


def portray(
    catalogue: Catalogue,
    explored: "Explored",
    languages: Sequence[str],
    folder: Path,
    told: "Told | None" = None,
) -> "Portraits":
    """Draw every state of one machine of one cell; for many cells take one `portrayer`.

    Args:
        catalogue: The data.
        explored: What a crawl came to.
        languages: ISO 639-1.
        folder: Where the pictures go, below it in `pictures/`.
        told: Is told after each picture how many there are, and how many there will be.

    Raises:
        OSError: A picture could not be written.
    """
    with portrayer(catalogue, folder, explored.cell.language) as ready:
        return ready.portray(explored, languages, told)


def draw(catalogue: Catalogue, sights: "Sequence[Sight]", folder: Path) -> tuple[str, ...]:
    """Draw moments of whichever cars.

    Args:
        catalogue: The data.
        sights: The moments; those of one simulation are best beside each other.
        folder: Where the pictures go, below it in `pictures/`.

    Returns:
        The file of each, below the folder, with `/`.

    Raises:
        OSError: A picture could not be written.
    """
    with portrayer(catalogue, folder) as ready:
        return ready.draw(sights)
