"""A request is read by the table: path, query, body; what will not do is told, and never what was sent."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from pcm_sim.server.problems import BODY, INVALID, Kind, Problem
from pcm_sim.server.rest.sent import MOST_SIGNS

MEDIA = Kind("media-type", HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of another kind")
NO_JSON = "json_invalid"
_OUR_OWN = "Value error, "
"""What pydantic puts before a sentence of ours."""
_HINT = "/openapi.json says what is wanted."
Wrong = tuple[str, str]


def path_of(request: Request) -> dict[str, object]:
    """Give the parts of a path by their names.

    Raises:
        Problem: One is too long.
    """
    parts = request.path_params
    for name, part in parts.items():
        if len(part) > MOST_SIGNS:
            raise invalid([(f"path.{name}", f"String should have at most {MOST_SIGNS} characters")])
    return dict(parts)


def query_of(request: Request, names: Iterable[str]) -> dict[str, str]:
    """Give what follows a path, by the names that it may have; what is left out is empty.

    Raises:
        Problem: Something is too long.
    """
    asked = request.query_params
    found = {name: asked.get(name, "") for name in names}
    for name, part in found.items():
        if len(part) > MOST_SIGNS:
            raise invalid([(f"query.{name}", f"String should have at most {MOST_SIGNS} characters")])
    return found


async def body_of(request: Request, model: type[BaseModel]) -> dict[str, object]:
    """Give what a body says, by the names of its fields; one of which nothing is needed may be left out.

    Raises:
        Problem: It is no JSON, or does not say what it should.
    """
    raw = await request.body()
    if not raw and not any(one.is_required() for one in model.model_fields.values()):
        return {}
    if raw and not _is_json(request.headers.get("content-type", "")):
        raise Problem(MEDIA, "A body here is JSON. Send it with `Content-Type: application/json`.")
    try:
        body = model.model_validate_json(raw or b"{}")
    except ValidationError as error:
        raise _told(error) from None
    return {name: getattr(body, name) for name in body.model_fields_set}


def _is_json(said: str) -> bool:
    kind = said.partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


def _told(error: ValidationError) -> Problem:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    if any(one["type"] == NO_JSON for one in found):
        return no_json()
    return invalid([(".".join(map(str, ("body", *one["loc"]))), one["msg"]) for one in found])


def no_json() -> Problem:
    """Give the problem of a body that cannot be read at all."""
    return Problem(BODY, "The body is no JSON. Send an object.")


def invalid(wrong: Iterable[Wrong]) -> Problem:
    """Give the problem of a request whose parts will not do.

    Args:
        wrong: Where, and what of it.
    """
    told: list[Mapping[str, str]] = [
        {"where": where, "what": what.removeprefix(_OUR_OWN)} for where, what in wrong
    ]
    first = told[0] if told else {"where": "request", "what": "It cannot be read"}
    return Problem(INVALID, f"{first['where']}: {first['what']}. {_HINT}", errors=told)
