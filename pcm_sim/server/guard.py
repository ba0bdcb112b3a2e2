"""Who is answered: programs on this machine that know the token, and no web page."""

from collections.abc import Iterable
from secrets import compare_digest

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pcm_sim.server.problems import HOST, ORIGIN, TOKEN, Problem

_ALWAYS = [(b"cache-control", b"no-store"), (b"x-content-type-options", b"nosniff")]


class Guard:
    """Looks at each request before anything else does.

    A page in a browser could send requests to this port as well: it names its origin, and a name of its own
    for this address as the host, so both are checked besides the token.

    Args:
        app: What is guarded.
        token: What each request has to know.
        port: Where it is served.
    """

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        """Keep what is allowed."""
        self._app = app
        self._wanted = f"Bearer {token}".encode()
        self._hosts = tuple(f"{name}:{port}" for name in ("127.0.0.1", "localhost"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return

        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_ALWAYS]
            await send(message)

        try:
            self._check(scope["headers"])
        except Problem as problem:
            await problem.response()(scope, receive, send_marked)
            return
        await self._app(scope, receive, send_marked)

    def _check(self, headers: Iterable[tuple[bytes, bytes]]) -> None:
        said: dict[bytes, list[bytes]] = {}
        for name, value in headers:
            said.setdefault(name.lower(), []).append(value)
        hosts = [value.decode("latin-1").lower() for value in said.get(b"host", [])]
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            raise Problem(HOST, f"Only {self._hosts[0]} is answered here. Use the address that was printed.")
        own = {f"http://{host}".encode() for host in self._hosts}
        if any(origin.lower() not in own for origin in said.get(b"origin", [])):
            raise Problem(
                ORIGIN, "A page of another origin asked. Ask from a program, without an Origin header."
            )
        tokens = said.get(b"authorization", [])
        if len(tokens) != 1 or not compare_digest(tokens[0], self._wanted):
            detail = "Send the token that was printed at the start: `Authorization: Bearer TOKEN`."
            raise Problem(TOKEN, detail, {"WWW-Authenticate": 'Bearer realm="pcm-sim"'})
