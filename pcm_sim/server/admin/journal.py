"""What was asked of the cloud, by whom, and what became of it; no secret is in it."""

from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from pcm_sim.connect.deeds import Deed
from pcm_sim.connect.difference import HIDDEN
from pcm_sim.connect.secrets import Sealed
from pcm_sim.connect.world import JournalEntry
from pcm_sim.server.admin.shapes import Host, Limit
from pcm_sim.server.rest.shown import Answer, written

router = APIRouter()


class EntryShown(Answer):
    """One thing that was asked."""

    number: int
    at: str = Field(description="Simulated time, UTC.")
    actor: str = Field(description="customer, car, centre, support or instructor.")
    who: str = Field(description="Its account, VIN or Centre; empty where the kind says all.")
    operation: str
    account: str
    vin: str
    item: str
    fields: dict[str, str | int | bool] = Field(description="What went with it; a secret is •.")
    outcome: str = Field(description="ok, no_answer, or the code of the refusal.")
    faults: list[str] = Field(description="Faults that struck it.")


class JournalShown(Answer):
    """A part of the journal, oldest first."""

    entries: list[EntryShown]
    next: int = Field(description="Give it as `after` for what comes next.")


@router.get("/journal", summary="What was asked of the cloud, oldest first.")
async def journal(
    host: Host,
    after: Annotated[
        int, Query(ge=0, description="How many to leave out: the `next` of an answer before.")
    ] = 0,
    operation: Annotated[str, Query(max_length=60)] = "",
    outcome: Annotated[
        str, Query(max_length=60, description="ok, no_answer, or a code; `refused` for every refusal.")
    ] = "",
    limit: Limit = 100,
) -> JournalShown:
    """List it."""
    kept = host.present().journal
    places = range(min(after, len(kept)), len(kept))
    found = (
        (at, kept[at])
        for at in places
        if operation in ("", kept[at].operation) and _became(kept[at].outcome, outcome)
    )
    told = [shown(at, one) for at, one in islice(found, limit)]
    full = len(told) == limit
    return JournalShown(entries=told, next=told[-1].number + 1 if full else len(kept))


def shown(number: int, entry: JournalEntry) -> EntryShown:
    """Write an entry."""
    asked = entry.deed
    return EntryShown(
        number=number,
        at=written(entry.at),
        actor=entry.actor.kind,
        who=entry.actor.id,
        operation=asked.name,
        account=asked.account,
        vin=asked.vin,
        item=asked.item,
        fields=fields_of(asked),
        outcome=entry.outcome,
        faults=list(entry.faults),
    )


def fields_of(deed: Deed) -> dict[str, str | int | bool]:
    """Give what went with a deed; what is sealed stays so."""
    return {name: HIDDEN if isinstance(value, Sealed) else value for name, value in deed.fields}


def _became(outcome: str, wanted: str) -> bool:
    return wanted in ("", outcome) or (wanted == "refused" and outcome not in ("ok", "no_answer"))
