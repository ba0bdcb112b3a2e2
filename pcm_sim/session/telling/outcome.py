"""What came of something that happened, in words: each effect that is worth telling as one line."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from pcm_sim.domain import effects as made
from pcm_sim.domain.effects import Effect
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.console.agenda import told_with_whose
from pcm_sim.session.moment import Moment
from pcm_sim.session.telling.faults_told import fault_named, went_wrong
from pcm_sim.session.telling.words import Words, word_of

_OPERATIONS: Final = {"sign_in": "sign_in_car"}
"""Requests of the car that the cloud calls by another name."""


class Outcome(NamedTuple):
    """What came of it.

    Attributes:
        text: In words.
        refused: Something was refused.
    """

    text: str
    refused: bool = False


def outcomes(words: Words, moment: Moment, event: object, effects: tuple[Effect, ...]) -> tuple[Outcome, ...]:
    """Say what came of something.

    Args:
        words: Those of the history.
        moment: What was so after it.
        event: What happened.
        effects: What that did.
    """
    beside = not isinstance(event, AskCloud) and word_of(event).startswith(("set_", "bring_", "drive_"))
    found = (one for effect in effects for one in _told(words, moment, effect, beside=beside))
    return tuple(dict.fromkeys(found))


def _told(words: Words, moment: Moment, effect: Effect, *, beside: bool) -> Iterator[Outcome]:
    match effect:
        case made.Refused(message):
            yield Outcome(words.rules.text(message, words.language), refused=True)
        case made.Told(message):
            yield Outcome(words.rules.text(message, words.language))
        case made.CloudAnswered(_, message, refused) if message:
            yield Outcome(words.rules.text(message, words.language), refused=refused)
        case made.Asked(_, what):
            yield Outcome(words.say("asked", label=_operation(words, word_of(what))))
        case made.AskedByPhone(deed=deed):
            yield Outcome(words.say("asked", label=_operation(words, deed)))
        case made.Fired(name=name, about=about):
            yield Outcome(_due(words, moment, name, about))
        case made.WentWrong(fault, on):
            yield Outcome(went_wrong(words, fault, on))
        case made.PutRight(fault):
            yield Outcome(words.say("put_right", fault=fault_named(words, fault)))
        case made.Obeyed(command):
            yield Outcome(words.say("obeyed", command=words.value("command", command, moment)))
        case made.FunctionAgreed(product, on):
            text_id = "agreed.on" if on else "agreed.off"
            yield Outcome(words.say(text_id, product=words.value("product", product, moment)))
        case made.Changed(what, to) if not beside and words.has(f"what.{what}"):
            yield Outcome(_changed(words, what, to))
        case _:
            return


def _operation(words: Words, name: str) -> str:
    known = _OPERATIONS.get(name, name)
    return words.named(f"operation.{known}", known.replace("_", " "))


def _due(words: Words, moment: Moment, name: str, about: str) -> str:
    label = words.named(f"due.{name}", name.replace(".", " "))
    thing = told_with_whose(words.rules, moment.world, about, words.language)
    return words.say("due.about", label=label, name=thing) if thing else words.say("due", label=label)


def _changed(words: Words, what: str, to: object) -> str:
    text_id = "now" if not isinstance(to, bool) else "now.on" if to else "now.off"
    return words.say(text_id, what=words.say(f"what.{what}"))
