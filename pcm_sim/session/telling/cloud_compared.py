"""What differs in the cloud, as lines: whose or which it is, and what became of it."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from pcm_sim.connect.difference import NOTHING, Difference
from pcm_sim.session.console.agenda import clock_at
from pcm_sim.session.console.differences import DifferenceSeen, differences_seen
from pcm_sim.session.moment import Moment
from pcm_sim.session.telling.words import Words

_INSTANT: Final = re.compile(r"1\d{12}")
"""Simulated ms of our days; nothing else in the cloud is as large a number."""
_COUNTRY: Final = 2
"""Letters of a country."""


class CloudWords(NamedTuple):
    """Puts differences of the cloud into words.

    Attributes:
        words: Those of the history.
        moment: The later moment, for the names in it.
    """

    words: Words
    moment: Moment

    def told(self, found: Iterable[Difference]) -> tuple[tuple[str, str], ...]:
        """Give each difference as whose or which it is, and what became of it.

        Args:
            found: What differs, value by value.
        """
        seen = differences_seen(self.words.rules, self.moment.world, found, self.words.language)
        # Two values of one thing that have no words of their own are one line.
        return tuple(dict.fromkeys(self._line(one) for one in seen))

    def _line(self, one: DifferenceSeen) -> tuple[str, str]:
        words = self.words
        kind = words.named(f"differs.{one.kind}", words.named("differs.other", one.kind))
        field = words.named(f"field.{one.field}", "")
        # Of an account without a name nobody knows more than that it was erased.
        erased = words.named("desk.erased", "").replace("{n}", "").strip()
        whose = one.thing or (erased if one.kind == "accounts" else "")
        return " · ".join(filter(None, (kind, whose, field))), self._change(one, known=bool(field))

    def _change(self, one: DifferenceSeen, *, known: bool) -> str:
        words = self.words
        if one.how == "letters":
            text_id = "kept.letters.one" if one.after == "1" else "kept.letters"
            return words.named(text_id, "").replace("{n}", one.after)
        if one.how != "values":
            return words.named(f"kept.{one.how}", one.how)
        both = one.before, one.after
        before, after = both if one.named else (self._value(value) for value in both)
        # A word that only the cloud knows would tell a person nothing.
        return f"{before} → {after}" if known and before and after else words.named("kept.changed", "")

    def _value(self, value: str) -> str:
        """Write a value of the cloud; nothing for one that there are no words for."""
        if _INSTANT.fullmatch(value):
            return self.words.at(clock_at(self.words.rules, self.moment, int(value)))
        country = len(value) == _COUNTRY and value.isupper()
        plain = value == NOTHING or value.isdecimal() or country
        return value if plain else self.words.named(f"value.{value.lower()}", "")
