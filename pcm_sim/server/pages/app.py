"""My Porsche in a browser: the application that answers every address below `/my`."""

from collections.abc import Callable
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pcm_sim.server.pages.addresses import address_of, place_at
from pcm_sim.server.pages.asked import form_of
from pcm_sim.server.pages.beside import paper_of
from pcm_sim.server.pages.coming import CLOSED, GONE, LOCKED, MOVED, Found
from pcm_sim.server.pages.doing import Sent
from pcm_sim.server.pages.files import served_files
from pcm_sim.server.pages.framing import PORTAL
from pcm_sim.server.pages.guests import COOKIE, Guests
from pcm_sim.server.pages.live import Live, live_events
from pcm_sim.server.pages.refusing import RulesOf, refusal_page
from pcm_sim.server.pages.showing import OWN_ONLY, error_page, page_html, shown_at
from pcm_sim.server.pages.telephones import OwnTelephones, Telephones
from pcm_sim.server.pages.visitors import Visitor
from pcm_sim.server.problems import FAULT, METHOD, NO_PATH, Problem
from pcm_sim.server.worlds.door import WorldDoor

BESIDE = "-/"
"""What stands before the address of anything that is no page."""
_TAP, _TURN, _THEN = "_tap", "_turn", "_then"
_PART = "x-part"
"""The header with which a page asks for itself, to show what changed."""
_HEADERS = (
    (b"content-security-policy", OWN_ONLY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"x-simulated", b"true"),
)
DoorOf = Callable[[Scope], WorldDoor]


def _no_rules() -> None:
    return None


def pages_routes(
    door_of: DoorOf, telephones: Telephones | None = None, rules: RulesOf = _no_rules
) -> list[BaseRoute]:
    """Give the routes of My Porsche, for an application that serves more.

    Args:
        door_of: Gives the world that a request means; raises `Problem` where there is none.
        telephones: What pages are drawn from; none for a telephone of its own for each browser.
        rules: Gives the words that say that there is no such world.
    """
    return [
        Route("/", _to_pages),
        Route("/my", _to_pages),
        Mount("/my", pages_app(door_of, telephones, rules), name="my"),
    ]


def pages_app(door_of: DoorOf, telephones: Telephones | None = None, rules: RulesOf = _no_rules) -> ASGIApp:
    """Give the pages as an application, which is mounted under `/my`.

    Args:
        door_of: Gives the world that a request means; raises `Problem` where there is none.
        telephones: As for `pages_routes`.
        rules: As for `pages_routes`.
    """
    return _Pages(door_of, telephones or OwnTelephones(), rules)


async def _to_pages(request: Request) -> Response:
    return RedirectResponse(f"{request.scope.get('root_path', '')}/my/", HTTPStatus.SEE_OTHER)


class _Visit(NamedTuple):
    """One request of one visitor."""

    request: Request
    door: WorldDoor
    visitor: Visitor
    root: str
    new: bool


