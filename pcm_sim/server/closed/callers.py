"""From where somebody asks: the host that is meant, the origin of a page, the kind of a body."""

import ipaddress
from collections.abc import Iterable

from starlette.types import ASGIApp, Receive, Scope, Send

from pcm_sim.server.closed.places import place_of
from pcm_sim.server.closed.refusals import MEDIA, refused
from pcm_sim.server.closed.roles import APIS, lies_under
from pcm_sim.server.problems import HOST, ORIGIN

LOOKING = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""
_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
_SAME_SITE = frozenset({b"same-origin", b"none"})


class Callers:
    """Answers nobody who was led here by a page of somebody else.

    A page in a browser can send requests to any address, this machine's own too, and can have a name of its
    own resolve to it. So the name has to be one of ours, and what writes has to come from a page of ours or
    from no page.

    Args:
        app: Whatever is behind it.
        names: Further names of this machine that are answered.
        anywhere: It listens beyond this machine: every address in digits is answered, which no page can have
            as a name of its own.
    """

    def __init__(self, app: ASGIApp, names: Iterable[str] = (), *, anywhere: bool = False) -> None:
        """Keep what is answered."""
        self._app = app
        self._names = _OWN_NAMES | {name.lower() for name in names}
        self._anywhere = anywhere

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on.

        Raises:
            Problem: It means another host, comes from another page, or brings what is not JSON.
        """
        headers: dict[bytes, list[bytes]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name, []).append(value)
        host = self._host(headers.get(b"host", []))
        if scope["method"] not in LOOKING:
            _check_origin(scope, host, headers)
            _check_kind(scope, headers)
        await self._app(scope, receive, send)

    def _host(self, said: list[bytes]) -> str:
        host = said[0].decode("latin-1").lower() if len(said) == 1 else ""
        name = _name_of(host)
        if name in self._names or (self._anywhere and _is_digits(name)):
            return host
        detail = "This server is not known by that name. Use the address that was printed at its start"
        hint = ", or start it with --name and the name." if self._anywhere else "."
        raise refused(HOST, detail + hint)


def _name_of(host: str) -> str:
    """Give a host without its port."""
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def _is_digits(name: str) -> bool:
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True


def _check_origin(scope: Scope, host: str, headers: dict[bytes, list[bytes]]) -> None:
    own = f"{scope.get('scheme', 'http')}://{host}".encode("latin-1")
    foreign = any(origin.lower() != own for origin in headers.get(b"origin", []))
    # Browsers that leave the origin out of a form still say this.
    foreign = foreign or any(site not in _SAME_SITE for site in headers.get(b"sec-fetch-site", []))
    if foreign:
        detail = "A page of another origin asked. Ask from the pages of this server, or from a program"
        raise refused(ORIGIN, f"{detail} without an Origin header.")


def _check_kind(scope: Scope, headers: dict[bytes, list[bytes]]) -> None:
    """Let a program send JSON alone, which no form of another page can."""
    path = place_of(scope).path
    sends = b"transfer-encoding" in headers or headers.get(b"content-length", [b"0"]) != [b"0"]
    if not sends or not any(lies_under(path, api) for api in APIS):
        return
    said = headers.get(b"content-type", [])
    kind = said[0].partition(b";")[0].strip().lower() if len(said) == 1 else b""
    if kind != b"application/json" and not (kind.startswith(b"application/") and kind.endswith(b"+json")):
        raise refused(MEDIA, "A body here is JSON. Send it with `Content-Type: application/json`.")
