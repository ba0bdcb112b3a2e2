"""The folder of a run: its plan, and a file of records for each chunk that is done."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any as Untyped

from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.planning import Plan
from pcm_sim.explore.matrix.records import canonical
from pcm_sim.explore.matrix.trouble import MatrixError

PLAN, RESULTS, ENDING = "plan.json", "results", ".ndjson"
_FORMAT = 1


class Results:
    """The results of a run, which may have been interrupted, in a folder.

    Args:
        folder: Where they are; it need not be there yet.
    """

    def __init__(self, folder: Path) -> None:
        """Nothing is read or written yet."""
        self.folder = folder
        self._chunks = folder / RESULTS

    def begin(self, plan: Plan) -> None:
        """Make the folder for a plan, or go on in it.

        Raises:
            MatrixError: It holds the results of another plan, or something else.
            OSError: It cannot be written.
        """
        held = self.plan_or_none()
        if held is not None and held["digest"] != plan.digest:
            raise MatrixError(
                f"{str(self.folder)!r} holds the results of another plan: the data, the version or what was "
                "asked for has changed since; name another folder with --out, or remove this one"
            )
        if held is None:
            if self.folder.is_dir() and any(self.folder.iterdir()):
                raise MatrixError(f"{str(self.folder)!r} is not empty and holds no plan; name another folder")
            self._chunks.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / PLAN, json.dumps(plan.plain(), indent=1, ensure_ascii=False) + "\n")

    def plan_or_none(self) -> Mapping[str, Untyped] | None:
        """Give the plan as plain values; none where there is none.

        Raises:
            MatrixError: There is one that cannot be read.
        """
        path = self.folder / PLAN
        if not path.is_file():
            return None
        try:
            plan = json.loads(path.read_text("utf-8"))
        except ValueError as error:
            raise MatrixError(f"{str(path)!r} is no plan any more: {error}") from error
        if not isinstance(plan, dict) or not {"digest", "chunks"} <= plan.keys():
            raise MatrixError(f"{str(path)!r} is no plan of a matrix")
        return plan

    def keep(self, plan: str, chunk: str, lines: Sequence[str]) -> None:
        """Keep the records of a chunk; nobody ever sees half of them.

        Args:
            plan: Digest of the plan.
            chunk: Id of the chunk.
            lines: A record for each of its cases.
        """
        header = canonical({"chunk": chunk, "cases": len(lines), "format": _FORMAT, "plan": plan})
        write_whole(self._chunks / f"{chunk}{ENDING}", "".join(f"{line}\n" for line in (header, *lines)))

    def lines(self, plan: str, chunk: str, cases: int) -> tuple[str, ...] | None:
        """Give the records of a chunk; none where they are not there, or not whole.

        Args:
            plan: Digest of the plan.
            chunk: Id of the chunk.
            cases: How many cases it has.
        """
        try:
            text = (self._chunks / f"{chunk}{ENDING}").read_text("utf-8")
        except (FileNotFoundError, UnicodeDecodeError):
            return None
        header = canonical({"chunk": chunk, "cases": cases, "format": _FORMAT, "plan": plan})
        first, *lines = text.splitlines() or [""]
        return tuple(lines) if text.endswith("\n") and first == header and len(lines) == cases else None

    def missing(self, plan: str, chunks: Iterable[Chunk]) -> Iterator[Chunk]:
        """Give the chunks that are still to be done."""
        return (chunk for chunk in chunks if self.lines(plan, chunk.id, len(chunk.cells)) is None)


def write_whole(path: Path, text: str) -> None:
    """Write a file that is there whole or not at all, whatever ends the process.

    Args:
        path: The file.
        text: What it holds.
    """
    # Shards may share a folder, so that each process writes beside the others.
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    with beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
