"""Lines that come by standard input, from a file, a pipe or a keyboard."""

import sys
from collections.abc import Iterator
from io import TextIOWrapper

from pcm_sim.cli.common import WRONG, Refusal


def is_keyboard() -> bool:
    """Tell whether a person types; a program that was started without any input has no keyboard."""
    return sys.stdin is not None and sys.stdin.isatty()


def typed_lines() -> Iterator[str]:
    """Give the lines, which are UTF-8 whatever the terminal is set to.

    Raises:
        Refusal: A line is no text.
    """
    if not isinstance(sys.stdin, TextIOWrapper):
        # There is none, or it is text already.
        yield from sys.stdin or ()
        return
    for number, line in enumerate(sys.stdin.buffer, 1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            at = f"line {number}, byte {error.start + 1}"
            raise Refusal(f"{at}: this is not UTF-8 (save the file as UTF-8)", WRONG) from error
        yield text
