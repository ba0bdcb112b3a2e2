"""What a browser asked: its address, its cookie, and the body of a form, bounded."""

from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request

from pcm_sim.server.problems import BODY, ORIGIN, TOO_LARGE, Problem

MOST_BYTES = 16_384
MOST_FIELDS = 40
_FORM = "application/x-www-form-urlencoded"


async def form_of(request: Request) -> tuple[tuple[str, str], ...]:
    """Give the names and values of a form.

    Args:
        request: What a browser sent.

    Raises:
        Problem: Another site sent it, it is too large, or it is no form.
    """
    _check_origin(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise Problem(BODY, "A page sends its form as a browser does. Use the buttons of the page.")
    raw = b""
    async for part in request.stream():
        raw += part
        if len(raw) > MOST_BYTES:
            raise Problem(TOO_LARGE, f"A form has at most {MOST_BYTES} bytes. Type less.")
    try:
        return tuple(
            parse_qsl(raw.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
        )
    except ValueError as error:
        # The error itself may hold what was typed.
        raise Problem(BODY, "The form cannot be read. Use the buttons of the page.") from error


def cookie_of(request: Request, name: str) -> str:
    """Give a cookie; empty where there is none."""
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(request.headers.get("cookie", ""))
    except CookieError:
        return ""
    return jar[name].value if name in jar else ""


def language_of(request: Request, spoken: tuple[str, ...], otherwise: str) -> str:
    """Give the language that a browser prefers of those that are spoken."""
    wished: list[tuple[float, str]] = []
    for part in request.headers.get("accept-language", "")[:200].split(","):
        tag, _, weight = part.strip().partition(";q=")
        try:
            wished.append((-float(weight or "1"), tag.partition("-")[0].lower()))
        except ValueError:
            continue
    ranked = (one for _, one in sorted(wished, key=lambda one: one[0]))
    return next((one for one in ranked if one in spoken), otherwise)


def _check_origin(request: Request) -> None:
    origin, host = request.headers.get("origin"), request.headers.get("host", "")
    foreign = origin is not None and urlsplit(origin).netloc.lower() != host.lower()
    if foreign or request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise Problem(ORIGIN, "The form was sent from another site. Open the page here and use its buttons.")
