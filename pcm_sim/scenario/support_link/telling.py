"""What a link leaves out and what of it could not be followed, in words: for window, console, terminal."""

from pcm_sim.scenario.play.fault_words import FaultWords
from pcm_sim.scenario.play.phrases import phrase
from pcm_sim.scenario.support_link.landing import Landed
from pcm_sim.scenario.support_link.making import Made
from pcm_sim.scenario.support_link.model import LinkError


def left_told(made: Made, words: FaultWords) -> str:
    """Say what a link does not carry, with commas between; empty where it carries all.

    Args:
        made: The link.
        words: Says it in a language; `plain_english()` for a terminal.
    """
    return ", ".join(words.say(phrase(f"support.left.{one}")) for one in made.left_out)


def lost_told(landed: Landed, words: FaultWords) -> tuple[str, ...]:
    """Say what of a link could not be followed, a sentence each without its full stop; none for all of it."""
    return tuple(str(words.told(one)) for one in landed.lost)


def refusal_told(error: LinkError, words: FaultWords) -> str:
    """Say why a text is no link, in a sentence without its full stop."""
    return str(words.told(error.fault))