class _Pages:
    """Answers requests; what it keeps are visitors."""

    def __init__(self, door_of: DoorOf, telephones: Telephones, rules: RulesOf) -> None:
        self._door_of = door_of
        self._rules = rules
        self._telephones = telephones
        self._guests = Guests()
        self._live = Live()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_HEADERS]
            await send(message)

        request = Request(scope, receive)
        try:
            response = await self._answer(request)
        except Problem as problem:
            response = self._refusal(request, problem)
        except OSError:
            # What was done could not be kept, so it was not done.
            response = self._refusal(request, Problem(FAULT, "It cannot be kept on disk."))
        await response(scope, receive, send_marked)

    async def _answer(self, request: Request) -> Response:
        root = str(request.scope.get("root_path", ""))
        path = str(request.scope["path"]).removeprefix(root).lstrip("/")
        if request.method not in {"GET", "HEAD", "POST"}:
            raise Problem(METHOD, "A page is opened or sends a form.", {"Allow": "GET, HEAD, POST"})
        if path.startswith(f"{BESIDE}files/"):
            return _file(path.removeprefix(f"{BESIDE}files/"))
        door = self._door_of(request.scope)
        visitor = self._guests.known(door, request)
        visit = _Visit(request, door, visitor or self._guests.welcome(door, request), root, visitor is None)
        response = await self._answered(visit, path)
        if visit.new:
            _hand_cookie(response, visit)
        return response

    async def _answered(self, visit: _Visit, path: str) -> Response:
        if path.startswith(BESIDE):
            return await self._beside(visit, path.removeprefix(BESIDE))
        if not path:
            return _to(visit, PORTAL)
        if visit.request.method != "POST":
            return await self._opened(visit, path)
        fields = await form_of(visit.request)
        async with visit.visitor.one_by_one:
            return await self._sent(visit, path, fields)

    async def _beside(self, visit: _Visit, name: str) -> Response:
        request, door, visitor = visit.request, visit.door, visit.visitor
        if name == "live" and request.method == "GET":
            return await live_events(self._live, request, lambda at: self._seen(visit, at), door)
        if name.startswith("papers/") and request.method == "GET":
            return await paper_of(door, visitor, name.removeprefix("papers/"))
        if name.startswith("as/") and request.method == "GET":
            query = request.query_params
            await self._telephones.hold(door, visitor, name.removeprefix("as/"))
            await self._telephones.speak(door, visitor, query.get("language", ""))
            return _to(visit, _own(visit, query.get("to", "")) or PORTAL)
        if name in {"holder", "language"} and request.method == "POST":
            fields = dict(await form_of(request))
            back = _own(visit, fields.get("at", "")) or PORTAL
            if name == "language":
                await self._telephones.speak(door, visitor, fields.get("language", ""))
                return _to(visit, back)
            await self._telephones.hold(door, visitor, fields.get("holder", ""))
            return _to(visit, back)
        raise Problem(NO_PATH, "There is no such page here.")

    async def _opened(self, visit: _Visit, path: str) -> Response:
        """Show the page of an address, or lead to the one that is shown instead."""
        found = await self._found(visit, path, live=_PART in visit.request.headers)
        elsewhere = _elsewhere(visit, path, found)
        if elsewhere:
            return elsewhere
        if _PART not in visit.request.headers:
            visit.visitor.come_to(found.address)
        await self._telephones.read(visit.door, found.handset)
        shown = await shown_at(visit.door, visit.visitor, found, visit.root)
        query = visit.request.query_params
        return page_html(visit.door, shown, then=_own(visit, query.get("then", "")), gone="gone" in query)

    async def _sent(self, visit: _Visit, path: str, fields: tuple[tuple[str, str], ...]) -> Response:
        """Do what a page sent, and lead to the page that it leads to."""
        found = await self._found(visit, path)
        if visit.new or found.reason:
            return _elsewhere(visit, path, found) or _to(visit, found.address)
        given = dict(fields)
        typed = tuple((name, text) for name, text in fields if not name.startswith("_"))
        sent = Sent(given.get(_TAP, ""), typed, given.get(_TURN, ""))
        before = visit.visitor.base.signed_in
        address = await self._telephones.done(visit.door, visit.visitor, found, sent)
        then = _own(visit, given.get(_THEN, ""))
        if then and visit.visitor.base.signed_in and not before:
            return _to(visit, then)
        return _to(visit, address, f"?then={quote(then)}" if then and address == found.address else "")

    async def _found(self, visit: _Visit, path: str, *, live: bool = False) -> Found:
        place = place_at(visit.door.kit.rules, path)
        if place is None:
            raise Problem(NO_PATH, "There is no such page here.")
        return await self._telephones.found(visit.door, visit.visitor, place, live=live)

    async def _seen(self, visit: _Visit, path: str) -> str:
        """Tell what a page looks like now, in a word that changes when the page does."""
        found = await self._found(visit, path, live=True)
        if found.reason:
            return found.reason
        return (await shown_at(visit.door, visit.visitor, found, visit.root)).seen

    def _refusal(self, request: Request, problem: Problem) -> Response:
        """Show what is wrong as a page."""
        root = str(request.scope.get("root_path", ""))
        try:
            door = self._door_of(request.scope)
        except Problem as unknown:
            return refusal_page(self._rules(), request, root, unknown)
        visitor = self._guests.known(door, request)
        if visitor is None:
            return refusal_page(door.kit.rules, request, root, problem)
        return error_page(door.kit.rules, visitor.base.language, root, problem)


def _elsewhere(visit: _Visit, path: str, found: Found) -> Response | None:
    """Lead to the page that is shown instead of the one that was asked for; none where it is that one."""
    place = place_at(visit.door.kit.rules, path)
    asked = address_of(visit.door.kit.rules, place) if place else path
    match found.reason:
        case "":
            return None if asked == path else _to(visit, asked)
        case reason if reason == LOCKED:
            visit.visitor.leave(found.address, found.handset, found.handset)
            return _to(visit, found.address)
        case reason if reason == MOVED:
            return _to(visit, found.address)
        case reason if reason == CLOSED:
            return _to(visit, found.address, f"?then={quote(asked)}")
        case _:
            return _to(visit, found.address, f"?{GONE}")


def _to(visit: _Visit, address: str, query: str = "") -> Response:
    return RedirectResponse(f"{visit.root}/{address}{query}", HTTPStatus.SEE_OTHER)


def _own(visit: _Visit, address: str) -> str:
    """Give an address where it is one of a page here, or nothing: nobody is led anywhere else."""
    rules = visit.door.kit.rules
    place = place_at(rules, address) if address else None
    return address_of(rules, place) if place else ""


def _hand_cookie(response: Response, visit: _Visit) -> None:
    response.set_cookie(
        COOKIE,
        visit.visitor.id,
        path=visit.root or "/",
        secure=visit.request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


def _file(name: str) -> Response:
    found = served_files().get(name)
    if found is None:
        raise Problem(NO_PATH, "There is no such file here.")
    return Response(found[0], media_type=found[1], headers={"cache-control": "max-age=3600"})
