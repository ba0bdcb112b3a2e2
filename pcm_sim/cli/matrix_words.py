"""The words that follow `pcm-sim matrix`."""

import argparse


def matrix_words(parser: argparse.ArgumentParser) -> None:
    """Add them.

    Args:
        parser: Of the command.
    """
    parser.add_argument(
        "words", nargs="*", metavar="merge DIR", help="put the results of shards together, from their folders"
    )
    _axes(parser)
    _plan(parser)
    _run(parser)


def _axes(parser: argparse.ArgumentParser) -> None:
    for name, metavar, about in (
        ("car", "CAR", "only these cars: macan-2019, a row such as macan-95b-2, or a line"),
        ("sim", "CARD", "only these SIM cards: their ids, none, or as_sold"),
        ("preset", "NAME", "only these presets, or none"),
        ("reading", "CELL=STATEMENT", "only these readings, or resolved"),
    ):
        parser.add_argument(f"--{name}", action="append", metavar=metavar, help=about)
    parser.add_argument(
        "--scenario",
        action="append",
        nargs="?",
        const="",
        metavar="ID|TAG",
        help="play scenarios: these, or all, each on the cars that it is for",
    )


def _plan(parser: argparse.ArgumentParser) -> None:
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--pairwise", action="store_true", help="few cells that hold every pair; the default")
    how.add_argument("--all", action="store_true", help="every combination that goes together")
    parser.add_argument(
        "--do",
        choices=("visit", "crawl", "play"),
        help="look at each page once (the default), try everything everywhere, or play scenarios",
    )
    parser.add_argument("--states", type=_count, metavar="N", help="with --do crawl: states of one machine")
    parser.add_argument("--steps", type=_count, metavar="N", help="with --do crawl: touches on one machine")
    parser.add_argument("--count", action="store_true", help="only tell how many cells and pairs there are")
    parser.add_argument("--three", action="store_true", help="count triples of values too; that takes longer")


def _run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", metavar="DIR", help="results and report; given again, it goes on there (pcm-sim-matrix)"
    )
    parser.add_argument(
        "--shard", metavar="K/N", help="only the K-th of N parts, each on a machine of its own"
    )
    parser.add_argument(
        "--jobs", type=_jobs, metavar="N", help="processes; as many as there are cores by default, 0 for none"
    )
    parser.add_argument(
        "--ray", metavar="ADDRESS", help="on a Ray cluster: HOST:PORT, auto, or local (extra `cluster`)"
    )
    parser.add_argument(
        "--seconds", type=_count, default=300, metavar="S", help="how long one cell may take; 300 by default"
    )


def _count(said: str) -> int:
    """Read a whole number from 1."""
    if not said.isascii() or not said.isdigit() or int(said) < 1:
        raise argparse.ArgumentTypeError(f"{said!r} is no whole number from 1")
    return int(said)


def _jobs(said: str) -> int:
    """Read a whole number from 0."""
    return 0 if said == "0" else _count(said)
