"""The paths of the remote control: each asks the owner of the simulation and writes the answer."""

import re
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import NamedTuple, TypeVar

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from pcm_sim import __version__
from pcm_sim.domain.effects import Effect
from pcm_sim.server.acts import ACTS, Act
from pcm_sim.server.asking import answer_of, answering, body_of, picture_of
from pcm_sim.server.bodies import NO_KEYS, Body, Keys, read_body
from pcm_sim.server.car_settings import CAR
from pcm_sim.server.desk import Bench, Garage, RemoteDesk
from pcm_sim.server.event_log import EventLog
from pcm_sim.server.opening import ABOUT as OPEN_ABOUT
from pcm_sim.server.opening import KEYS as OPEN_KEYS
from pcm_sim.server.opening import open_car
from pcm_sim.server.problems import BODY, METHOD, NO_PATH, NOT_NOW, Problem, meant
from pcm_sim.server.seen import Seen, look, write_seen, write_targets
from pcm_sim.server.states import write_customers, write_state
from pcm_sim.session.plain import plain
from pcm_sim.session.screen_text import as_text
from pcm_sim.session.simulation import Session

T = TypeVar("T")
_NUMBER = re.compile(r"[0-9]{1,15}")

UNOFFICIAL = (
    "An unofficial simulation of an in-car unit, the car and its cloud: not made by Porsche, not connected"
    " with Porsche, not approved by Porsche."
)


class Path(NamedTuple):
    """One path.

    Attributes:
        method: `GET` looks, `POST` acts.
        path: Its name.
        about: What it gives or does.
        answer: Does it.
        keys: What its body may say.
    """

    method: str
    path: str
    about: str
    answer: Callable[[Request], Awaitable[Response]]
    keys: Keys = NO_KEYS


class RemoteApi:
    """Answers the requests.

    Args:
        desk: The owner of the simulation.
        garage: Where cars come from.
        frozen: Time passes when it is told to, and not by itself.
    """

    def __init__(self, desk: RemoteDesk, garage: Garage, *, frozen: bool) -> None:
        """Begin to note what happens."""
        self._desk = desk
        self._garage = garage
        self._frozen = frozen
        self._log = EventLog()
        self.paths = (
            Path("GET", "/", "What this is, and its paths.", self._describe),
            Path("GET", "/screen", "The screen as JSON, as `pcm-sim run --json` prints it.", self._screen),
            Path("GET", "/screen.txt", "The screen as text, as `pcm-sim run --text` prints it.", self._text),
            Path("GET", "/screen.png", "The unit’s screen in its own pixels.", self._unit_picture),
            Path("GET", "/window.png", "The whole window.", self._window_picture),
            Path("GET", "/targets", "What can be touched and pressed now.", self._targets),
            Path("GET", "/state", "Car, settings with their choices, unit, connection, time.", self._state),
            Path("GET", "/customers", "What the customers know: codes, passwords, PINs.", self._customers),
            Path("GET", "/events", "What happened, by whomever; `?since=N` for the news.", self._events),
            *(self._act(path, act) for path, act in ACTS.items()),
            self._act("/car", CAR),
            Path("POST", "/open", OPEN_ABOUT, self._open, OPEN_KEYS),
            Path("POST", "/quit", "Close the window and end the program.", self._quit),
        )
        desk.follow(self._log.heard)

    def app(self) -> Starlette:
        """Give the ASGI application."""
        app = Starlette(
            routes=[Route(one.path, answering(one.answer), methods=[one.method]) for one in self.paths],
            exception_handlers={HTTPException: self._no_route},
        )
        app.router.redirect_slashes = False
        return app

    async def _describe(self, _: Request) -> Response:
        paths = [
            {
                "method": one.method,
                "path": one.path,
                "about": one.about,
                "body": {
                    name: {"takes": key.takes.wants, "about": key.about, "needed": key.needed}
                    for name, key in one.keys.items()
                },
            }
            for one in self.paths
        ]
        return JSONResponse(
            {"about": UNOFFICIAL, "version": __version__, "frozen": self._frozen, "paths": paths}
        )

    async def _screen(self, _: Request) -> Response:
        return JSONResponse(plain((await self._look()).screen))

    async def _text(self, _: Request) -> Response:
        return PlainTextResponse(as_text((await self._look()).screen) + "\n")

    async def _targets(self, _: Request) -> Response:
        return JSONResponse(write_targets(await self._look()))

    async def _state(self, _: Request) -> Response:
        return JSONResponse(await self._of_session(partial(write_state, frozen=self._frozen)))

    async def _customers(self, _: Request) -> Response:
        return JSONResponse(await self._of_session(write_customers))

    async def _events(self, request: Request) -> Response:
        since = request.query_params.get("since", "0")
        if not _NUMBER.fullmatch(since):
            raise Problem(BODY, "`since` takes the `last` of the answer before, a whole number from 0.")
        noted = self._log.since(int(since))
        return JSONResponse({"events": noted.events, "last": noted.last, "missed": noted.missed})

    async def _unit_picture(self, _: Request) -> Response:
        return await self._picture(whole=False)

    async def _window_picture(self, _: Request) -> Response:
        return await self._picture(whole=True)

    async def _open(self, request: Request) -> Response:
        body = read_body(await body_of(request), OPEN_KEYS)

        def work(bench: Bench) -> Seen:
            return look(open_car(self._garage, bench, body), changed=True)

        return JSONResponse(write_seen(await answer_of(self._desk.ask(work))))

    async def _quit(self, request: Request) -> Response:
        read_body(await body_of(request), NO_KEYS)
        return JSONResponse({"quits": True}, background=BackgroundTask(self._desk.quit))

    async def _picture(self, *, whole: bool) -> Response:
        instead = "Try again." if whole else "Show a car: POST /open; or take the window: GET /window.png."
        picture = await picture_of(self._desk.picture(whole=whole), instead)
        return Response(picture, media_type="image/png")

    def _act(self, path: str, act: Act) -> Path:
        async def answer(request: Request) -> Response:
            body = read_body(await body_of(request), act.keys)
            return JSONResponse(write_seen(await self._of_session(partial(_do, act, body))))

        return Path("POST", path, act.about, answer, act.keys)

    async def _look(self) -> Seen:
        return await self._of_session(look)

    async def _of_session(self, work: Callable[[Session], T]) -> T:
        return await answer_of(self._desk.ask(lambda bench: work(_session_on(bench))))

    async def _no_route(self, request: Request, _: Exception) -> Response:
        path = request.url.path
        methods = [one.method for one in self.paths if one.path == path]
        if methods:
            detail = f"{path} takes {methods[0]}, not {request.method}."
            return Problem(METHOD, detail, {"Allow": ", ".join(methods)}).response()
        near = meant(path, _names(self.paths))
        hint = f"Meant: {', '.join(near)}?" if near else "GET / lists the paths."
        return Problem(NO_PATH, f"There is no {path[:80]!r} here. {hint}", meant=near).response()


def _names(paths: Iterable[Path]) -> list[str]:
    return [one.path for one in paths if one.path != "/"]


def _session_on(bench: Bench) -> Session:
    if bench.session is None:
        raise Problem(NOT_NOW, 'No car is open yet. Open one: POST /open {"car": "taycan-2022"}.')
    return bench.session


def _do(act: Act, body: Body, session: Session) -> Seen:
    before = session.moment
    effects: tuple[Effect, ...] = ()
    for event in act.events(session, body):
        effects += session.dispatch(event)
    return look(session, effects, changed=session.moment != before)
