"""What is typed about a person: mail address, number, name, birthday; as it is kept, and why it is not."""

import re
from datetime import date

from pcm_sim.connect.clock.calendar import local_day
from pcm_sim.domain.requests import Denied

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_MOBILE = re.compile(r"\+?[0-9]{7,15}")
_BETWEEN = re.compile(r"[\s()/.-]+")


def tidy_email(typed: str) -> str:
    """Give a mail address as it is kept: small letters, no blanks round it (F001)."""
    return typed.strip().lower()


def tidy_name(typed: str) -> str:
    """Give a name as it is kept: single blanks."""
    return " ".join(typed.split())


def refuse_email(email: str, *, takes_real: bool) -> Denied | None:
    """Refuse what cannot be a mail address, and what may be a real person's.

    Args:
        email: As it is kept.
        takes_real: The world takes those of real people too.
    """
    if not _EMAIL.fullmatch(email):
        return Denied("email_invalid")
    return None if takes_real or _is_reserved(email.rpartition("@")[2]) else Denied("email_not_reserved")


def _is_reserved(domain: str) -> bool:
    """Tell whether a domain is kept for examples and tests (RFC 2606), so that nobody lives there."""
    *_, second, top = domain.split(".")
    return top in {"test", "invalid", "example"} or second == "example"


def refuse_name(name: str) -> Denied | None:
    """Refuse an empty name."""
    return None if name else Denied("name_missing")


def refuse_mobile(mobile: str) -> Denied | None:
    """Refuse what cannot be a number, whatever stands between its digits."""
    return None if _MOBILE.fullmatch(_BETWEEN.sub("", mobile)) else Denied("mobile_invalid")


def tidy_mobile(typed: str, before: str) -> str:
    """Give a number as it is kept: in the groups it was typed in, else in those of the number before.

    Args:
        typed: What was typed; a telephone leaves out all blanks.
        before: The number so far; with as many characters, its groups fit.
    """
    words = typed.split()
    if len(words) != 1 or len(typed.strip()) != len("".join(before.split())):
        return " ".join(words)
    left, groups = words[0], []
    for group in before.split():
        groups.append(left[: len(group)])
        left = left[len(group) :]
    return " ".join(groups)


def refuse_birth(birth: str, now: int, zone: str) -> Denied | None:
    """Refuse a birthday that is no day, or is still to come; an empty one is not told.

    Args:
        birth: ISO 8601.
        now: Simulated ms.
        zone: IANA name, of the person's country.
    """
    if not birth:
        return None
    try:
        day = date.fromisoformat(birth)
    except ValueError:
        return Denied("birth_invalid")
    return None if day < local_day(now, zone) else Denied("birth_future")
