"""FastAPI's routes, made from the table: their signatures say what it says, which describes them."""

from collections.abc import Callable, Coroutine, Iterable
from inspect import Parameter, Signature
from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, Query
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from pcm_sim.domain.requests import Denied
from pcm_sim.server.rest.asking import CENTRE_HEADER, KEY_HEADER, Written, ask_for, caller_of, refused
from pcm_sim.server.rest.problem_shown import RESPONSES
from pcm_sim.server.rest.reading import body_of, path_of, query_of
from pcm_sim.server.rest.routes import Route, Who
from pcm_sim.server.rest.seer import seer_of
from pcm_sim.server.rest.sent import MOST_SIGNS
from pcm_sim.server.rest.views import View

Handler = Callable[[Request], Coroutine[Any, Any, Response]]
_KEY = {
    "name": KEY_HEADER,
    "in": "header",
    "required": False,
    "description": "The same key with the same request is done once, and answered the same each time.",
    "schema": {"type": "string", "maxLength": MOST_SIGNS},
}
_CENTRE = {
    "name": CENTRE_HEADER,
    "in": "header",
    "required": False,
    "description": "The Porsche Centre at whose desk it is; without it, it is support’s.",
    "schema": {"type": "string", "maxLength": MOST_SIGNS},
}
_LANGUAGE = {
    "name": "Accept-Language",
    "in": "header",
    "required": False,
    "description": "`fr`, `en` or `de`: in which language messages are told.",
    "schema": {"type": "string"},
}
_SESSION: list[dict[str, list[str]]] = [{"session": []}, {"sessionBeside": []}]


def router_of(routes: Iterable[Route], views: Iterable[View], tag: str) -> APIRouter:
    """Give the routes of one API.

    Args:
        routes: Those that ask a deed.
        views: Those that only look.
        tag: Under which the description lists them.
    """
    router = APIRouter(route_class=_Answered)
    for view in views:
        router.add_api_route(
            view.path,
            _looking(view),
            methods=["GET"],
            summary=view.about,
            operation_id=f"{tag}_see_{_words(view.path)}",
            response_model=None,
            tags=[tag],
            responses={**RESPONSES, 200: {"model": view.model}},
            openapi_extra=_extra(view.who, [_LANGUAGE]),
        )
    for route in routes:
        router.add_api_route(
            route.path,
            _asking(route),
            methods=[route.method],
            status_code=route.status,
            summary=route.about,
            operation_id=f"{tag}_{route.method.lower()}_{_words(route.path)}",
            response_model=None,
            tags=[tag],
            responses={**RESPONSES, route.status: {"model": route.outcome.model}},
            openapi_extra=_extra(route.who, [_KEY, _LANGUAGE]),
        )
    return router


class _Endpoint:
    """What FastAPI describes by its signature, and what answers.

    Attributes:
        answer: Answers a request.

    Args:
        answer: Answers a request.
        parameters: What a request may say.
    """

    def __init__(self, answer: Handler, parameters: list[Parameter]) -> None:
        """Keep them."""
        self.answer = answer
        self.__signature__ = Signature(parameters)

    async def __call__(self) -> Response:
        """Is there for its signature: `_Answered` asks the answer itself."""
        raise NotImplementedError


class _Answered(APIRoute):
    """A route whose request is read once, by the table, and not by the signature that describes it."""

    def get_route_handler(self) -> Handler:
        """See `APIRoute.get_route_handler`."""
        return self.endpoint.answer if isinstance(self.endpoint, _Endpoint) else super().get_route_handler()


def _asking(route: Route) -> _Endpoint:
    async def answer(request: Request) -> Response:
        given = path_of(request)
        if route.body:
            given.update(await body_of(request, route.body))
        return await ask_for(request, route, given)

    return _Endpoint(answer, [*_path(route.names), *_body(route.body)])


def _looking(view: View) -> _Endpoint:
    names = [name for name, _, _ in view.query]

    async def answer(request: Request) -> Response:
        parts = {name: str(part) for name, part in path_of(request).items()} | query_of(request, names)
        caller = await caller_of(request, view.who, parts)
        shown = view.write(seer_of(caller.world, caller.door.kit, caller.language, caller.account), parts)
        if isinstance(shown, Denied):
            raise refused(request, shown, caller.door, caller.language)
        return Written(shown.model_dump_json().encode(), 200, caller.language)

    return _Endpoint(answer, [*_path(view.names), *(_queried(*one) for one in view.query)])


def _queried(name: str, kind: object, about: str) -> Parameter:
    """Give what may follow a path; some of its names are words of Python."""
    annotation: Any = Annotated[kind, Query(alias=name, description=about)]
    return Parameter(f"{name}_", Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


def _path(names: Iterable[str]) -> list[Parameter]:
    kind = Annotated[str, Path(max_length=MOST_SIGNS)]
    return [Parameter(name, Parameter.KEYWORD_ONLY, annotation=kind) for name in names]


def _body(model: type[BaseModel] | None) -> list[Parameter]:
    """Give the body; one of which nothing is needed may be left out."""
    if model is None:
        return []
    needed = any(one.is_required() for one in model.model_fields.values())
    kind: Any = Annotated[model if needed else model | None, Body()]
    default = Parameter.empty if needed else None
    return [Parameter("body", Parameter.KEYWORD_ONLY, default=default, annotation=kind)]


def _extra(who: Who, headers: list[dict[str, object]]) -> dict[str, Any]:
    said: dict[str, Any] = {"parameters": [*headers, *([_CENTRE] if who is Who.DESK else ())]}
    return {**said, "security": _SESSION} if who is Who.BEARER else said


def _words(path: str) -> str:
    parts = [one.strip("{}").replace("-", "_").replace(".", "_") for one in path.split("/")[3:]]
    return "_".join(parts)
