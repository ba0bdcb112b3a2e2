"""The entrance: who has a token comes in, as far as it reaches; a browser holds a cookie in its place."""

from urllib.parse import parse_qsl, quote, urlencode

from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from pcm_sim.server.closed.places import Place, place_of
from pcm_sim.server.closed.refusals import FORBIDDEN, MANY_TRIES, refused
from pcm_sim.server.closed.roles import EVERYTHING, FILES, PAGES, Grant, lies_under, refusal
from pcm_sim.server.closed.tokens import KeyRing, page_pass
from pcm_sim.server.closed.tries import WrongTries
from pcm_sim.server.problems import TOKEN

COOKIE = "pcm_sim_pass"
QUERY = "token"
"""What the first address of a browser carries."""


class Entrance:
    """Asks for a token, where there are keys; else everybody may everything.

    What somebody may is put into `scope["grant"]`.

    Args:
        app: Whatever is behind it.
        keys: The keys of this server.
        tries: Who has tried wrong ones.
    """

    def __init__(self, app: ASGIApp, keys: KeyRing, tries: WrongTries | None = None) -> None:
        """Keep the keys."""
        self._app = app
        self._keys = keys
        self._tries = tries or WrongTries()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on.

        Raises:
            Problem: It has no token, a wrong one, or one that does not reach so far.
        """
        place = place_of(scope)
        if lies_under(place.path, FILES):
            await self._app(scope, receive, send)
            return
        pages = lies_under(place.path, PAGES)
        if pages and scope["method"] == "GET" and f"{QUERY}=".encode() in scope["query_string"]:
            await self._first(scope, place)(scope, receive, send)
            return
        grant = self._grant(scope, pages=pages) if self._keys else EVERYTHING
        refused_as = refusal(grant, place)
        if refused_as:
            raise refused(FORBIDDEN, refused_as)
        await self._app({**scope, "grant": grant}, receive, send)

    def _grant(self, scope: Scope, *, pages: bool) -> Grant:
        said = [value for name, value in scope["headers"] if name == b"authorization"]
        scheme, _, token = (said[0].decode("latin-1") if len(said) == 1 else "").partition(" ")
        if scheme.lower() == "bearer" and token:
            return self._known(scope, token)
        passed = _cookie(scope) if pages else ""
        grant = self._keys.grant_of_page(passed) if passed else None
        if grant is None:
            raise _unknown(pages=pages)
        return grant

    def _known(self, scope: Scope, token: str) -> Grant:
        address = str((scope.get("client") or ("",))[0])
        wait = self._tries.wait_s(address)
        if wait:
            detail = f"Too many wrong tokens came from this address. Wait {wait} s and look at the token."
            raise refused(MANY_TRIES, detail, {"Retry-After": str(wait)}, retry_after=wait)
        grant = self._keys.grant_of(token)
        if grant is None:
            self._tries.note(address, token)
            raise _unknown(pages=False)
        return grant

    def _first(self, scope: Scope, place: Place) -> Response:
        """Answer the first address: the token leaves it, and the browser holds a pass of its own."""
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        left = urlencode([(name, value) for name, value in query if name != QUERY])
        path = quote(place.prefix + place.path)
        answer = RedirectResponse(f"{path}?{left}" if left else path, 303)
        if self._keys:
            token = dict(query).get(QUERY, "")
            self._known(scope, token)
            answer.set_cookie(
                COOKIE,
                page_pass(token),
                path=quote(place.prefix + PAGES),
                secure=scope.get("scheme") == "https",
                httponly=True,
                samesite="lax",
            )
        return answer


def _cookie(scope: Scope) -> str:
    """Give the pass that a browser holds; empty for none."""
    for name, value in scope["headers"]:
        if name == b"cookie":
            held = cookie_parser(value.decode("latin-1")).get(COOKIE)
            if held:
                return held
    return ""


def _unknown(*, pages: bool) -> Exception:
    how = (
        "Open the address with its token that was printed at the start"
        if pages
        else "Send the token that was printed at the start: `Authorization: Bearer TOKEN`"
    )
    return refused(TOKEN, f"{how}.", {"WWW-Authenticate": 'Bearer realm="pcm-sim"'})
