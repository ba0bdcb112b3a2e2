"""What every answer is made of: values that are written out as they are, and times as ISO 8601 has them."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Annotated

from pydantic import BaseModel, WithJsonSchema

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Time = Annotated[
    str, WithJsonSchema({"type": "string", "format": "date-time", "examples": ["2026-05-04T09:00:00Z"]})
]
"""Simulated time, UTC."""


class Answer(BaseModel):
    """A part of an answer."""


@lru_cache(maxsize=4096)
def written(ms: int) -> str:
    """Write simulated ms as ISO 8601, UTC."""
    return f"{(_EPOCH + timedelta(milliseconds=ms)).replace(tzinfo=None).isoformat()}Z"


def written_or_none(ms: int | None) -> str | None:
    """Write simulated ms as ISO 8601, UTC; none stays none."""
    return None if ms is None else written(ms)
