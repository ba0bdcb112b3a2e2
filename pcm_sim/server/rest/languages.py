"""In which language an answer speaks."""

from collections.abc import Sequence
from functools import lru_cache

from starlette.requests import Request

from pcm_sim.domain.labels import FALLBACK
from pcm_sim.session.phone_kit import PhoneKit

_MOST_SIGNS = 200


def language_of(request: Request, kit: PhoneKit) -> str:
    """Give the language that a request wants most of those there are; English where it wants none of them."""
    return _wanted(request.headers.get("accept-language", "")[:_MOST_SIGNS], tuple(kit.rules.languages))


@lru_cache(maxsize=256)
def _wanted(said: str, languages: Sequence[str]) -> str:
    asked = sorted((_read(one) for one in said.split(",")), key=lambda one: one[1], reverse=True)
    found = (code for code, weight in asked if code in languages and weight > 0)
    return next(found, FALLBACK)


def _read(part: str) -> tuple[str, float]:
    tag, _, rest = part.strip().partition(";")
    _, _, weight = rest.partition("q=")
    digits = weight.strip()
    share = float(digits) if digits.replace(".", "", 1).isdecimal() and digits.isascii() else 1.0
    return tag.strip().partition("-")[0].lower(), share
