"""Folders of a test's own that lie over the shipped data, and where a problem in them must point."""

from pathlib import Path

from roots import MARK

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root

LANGUAGE = """\
language: it
name: Italiano
formats: {date: DD.MM.YYYY, decimal: ",", gigabytes: GB, keyboard: qwerty}
"""
PAGE = "{id: %s, kind: page, label: %s, facts: inferred, text: {fr: x, en: x, de: x}}"


class Overlay:
    """A folder that lies over the shipped data, and over those that are below it."""

    def __init__(self, folder: Path, *below: "Overlay") -> None:
        self.folder = folder
        self.folders = [*(one.folder for one in below), folder]

    def write(self, file: str, text: str) -> str:
        """Write a file, and give the place of the mark as a problem names it."""
        before, mark, after = text.partition(MARK)
        assert MARK not in after, "one mark a text"
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(before + after, encoding="utf-8")
        if not mark:
            return ""
        return f"{self.folder}/{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"

    def compiled(self) -> Compilation:
        return Compilation(data_root(), self.folders).run()

    def told(self) -> list[str]:
        """Give every problem, a line each."""
        return self.compiled().problems.lines()

    def catalogue(self) -> Catalogue:
        """Give the data, which must be fine."""
        compilation = self.compiled()
        assert compilation.problems.lines() == []
        return Catalogue(compilation.plain, (data_root(), *self.folders))


def extension(*changes: str, head: str = "") -> str:
    """Give a tree that begins as `mobile-data`, with changes."""
    lines = "".join(f"  - {one}\n" for one in changes)
    return f"tree: mine\nextends: mobile-data\n{head}changes:\n{lines}"
