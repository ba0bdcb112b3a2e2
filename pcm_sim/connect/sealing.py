"""What the door does to secrets: it seals them before an operation or the journal sees the deed.

A card's number is a secret that becomes what a shop may keep: its brand, its last four digits, whether it is
one of the test numbers.
"""

from dataclasses import replace

from pcm_sim.connect.accounts.porsche_id import IdPolicy
from pcm_sim.connect.accounts.secret_rules import fits_password, fits_security_code
from pcm_sim.connect.deeds import Deed, Field
from pcm_sim.connect.secrets import Sealed, seal
from pcm_sim.connect.store.wallet import read_number
from pcm_sim.connect.world import World

PASSWORDS = frozenset({"password", "present_password"})
SECURITY_CODES = frozenset({"security_code", "security_code_again"})
CODES = frozenset({"code", "sms_code"})
TOKENS = frozenset({"token"})
CARD_NUMBER = "card_number"
CARD_SECRETS = frozenset({CARD_NUMBER, "card_check"})
SECRETS = PASSWORDS | SECURITY_CODES | CODES | TOKENS
"""Names of fields that are secrets, in whatever deed."""


def sealed(world: World, deed: Deed) -> Deed:
    """Seal every secret of a deed; one that is sealed already stays so, for a journal to be replayed.

    Args:
        world: The cloud, for whose secret it is.
        deed: As it comes through the door.
    """
    deed = _without_card_number(deed, takes_real=world.takes_real)
    if not any(name in SECRETS and not isinstance(value, Sealed) for name, value in deed.fields):
        return deed
    salt = salt_of(world, deed)
    policy = world.book.ids
    fields = tuple((name, _sealed(name, value, salt, policy)) for name, value in deed.fields)
    return Deed(deed.name, deed.account, deed.vin, deed.item, fields)


def salt_of(world: World, deed: Deed) -> str:
    """Give what the secrets of a deed are sealed with: for an account, an address yet unknown, or a car."""
    email = deed.text("email").lower()
    known = world.account_of(email)
    whose = deed.account or (known.id if known else email) or deed.vin
    return f"{world.salt}/{whose}"


def _sealed(name: str, value: Field, salt: str, policy: IdPolicy) -> Field:
    if name not in SECRETS or isinstance(value, Sealed):
        return value
    text = str(value)
    if not text:
        return ""
    if name in PASSWORDS:
        return seal(text, salt, fits=fits_password(text, policy))
    if name in SECURITY_CODES:
        return seal(text, salt, fits=fits_security_code(text, policy))
    return seal(text.strip() if name in TOKENS else tidy_code(text), salt)


def _without_card_number(deed: Deed, *, takes_real: bool) -> Deed:
    """Put what may be kept of a card's number in its place; the digits on its back are kept by nobody."""
    if not any(name in CARD_SECRETS for name, _ in deed.fields):
        return deed
    kept = tuple((name, value) for name, value in deed.fields if name not in CARD_SECRETS)
    number = deed.text(CARD_NUMBER)
    read = read_number(number, takes_real=takes_real)
    told = (("card_brand", read.brand), ("card_last4", read.last4), ("card_trouble", read.trouble))
    return replace(deed, fields=(*kept, *told))


def tidy_code(text: str) -> str:
    """Give a code as it is compared: without the blanks and hyphens it is written with, in capitals (X01)."""
    return "".join(text.split()).replace("-", "").upper()
