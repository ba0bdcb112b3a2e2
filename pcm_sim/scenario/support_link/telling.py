"""What a link leaves out and what of it could not be followed, in words: for window, console, terminal."""

from collections.abc import Mapping
from typing import Final

from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.play.phrases import Phrase, phrase
from pcm_sim.scenario.support_link.comparing import (
    CAR,
    CLOCK,
    CLOUD,
    OVER,
    PHONE,
    PLACE,
    SETTINGS,
    TOLD,
    TYPED,
    UNIT,
    WAITS,
    WAY,
)
from pcm_sim.scenario.support_link.landing import Landed
from pcm_sim.scenario.support_link.making import Made
from pcm_sim.scenario.support_link.model import LinkError

_LEFT: Final[Mapping[str, Phrase]] = {
    PLACE: phrase("support.left.place"),
    OVER: phrase("support.left.over"),
    SETTINGS: phrase("support.left.settings"),
    WAY: phrase("support.left.way"),
    TYPED: phrase("support.left.typed"),
    TOLD: phrase("support.left.told"),
    WAITS: phrase("support.left.waits"),
    UNIT: phrase("support.left.unit"),
    CAR: phrase("support.left.car"),
    CLOUD: phrase("support.left.cloud"),
    PHONE: phrase("support.left.phone"),
    CLOCK: phrase("support.left.clock"),
}


def left_told(made: Made, words: FaultWords) -> str:
    """Say what a link does not carry, with commas between; empty where it carries all.

    Args:
        made: The link.
        words: Says it in a language; `plain_english()` for a terminal.
    """
    return ", ".join(words.say(_LEFT[one]) for one in made.left_out)


def lost_told(landed: Landed, words: FaultWords) -> tuple[str, ...]:
    """Say what of a link could not be followed, a sentence each without its full stop; none for all of it."""
    return tuple(str(words.told(one)) for one in landed.lost)


def refusal_told(error: LinkError, words: FaultWords) -> str:
    """Say why a text is no link, in a sentence without its full stop."""
    return str(words.told(error.fault))
