"""The HTTP connection to a served world: one that is kept, with a short patience.

The standard library's client, for a request then takes a third of a millisecond on this machine, where those
that can do more take four times as long on the thread that draws.
"""

import json
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from socket import SHUT_RDWR
from ssl import SSLCertVerificationError, SSLError
from typing import NamedTuple
from urllib.parse import urlencode

from pcm_sim.server.joining.address import Address

PATIENCE_S = 1.0
"""How long an answer is waited for, in real seconds, by whoever draws meanwhile."""
_LONG_PATIENCE_S = 15.0
_REPLICA = "/admin/v1/replica"
_REFUSED = 400


class GoneError(OSError):
    """The server does not answer."""


class RefusedError(Exception):
    """The server answers, and refuses.

    Attributes:
        status: HTTP status.
        detail: What it says.
    """

    def __init__(self, status: int, detail: str) -> None:
        """Keep the status."""
        super().__init__(detail)
        self.status = status
        self.detail = detail


class Asked(NamedTuple):
    """What is asked.

    Attributes:
        method: `GET` or `POST`.
        path: Below the world.
        body: JSON; none for none.
    """

    method: str
    path: str
    body: bytes | None = None


class Link:
    """A kept connection to the server of a world; for one thread.

    Args:
        address: Where the world is.
        token: What the server wants to know; empty for nothing.
        patience_s: How long an answer is waited for, real seconds.
    """

    def __init__(self, address: Address, token: str = "", patience_s: float = PATIENCE_S) -> None:
        """Keep where it is; connect with the first request."""
        self._address = address
        self._token = token
        self._patience_s = patience_s
        self._headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if token:
            self._headers["Authorization"] = f"Bearer {token}"
        self._kept: HTTPConnection | None = None

    def __repr__(self) -> str:
        """Tell where it leads; the token stays out of it."""
        return f"Link({self._address.told})"

    def another(self) -> "Link":
        """Give another connection to the same."""
        return Link(self._address, self._token, self._patience_s)

    def patient(self) -> "Link":
        """Give another connection to the same, that waits longer."""
        return Link(self._address, self._token, _LONG_PATIENCE_S)

    @property
    def pages(self) -> str:
        """Address of My Porsche, at which a browser is let in."""
        token = f"?{urlencode({'token': self._token})}" if self._token else ""
        return f"{self._address.server}{self._address.prefix}/my/{token}"

    def get(self, path: str) -> bytes:
        """Take something of the world.

        Args:
            path: Below the paths for simulators.

        Raises:
            GoneError: The server does not answer.
            RefusedError: It refuses.
        """
        return self._ask(Asked("GET", f"{self._address.prefix}{_REPLICA}{path}"))

    def post(self, path: str, body: bytes) -> bytes:
        """Ask for something; what is asked for may arrive twice, so it has to carry a key where that matters.

        Raises:
            GoneError: The server does not answer.
            RefusedError: It refuses.
        """
        return self._ask(Asked("POST", f"{self._address.prefix}{_REPLICA}{path}", body))

    def admin(self, path: str, body: bytes) -> bytes:
        """Ask the server itself for something, whatever world is meant; as `post`."""
        return self._ask(Asked("POST", f"/admin/v1{path}", body))

    def opened(self, path: str) -> HTTPResponse:
        """Open a stream of the world, which is read by whoever opened it.

        Raises:
            GoneError: The server does not answer.
            RefusedError: It refuses.
        """
        try:
            return _fine(self._sent(Asked("GET", f"{self._address.prefix}{_REPLICA}{path}")))
        except (OSError, HTTPException) as error:
            self.close()
            raise GoneError(str(error)) from error

    def interrupt(self) -> None:
        """Break off what is read at present, from another thread."""
        kept = self._kept
        sock = kept.sock if kept is not None else None
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection."""
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.close()

    def _ask(self, asked: Asked) -> bytes:
        was_kept = self._kept is not None
        try:
            return _fine(self._sent(asked)).read()
        except TimeoutError as error:
            self.close()
            raise GoneError("it took too long to answer") from error
        except (OSError, HTTPException) as error:
            self.close()
            if was_kept:
                # A server closes what was quiet for long; that says nothing about it.
                return self._ask(asked)
            raise GoneError(_why_gone(error)) from error

    def _sent(self, asked: Asked) -> HTTPResponse:
        if self._kept is None:
            kind = HTTPSConnection if self._address.secure else HTTPConnection
            self._kept = kind(self._address.host, self._address.port, timeout=self._patience_s)
        self._kept.request(asked.method, asked.path, asked.body, self._headers)
        return self._kept.getresponse()


def _why_gone(error: Exception) -> str:
    """Say why nobody answers, in words for whoever started both."""
    if isinstance(error, SSLCertVerificationError):
        return "its certificate is not trusted here: name the file of its authority in SSL_CERT_FILE"
    if isinstance(error, SSLError):
        return "it does not answer over TLS: write http, not https"
    return str(error)


def _fine(response: HTTPResponse) -> HTTPResponse:
    if response.status < _REFUSED:
        return response
    raise RefusedError(response.status, _detail(response.read()))


def _detail(body: bytes) -> str:
    """Give what a refusal says, in one line."""
    try:
        told = json.loads(body)
    except ValueError:
        return ""
    detail = told.get("detail", "") if isinstance(told, dict) else ""
    return detail if isinstance(detail, str) else ""
