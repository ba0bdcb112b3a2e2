"""What is written under and between two cars that walk in step."""

from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.session.pairing.telling import ARROW, name_of, why_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pcm_sim.session.pair import Pair
    from pcm_sim.session.pairing.compared import Shown

_MOST = 6


class CompareProps(NamedTuple):
    """What is written under and between the cars.

    Attributes:
        step: `same`, `near` or `apart`; empty while nothing is compared.
        why: Why they are not in step; empty while they are.
        left_name: The left car with its model year.
        right_name: The right car with its model year.
        left_path: Where the left car is.
        right_path: Where the right car is.
        left_only: Entries that only the left page has.
        right_only: Entries that only the right page has.
        worded: Entries with other words or values.
        line: Line of the right car.
        year: Model year and row of the right car, as the list of years writes it.
    """

    step: str = ""
    why: str = ""
    left_name: str = ""
    right_name: str = ""
    left_path: str = ""
    right_path: str = ""
    left_only: str = ""
    right_only: str = ""
    worded: str = ""
    line: str = ""
    year: str = ""


def derive_compare(pair: "Pair", texts: dict[str, str], language: str) -> CompareProps:
    """Write what two cars show.

    Args:
        pair: The two.
        texts: The desktop's texts.
        language: Of the texts, ISO 639-1.
    """
    seen, right = pair.compared, pair.right
    worded = [f"{one.left} → {one.right}" for one in seen.worded]
    return CompareProps(
        seen.step.value,
        why_told(pair, texts, language),
        name_of(pair.left, language),
        name_of(right, language),
        _path(seen.left, texts),
        _path(seen.right, texts),
        _listed(texts["desktop.compare.only"], seen.left.alone),
        _listed(texts["desktop.compare.only"], seen.right.alone),
        _listed(texts["desktop.compare.worded"], worded)
        or ("" if seen.why or seen.differs else texts["desktop.compare.no_difference"]),
        right.rules.vehicle.line,
        f"{right.year} {right.rules.vehicle.key}",
    )


def _path(shown: "Shown", texts: dict[str, str]) -> str:
    return ARROW.join(shown.path) or texts["desktop.compare.dark"]


def _listed(text: str, rows: "Sequence[str]") -> str:
    if not rows:
        return ""
    more = f" + {len(rows) - _MOST}" if len(rows) > _MOST else ""
    return text.replace("{rows}", ", ".join(rows[:_MOST]) + more)
