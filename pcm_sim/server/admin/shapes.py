"""What bodies and answers of the instructor's paths are made of."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from pcm_sim.server.worlds.choosing import the_host
from pcm_sim.server.worlds.host import WorldHost

MOST_SIGNS = 200
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Host = Annotated[WorldHost, Depends(the_host)]
Word = Annotated[str, StringConstraints(max_length=MOST_SIGNS)]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$")]
"""The name of a snapshot."""
NameInPath = Annotated[Name, Path(description="Name of the snapshot: letters, digits, dots, hyphens.")]
Limit = Annotated[int, Query(ge=1, le=1_000, description="At most so many.")]


class Sent(BaseModel):
    """The body of a request: nothing in it that is not known, and no value of it in any error."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, str_max_length=MOST_SIGNS)


class Shown(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True)


class Nothing(Shown):
    """It was done, and there is nothing to tell of it."""

    done: bool = True
    simulated: bool = True


class ProblemShown(BaseModel):
    """A refusal, as RFC 9457 has it."""

    type: str
    title: str
    status: int
    detail: str = Field(description="What is wrong and what to do, in a sentence or two.")
    code: str | None = Field(None, description="The reason in a word.")
    recovery: str | None = Field(None, description="The way out.")


_REFUSALS = {
    400: "Not understood.",
    401: "No token.",
    403: "Not allowed.",
    404: "Not there.",
    409: "Not now.",
}
PROBLEMS: dict[int | str, dict[str, object]] = {
    status: {"description": said, "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemShown"}}}}
    for status, said in _REFUSALS.items()
}  # fmt: skip


def written(ms: int) -> str:
    """Write simulated ms as ISO 8601, UTC, to the ms."""
    at = (_EPOCH + timedelta(milliseconds=ms)).replace(tzinfo=None)
    return f"{at.isoformat(timespec='milliseconds')}Z"


def read_time(at: datetime) -> int:
    """Read a time as simulated ms; one without a zone is UTC."""
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return round((aware - _EPOCH) / timedelta(milliseconds=1))
