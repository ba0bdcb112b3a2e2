"""A request asks something of the cloud: who acts, which deed, through which door, and what is answered."""

from collections.abc import Mapping
from secrets import compare_digest
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from pcm_sim.connect.accounts.porsche_id import OPENED
from pcm_sim.connect.deeds import Actor, Answered, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import SIGNED_IN, Accepted
from pcm_sim.domain.requests import Denied
from pcm_sim.server.problems import CLOSED, KEY, SIGN_IN, TOO_LONG, Problem
from pcm_sim.server.rest import sessions
from pcm_sim.server.rest.languages import language_of
from pcm_sim.server.rest.outcomes import Success
from pcm_sim.server.rest.refusals import Refusals
from pcm_sim.server.rest.routes import Plain, Route, Who, actor_of
from pcm_sim.server.rest.shown_account import reader_of
from pcm_sim.server.worlds.choosing import the_door, the_host
from pcm_sim.server.worlds.door import KeyReusedError, WorldDoor
from pcm_sim.session.portal.look import car_in_view

KEY_HEADER, CENTRE_HEADER, SESSION_HEADER = "Idempotency-Key", "X-Sim-Centre", "X-Portal-Session"
_MOST_SIGNS = 200
_BEARER = "bearer"
_JSON = (b"content-type", b"application/json")


class Caller(NamedTuple):
    """Who asks, at which door.

    Attributes:
        door: Of the world.
        world: As it is now.
        account: Whoever is signed in, or whose link it is; empty for none.
        token: Of the session; empty without one.
        language: Of the answer, ISO 639-1.
    """

    door: WorldDoor
    world: World
    account: str
    token: str
    language: str


async def caller_of(request: Request, who: Who, parts: Plain) -> Caller:
    """Find out who asks.

    Args:
        request: The request.
        who: Who may.
        parts: Those of its path.

    Raises:
        Problem: Nobody is signed in, or the link is none.
    """
    door = the_door(request)
    world = await door.look()
    language = language_of(request, door.kit)
    if who is Who.BEARER:
        token = _token(request)
        return Caller(door, world, _signed_in(request, world, token), token, language)
    if who is Who.INVITED:
        account = _whose_link(world, str(parts["token"]))
        if not account:
            raise refused(request, Denied("link_invalid"), door, language)
        return Caller(door, world, account, "", language)
    return Caller(door, world, "", "", language)


def _token(request: Request) -> str:
    """Give the token of a session: in a header of its own where the usual one has that of the server."""
    own = request.headers.get(SESSION_HEADER)
    if own is not None:
        return own
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == _BEARER else ""


def _signed_in(request: Request, world: World, token: str) -> str:
    host = the_host(request)
    account = world.account(sessions.account_of(host, token)) if token else None
    if account and account.stage in OPENED:
        return account.id
    if account:
        sessions.end_all(host, account.id)
    detail = "Nobody is signed in by this token in this world. Sign in: POST /portal/v1/session."
    raise Problem(SIGN_IN, detail, {"WWW-Authenticate": 'Bearer realm="portal"'})


def _whose_link(world: World, token: str) -> str:
    typed = token.strip().encode("utf-8", "surrogatepass")
    linked = ((one.id, one.link.token) for one in world.accounts.values() if one.link)
    return next((key for key, kept in linked if compare_digest(kept.encode(), typed)), "")


