"""What the file of the Porsche Centres looks like: where they are, and who is asked about what."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, OneOf, Record, Ref, Text
from pcm_sim.catalogue.vocabulary_common import ADDRESS, ID, LABELS, NUMBER, RESTS_ON

TOPICS = (
    "cancellation",
    "country",
    "erasure",
    "installation",
    "invitation",
    "mobile_number",
    "privacy",
    "service",
    "used_car",
    "withdrawal",
)
"""What a customer may need a person for (X30)."""

_CENTRE = Record(
    {
        "name": Field(Text(), about="what it is called"),
        "country": Field(Ref("a market"), about="where it is"),
        "phone": Field(NUMBER, about="a fictional number; in quotes"),
        "mail": Field(ADDRESS, about="where it is written to"),
        "books_service": Field(Flag(), about="My Porsche books its appointments (F156)"),
    },
    what="a Porsche Centre",
)
_CONTACT = Record(
    {
        "name": Field(LABELS, about="what it is called"),
        "topics": Field(ListOf(OneOf(TOPICS, "a topic"), minimum=1), about="what it is asked about"),
        "phone": Field(
            NUMBER, required=False, about="a fictional number; in quotes, and none where the Centre is meant"
        ),
        "mail": Field(
            ADDRESS, required=False, about="where it is written to; without it, the Centre or the market’s"
        ),
        "facts": Field(RESTS_ON, about="the facts it rests on, or inferred"),
    },
    what="a contact",
)
CENTRES = Record(
    {
        "centres": Field(MapOf(ID, _CENTRE, minimum=1), about="every Porsche Centre by a short name"),
        "support": Field(MapOf(ID, _CONTACT, minimum=1), about="who else is asked, by a short name"),
    }
)
