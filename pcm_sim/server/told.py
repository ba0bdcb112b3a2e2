"""What happened, as plain values without any secret: effects of a step, and the event that had them."""

import re
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime

from pcm_sim.domain.effects import Effect
from pcm_sim.domain.events import Tap, TypeText
from pcm_sim.domain.labels import Message
from pcm_sim.domain.rules import Rules
from pcm_sim.session.happening import Happening

Plain = dict[str, object]

HIDDEN = "•"
_SIGN = re.compile("(pad/(?:hold/)?).", re.DOTALL)
_WORD = re.compile(r"(?<!^)(?=[A-Z])")


def tell_effect(rules: Rules, language: str, effect: Effect) -> Plain:
    """Say what a step did; a message is put into words.

    Args:
        rules: The car's rules.
        language: Of the words, ISO 639-1.
        effect: What it did.
    """
    said = _tell(effect)
    message = getattr(effect, "message", None)
    if isinstance(message, Message):
        text, way_out = rules.tell(message, language)
        return {**said, "message": message.id, "text": text, "way_out": way_out}
    return said


def tell_event(event: Happening) -> Plain:
    """Say what a person did, without what was typed: signs of a pad are as secret as the text."""
    match event:
        case TypeText(text):
            return {"kind": "type_text", "length": len(text)}
        case Tap(target) if key := _SIGN.fullmatch(target):
            return {"kind": "tap", "target": f"{key[1]}{HIDDEN}"}
        case _:
            return _tell(event)


def clock_text(now: int) -> str:
    """Write simulated time as ISO 8601 has it, without a zone."""
    return datetime.fromtimestamp(now / 1000, UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")


def _tell(value: object) -> Plain:
    """Give the kind of a value and its parts; those that it keeps out of its own text are secrets."""
    said: Plain = {"kind": _WORD.sub("_", type(value).__name__).lower()}
    if is_dataclass(value):
        said |= {one.name: _part(getattr(value, one.name)) for one in fields(value) if one.repr}
    return said


def _part(value: object) -> object:
    return _tell(value) if is_dataclass(value) else value
