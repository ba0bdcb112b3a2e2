"""What the panel of reasons shows: rows and props, made from an explanation."""

from collections.abc import Iterable
from typing import NamedTuple

from pcm_sim.domain.values import dataclass
from pcm_sim.session.why.parts import (
    PAGE,
    WAY,
    AbsentTold,
    Chain,
    Control,
    FactTold,
    Link,
    OtherReading,
    ReadingTold,
)
from pcm_sim.ui.glyphs import printable

_STATES = {True: "holds", False: "fails", None: "waits"}


class LinkRow(NamedTuple):
    """A link of a chain, or something that is not here.

    Attributes:
        key: Tells it from the others.
        asked: What must be so; of what is not here, what it is.
        now: What is so now, or why it is not here; empty where there is no more to say.
        stands: `holds`, `fails`, `waits` or `away`.
        depth: How deep it lies.
        controls: What would change it, as QML reads it.
    """

    key: str
    asked: str
    now: str
    stands: str
    depth: int
    controls: list[dict[str, object]]


class FactRow(NamedTuple):
    """A fact.

    Attributes:
        key: Its number.
        text: What it says.
    """

    key: str
    text: str


class OtherwiseRow(NamedTuple):
    """A contested cell.

    Attributes:
        key: Its number.
        title: What is contested.
        chosen: What the simulation goes by.
        others: Text of each other statement, and what it would give.
    """

    key: str
    title: str
    chosen: str
    others: list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class WhyProps:
    """What is shown beside the lists.

    Attributes:
        title: What is explained.
        path: The way to it; empty for none.
        note: What is to be said of it besides.
        would: What a touch would be refused with; empty where it would not.
        inferred: Nothing published says it.
        pointed: It is a row or a sign, not the whole page.
        refused: Something was refused.
        wanted: What was refused.
        said: What was said then.
        sources: Numbers of the facts that this rests on.
        through: Nothing stands against it any more.
        told: What became of the last press.
    """

    title: str = ""
    path: str = ""
    note: str = ""
    would: str = ""
    inferred: bool = False
    pointed: bool = False
    refused: bool = False
    wanted: str = ""
    said: str = ""
    sources: str = ""
    through: bool = False
    told: str = ""


def link_rows(chain: Chain, usual: str) -> list[LinkRow]:
    """Make rows of a chain.

    Args:
        chain: The links.
        usual: What a link says that holds and has nothing to say, which is left out.
    """
    return [_link_row(at, one, usual) for at, one in enumerate(chain)]


def _link_row(at: int, link: Link, usual: str) -> LinkRow:
    said = link.now == usual or link.asked.endswith(link.now)
    now = "" if link.holds and said else link.now
    controls = [_plain(one) for one in link.controls]
    return LinkRow(f"{at}/{link.name}", link.asked, now, _STATES[link.holds], link.depth, controls)


def absent_rows(absent: Iterable[AbsentTold]) -> list[LinkRow]:
    """Make rows of what is not here."""
    return [_absent_row(at, one) for at, one in enumerate(absent)]


def _absent_row(at: int, absent: AbsentTold) -> LinkRow:
    conditions = " · ".join(f"{one.asked} ({one.now})" for one in absent.chain)
    controls = [_plain(one) for one in controls_of(absent)]
    return LinkRow(f"{at}/absent", absent.label, absent.reason or conditions, "away", 0, controls)


def controls_of(absent: AbsentTold) -> tuple[Control, ...]:
    """Give what would bring something here that is not: what changes the first condition that fails."""
    return absent.chain[0].controls if absent.chain else ()


def _plain(control: Control) -> dict[str, object]:
    return {
        "kind": control.kind,
        "label": printable(control.label),
        "way": control.kind in {WAY, PAGE},
        "acts": control.acts,
    }


def fact_rows(facts: Iterable[FactTold]) -> list[FactRow]:
    """Make rows of facts."""
    return [FactRow(one.id, one.text) for one in facts]


def otherwise_rows(readings: Iterable[ReadingTold]) -> list[OtherwiseRow]:
    """Make rows of contested cells."""
    return [OtherwiseRow(one.cell, one.title, one.chosen, [*map(_other, one.others)]) for one in readings]


def _other(one: OtherReading) -> dict[str, object]:
    return {"text": printable(one.text), "gives": printable(one.gives), "changes": one.changes}
