"""Putting the results of shards together: what is missing is named, what is there twice must be equal."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pcm_sim.explore.matrix.outcome import Outcome
from pcm_sim.explore.matrix.results import PLAN, Results
from pcm_sim.explore.matrix.trouble import MatrixError


class Merged(NamedTuple):
    """Results that were put together.

    Attributes:
        outcome: What is there.
        missing: Ids of the chunks that no folder has whole.
    """

    outcome: Outcome
    missing: tuple[str, ...]


def merge(folders: Sequence[Path]) -> Merged:
    """Put the results of folders together, whichever shards they are of.

    Args:
        folders: Folders of runs of one plan.

    Raises:
        MatrixError: One is no such folder, or of another plan, or two of them tell different things of a
            chunk.
    """
    first, plan = None, None
    for folder in folders:
        held = Results(folder).plan_or_none()
        if held is None:
            raise MatrixError(f"there is no {PLAN} in {str(folder)!r}: it holds no results of a matrix")
        if plan is not None and held["digest"] != plan["digest"]:
            raise MatrixError(
                f"{str(folder)!r} is of another plan than {str(first)!r}: only shards of one plan, with the "
                "same data and version, can be put together"
            )
        first, plan = first or folder, plan or held
    if plan is None:
        raise MatrixError("name the folders whose results are put together")
    found: dict[str, tuple[str, ...]] = {}
    where: dict[str, Path] = {}
    for folder in folders:
        results = Results(folder)
        for chunk, cases in plan["chunks"].items():
            lines = results.lines(plan["digest"], chunk, cases)
            if lines is None:
                continue
            if found.setdefault(chunk, lines) != lines:
                raise MatrixError(
                    f"{str(where[chunk])!r} and {str(folder)!r} tell different things of chunk {chunk}: one "
                    "of them was made otherwise, or changed; equal plans give equal bytes"
                )
            where.setdefault(chunk, folder)
    missing = tuple(chunk for chunk in plan["chunks"] if chunk not in found)
    lines = tuple(line for chunk in plan["chunks"] for line in found.get(chunk, ()))
    return Merged(Outcome(plan, lines), missing)
