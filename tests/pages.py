"""Reading a page as somebody does who follows it: files are written, commands run, tables read."""

import re
from typing import NamedTuple

BLOCK = re.compile(
    r"(?:^<!-- file: (?P<file>\S+?)(?P<part>, this|, becomes|, at the end|) -->\n)?"
    r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
TICKED = re.compile(r"`([^`]+)`")
ANY_LINES = "…"


class Folder:
    """A folder into which the files of a page are written.

    Args:
        folder: The folder.
    """

    def __init__(self, folder):
        self._folder = folder
        self._leaving = ""

    def write(self, block):
        """Write a file, remember which of its lines go, or put others in their place."""
        file, text = self._folder / block["file"], block["text"]
        match block["part"]:
            case "":
                assert not file.exists(), f"{file.name} is there already"
                file.write_text(text, "utf-8")
            case ", this":
                assert file.read_text("utf-8").count(text) == 1, f"not once in {file.name}: {text!r}"
                self._leaving = text
            case ", becomes":
                file.write_text(file.read_text("utf-8").replace(self._leaving, text), "utf-8")
            case _:
                file.write_text(file.read_text("utf-8") + text, "utf-8")


class Command(NamedTuple):
    """A command of a page, with what it prints there."""

    line: str
    output: str


def commands(text):
    """Give each command of a console block."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield Command(line, output)


def as_pattern(output):
    """A line … stands for any lines, a … at the end of a line for the rest of it."""
    lines = []
    for line in output.splitlines(keepends=True):
        bare = line.rstrip("\n")
        if bare.strip() == ANY_LINES:
            lines.append("(?:.*\n)*?")
        elif bare.endswith(ANY_LINES):
            lines.append(f"{re.escape(bare.removesuffix(ANY_LINES))}.*\n")
        else:
            lines.append(re.escape(line))
    return "".join(lines)


def table(page, heading, number=0):
    """Give the rows of a table under a heading, the first by default, each as its cells."""
    section = re.split(rf"^#+ {re.escape(heading)}\n", page, flags=re.MULTILINE)[1]
    section = re.split(r"^#", section, maxsplit=1, flags=re.MULTILINE)[0]
    tables = re.findall(r"(?:^\|.+\|\n)+", section, re.MULTILINE)
    rows = [row.strip("|") for row in tables[number].splitlines()[2:]]
    return [[cell.strip() for cell in row.split("|")] for row in rows]


def told(rows, column=0):
    """Give every word of a column that is written as code."""
    return [word for row in rows for word in TICKED.findall(row[column])]
