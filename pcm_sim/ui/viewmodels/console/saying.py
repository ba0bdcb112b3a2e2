"""What the cloud says to the console, put into one sentence."""

from typing import TYPE_CHECKING

from pcm_sim.domain.labels import Message
from pcm_sim.domain.rules import Rules

if TYPE_CHECKING:
    from pcm_sim.domain.effects import CloudAnswered


def sentence(rules: Rules, message: Message | None, language: str) -> str:
    """Write a message with its way out; nothing for none.

    Args:
        rules: The car's rules.
        message: What the cloud says.
        language: ISO 639-1.
    """
    return " ".join(filter(None, rules.tell(message, language))) if message else ""


def answer_of(rules: Rules, answered: "CloudAnswered", language: str, otherwise: str) -> str:
    """Write what the cloud answered.

    Args:
        rules: The car's rules.
        answered: What it said.
        language: ISO 639-1.
        otherwise: What is said where it only did what was asked.
    """
    return sentence(rules, answered.message, language) or otherwise
