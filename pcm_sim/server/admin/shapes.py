"""What bodies and answers of the instructor's paths are made of."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import Depends, Path, Query
from pydantic import StringConstraints

from pcm_sim.server.rest.shown import Answer
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


class Nothing(Answer):
    """It was done, and there is nothing to tell of it."""

    done: bool = True
    simulated: bool = True


def read_time(at: datetime) -> int:
    """Read a time as simulated ms; one without a zone is UTC."""
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return round((aware - _EPOCH) / timedelta(milliseconds=1))
