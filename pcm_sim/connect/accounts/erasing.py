"""Erasing a person from the whole cloud (F155): letters and journal keep what happened, and not to whom.

An account that a customer opened has the mail address for its key, which then is personal too: it gets
another one, wherever it stands. Because of that a journal cannot be done once more from before an erasure.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

from pcm_sim.connect.accounts.porsche_id import PorscheId
from pcm_sim.connect.deeds import Field
from pcm_sim.connect.post.outbox import Message, Outbox
from pcm_sim.connect.shelf import Shelf
from pcm_sim.connect.world import JournalEntry, World

PERSONAL_FIELDS = frozenset(
    {"email", "name", "mobile", "birth", "street", "postcode", "city", "nickname", "first_name", "last_name"}
)
"""Fields of deeds that say who somebody is."""
PERSONAL_FIGURES = frozenset({"name", "address", "user", "owner"})
"""Figures of letters that do."""
KEPT_FIELDS = frozenset({"book", "chance", "salt", "accounts", "wallets"})

Rule = Callable[[str], str]
T = TypeVar("T")


def forget(world: World, person: PorscheId) -> tuple[World, str]:
    """Take a person out of everything that is kept, but the bare account.

    Args:
        world: The cloud, the account erased in it already.
        person: As the account was before.

    Returns:
        The cloud without the person, and the key that the bare account has now.
    """
    world = world.but(
        outbox=_without_person(world.outbox, person.id),
        journal=_shelf(world.journal, lambda one: _anonymous(one, person)),
    )
    key = f"erased-{_count_erased(world) + 1}" if "@" in person.id else person.id
    rule = rule_without(person, key)
    changed: dict[str, object] = {
        one.name: rewritten(getattr(world, one.name), rule)
        for one in fields(World)
        if one.name not in KEPT_FIELDS
    }
    left = {name: one for name, one in world.accounts.items() if name != person.id}
    erased = replace(world.accounts[person.id], id=key)
    others = rewritten(left, rule)
    wallets = {name: one for name, one in world.wallets.items() if name != person.id}
    return world.but(accounts={**others, key: erased}, wallets=wallets, **changed), key


def _count_erased(world: World) -> int:
    return sum(name.startswith("erased-") for name in world.accounts)


def rule_without(person: PorscheId, key: str) -> Rule:
    """Give what becomes of a text: the key is replaced, and what only this person has is gone."""
    own = tuple(filter(None, (person.email, person.mobile)))
    key_in, own_in = _alone(person.id), tuple(map(_alone, own))

    def rewrite(text: str) -> str:
        if text == person.name or (text in own and text != person.id):
            return ""
        text = key_in.sub(key, text) if "@" in person.id else text
        for one in own_in:
            text = one.sub("", text)
        return text

    return rewrite


def _alone(text: str) -> re.Pattern[str]:
    """Match a text where it is no part of a longer one: who is called `anna@…` is not in `joanna@…`."""
    return re.compile(rf"(?<![\w.+-]){re.escape(text)}(?!\w)")


def _without_person(outbox: Outbox, account: str) -> Outbox:
    return replace(outbox, messages=_shelf(outbox.messages, lambda one: _blackened(one, account)))


def _blackened(message: Message, account: str) -> Message:
    """Take out of a letter whom it went to, and everything in it that tells."""
    draft = message.draft
    if draft.recipient.account != account:
        return message
    figures = tuple((name, "" if name in PERSONAL_FIGURES else told) for name, told in draft.figures)
    return replace(
        message, draft=replace(draft, recipient=draft.recipient._replace(address=""), figures=figures)
    )


def _anonymous(entry: JournalEntry, person: PorscheId) -> JournalEntry:
    """Take out of the journal what was typed about a person, by whomever."""
    deed = entry.deed
    if person.id not in (deed.account, entry.actor.id) and deed.text("email").lower() != person.email:
        return entry
    typed: tuple[tuple[str, Field], ...] = tuple(
        (name, "" if name in PERSONAL_FIELDS else value) for name, value in deed.fields
    )
    return entry._replace(deed=replace(deed, fields=typed))


def _shelf(shelf: Shelf[T], change: Callable[[T], T]) -> Shelf[T]:
    pages = tuple(tuple(change(one) for one in page) for page in shelf.pages)
    return Shelf(pages, tuple(change(one) for one in shelf.last))


def rewritten(value: T, rule: Rule) -> T:
    """Give a frozen value with every text in it put through a rule, at any depth.

    Args:
        value: Texts, numbers, tuples, mappings and frozen classes of those.
        rule: What becomes of a text.
    """
    return cast("T", _rewritten(value, rule))


def _rewritten(value: object, rule: Rule) -> object:
    match value:
        case Enum():
            return value
        case str():
            return rule(value)
        case frozenset():
            return frozenset(rewritten(one, rule) for one in value)
        case tuple():
            items = tuple(rewritten(one, rule) for one in value)
            return type(value)(*items) if hasattr(value, "_fields") else items
        case Mapping():
            return {rule(str(key)): rewritten(one, rule) for key, one in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = {one.name: rewritten(getattr(value, one.name), rule) for one in fields(value)}
            return replace(value, **parts)
        case _:
            return value
