"""Words in several languages, and messages that carry figures."""

from collections.abc import Mapping
from typing import NamedTuple

from pcm_sim.domain.values import dataclass

Labels = Mapping[str, str]
"""Language code (ISO 639-1) to text."""

FALLBACK = "en"


def say(labels: Labels, language: str) -> str:
    """Give the text in one language.

    Args:
        labels: The texts, one a language.
        language: ISO 639-1 code. Where it has no text, English stands in, then any language there is.
    """
    found = labels.get(language) or labels.get(FALLBACK)
    return found if found is not None else next(iter(labels.values()), "")


@dataclass(frozen=True, slots=True)
class Message:
    """Something the unit tells: the id of a text and the figures to put into it.

    Attributes:
        id: Key in `menus/messages.yaml`.
        figures: Names and values for the placeholders; a tuple, so that a moment stays a plain value.
    """

    id: str
    figures: tuple[tuple[str, str | int], ...] = ()


class MessageText(NamedTuple):
    """What a message says, its tone, and the way out of it.

    Attributes:
        text: One or two sentences.
        way_out: What to do next; empty where there is nothing to do.
        tone: `info`, `good`, `warning` or `bad`.
        facts: Facts it rests on; empty means inferred.
        passing: It only answers a touch, and is not kept among the notifications.
    """

    text: Labels
    way_out: Labels
    tone: str
    facts: tuple[str, ...] = ()
    passing: bool = False
