"""`pcm-sim`: reads the command line and hands it to the command.

Exit codes: 0 fine, 1 the thing asked about is wrong, 2 called wrongly.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from pcm_sim import __version__

Command = Callable[[argparse.Namespace], int]
CALLED_WRONGLY = 2
COMMANDS = ("run", "models", "menu", "where", "check")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: The words after `pcm-sim`; those of the process by default.

    Returns:
        The exit code.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help", "--version"}):
        words = ["run", *words]
    parser = _parser()
    options = parser.parse_args(words)
    command: Command = import_module(f"pcm_sim.cli.{options.command}").main
    try:
        return command(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pcm-sim",
        description="An unofficial simulator of an in-car touchscreen unit, the car and the cloud behind it.",
        epilog="CAR is what a person says (macan-2019, 911-2019-992) or a key of `pcm-sim models`.",
    )
    parser.add_argument("--version", action="version", version=f"pcm-sim {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    run = _add(commands, "run", "open the simulator, or one screen of it")
    run.add_argument("car", nargs="?", metavar="CAR", help="the car; without it the window asks")
    run.add_argument(
        "--screen", metavar="NODE", help="open at a page (an id of `pcm-sim menu CAR`) or a feature"
    )
    run.add_argument("--shot", metavar="FILE.png", help="save a picture of the unit's screen and end")
    run.add_argument("--text", action="store_true", help="print the screen as text and end")
    _add(commands, "models", "list the cars: model years, unit, tree, how they link")
    menu = _add(commands, "menu", "print the menus of a car")
    menu.add_argument("car", metavar="CAR")
    where = _add(commands, "where", "find the path to something, on every car or on one")
    where.add_argument("words", nargs="+", metavar="WORDS", help="in any language; the last may be a CAR")
    check = _add(commands, "check", "check the shipped data, or files of your own")
    check.add_argument("files", nargs="*", metavar="FILE", help="files, or a folder with models/ and menus/")
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
    parser.add_argument("--market", metavar="CODE", help="country the car was sold in, such as FR, NO, US")
    parser.add_argument("--lang", metavar="CODE", help="language of what is shown: fr, en or de")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser
