"""The description of the paths, `/openapi.json`: refusals by their own media type, who signs in how."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI

from pcm_sim.server.problems import MEDIA_TYPE

_REFUSAL = "4", "5"
_SCHEMES = {
    "session": {
        "type": "http",
        "scheme": "bearer",
        "description": "The token of POST /portal/v1/session.",
    },
    "sessionBeside": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Portal-Session",
        "description": "The same, where Authorization has the token of the server.",
    },
}
_STAMPS = {
    "X-Sim-Time": ("Simulated time, UTC.", {"type": "string", "format": "date-time"}),
    "X-Sim-Journal": ("Number of the last line of the world.", {"type": "integer"}),
    "X-Simulated": ("None of it is real.", {"type": "string", "enum": ["true"]}),
}


def describe(api: FastAPI) -> None:
    """Let an application describe its refusals and answers as they are sent."""
    original = api.openapi

    def described() -> dict[str, Any]:
        if api.openapi_schema is None:
            found = original()
            found.setdefault("components", {}).setdefault("securitySchemes", {}).update(_SCHEMES)
            for status, response in _responses(found):
                _as_sent(status, response)
            api.openapi_schema = found
        return api.openapi_schema

    api.openapi = described  # type: ignore[method-assign]


def _responses(found: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in found.get("paths", {}).values():
        for operation in path.values():
            yield from operation.get("responses", {}).items()


def _as_sent(status: str, response: dict[str, Any]) -> None:
    content = response.get("content", {})
    if status.startswith(_REFUSAL) and content:
        # FastAPI writes a refusal down as what the path gives else, and it is JSON of its own kind.
        shape = next(iter(content.values()))
        content.clear()
        content[MEDIA_TYPE] = shape
    response["headers"] = {
        **response.get("headers", {}),
        **{name: {"description": about, "schema": shape} for name, (about, shape) in _STAMPS.items()},
    }
