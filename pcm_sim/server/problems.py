"""What goes wrong, as RFC 9457 has it: a kind, a title, one sentence, and what to do about it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from http import HTTPStatus
from typing import NamedTuple

from starlette.responses import JSONResponse

MEDIA_TYPE = "application/problem+json"
KINDS = "urn:pcm-sim:"
MOST_MEANT = 3


class Kind(NamedTuple):
    """One kind of problem.

    Attributes:
        name: The end of its URN.
        status: HTTP status.
        title: What happened, in few words.
    """

    name: str
    status: HTTPStatus
    title: str


TOKEN = Kind("token", HTTPStatus.UNAUTHORIZED, "The token is missing or wrong")
ORIGIN = Kind("origin", HTTPStatus.FORBIDDEN, "Web pages are not answered")
HOST = Kind("host", HTTPStatus.MISDIRECTED_REQUEST, "The request means another host")
NO_PATH = Kind("path", HTTPStatus.NOT_FOUND, "There is no such path")
METHOD = Kind("method", HTTPStatus.METHOD_NOT_ALLOWED, "The path takes another method")
BODY = Kind("body", HTTPStatus.BAD_REQUEST, "The body cannot be understood")
TOO_LARGE = Kind("too-large", HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large")
TOO_SLOW = Kind("too-slow", HTTPStatus.REQUEST_TIMEOUT, "The body did not arrive")
UNKNOWN = Kind("unknown", HTTPStatus.NOT_FOUND, "There is nothing of that name")
TARGET = Kind("target", HTTPStatus.CONFLICT, "The target is not on the screen")
NOT_NOW = Kind("not-now", HTTPStatus.CONFLICT, "That cannot be done now")
SIGN_IN = Kind("sign-in", HTTPStatus.UNAUTHORIZED, "Nobody is signed in")
KEY = Kind("idempotency-key", HTTPStatus.CONFLICT, "The key came before with another request")
TOO_LONG = Kind("too-long-header", HTTPStatus.BAD_REQUEST, "A header is too long")
INVALID = Kind("invalid", HTTPStatus.UNPROCESSABLE_ENTITY, "The request does not say what it should")
CLOSED = Kind("closed", HTTPStatus.SERVICE_UNAVAILABLE, "The simulator does not answer")
NOT_KEPT = Kind("not-kept", HTTPStatus.INSUFFICIENT_STORAGE, "What was asked cannot be kept")
FAULT = Kind("fault", HTTPStatus.INTERNAL_SERVER_ERROR, "The simulator failed")

ALL = (
    TOKEN,
    ORIGIN,
    HOST,
    NO_PATH,
    METHOD,
    BODY,
    TOO_LARGE,
    TOO_SLOW,
    UNKNOWN,
    TARGET,
    NOT_NOW,
    SIGN_IN,
    KEY,
    TOO_LONG,
    INVALID,
    CLOSED,
    NOT_KEPT,
    FAULT,
)


class Problem(Exception):  # noqa: N818  it is an answer, and RFC 9457 calls it so
    """A request that is refused.

    Attributes:
        kind: What kind of problem it is.
        detail: What is wrong and what to do, in a sentence or two.
        more: Further members of the answer: `targets`, `meant`, `keys`.
        headers: Headers of the answer.

    Args:
        kind: What kind of problem it is.
        detail: What is wrong and what to do.
        headers: Headers of the answer.
        **more: Further members of the answer.
    """

    def __init__(
        self, kind: Kind, detail: str, headers: Mapping[str, str] | None = None, **more: object
    ) -> None:
        """Keep all of it."""
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.more = more
        self.headers = dict(headers or {})

    def response(self) -> JSONResponse:
        """Give the answer."""
        said = {
            "type": f"{KINDS}{self.kind.name}",
            "title": self.kind.title,
            "status": self.kind.status.value,
            "detail": self.detail,
            **self.more,
        }
        return JSONResponse(said, self.kind.status, self.headers, MEDIA_TYPE)


def meant(word: str, known: Iterable[str]) -> list[str]:
    """Give the known words that look most like one, best first."""
    words = {one.lower(): one for one in known}
    return [words[one] for one in get_close_matches(word.lower(), words, n=MOST_MEANT, cutoff=0.4)]


def unknown(what: str, word: str, known: Iterable[str], otherwise: str) -> Problem:
    """Give the problem of a name that nobody knows.

    Args:
        what: What it should have been, with its article: `a card`.
        word: The name.
        known: Those there are.
        otherwise: Where to find them, when none looks like it.
    """
    near = meant(word, known)
    hint = f"Meant: {', '.join(near)}?" if near else otherwise
    return Problem(UNKNOWN, f"{word!r} is not {what}. {hint}", meant=near)
