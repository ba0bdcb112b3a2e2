"""The words of the history in one language: its sentences, and the names of what goes into them."""

import re
from collections.abc import Mapping
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from pcm_sim.domain.formats import written_time
from pcm_sim.domain.labels import Labels, say

if TYPE_CHECKING:
    from pcm_sim.domain.rules import Rules
    from pcm_sim.session.moment import Moment
    from pcm_sim.session.props import Props

_HOLE: Final = re.compile(r"\{([a-z_]+)\}")
_WORD: Final = re.compile(r"(?<!^)(?=[A-Z])")
_CONSOLE: Final = "desktop.console."
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
NOTHING: Final = "–"
LONGEST: Final = 80
"""Signs of a text within a sentence; what is longer is cut."""


class Words(NamedTuple):
    """What the history says in one language.

    Attributes:
        rules: Those of the car.
        props: Names of things.
        texts: The sentences, by id, those of the window among them.
        language: ISO 639-1.
    """

    rules: "Rules"
    props: "Props"
    texts: Mapping[str, Labels]
    language: str

    def has(self, text_id: str) -> bool:
        """Tell whether there is such a sentence."""
        return text_id in self.texts

    def say(self, text_id: str, **figures: str | int) -> str:
        """Give a sentence with its figures."""
        text = say(self.texts[text_id], self.language)
        return _HOLE.sub(lambda hole: _short(str(figures.get(hole[1], ""))), text)

    def named(self, text_id: str, known: str) -> str:
        """Give a text of the console, or what is known where there is none."""
        found = self.texts.get(f"{_CONSOLE}{text_id}")
        return say(found, self.language) if found else known

    def quoted(self, text: str) -> str:
        """Put a text in quotes."""
        return self.say("quote", text=text)

    def span(self, ms: int) -> str:
        """Write how long something takes, in at most two units."""
        seconds = max(1, round(ms / 1_000))
        for unit, size, less, smaller in (
            ("d", _DAY, "h", _HOUR),
            ("h", _HOUR, "min", _MINUTE),
            ("min", _MINUTE, "s", 1),
        ):
            if seconds >= size:
                rest = seconds % size // smaller
                more = f" {self.say(f'span.{less}', n=rest)}" if rest else ""
                return self.say(f"span.{unit}", n=seconds // size) + more
        return self.say("span.s", n=seconds)

    def value(self, name: str, value: object, moment: "Moment") -> str:
        """Name a value of an event.

        Args:
            name: Which.
            value: It.
            moment: For names that customers have given.
        """
        if value is None:
            return NOTHING
        plain = str(value.value if isinstance(value, Enum) else value)
        match name:
            case "country":
                market = self.rules.markets.get(plain)
                return say(market.label, self.language) if market else plain
            case "card" | "phone":
                labels = self.props.card_labels if name == "card" else self.props.phone_labels
                return say(labels[plain], self.language) if plain in labels else plain
            case "product":
                product = self.rules.things.products.get(plain)
                return say(product.label, self.language) if product else plain
            case "customer":
                return self.person(plain, moment)
            case "bearer":
                return self.named_panel("bearer.none") if plain == "none" else plain.upper()
            case "card_state":
                return self.say(f"card.{plain}") if self.has(f"card.{plain}") else plain
            case "state":
                return self.say(f"call.{plain}") if self.has(f"call.{plain}") else plain
            case "call":
                return self.plain(value)
            case "whose":
                return self.say(f"whose.{plain}") if self.has(f"whose.{plain}") else plain
            case "pace" | "language" | "command":
                return self.named(f"value.{plain}", plain)
            case _:
                return plain

    @property
    def none(self) -> str:
        """What stands for nothing."""
        return NOTHING

    def plain(self, value: object) -> str:
        """Write a value that has no name: yes, no, a number, a text."""
        if value is None:
            return NOTHING
        return self.named(f"value.{str(value).lower()}", "") if isinstance(value, bool) else str(value)

    def person(self, account: str, moment: "Moment") -> str:
        """Name whoever has an account; nothing for none."""
        found = moment.world.account(account)
        return (found.name or found.email) if found else account

    def at(self, clock: int) -> str:
        """Write a time down, day and hour: ms since 1970 on the clock of the car."""
        return f"{self.rules.writes(self.language).day(clock)}, {written_time(clock, '')}"

    def named_panel(self, text_id: str) -> str:
        """Give a text of the panels beside the device."""
        return say(self.texts[f"desktop.panel.{text_id}"], self.language)


def word_of(value: object) -> str:
    """Give the name of a kind of event or effect, as texts are called: `set_ignition`."""
    return _WORD.sub("_", type(value).__name__).lower()


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
