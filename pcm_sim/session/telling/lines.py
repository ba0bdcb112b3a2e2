"""The history as lines that a person reads: when, who, what, and what came of it."""

from collections.abc import Sequence
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from pcm_sim.domain.rules import Rules
from pcm_sim.domain.view import view
from pcm_sim.session.history import Entry, Line, Place
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_shown import phone_shown
from pcm_sim.session.simulation import Session
from pcm_sim.session.telling.doing import CLOUD, TIME, Eyes, done
from pcm_sim.session.telling.grouping import Span, spans
from pcm_sim.session.telling.outcome import outcomes

MOST_TOLD: Final = 200
_LOOKED_THROUGH: Final = 2_000
"""Steps that are looked through for lines; typing makes many steps of one."""


class ToldLine(NamedTuple):
    """One thing that happened.

    Attributes:
        line: Number of the line of the history that it lies on.
        first: Number of its first step there; going back to before it undoes this and all that came after.
        last: Number of its last step.
        clock: When it was over, ms since 1970 on the clock of the car.
        kind: Where it happened: `car`, `phone`, `instructor`, `cloud` or `time`.
        who: Who did it, in words.
        text: What, in one sentence.
        came: What came of it, each in a sentence.
        refused: Something was refused.
        undone: It lies after the present.
    """

    line: int
    first: int
    last: int
    clock: int
    kind: str
    who: str
    text: str
    came: tuple[str, ...] = ()
    refused: bool = False
    undone: bool = False

    @property
    def sentence(self) -> str:
        """Say all of it on one line."""
        said = f"{self.who}: {self.text}" if self.text else self.who
        return " – ".join((said, *self.came))


class LeftLine(NamedTuple):
    """A line of the history that was left for another.

    Attributes:
        end: The place at its end.
        common: How many steps it has in common with the present line.
        clock: When it ended, ms since 1970 on the clock of the car.
        lines: What happened there after they parted, oldest first.
    """

    end: Place
    common: int
    clock: int
    lines: tuple[ToldLine, ...]


def told(session: Session, language: str = "en", limit: int = MOST_TOLD) -> tuple[ToldLine, ...]:
    """Tell what happened, the newest first, what is undone before it.

    Args:
        session: The simulation.
        language: ISO 639-1.
        limit: At most so many lines.
    """
    history = session.history
    teller = _Teller(session, language)
    line, present = history.line, history.place.step
    paused = history.entries[present - line.first :]
    last = min(line.end, present + _LOOKED_THROUGH // 4)
    first = max(line.first, last - _LOOKED_THROUGH)
    entries = line.entries[first - line.first : last - line.first]
    found = teller.lines(line, first, entries)
    shown = [one._replace(undone=one.last > present) for one in found]
    if paused and len(shown) < limit:
        at = next((at for at, one in enumerate(shown) if one.undone), len(shown))
        shown[at:at] = teller.lines(line, present, paused)
    return tuple(reversed(shown))[:limit]


def told_left(session: Session, language: str = "en", limit: int = 12) -> tuple[LeftLine, ...]:
    """Tell of the lines that were left for others, the one that was left last first.

    Args:
        session: The simulation.
        language: ISO 639-1.
        limit: At most so many lines of each.
    """
    teller = _Teller(session, language)
    found = []
    for line in session.history.left:
        common = max(line.first, session.history.line.common(line))
        told_lines = teller.lines(line, common, line.entries[common - line.first :][: limit * 20])
        end = line.before(line.end).moment
        found.append(LeftLine(Place(line.number, line.end), common, end.cabin.clock, told_lines[:limit]))
    return tuple(found)


class _Teller:
    """Tells of the steps of a session in one language."""

    def __init__(self, session: Session, language: str) -> None:
        self._session = session
        self._words = session.words(language)

    def lines(self, line: Line, first: int, entries: Sequence[Entry]) -> tuple[ToldLine, ...]:
        """Tell of steps of a line, oldest first; those in which nothing is worth telling are left out."""
        start = line.before(first).moment
        found = (self._line(line.number, one) for one in spans(start, entries, first + 1))
        return tuple(one for one in found if one.text or one.came)

    def _line(self, number: int, span: Span) -> ToldLine:
        """Tell of a span; the same steps are told once."""
        known = _KNOWN.setdefault(self._session, {})
        key = (number, span.first, self._words.language)
        before = known.get(key)
        if before is None or not before.still(self._session.rules, span):
            if len(known) >= _MOST_KNOWN:
                known.clear()
            before = known[key] = _Known(self._session.rules, span, self._told(span, number))
        return before.line

    def _told(self, span: Span, number: int) -> ToldLine:
        did = done(self._eyes(span.before), self._eyes(span.after), span)
        event, effects = span.entries[0].event, tuple(one for entry in span.entries for one in entry.effects)
        came = outcomes(self._words, span.after, event, effects)
        texts = tuple(one.text for one in came)
        kind, who, text = did
        if kind in (TIME, CLOUD) and not text and texts:
            text, texts = texts[0], texts[1:]
        clock = span.after.cabin.clock
        refused = any(one.refused for one in came)
        return ToldLine(number, span.first, span.last, clock, kind, who, text, texts, refused)

    def _eyes(self, moment: Moment) -> Eyes:
        session = self._session
        phone = phone_shown(session.phone_kit(), moment) if moment.handset and session.has_phone else None
        return Eyes(self._words, view(session.rules, moment.cabin), phone)


class _Known(NamedTuple):
    """A span that was told.

    Attributes:
        rules: The rules by which it was.
        span: The span.
        line: What was told.
    """

    rules: Rules
    span: Span
    line: ToldLine

    def still(self, rules: Rules, span: Span) -> bool:
        """Tell whether the same steps would be told in the same words."""
        old, new = self.span.entries, span.entries
        same = len(old) == len(new) and all(one is other for one, other in zip(old, new, strict=True))
        return same and self.rules is rules


_MOST_KNOWN = 4 * MOST_TOLD
# By the session, so that one that ends takes its lines along.
_KNOWN: WeakKeyDictionary[Session, dict[tuple[int, int, str], _Known]] = WeakKeyDictionary()
