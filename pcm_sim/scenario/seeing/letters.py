"""Checking what the cloud sent: mails, text messages, notifications, messages in My Porsche."""

from pcm_sim.catalogue.problems import did_you_mean
from pcm_sim.connect.post.outbox import Message
from pcm_sim.scenario.format.expectations import LetterSeen
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.console.outbox import sent_messages, state_of

_CALLED = {"mail": "mail", "sms": "text message", "push": "notification", "portal": "message in My Porsche"}
_MOST_TOLD = 4


def check_letter(stage: Stage, expected: LetterSeen) -> None:
    """Check that a letter was sent, exactly so many or at least one.

    Raises:
        StepError: There are others, or none.
    """
    kinds = stage.session.phone_kit().letters
    if expected.kind not in kinds:
        hint = did_you_mean(expected.kind, kinds)
        raise StepError(Fault(f"a {expected.kind!r} was sent", "there is no such kind of letter", hint))
    moment = stage.session.moment
    same = [
        one
        for one in moment.world.outbox.messages
        if (one.draft.channel, one.draft.template) == (expected.channel, expected.kind)
    ]
    found = [one for one in same if _is_meant(stage, one, expected)]
    enough = bool(found) if expected.number is None else len(found) == expected.number
    if not enough:
        raise StepError(Fault(_wanted(expected), _told(stage, same, expected, len(found))))


def _is_meant(stage: Stage, letter: Message, expected: LetterSeen) -> bool:
    return (
        _goes_to(stage, letter, expected.to)
        and expected.folder in {"", letter.folder}
        and expected.state in {"", state_of(letter, stage.session.moment.now)}
        and (not expected.text or _says(stage, letter, expected.text))
    )


def _goes_to(stage: Stage, letter: Message, to: str) -> bool:
    """Tell whether a letter goes to somebody: a customer by id, or an address or number."""
    recipient = letter.draft.recipient
    if not to or to == recipient.account or _same(to, recipient.address):
        return True
    person = stage.session.phone_kit().people.get(to)
    return person is not None and bool(recipient.address) and _same(person.email, recipient.address)


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()


def _says(stage: Stage, letter: Message, text: str) -> bool:
    session = stage.session
    limit = len(session.moment.world.outbox.messages)
    sent = sent_messages(session.rules, session.moment, session.phone_kit(), letter.draft.channel, limit)
    own = next(one for one in sent if one.number == letter.number)
    return " ".join(stage.said(text).split()) in " ".join(f"{own.subject} {own.text}".split())


def _wanted(expected: LetterSeen) -> str:
    number = "a" if expected.number is None else str(expected.number)
    parts = [f"{number} {_CALLED[expected.channel]} {expected.kind!r}"]
    parts += [f"to {expected.to!r}"] if expected.to else []
    parts += [f"in the folder {expected.folder!r}"] if expected.folder else []
    parts += [f"that is {expected.state!r}"] if expected.state else []
    parts += [f"that says {expected.text!r}"] if expected.text else []
    return f"{' '.join(parts)} was sent"


def _told(stage: Stage, same: list[Message], expected: LetterSeen, number: int) -> str:
    if number:
        return f"there are {number}"
    if same:
        found = "; ".join(_written(stage, one) for one in same[-_MOST_TOLD:])
        return f"of this kind were sent: {found}"
    own = [one for one in stage.session.moment.world.outbox.messages if one.draft.channel == expected.channel]
    kinds = dict.fromkeys(one.draft.template for one in own)
    called = _CALLED[expected.channel]
    return f"of every {called} that was sent, the kinds are {', '.join(kinds)}" if kinds else "none was sent"


def _written(stage: Stage, letter: Message) -> str:
    recipient = letter.draft.recipient
    to = recipient.address or recipient.account
    return f"to {to}, {letter.folder}, {state_of(letter, stage.session.moment.now)}"
