"""`pcm-sim`: reads the command line and hands it to the command.

Exit codes: 0 fine, 1 the thing asked about is wrong, 2 called wrongly.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

from pcm_sim import __version__
from pcm_sim.cli.words import COMMANDS

if TYPE_CHECKING:
    from pcm_sim.ui.opening import Opening

Command = Callable[[argparse.Namespace], int]
CALLED_WRONGLY = 2
_LINK = "pcm-sim:"
"""How a support link begins, which may stand alone: so a desktop hands over what is clicked."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: The words after `pcm-sim`; those of the process by default.

    Returns:
        The exit code.
    """
    # Nothing made on the way to the first screen is garbage; a window collects from its first frame on.
    gc.disable()
    try:
        return _run(argv)
    finally:
        gc.enable()


def _run(argv: Sequence[str] | None) -> int:
    _print_whatever_comes()
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0].startswith(_LINK):
        words = ["open", *words]
    if not words or _means_run(words[0]):
        words = ["run", *words]
    options = _parser(words[0]).parse_args(words)
    options.opening = _begin(options) if options.command in {"run", "open"} else None
    command: Command = import_module(f"pcm_sim.cli.{options.command}").main
    try:
        code = command(options)
        if sys.stdout:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the output has seen enough (`| head`).
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        print(f"pcm-sim: {error}", file=sys.stderr)
        return 1
    return code


def _means_run(word: str) -> bool:
    """Tell whether the first word is no command but an option of `run`, or a car."""
    if word.startswith("-"):
        return word not in {"-h", "--help", "--version"}
    return word not in COMMANDS and any(letter.isdigit() for letter in word)


def _begin(options: argparse.Namespace) -> "Opening | None":
    """Begin with Qt where a window is wanted, before all else is loaded: it works on a thread of its own."""
    shown = options.text or options.json or options.shot is not None or options.link
    if getattr(options, "remote", None) is None and shown:
        return None
    from pcm_sim.ui.opening import begin  # noqa: PLC0415

    return begin()


def _print_whatever_comes() -> None:
    """Print what the terminal has no letter for as an escape; the names of files may hold anything."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop_output() -> None:
    """Let what is still to be printed go nowhere, or the interpreter tries it again at its end."""
    if sys.stdout:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _parser(wanted: str) -> argparse.ArgumentParser:
    """Give the parser; of the commands only the wanted one where there is one, for each takes time."""
    parser = argparse.ArgumentParser(
        prog="pcm-sim",
        description="An unofficial simulator of an in-car touchscreen unit, the car and the cloud behind it.",
        epilog="CAR is what a person says (macan-2019, 911-2019-992) or a key of `pcm-sim models`.",
    )
    parser.add_argument("--version", action="version", version=f"pcm-sim {__version__}")
    # Named, it need not be worked out from a usage text, which takes longer than all the rest of this.
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="pcm-sim")
    for name in [wanted] if wanted in COMMANDS else COMMANDS:
        about, add_words = COMMANDS[name]
        command = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        add_words(command)
        command.add_argument(
            "--market", metavar="CODE", help="country the car was sold in, such as FR, NO, US"
        )
        command.add_argument("--lang", metavar="CODE", help="language of what is shown: fr, en, de, your own")
        command.add_argument(
            "--data", metavar="DIR", action="append", help="a folder of your own to lay over the shipped data"
        )
        command.add_argument("--json", action="store_true", help="print JSON")
    return parser
