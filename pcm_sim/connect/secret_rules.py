"""What a password and a security code must be."""

from pcm_sim.connect.porsche_id import IdPolicy
from pcm_sim.domain.requests import Denied


def refuse_password(password: str, policy: IdPolicy) -> Denied | None:
    """Refuse a password that is too short, or has no capital, no digit or no special character."""
    fits = (
        len(password) >= policy.password_length
        and any(one.isupper() for one in password)
        and any(one.isdigit() for one in password)
        and any(not one.isalnum() and not one.isspace() for one in password)
    )
    return None if fits else Denied("password_weak", (("n", policy.password_length),))


def refuse_security_code(code: str, repeated: str, policy: IdPolicy) -> Denied | None:
    """Refuse a security code that is not of as many digits, or was not typed the same twice."""
    digits = policy.security_code_digits
    if len(code) != digits or not (code.isascii() and code.isdigit()):
        return Denied("security_code_malformed", (("n", digits),))
    return None if repeated == code else Denied("security_code_differs")