async def ask_for(request: Request, route: Route, parts: Plain) -> Response:
    """Ask the deed of a route, and write the answer.

    Args:
        request: The request.
        route: The route.
        parts: Those of path, query and body, by name.

    Raises:
        Problem: The cloud refuses, gives no answer, or nobody may ask so.
    """
    caller = await caller_of(request, route.who, parts)
    left = {name: one for name, one in parts.items() if not (name == "token" and route.who is Who.INVITED)}
    if "number" in route.names:
        _check_own_letter(request, caller, str(parts["number"]))
    if route.in_view and left.get("vin") is None:
        left["vin"] = car_in_view(caller.world, caller.account, ())
    if route.known_car:
        check_car(request, caller, str(left["vin"]))
    deed = route.deed_of(caller.account, left)
    actor = actor_of(route, caller.account, parts, request.headers.get(CENTRE_HEADER, "")[:_MOST_SIGNS])
    served = await ask_once(request, caller.door, actor, deed)
    answer = answer_or_raise(request, served, caller)
    session = _begun_or_ended(request, caller, answer)
    kit, language = caller.door.kit, caller.language
    success = Success(served.world, deed, answer, kit, language, session)
    return Written(route.outcome.tell(success).model_dump_json().encode(), route.status, language)


async def ask_once(request: Request, door: WorldDoor, actor: Actor, deed: Deed, step: str = "") -> Served:
    """Let a deed through the door; the key that came with the request is for whoever acts alone.

    Args:
        request: Who asks, with its key.
        door: Of the world.
        actor: Who acts.
        deed: What is asked.
        step: Which of several deeds of one request it is.

    Raises:
        Problem: The key is too long, or came before with something else.
    """
    key = request.headers.get(KEY_HEADER, "")
    if len(key) > _MOST_SIGNS:
        raise Problem(TOO_LONG, f"{KEY_HEADER} has {_MOST_SIGNS} signs at most. Send a shorter one.")
    try:
        return await door.ask(actor, deed, f"{actor.kind}/{actor.id}/{key}{step}" if key else "")
    except KeyReusedError as error:
        detail = f"This {KEY_HEADER} came before with another request. Take a new one for each thing to do."
        raise Problem(KEY, detail) from error


def answer_or_raise(request: Request, served: Served, caller: Caller) -> Answered:
    """Give what the cloud said.

    Raises:
        Problem: It refused, or said nothing.
    """
    answer = served.answer
    if answer is None:
        raise Problem(CLOSED, "The simulated cloud gives no answer, as a fault has it.")
    if isinstance(answer, Denied):
        raise refused(request, answer, caller.door, caller.language)
    return answer


def check_car(request: Request, caller: Caller, vin: str) -> None:
    """Let nothing be noted of a car that there is not.

    Raises:
        Problem: There is none of that VIN.
    """
    if caller.world.car(vin) is None:
        raise refused(request, Denied("vin_unknown"), caller.door, caller.language)


def refused(request: Request, refusal: Denied, door: WorldDoor, language: str) -> Problem:
    """Give a refusal as an answer."""
    refusals: Refusals = request.app.state.refusals
    return refusals.problem(refusal, door.kit, language)


def _check_own_letter(request: Request, caller: Caller, number: str) -> None:
    """Let nobody touch the messages of somebody else; the window never shows them."""
    digits = number.isdecimal() and number.isascii() and len(number) <= len("1000000000")
    message = caller.world.outbox.message(int(number)) if digits else None
    if message is None or not message.reaches(reader_of(caller.world, caller.account)):
        raise refused(request, Denied("letter_unknown"), caller.door, caller.language)


def _begun_or_ended(request: Request, caller: Caller, answer: Answered) -> str:
    """Begin a session where the cloud says who is signed in now, or end it where it says nobody is."""
    values: Mapping[str, str] = dict(answer.values) if isinstance(answer, Accepted) else {}
    if SIGNED_IN not in values:
        return ""
    host = the_host(request)
    account = values[SIGNED_IN]
    if account:
        return sessions.begin(host, account)
    sessions.end(host, caller.token)
    return ""


class Written(Response):
    """An answer that is JSON already; its headers are not made one by one, for each request pays for that.

    Args:
        body: The JSON.
        status: Of HTTP.
        language: Of the words in it.
    """

    def __init__(self, body: bytes, status: int, language: str) -> None:
        """Keep it as it is sent."""
        self.status_code = status
        self.background = None
        self.body = body
        self.raw_headers = [
            _JSON,
            (b"content-length", b"%d" % len(body)),
            (b"content-language", language.encode("latin-1")),
        ]
