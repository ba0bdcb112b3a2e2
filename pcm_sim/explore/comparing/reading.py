"""Reading a crawl that was written, with what is wrong said in a sentence."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any as Untyped
from typing import Final

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.comparing.accepting import FILE
from pcm_sim.explore.comparing.crawled import Crawled, Portrait, crawled
from pcm_sim.explore.crawl.found import CellFound, Found, Walked
from pcm_sim.explore.crawl.machine import EntrySight

FORMAT: Final = 1
Plain = Mapping[str, Untyped]
_AGAIN: Final = "`pcm-sim crawl CAR --report DIR` writes one"


class CrawlError(Exception):
    """There is no crawl that can be compared; it says why in a sentence, and what to do."""


def read_crawl(path: Path) -> Crawled:
    """Read a crawl.

    Args:
        path: The file `crawl.json`, or the folder of the report that holds it.

    Raises:
        CrawlError: There is none, or it is none that can be compared.
    """
    file = path / FILE if path.is_dir() else path
    read = _read(file)
    try:
        pictures = {
            Portrait(one["car"], one["machine"], one["state"], one["language"], one.get("cell", "")): str(
                one["file"]
            )
            for one in read.get("pictures", ())
        }
        return crawled(_cells(read["cells"]), pictures, file.parent)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise CrawlError(f"{str(file)!r} is no whole crawl, or was changed by hand; {_AGAIN}") from None


def _read(file: Path) -> Plain:
    try:
        read = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise CrawlError(f"there is no crawl at {str(file)!r}; {_AGAIN}") from None
    except json.JSONDecodeError as error:
        where = f"{file}:{error.lineno}:{error.colno}"
        raise CrawlError(f"{where}: here the JSON ends or breaks ({error.msg}); {_AGAIN}") from None
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise CrawlError(f"{str(file)!r} cannot be read as a crawl: {error}") from None
    if not isinstance(read, dict) or "format" not in read:
        raise CrawlError(f"{str(file)!r} is no crawl; {_AGAIN}")
    if read["format"] != FORMAT:
        told = f"{str(file)!r} is a crawl of format {read['format']}, and this release reads format {FORMAT}"
        raise CrawlError(f"{told}; crawl once more with the release that compares")
    return read


def _cells(cells: list[Plain]) -> Iterator[CellFound]:
    for plain in cells:
        ways = {one["id"]: tuple(one["way"]) for one in plain["states"]}
        cell = plain["cell"]
        yield CellFound(
            cell=Cell(
                cell["car"],
                cell["year"],
                cell["market"],
                cell["language"],
                cell.get("preset", ""),
                tuple(cell.get("readings", ())),
                tuple(cell.get("state", {}).items()),
            ),
            machine=plain["machine"],
            start=plain["start"],
            states=tuple(map(_state, plain["states"])),
            walked=tuple(_walks(plain["walked"], ways)),
            messages=tuple((name, tuple(way)) for name, way in plain["messages"].items()),
            facts=plain["facts"],
            limits=tuple(plain["limits"]),
        )


def _state(plain: Plain) -> Found:
    if not all(isinstance(plain[name], str) for name in ("id", "screen", "over", "title")):
        raise TypeError(plain["id"])
    return Found(
        plain["id"],
        plain["screen"],
        plain["over"],
        plain["title"],
        tuple(plain["guards"].items()),
        tuple(EntrySight(**entry) for entry in plain["entries"]),
        tuple(plain["way"]),
        plain["sheet"],
    )


def _walks(
    walked: Mapping[str, list[list[Untyped]]], ways: Mapping[str, tuple[str, ...]]
) -> Iterator[Walked]:
    """Read what was walked: by the state it began in act, position, where to, messages, refused, changed."""
    for at, rows in walked.items():
        for act, position, to, messages, refused, changed in rows:
            yield Walked(at, act, position, to, tuple(messages), refused, changed, ways.get(at, ()))
