"""A recording on disk from the first event on, so that a crash loses nothing: one JSON value a line.

The first line says what would be the file without its steps. Each line after it says how long after the one
before, in seconds, which kind, and what: `step` a step that stands, with the label that was seen; `tail` the
steps that are not done yet, such as typing that goes on, in place of the tail before; `cut` how many steps
stand where several have become one; `param` a parameter, of a secret one without its value. Where somebody
went back, there is another first line.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import monotonic
from typing import Any, Final, NamedTuple

from pcm_sim.scenario.recording.line_file import LineFile, lines_of, nobodys

VARIABLE: Final = "PCM_SIM_STATE"
"""Names the folder to use in place of the user's own."""
VERSION: Final = 1
ENDING: Final = ".tape.ndjson"


class Found(NamedTuple):
    """What a tape holds.

    Attributes:
        head: The file of the scenario as plain values, without steps.
        steps: Its steps, each with the label that was seen.
    """

    head: Mapping[str, Any]
    steps: tuple[tuple[Mapping[str, Any], str], ...]


class Tape:
    """Writes what is recorded, line by line; nobody else takes it for left behind while it is written.

    Args:
        folder: Where it lies; made where it is missing.
        head: The file of the scenario as plain values, without steps.

    Raises:
        OSError: It cannot be written there.
    """

    def __init__(self, folder: Path, head: Mapping[str, Any]) -> None:
        """Begin with what is known before the first event."""
        self._lines = LineFile(folder, ENDING)
        self._at = monotonic()
        self.head(head)

    @property
    def file(self) -> Path:
        """Where it lies."""
        return self._lines.file

    def head(self, head: Mapping[str, Any]) -> None:
        """Write what the file would be without its steps; those that were written before go."""
        self._lines.write({"tape": VERSION, "head": head})

    def step(self, plain: Mapping[str, Any], seen: str) -> None:
        """Write a step that stands."""
        self._note("step", plain, seen)

    def cut(self, kept: int) -> None:
        """Write that of the steps so far only the first stand: the others have become fewer."""
        self._note("cut", kept)

    def tail(self, plain: Iterable[Mapping[str, Any]]) -> None:
        """Write the steps that are not done yet, in place of the tail before."""
        self._note("tail", list(plain))

    def param(self, name: str, default: str, *, secret: bool) -> None:
        """Write a parameter; of a secret one nobody gives the value."""
        self._note("param", name, {"default": default, "secret": True} if secret else default)

    def close(self, *, keep: bool = False) -> None:
        """End it; what was saved elsewhere is not kept."""
        self._lines.close(keep=keep)

    def _note(self, kind: str, *what: object) -> None:
        now = monotonic()
        self._lines.write([round(now - self._at, 3), kind, *what])
        self._at = now


def tapes_folder() -> Path:
    """Give the folder in which recordings lie while they are made."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    # Most commands record nothing.
    import platformdirs  # noqa: PLC0415

    return platformdirs.user_state_path("pcm-sim", appauthor=False) / "recordings"


def left_behind(folder: Path) -> tuple[Path, ...]:
    """Give the tapes that nobody writes any more, oldest first: they were never saved."""
    return nobodys(folder, ENDING)


def read_tape(file: Path) -> Found | None:
    """Read what a tape holds, as far as it was written; none where that is nothing.

    Raises:
        OSError: It cannot be read.
    """
    head: dict[str, Any] | None = None
    steps: list[tuple[Mapping[str, Any], str]] = []
    tail: list[Mapping[str, Any]] = []
    for line in lines_of(file):
        match line:
            case {"tape": 1, "head": dict(found)}:
                head, steps, tail = found, [], []
            case [_, "step", dict(plain), str(seen)]:
                steps.append((plain, seen))
                tail = []
            case [_, "cut", int(kept)]:
                del steps[max(0, kept) :]
            case [_, "tail", list(plain)]:
                tail = [one for one in plain if isinstance(one, dict)]
            case [_, "param", str(name), value] if head is not None:
                head["params"] = {**head.get("params", {}), name: value}
            case _:
                # A line that was being written when the program ended.
                continue
    if head is None:
        return None
    return Found(head, (*steps, *((one, "") for one in tail)))
