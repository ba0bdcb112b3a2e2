"""What a step expects, in the words of a guide: what a customer should now see."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pcm_sim.catalogue.search_messages import say_plainly
from pcm_sim.domain.effects import Effect, Refused, Told
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.screen import Row, Screen
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.expectations import Expectation, LetterSeen, PageSeen
from pcm_sim.scenario.guide.words import Words
from pcm_sim.session.simulation import Session

_CHANNELS = frozenset({"mail", "sms", "push", "portal"})
_NONE = "none"
_SPAM = "spam"
_HOLE = re.compile(r"\{[a-z_.]+\}")


def seen(
    expected: Expectation, session: Session, effects: Sequence[Effect], words: Words, letters: "Letters"
) -> tuple[str, ...]:
    """Say what should be seen, a sentence or a part of one each.

    Args:
        expected: What the scenario expects.
        session: The simulation, at that moment.
        effects: What the step before did.
        words: The guide's language.
        letters: Subjects of letters.
    """
    said: list[str] = []
    if expected.unit:
        said += _on_page(expected.unit, session.screen, session, effects, words)
    if expected.page:
        said += _on_page(expected.page, session.phone, session, (), words)
    said += (letters.say(one, words) for one in expected.letters if one.number != 0 and one.folder != _SPAM)
    return tuple(dict.fromkeys(filter(None, said)))


def said_with_way_out(text: str, way_out: str, words: Words) -> tuple[str, ...]:
    """Say what a screen tells, and what to do about it."""
    return (words.quoted(text), words.say("then", text=way_out)) if way_out else (words.quoted(text),)


def messages_of(expected: Expectation) -> tuple[str, ...]:
    """Give the messages that are expected to be told."""
    pages = filter(None, (expected.unit, expected.page))
    named = (one for page in pages for one in (page.message, page.dialog, page.notice))
    return tuple(one for one in named if one and one != _NONE)


class Letters:
    """What letters are called.

    Args:
        subjects: Subject by kind of letter, in every language.
    """

    def __init__(self, subjects: Mapping[str, Labels]) -> None:
        """Keep them."""
        self._subjects = subjects

    def say(self, expected: LetterSeen, words: Words) -> str:
        """Say that a letter comes."""
        channel = expected.channel if expected.channel in _CHANNELS else "mail"
        subject = say(self._subjects.get(expected.kind, {}), words.language)
        return words.say(f"see.{channel}", label=words.quoted(_HOLE.sub("…", subject))) if subject else ""


def _on_page(
    page: PageSeen,
    screen: Screen | PhoneScreen,
    session: Session,
    effects: Sequence[Effect],
    words: Words,
) -> Iterator[str]:
    if page.screen and screen.title:
        yield words.say("see.page", label=words.quoted(screen.title))
    for message in dict.fromkeys((page.message, page.dialog, page.notice)):
        if message and message != _NONE:
            text, way_out = _told(message, screen, session, effects, words.language)
            if _has_passed(message, screen, effects):
                yield words.say("see.passing", text=words.quoted(text))
                if screen.notice:
                    yield words.quoted(screen.notice.text)
            else:
                yield from said_with_way_out(text, way_out, words)
    if page.text:
        yield words.quoted(say(page.text, words.language))
    for one in (*page.present, *page.enabled):
        if label := _label(one, screen.rows):
            yield words.quoted(label)
    for one in page.locked:
        if label := _label(one, screen.rows):
            yield words.say("see.locked", label=words.quoted(label))
    for target, ticked in page.checked.items():
        if label := _label(Where(target), screen.rows):
            yield words.say("see.ticked" if ticked else "see.unticked", label=words.quoted(label))
    for target, value in page.values.items():
        if label := _label(Where(target), screen.rows):
            shown = words.quoted(say(value, words.language))
            yield words.say("see.value", label=words.quoted(label), value=shown)


def _told(
    message: str,
    screen: Screen | PhoneScreen,
    session: Session,
    effects: Sequence[Effect],
    language: str,
) -> tuple[str, str]:
    """Give a message as the customer reads it, with its figures where they are known."""
    dialog = screen.dialog
    if dialog and dialog.message == message:
        return dialog.text, dialog.way_out
    if screen.notice and screen.notice.message == message:
        return screen.notice.text, ""
    for one in effects:
        if isinstance(one, Told | Refused) and one.message.id == message:
            return session.rules.tell(one.message, language)
    return say_plainly(session.rules, message, language)


def _has_passed(message: str, screen: Screen | PhoneScreen, effects: Sequence[Effect]) -> bool:
    """Tell whether a word was told in passing, and the next word, or nothing, stands where it stood."""
    told = any(isinstance(one, Told) and one.message.id == message for one in effects)
    shown = (screen.notice and screen.notice.message, screen.dialog and screen.dialog.message)
    return told and message not in shown


def _label(where: Where, rows: Sequence[Row]) -> str:
    """Give what is written on a row that is meant by its id, its last part, or its label."""
    if where.path:
        return where.path[-1]
    for row in rows:
        if row.id == where.id or row.id.partition("#")[0] == where.id.removesuffix("#"):
            return row.label
    return ""
