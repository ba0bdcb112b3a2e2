"""Invoices as PDF, for whoever they were written to."""

import asyncio
from enum import Enum
from typing import Annotated, Any

from fastapi import APIRouter, Path
from starlette.requests import Request
from starlette.responses import Response

from pcm_sim.connect.deeds import CUSTOMER, Actor, deed
from pcm_sim.server.rest.asking import answer_or_raise, ask_once, caller_of
from pcm_sim.server.rest.problem_shown import RESPONSES
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.sent import MOST_SIGNS
from pcm_sim.server.rest.views_store import CHARGING_INVOICES, INVOICES
from pcm_sim.session.papers_desk import paper, paper_name, stationery_of

_PDF = "application/pdf"
_NUMBER = Annotated[str, Path(max_length=MOST_SIGNS, examples=["2026-000001"])]
_RESPONSES: dict[int | str, dict[str, Any]] = {
    **RESPONSES,
    200: {"description": "The paper.", "content": {_PDF: {"schema": {"type": "string", "format": "binary"}}}},
}
router = APIRouter()
_TAGS: list[str | Enum] = ["portal"]


@router.get(
    f"{INVOICES}/{{number}}.pdf",
    summary="An invoice as PDF.",
    response_class=Response,
    tags=_TAGS,
    responses=_RESPONSES,
)
@router.get(
    f"{CHARGING_INVOICES}/{{number}}.pdf",
    summary="An invoice of charging as PDF.",
    response_class=Response,
    tags=_TAGS,
    responses=_RESPONSES,
)
async def invoice(request: Request, number: _NUMBER) -> Response:
    """Give an invoice of whoever is signed in, in the language of the account."""
    caller = await caller_of(request, Who.BEARER, {})
    wanted = deed("open_paper", caller.account, item=number)
    served = await ask_once(request, caller.door, Actor(CUSTOMER, caller.account), wanted)
    answer_or_raise(request, served, caller)
    stationery = stationery_of(caller.door.kit)
    drawn = await asyncio.to_thread(paper, served.world, number, stationery)
    name = paper_name(served.world, number)
    return Response(drawn or b"", 200, {"Content-Disposition": f'inline; filename="{name}"'}, _PDF)
