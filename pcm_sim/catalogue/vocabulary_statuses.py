"""What the file of the statuses looks like: what each refusal of the cloud is over HTTP."""

from pcm_sim.catalogue.shapes import Field, MapOf, Record, Whole
from pcm_sim.catalogue.vocabulary_common import ID

_LEAST, _MOST = 400, 599
STATUSES = Record(
    {
        "statuses": Field(
            MapOf(ID, Whole(_LEAST, _MOST, "an HTTP status of a refusal"), 1, what="the table of statuses"),
            about="code of a refusal, in small letters, to its HTTP status",
        )
    },
    what="the file of the statuses",
)
