"""Copies of the shipped data that a test may break: one line edited, and where the problem must point."""

import shutil
from pathlib import Path

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import TEXTS, data_root

MARK = "¦"
"""Stands in a new text where the problem must point; it is taken out before the file is written."""


class Root:
    """A data root of a test's own, whole until it is edited."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in TEXTS:
            shutil.copytree(data_root() / name, folder / name)
        (folder / "assets").symlink_to(data_root() / "assets")

    def edit(self, file: str, old: str, new: str) -> str:
        """Replace the first `old` of a file, and give the place of the mark as a problem names it."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r} any more: give the test another line to break"
        return self._write(file, text.replace(old, new, 1))

    def add(self, file: str, text: str) -> str:
        """Put lines at the end of a file, and give the place of the mark as a problem names it."""
        return self._write(file, (self.folder / file).read_text(encoding="utf-8") + text)

    def write(self, file: str, text: str) -> str:
        """Write a whole file, and give the place of the mark as a problem names it."""
        (self.folder / file).parent.mkdir(parents=True, exist_ok=True)
        return self._write(file, text)

    def remove(self, file: str) -> None:
        (self.folder / file).unlink()

    def _write(self, file: str, text: str) -> str:
        before, mark, after = text.partition(MARK)
        assert MARK not in after, "one mark a text"
        (self.folder / file).write_text(before + after, encoding="utf-8")
        if not mark:
            return ""
        return f"{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"

    def told(self) -> list[str]:
        """Give every problem, a line each."""
        return Compilation(self.folder).run().problems.lines()
