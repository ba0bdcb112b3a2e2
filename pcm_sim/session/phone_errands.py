"""What My Porsche asks of the cloud, whoever carries it out: the telephone beside the car, or a web page."""

from dataclasses import replace

from pcm_sim.connect.deeds import Answered, Deed, deed
from pcm_sim.connect.world import World
from pcm_sim.domain.effects import AskedByPhone
from pcm_sim.domain.errands import Accepted, PhoneReply
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_errands import TO
from pcm_sim.domain.handset_pages import scope_of
from pcm_sim.domain.requests import Denied
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.portal.look import account_in_hand, car_in_view

LETTERS = frozenset({"mail", "spam", "sms", "push", "messages"})
SET_LANGUAGE = "set_phone_language"
REGISTER = "register"
NO_ANSWER = Denied("phone_no_answer")


def deed_of(kit: PhoneKit, world: World, handset: Handset, effect: AskedByPhone) -> Deed:
    """Give what an errand asks of the cloud.

    Args:
        kit: What the telephone runs by.
        world: The cloud.
        handset: The telephone as it waits.
        effect: What was asked on it.
    """
    account = handset.signed_in
    # Whoever types an address before signing in means the account of that address, not the holder's.
    if not account and not any(name == "email" for name, _ in effect.fields):
        found = account_in_hand(world, kit, handset)
        account = found.id if found else ""
    vin = car_in_view(world, account, effect.scope)
    return Deed(effect.deed, account, vin, effect.item, effect.fields)


def is_own(effect: AskedByPhone) -> bool:
    """Tell whether an errand is the telephone's own affair, which the cloud does not learn (F131)."""
    return effect.deed == SET_LANGUAGE


def in_language_of(handset: Handset, effect: AskedByPhone) -> Handset:
    """Give the telephone in the language that was chosen on it, which the app follows."""
    return replace(handset, language=dict(effect.fields)[TO])


def with_mailbox(handset: Handset, asked: Deed, answer: Answered | None) -> Handset:
    """Let the telephone receive the mail of an address that was registered on it, as its holder's own."""
    if asked.name != REGISTER or not isinstance(answer, Accepted):
        return handset
    return replace(handset, mailboxes=(*handset.mailboxes, asked.text("email")))


def for_phone(answer: Answered | None) -> PhoneReply:
    """Give an answer as the telephone takes it: what is said to a car is a success and no more."""
    if answer is None:
        return NO_ANSWER
    return answer if isinstance(answer, Accepted | Denied) else Accepted()


def reading_of(kit: PhoneKit, world: World, handset: Handset) -> Deed | None:
    """Give the deed that reads the letter which is open; none where none is, or it was read before.

    Args:
        kit: What the telephone runs by.
        world: The cloud.
        handset: The telephone.
    """
    scope = scope_of(kit.rules, handset.stack)
    if not scope or scope[-1][0] not in LETTERS:
        return None
    number = scope[-1][1]
    letter = world.outbox.message(int(number)) if number.isdecimal() else None
    if letter is None or letter.read:
        return None
    return deed("read_letter", handset.signed_in, item=number)
