"""A data file as text, before any YAML is seen: measured, decoded and free of what cannot be seen.

The parser names no line for bytes that are not UTF-8 and for control characters, so both are told here.
"""

import re
import stat
from pathlib import Path
from typing import Final

from pcm_sim.catalogue.problems import Problems, Span

MOST_BYTES: Final = 4 * 1024 * 1024

# Beside control characters: lone surrogates, a second byte order mark, and the line ends that YAML knows
# but an editor does not count, after which every line number would be wrong.
_INVISIBLE = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_DIRECTIVE = re.compile(r"(?:\A|[\r\n])%")
_BOM: Final = b"\xef\xbb\xbf"
_WIDE_BOMS: Final = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(path: Path, shown_as: str, problems: Problems) -> bytes | None:
    """Return the bytes of a file that is not larger than anybody writes by hand.

    Args:
        path: the file.
        shown_as: its name in problems.
        problems: takes the reason why it cannot be read.

    Returns:
        The bytes, or None with the problem noted.
    """
    start = Span(shown_as, 1, 1)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            # A pipe would block for ever and a device never end.
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "not a plain file"
            problems.add(start, f"cannot be read: it is {what}")
            return None
        if not is_small(status.st_size, shown_as, problems):
            return None
        with path.open("rb") as file:
            # It may have grown since it was measured.
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        problems.add(start, "cannot be read: there is no such file")
    except PermissionError:
        problems.add(start, "cannot be read: no permission")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        problems.add(start, f"cannot be read: {reason.lower()}")
    return None


def is_small(size: int, shown_as: str, problems: Problems) -> bool:
    """Return whether a file of this size is read at all.

    Args:
        size: its bytes.
        shown_as: its name in problems.
        problems: takes the problem if it is too large.

    Returns:
        True if it is read.
    """
    if size > MOST_BYTES:
        problems.add(Span(shown_as, 1, 1), f"too large: {size:,} bytes, at most {MOST_BYTES:,}")
    return size <= MOST_BYTES


def decoded(data: bytes, shown_as: str, problems: Problems) -> str | None:
    """Return the bytes of a file as text.

    Args:
        data: the bytes, with or without a byte order mark.
        shown_as: the name of the file in problems.
        problems: takes the first byte or character that no data file holds.

    Returns:
        The text, or None with the problem noted.
    """

    def refuse(before: str, message: str, hint: str) -> None:
        lines = _LINE_END.split(before)
        problems.add(Span(shown_as, len(lines), len(lines[-1]) + 1), message, hint)

    if data.startswith(_WIDE_BOMS):
        refuse("", "this is UTF-16", "save the file as UTF-8")
        return None
    data = data.removeprefix(_BOM)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        refuse(before, f"the byte 0x{data[error.start]:02x} is not UTF-8", "save the file as UTF-8")
        return None
    if (at := invisible_at(text)) is not None:
        refuse(text[:at], f"an invisible character, U+{ord(text[at]):04X}", "remove it")
        return None
    # The parser compares every %TAG with all before it, which takes minutes for a file full of them.
    if found := _DIRECTIVE.search(text):
        hint = "put the text in quotes, or indent it"
        refuse(text[: found.end() - 1], "a line cannot begin with '%'", hint)
        return None
    return text


def invisible_at(text: str) -> int | None:
    """Return where a text holds its first character that no editor shows, if it holds one.

    Args:
        text: the text.

    Returns:
        The position, or None.
    """
    found = _INVISIBLE.search(text)
    return found.start() if found else None
