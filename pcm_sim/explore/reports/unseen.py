"""What was not seen, in lines: by measure, then by reason and way, since many things share theirs."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.measure import Missing

_WIDTH: Final = 100
_HELD: Final = "\N{NO-BREAK SPACE}"


def unseen(coverage: Coverage) -> Iterator[str]:
    """Tell what a coverage lacks: what can come about and was not seen, then what cannot come about.

    Args:
        coverage: Of one machine of a car.
    """
    for measure in coverage.measures:
        yield from _told(f"{coverage.name}: {measure.name} not seen", measure.missing)
        yield from _told(f"{coverage.name}: {measure.name} that cannot come about", measure.beyond)


def way_there(way: Sequence[str]) -> str:
    """Say a way in a line."""
    return f"    the way there: {' > '.join(way) or 'it is the start'}"


def _told(head: str, ones: Sequence[Missing]) -> Iterator[str]:
    if not ones:
        return
    yield f"\n{head}: {len(ones):,}"
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in ones:
        alike.setdefault((one.why, one.way), []).append(one.id)
    for (why, way), names in alike.items():
        yield f"  {why or 'no reason is known'}"
        if way:
            yield way_there(way)
        yield from _in_lines(names)


def _in_lines(names: Sequence[str]) -> Iterator[str]:
    """Give names side by side, each in one piece."""
    whole = (name.replace(" ", _HELD) for name in names)
    for line in wrap(", ".join(whole), _WIDTH, break_long_words=False, break_on_hyphens=False):
        yield f"    {line.replace(_HELD, ' ')}"
