"""What a step of My Porsche needs to know besides the telephone and the portal."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.domain.errands import Errand
from pcm_sim.domain.formats import Formats
from pcm_sim.domain.labels import Labels, Message, MessageText, say
from pcm_sim.domain.money import written_sum
from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.phone_forms import PhoneForm
from pcm_sim.domain.values import dataclass


class Foot(NamedTuple):
    """A line at the foot of a page and of all pages below it.

    Attributes:
        id: Its name; `foot/NAME` is the target where it leads somewhere.
        text: What it says; `{name}` takes what is shown under that name.
        to: Node that it opens; empty for none.
    """

    id: str
    text: Labels
    to: str = ""


class PageText(NamedTuple):
    """What stands over the rows of a page.

    Attributes:
        text: A text of the app; `{name}` takes what is shown under that name.
        shows: Name of what is shown below it, such as the text of a letter; empty for nothing.
        head: Name of what stands first, such as the sender of a letter; the text stands small at its end.
    """

    text: Labels
    shows: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class PhoneRules:
    """The app.

    Attributes:
        tree: Its pages.
        forms: Form by the id of the row that opens it.
        errands: What a row wants of the cloud, by its id.
        texts: What stands over the rows of a page, by its id.
        feet: Lines at the foot, by the id of the page they begin on; those of every page under an empty id.
        messages: Message id to what it says.
        words: Short texts: legends.
        formats: Language to how it writes what is no word.
        languages: ISO 639-1 codes that the telephone offers.
        notice_ms: How long a passing word stays, in simulated ms.
        products: What services and functions are called, by their ids.
        looks: How a row stands out, `primary` or `danger`, by its id; most do not.
        called: What is written on a row where that is known, instead of its label, by its id.
    """

    tree: Tree
    forms: Mapping[str, PhoneForm]
    errands: Mapping[str, Errand]
    texts: Mapping[str, PageText]
    feet: Mapping[str, tuple[Foot, ...]]
    messages: Mapping[str, MessageText]
    words: Mapping[str, Labels]
    formats: Mapping[str, Formats] = field(default_factory=dict)
    languages: tuple[str, ...] = ("en",)
    notice_ms: int = 4_000
    products: Mapping[str, Labels] = field(default_factory=dict)
    looks: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)

    def word(self, word_id: str, language: str) -> str:
        """Give a short text."""
        return say(self.words[word_id], language)

    def writes(self, language: str) -> Formats:
        """Give how a language writes."""
        return self.formats.get(language) or Formats()

    def money(self, language: str) -> str:
        """Give how a language writes an amount: with `{amount}` and `{currency}` in it."""
        labels = self.words.get("portal.money")
        return say(labels, language) if labels else "{amount} {currency}"

    def tell(self, message: Message, language: str) -> tuple[str, str]:
        """Put a message and its way out into words; a way through a car's menus is none on a telephone."""
        told = self.messages[message.id]
        figures = {name: self._written(name, str(one), language) for name, one in message.figures}
        return _filled(say(told.text, language), figures), _filled(say(told.way_out, language), figures)

    def tone(self, message: Message) -> str:
        """Give a message's tone."""
        return self.messages[message.id].tone

    def _written(self, name: str, figure: str, language: str) -> str:
        """Write a figure as the language does: a day, an amount, a product by its name."""
        match name:
            case "day":
                return self.writes(language).named_day(figure)
            case "money":
                return written_sum(figure, self.writes(language).decimal, self.money(language))
            case "product" if figure in self.products:
                return say(self.products[figure], language)
            case _:
                return figure


def _filled(text: str, figures: Mapping[str, str]) -> str:
    for name, figure in figures.items():
        text = text.replace("{" + name + "}", figure)
    return "" if "{path." in text else text
