"""What a password and a security code must be; told from the text at the door, and refused behind it."""

from pcm_sim.connect.accounts.porsche_id import IdPolicy
from pcm_sim.connect.secrets import Sealed, same
from pcm_sim.domain.requests import Denied


def fits_password(text: str, policy: IdPolicy) -> bool:
    """Tell whether a password is long enough and has a capital, a digit and a special character."""
    return (
        len(text) >= policy.password_length
        and any(one.isupper() for one in text)
        and any(one.isdigit() for one in text)
        and any(not one.isalnum() and not one.isspace() for one in text)
    )


def fits_security_code(text: str, policy: IdPolicy) -> bool:
    """Tell whether a security code is of as many digits as it must."""
    return len(text) == policy.security_code_digits and text.isascii() and text.isdigit()


def refuse_password(password: Sealed, policy: IdPolicy) -> Denied | None:
    """Refuse a password that does not fit."""
    return None if password.fits else Denied("password_weak", (("n", policy.password_length),))


def refuse_security_code(code: Sealed | None, repeated: Sealed | None, policy: IdPolicy) -> Denied | None:
    """Refuse a security code that does not fit, or was not typed the same twice."""
    if code is None or not code.fits:
        return Denied("security_code_malformed", (("n", policy.security_code_digits),))
    return None if same(code, repeated) else Denied("security_code_differs")
