"""Checking what the cloud sent: mails, text messages, notifications, messages in My Porsche."""

from pcm_sim.connect.post.outbox import Message
from pcm_sim.scenario.format.expectations import LetterSeen
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Figure, Phrase, Quoted, Row, meant, phrase, row_of
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.console.outbox import sent_messages, state_of

_MOST_TOLD = 4


def check_letter(stage: Stage, expected: LetterSeen) -> None:
    """Check that a letter was sent, exactly so many or at least one.

    Raises:
        StepError: There are others, or none.
    """
    kinds = stage.session.phone_kit().letters
    if expected.kind not in kinds:
        hint = meant(expected.kind, kinds)
        raise StepError(Fault(_wanted(expected), phrase("letter.no_kind"), hint))
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


def _wanted(expected: LetterSeen) -> Phrase:
    letter = _called(expected.channel, Quoted(expected.kind))
    if expected.to:
        letter = phrase("letter.to", letter=letter, to=Quoted(expected.to))
    if expected.folder:
        letter = phrase("letter.in_folder", letter=letter, folder=Quoted(expected.folder))
    if expected.state:
        letter = phrase("letter.in_state", letter=letter, state=Quoted(expected.state))
    if expected.text:
        letter = phrase("letter.says", letter=letter, text=Quoted(expected.text))
    if expected.number is None:
        return phrase("letter.sent", letter=letter)
    return phrase("letter.sent_times", letter=letter, n=expected.number)


def _called(channel: str, kind: Figure) -> Phrase:
    called = {
        "mail": phrase("letter.mail", kind=kind),
        "sms": phrase("letter.sms", kind=kind),
        "push": phrase("letter.push", kind=kind),
        "portal": phrase("letter.portal", kind=kind),
    }
    return called[channel]


def _told(stage: Stage, same: list[Message], expected: LetterSeen, number: int) -> Phrase:
    if number:
        return phrase("letter.number", n=number)
    if same:
        found = Row(tuple(_written(stage, one) for one in same[-_MOST_TOLD:]), "; ")
        return phrase("letter.of_kind", letters=found)
    own = [one for one in stage.session.moment.world.outbox.messages if one.draft.channel == expected.channel]
    kinds = dict.fromkeys(one.draft.template for one in own)
    return _all_of(expected.channel, row_of(kinds)) if kinds else phrase("letter.none_sent")


def _all_of(channel: str, kinds: Row) -> Phrase:
    told = {
        "mail": phrase("letter.kinds.mail", kinds=kinds),
        "sms": phrase("letter.kinds.sms", kinds=kinds),
        "push": phrase("letter.kinds.push", kinds=kinds),
        "portal": phrase("letter.kinds.portal", kinds=kinds),
    }
    return told[channel]


def _written(stage: Stage, letter: Message) -> Phrase:
    recipient = letter.draft.recipient
    to = recipient.address or recipient.account
    return phrase("letter.one", to=to, folder=letter.folder, state=state_of(letter, stage.session.moment.now))
