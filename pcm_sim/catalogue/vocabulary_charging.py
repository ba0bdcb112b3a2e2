"""What the file of the charge points looks like."""

from pcm_sim.catalogue.shapes import Field, Flag, MapOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.vocabulary_common import ID, LABEL

_POINT = Record(
    {
        "name": Field(LABEL, about="what it is called; one text, or one for each language"),
        "place": Field(Text(), required=False, about="the town, of a public one"),
        "country": Field(Ref("a market"), required=False, about="where it is, of a public one"),
        "kw": Field(Whole(1, 1000), about="the most power that it gives (simulated)"),
        "kwh_cents": Field(
            Whole(0, 10_000), required=False, about="hundredths a kWh; without it, the tariff’s (simulated)"
        ),
        "public": Field(Flag(), default=True, about="what is charged here is in the history (F141)"),
    },
    what="a charge point",
)
CHARGING = Record(
    {"charge_points": Field(MapOf(ID, _POINT, minimum=1), about="every charge point by a short name")}
)
