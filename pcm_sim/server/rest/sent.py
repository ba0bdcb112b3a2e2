"""What every body is made of: texts with an end, nothing that is not known, and no value in any error."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

MOST_SIGNS = 200
Word = Annotated[str, Field(max_length=MOST_SIGNS)]
"""A text as people type it."""
Key = Annotated[str, Field(min_length=1, max_length=MOST_SIGNS)]
"""The key of something."""
Vin = Annotated[str, Field(max_length=MOST_SIGNS, examples=["WP0ZZZPCMSIM00001"])]
Mail = Annotated[str, Field(max_length=MOST_SIGNS, examples=["claire.martin@example.org"])]
Mobile = Annotated[str, Field(max_length=MOST_SIGNS, examples=["+33 6 39 98 00 01"])]
Secret = Annotated[str, Field(max_length=MOST_SIGNS, json_schema_extra={"writeOnly": True})]
"""A password or a code; the cloud seals it before anything looks at it."""


class Sent(BaseModel):
    """The body of a request."""

    model_config = ConfigDict(
        extra="forbid", populate_by_name=True, hide_input_in_errors=True, str_max_length=MOST_SIGNS
    )


class Nothing(Sent):
    """A body in which nothing has to be."""
