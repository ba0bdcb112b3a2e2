"""Doing a chunk: the data are loaded once in a process, then each case gives its line."""

import traceback
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.pseudo import speaking
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.doing_crawl import crawled
from pcm_sim.explore.matrix.doing_play import played
from pcm_sim.explore.matrix.doing_visit import visited
from pcm_sim.explore.matrix.records import CRASHED, FAILED, Record
from pcm_sim.explore.matrix.setup import CRAWL, PLAY, VISIT, Setup
from pcm_sim.scenario.play.beats import StepError

_PACKAGE = "pcm_sim"
Do = Callable[[Catalogue, Setup, Case], Record]
_DOES: Mapping[str, Do] = {VISIT: visited, CRAWL: crawled, PLAY: played}


def run_chunk(setup: Setup, chunk: Chunk) -> list[str]:
    """Do the cases of a chunk.

    Args:
        setup: What is done, with which data.
        chunk: The cases.

    Returns:
        A line for each case, in their order, the same on whichever machine.

    Raises:
        CatalogueError: The data are wrong.
    """
    catalogue = catalogue_of(setup.data, setup.languages)
    return [_record(catalogue, setup, case).line for case in chunk.cells]


@lru_cache(maxsize=2)
def catalogue_of(data: tuple[str, ...], languages: tuple[str, ...]) -> Catalogue:
    """Load the data once in this process.

    Args:
        data: Folders that lie over the shipped data.
        languages: Made-up languages that are wanted besides.

    Raises:
        CatalogueError: The data are wrong.
    """
    catalogue = load(None, overlays=tuple(map(Path, data)))
    return speaking(catalogue, list(languages)) if languages else catalogue


def _record(catalogue: Catalogue, setup: Setup, case: Case) -> Record:
    try:
        return _DOES[setup.do](catalogue, setup, case)
    except StepError as error:
        # The plan holds only what goes together by the data: what cannot begin all the same is a fault.
        return Record(case, FAILED, why=f"it cannot begin: {_without_folders(str(error), catalogue)}")
    except Exception as error:  # noqa: BLE001 - whatever breaks costs its own case, and is told there
        return Record(case, CRASHED, why=_told(error))


def _without_folders(text: str, catalogue: Catalogue) -> str:
    """Name files as they are called on every machine."""
    for folder in catalogue.folders:
        text = text.replace(f"{folder}/", "")
    return text


def _told(error: Exception) -> str:
    """Say what broke and where, by the module that both are the same for on every machine."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _PACKAGE in Path(frame.filename).parts]
    at = ours[-1] if ours else frames[-1]
    parts = Path(at.filename).parts
    module = "/".join(parts[parts.index(_PACKAGE) :] if _PACKAGE in parts else parts[-1:])
    return f"{type(error).__name__}: {error} ({module}:{at.lineno})"
