"""Everything that stays the same while a simulation runs: the car's tree, the texts, the policy."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.domain.formats import Formats
from pcm_sim.domain.keyboards import NO_KEYBOARDS, Keyboards
from pcm_sim.domain.labels import Labels, Message, MessageText, say
from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.routes import route_text
from pcm_sim.domain.things import Things
from pcm_sim.domain.values import dataclass
from pcm_sim.domain.vehicle import Market, Vehicle


class Driving(NamedTuple):
    """What is kept from whoever drives.

    Attributes:
        above_kmh: The car counts as driving when it is faster than this.
        forms: Forms that nobody types into meanwhile.
        actions: Actions that are refused meanwhile.
    """

    above_kmh: int = 8
    forms: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """Figures of ours where nobody published one (`models/policy.yaml`).

    Attributes:
        code_length: Characters of a pairing code (X01).
        code_digits_only: The code is digits; otherwise letters and digits (X01).
        code_tries: Wrong codes before the car has to wait.
        code_wait_ms: How long it waits.
        password_tries: Wrong passwords before the account is locked.
        password_wait_ms: How long it is locked.
        security_code_length: Digits (X16).
        security_code_tries: Wrong security codes before it is locked.
        security_code_wait_ms: How long it is locked.
        latency_ms: A usual answer of the cloud takes this long.
        slow_latency_ms: An answer takes this long while the cloud is slow.
        timeout_ms: The unit gives up after this.
        notice_ms: A passing word stays this long.
        latest_model_year: Ranges without an end run to this year.
        install_ms: An installation takes this long with the car left and locked (F116).
        volume_mb: A fresh data volume, in MB.
        day_from_hour: From this hour on a unit that goes by the hour shows its colours for the day.
        night_from_hour: From this hour on those for the night.
        frost_celsius: At this temperature outside, or below, roads can be slippery.
        driving: What is locked while the car drives.
        roaming_cost_any_source: Switching roaming on asks about cost whatever carries data (X22).
        hotspot_calls_keep_data: Data by a hotspot never pause during a call (X24).
        carplay_keeps_bluetooth: Apple CarPlay leaves Bluetooth connected (X25).
        labels_as_written: French labels are spelt as the FAQ spells them (X18).
    """

    code_length: int
    code_digits_only: bool
    code_tries: int
    code_wait_ms: int
    password_tries: int
    password_wait_ms: int
    security_code_length: int
    security_code_tries: int
    security_code_wait_ms: int
    latency_ms: int
    slow_latency_ms: int
    timeout_ms: int
    notice_ms: int
    latest_model_year: int
    install_ms: int = 600_000
    volume_mb: int = 5_000
    day_from_hour: int = 7
    night_from_hour: int = 19
    frost_celsius: int = 3
    driving: Driving = field(default_factory=Driving)
    roaming_cost_any_source: bool = False
    hotspot_calls_keep_data: bool = False
    carplay_keeps_bluetooth: bool = False
    labels_as_written: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """What a step needs to know besides the moment.

    Attributes:
        vehicle: The car.
        tree: Its menus.
        messages: Message id to what it says.
        words: Short texts: legends, values, prompts.
        markets: ISO 3166-1 alpha-2 to market.
        policy: Figures of ours.
        languages: ISO 639-1 codes that the unit offers.
        things: Stations, tracks, networks, products, preferences.
        formats: Language to how it writes what is no word.
        keyboards: The keyboards and pads of the glass.
    """

    vehicle: Vehicle
    tree: Tree
    messages: Mapping[str, MessageText]
    words: Mapping[str, Labels]
    markets: Mapping[str, Market]
    policy: Policy
    languages: tuple[str, ...]
    things: Things = Things()
    formats: Mapping[str, Formats] = field(default_factory=dict)
    keyboards: Keyboards = NO_KEYBOARDS

    def word(self, word_id: str, language: str) -> str:
        """Give a short text."""
        return say(self.words[word_id], language)

    def own_word(self, word_id: str, language: str) -> str:
        """Give a short text that the data may leave out; nothing where they do."""
        return say(self.words.get(word_id, {"en": ""}), language)

    def writes(self, language: str) -> Formats:
        """Give how a language writes a day, a figure, and on which keyboard."""
        return self.formats.get(language) or Formats()

    def tell(self, message: Message, language: str) -> tuple[str, str]:
        """Put a message and its way out into words.

        Args:
            message: What to tell; `{name}` in its text takes a figure, `{path.FEATURE}` this car's way.
            language: ISO 639-1.
        """
        text = self.messages[message.id]
        figures = dict(message.figures)
        told = self._fill(say(text.text, language), figures, language)
        return told or "", self._fill(say(text.way_out, language), figures, language) or ""

    def text(self, message: Message, language: str) -> str:
        """Put a message into words without its way out, for where only that is shown."""
        said = say(self.messages[message.id].text, language)
        return self._fill(said, dict(message.figures), language) or ""

    def tone(self, message: Message) -> str:
        """Give a message's tone."""
        return self.messages[message.id].tone

    def _fill(self, text: str, figures: Mapping[str, str | int], language: str) -> str | None:
        """Put figures and ways into a text; none where this car has no such way."""
        for name, figure in figures.items():
            text = text.replace("{" + name + "}", self._written(name, figure, language))
        while (start := text.find("{path.")) >= 0:
            hole = text[start : text.index("}", start) + 1]
            way = route_text(self.vehicle, self.tree, hole[len("{path.") : -1], language)
            if not way:
                return None
            text = text.replace(hole, way)
        return text

    def _written(self, name: str, figure: str | int, language: str) -> str:
        """Write a figure; a product goes by its name, a day as the language writes it."""
        if name == "day":
            return self.writes(language).named_day(str(figure))
        product = self.things.products.get(str(figure)) if name == "product" else None
        return say(product.label, language) if product else str(figure)
