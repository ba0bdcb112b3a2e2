"""What the door says to a request that it does not let in, as RFC 9457 has it."""

from http import HTTPStatus

from pcm_sim.server.problems import HOST, ORIGIN, TOKEN, TOO_LARGE, TOO_SLOW, Kind, Problem

MEDIA = Kind("media-type", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of another kind")
LONG_ADDRESS = Kind("too-long", HTTPStatus.REQUEST_URI_TOO_LONG, "The address is too long")
MANY_HEADERS = Kind("headers", HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too large")
FORBIDDEN = Kind("role", HTTPStatus.FORBIDDEN, "The token does not reach that far")
MANY_TRIES = Kind("tries", HTTPStatus.TOO_MANY_REQUESTS, "Too many wrong tokens")
BROKEN_OFF = Kind("body", HTTPStatus.BAD_REQUEST, "The body cannot be understood")

DOOR_KINDS = (
    HOST,
    ORIGIN,
    TOKEN,
    TOO_LARGE,
    TOO_SLOW,
    MEDIA,
    LONG_ADDRESS,
    MANY_HEADERS,
    FORBIDDEN,
    MANY_TRIES,
    BROKEN_OFF,
)
"""Whatever the door refuses with."""


def refused(kind: Kind, detail: str, headers: dict[str, str] | None = None, **more: object) -> Problem:
    """Give a refusal of the door.

    Args:
        kind: What kind of problem it is.
        detail: What is wrong and what to do; never what was sent.
        headers: Headers of the answer.
        more: Further members of the answer.
    """
    return Problem(kind, detail, headers, code=kind.name.replace("-", "_").upper(), simulated=True, **more)
