"""Secrets, sealed: two can be compared, none can be read (F019, F043).

Whoever asks something of the cloud types a secret; the cloud's door seals it before anything looks at it, and
what is kept was sealed the same way. So nothing behind the door ever holds a secret, neither account nor
journal, and a journal is still enough to do everything once more.
"""

import hashlib
import hmac
from dataclasses import field
from functools import lru_cache

from pcm_sim.domain.values import dataclass

SALT_CHARACTERS = "0123456789abcdef"
SALT_LENGTH = 16
# Few, because everybody who is kept here is invented, and a sign-in of a simulation must not be felt.
ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Sealed:
    """What is kept of a secret.

    Attributes:
        salt: Text of its own for each person or car, so that equal secrets of two people look different.
        digest: Hexadecimal digits.
        fits: It was long enough and of the right characters, which nobody can see any more.
    """

    salt: str = field(repr=False)
    digest: str = field(repr=False)
    fits: bool = True


def seal(secret: str, salt: str, *, fits: bool = True) -> Sealed:
    """Seal a secret.

    Args:
        secret: As it is typed.
        salt: Of the person or the car.
        fits: It follows the rules for a new one.
    """
    return Sealed(salt, _digest(secret, salt), fits)


def same(one: Sealed | None, other: Sealed | None) -> bool:
    """Tell whether two are the same secret, in a time that does not tell how much of them is equal.

    Those of different salts never are; nothing is the same as no secret.
    """
    if one is None or other is None or one.salt != other.salt:
        return False
    return hmac.compare_digest(one.digest, other.digest)


def opens(typed: Sealed, kept: str) -> bool:
    """Tell whether what was typed is a code that the cloud sent and so still knows; never for no code."""
    return bool(kept) and same(typed, seal(kept, typed.salt))


# The customers of a class type the same few secrets again and again.
@lru_cache(maxsize=512)
def _digest(secret: str, salt: str) -> str:
    # PBKDF2 rather than scrypt: some builds of Python come without the latter. A lone surrogate may be
    # typed, and is as good a character as any.
    # Hashed once before, or zeros at its end would count for nothing.
    typed = hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()
    return hashlib.pbkdf2_hmac("sha256", typed, salt.encode(), ROUNDS).hex()
