"""What a letter of the cloud says, in its own language, with everything filled in that it tells of."""

from typing import Protocol

from pcm_sim.connect.post.outbox import Message
from pcm_sim.connect.world import World
from pcm_sim.domain.formats import noon_of
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.labels import Message as Said
from pcm_sim.domain.money import written_sum
from pcm_sim.session.phone_kit import PhoneKit


class LetterSight(Protocol):
    """Whoever reads a letter: where the cloud stands, in which words, by which clocks."""

    @property
    def world(self) -> World:
        """The cloud."""

    @property
    def kit(self) -> PhoneKit:
        """The words of the letters, and the names in them."""

    def offset(self, ms: int) -> int:
        """Give how far the clocks that are shown are ahead of UTC at a simulated ms, in ms."""


def letter_words(look: LetterSight, message: Message) -> tuple[str, str, str]:
    """Give subject, text and the word of the button, in the letter's own language.

    Args:
        look: Who reads.
        message: The letter.
    """
    letter = look.kit.letters.get(message.draft.template)
    if letter is None:
        return message.draft.template, "", ""
    figures = _figures(look, message)
    paragraphs = (_filled(one, message.draft.language, figures) for one in letter.text)
    subject = _filled(letter.subject, message.draft.language, figures) if letter.subject else ""
    link = say(letter.link, message.draft.language) if letter.link and message.draft.links else ""
    return subject, "\n\n".join(paragraphs), link


def _figures(look: LetterSight, message: Message) -> dict[str, str]:
    draft = message.draft
    account = look.world.account(draft.recipient.account)
    centre = look.world.book.centres.get(account.dealer) if account else None
    # What whoever sent it left out, the letter knows of itself.
    usual = {
        "address": draft.recipient.address or (account.email if account else ""),
        "name": account.name if account else "",
        "centre": centre.name if centre else "",
        "day": _written_day(look, message.at, draft.language),
    }
    return {**usual, **{name: _written(look, name, value, draft.language) for name, value in draft.figures}}


def _written(look: LetterSight, name: str, value: str | int, language: str) -> str:
    match name:
        case "day":
            at = value if isinstance(value, int) else noon_of(value)
            return str(value) if at is None else _written_day(look, at, language)
        case "month":
            return _written_month(look, str(value), language)
        case "money":
            return _written_sum(look, str(value), language)
        case "kwh":
            return str(value).replace(".", look.kit.rules.writes(language).decimal)
        case "reason":
            return _written_reason(look, str(value), language)
        case _:
            return _written_name(look, name, value, language)


def _written_name(look: LetterSight, name: str, value: str | int, language: str) -> str:
    known = [_named(look, name, one) for one in str(value).split()]
    if known and all(known):
        return ", ".join(say(one, language) for one in known if one)
    centre = look.world.book.centres.get(str(value)) if name == "centre" else None
    return centre.name if centre else str(value)


def _named(look: LetterSight, name: str, value: str) -> Labels | None:
    """Give the words for a figure that is a key: of a country, a product, a command."""
    rules = look.kit.rules
    match name:
        case "country":
            return look.kit.countries.get(value)
        case "product":
            return look.kit.products.get(value)
        case "command":
            return rules.words.get(f"portal.command.{value}")
        case _:
            return None


def _written_reason(look: LetterSight, value: str, language: str) -> str:
    """Write why something failed, and what to do about it."""
    rules = look.kit.rules
    return " ".join(filter(None, rules.tell(Said(value), language))) if value in rules.messages else value


def _written_day(look: LetterSight, ms: int, language: str) -> str:
    return look.kit.rules.writes(language).day(ms + look.offset(ms))


def _written_month(look: LetterSight, value: str, language: str) -> str:
    """Write a month such as `2026-05` by its name."""
    year, _, month = value.partition("-")
    found = look.kit.rules.words.get(f"portal.month.{month.lstrip('0')}")
    return f"{say(found, language)} {year}" if found else value


def _written_sum(look: LetterSight, value: str, language: str) -> str:
    """Write an amount that the cloud gives as `EUR 49.00`."""
    rules = look.kit.rules
    return written_sum(value, rules.writes(language).decimal, rules.money(language))


def _filled(labels: Labels, language: str, figures: dict[str, str]) -> str:
    """Put figures into a text once: a brace in somebody's name is a brace."""
    parts = say(labels, language).split("{")
    told = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        told += [figures.get(name, ""), rest]
    return "".join(told)
