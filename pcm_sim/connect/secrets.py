"""Verifiers: a secret can be checked by them, and not read (F019, F043)."""

import hashlib
import hmac
from dataclasses import field

from pcm_sim.connect.world import Chance
from pcm_sim.domain.values import dataclass

SALT_CHARACTERS = "0123456789abcdef"
SALT_LENGTH = 16
# Few, because everybody who is kept here is invented, and a sign-in of a simulation must not be felt.
ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Verifier:
    """What is kept of a password or a security code.

    Attributes:
        salt: Hexadecimal digits, its own for each secret.
        digest: Hexadecimal digits.
        rounds: How often it was hashed, so that a kept one outlives another figure.
    """

    salt: str = field(repr=False)
    digest: str = field(repr=False)
    rounds: int = ROUNDS


def seal(secret: str, chance: Chance, rounds: int = ROUNDS) -> tuple[Verifier, Chance]:
    """Make the verifier of a secret.

    Args:
        secret: As it is typed.
        chance: Where the salt is drawn from.
        rounds: How often it is hashed.

    Returns:
        The verifier, and the source after it.
    """
    salt, chance = chance.text(SALT_LENGTH, SALT_CHARACTERS)
    return Verifier(salt, _digest(secret, salt, rounds), rounds), chance


def matches(verifier: Verifier, typed: str) -> bool:
    """Tell whether what was typed is the secret, in a time that does not tell how much of it is right."""
    return hmac.compare_digest(verifier.digest, _digest(typed, verifier.salt, verifier.rounds))


def _digest(secret: str, salt: str, rounds: int) -> str:
    # PBKDF2 rather than scrypt: some builds of Python come without the latter. A lone surrogate may be
    # typed, and is as good a character as any.
    # Hashed once before, or zeros at its end would count for nothing.
    typed = hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()
    return hashlib.pbkdf2_hmac("sha256", typed, bytes.fromhex(salt), rounds).hex()
