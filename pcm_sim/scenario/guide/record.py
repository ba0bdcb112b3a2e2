"""What a guide remembers of what it was made of, so that one can tell later whether it is still true.

It stands in every format as one word of plain letters, and is found there without reading the format.
"""

import base64
import json
import re
import zlib
from typing import NamedTuple

from pcm_sim.scenario.guide.model import Guide, Made

_MARK = "pcm-sim-guide-"
_FOUND = re.compile(rb"pcm-sim-guide-([A-Za-z0-9_-]+)")
_MOST = 4_000_000


class Shown(NamedTuple):
    """What a guide shows of one car in one language.

    Attributes:
        car: The car as it was said.
        market: Country it was sold in.
        language: ISO 639-1.
        lines: All that is read, in order.
    """

    car: str
    market: str
    language: str
    lines: tuple[str, ...]


class Record(NamedTuple):
    """What a guide remembers.

    Attributes:
        made: What it was made of.
        shown: What it shows.
    """

    made: Made
    shown: tuple[Shown, ...]


def record_of(guide: Guide) -> Record:
    """Give what a guide should remember."""
    shown = tuple(
        Shown(
            one.car.said,
            one.car.market,
            one.language,
            tuple(line for part in one.parts for line in part.words),
        )
        for one in guide.editions
    )
    return Record(guide.made, shown)


def written(record: Record) -> str:
    """Write what a guide remembers as one word."""
    plain = {"made": record.made._asdict(), "shown": [one._asdict() for one in record.shown]}
    packed = zlib.compress(json.dumps(plain, ensure_ascii=False).encode(), 9)
    return _MARK + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read_record(held: bytes) -> Record | None:
    """Find what a guide remembers in a file of any format; none where it is no guide, or a damaged one.

    Args:
        held: The whole file.
    """
    found = _FOUND.search(held)
    if found is None:
        return None
    try:
        # What follows it in a picture may look like more of it; what was packed knows where it ends.
        word = found[1][: len(found[1]) - (len(found[1]) % 4 == 1)]
        word += b"=" * (-len(word) % 4)
        unpacked = zlib.decompressobj().decompress(base64.urlsafe_b64decode(word), _MOST)
        plain = json.loads(unpacked)
        shown = tuple(Shown(**one)._replace(lines=tuple(one["lines"])) for one in plain["shown"])
        return Record(Made(**plain["made"]), shown)
    except (ValueError, TypeError, KeyError, zlib.error):
        return None
