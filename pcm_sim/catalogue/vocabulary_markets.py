"""What the file of the markets looks like: equipment, calendar and money, what Porsche Connect grants."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, Name, OneOf, Record, Text, Whole
from pcm_sim.catalogue.vocabulary_common import BRANDS, LABELS, LANGUAGES, REGIONS, RESTS_ON

_WITHDRAWAL = Record(
    {
        "days": Field(Whole(0, 365), default=14, about="days after the first one; 0 where there is no right"),
        "from": Field(
            OneOf(("order", "activation"), "a first day"), default="order", about="what the days begin with"
        ),
    },
    what="a right of withdrawal",
)
_EQUIPMENT = {
    "embedded_sim": Field(Flag(), about="cars with an embedded SIM by market have it here (simulated)"),
    "sim_telephony": Field(
        Flag(), default=True, about="calls by the inserted SIM are allowed here (simulated)"
    ),
    "driver_side": Field(
        OneOf(("left", "right"), "left or right"), default="left", about="where the driver sits"
    ),
    "operator": Field(Text(), default="", about="the mobile network of this country (simulated: made up)"),
}
_CALENDAR = {
    "timezone": Field(
        Name(r"[A-Za-z_]+(/[A-Za-z_+-]+)*", "a time zone such as Europe/Paris"),
        about="whose midnight ends a day or a contract; a name of the IANA",
    ),
    "currency": Field(Name("[A-Z]{3}", "a currency such as EUR"), about="what prices are written in"),
    "vat_per_mille": Field(
        Whole(0, 400), default=200, about="the tax that is in the prices, in thousandths (simulated)"
    ),
    "language": Field(
        OneOf(LANGUAGES, "a language of the mails"), about="of mails to whom has not chosen one"
    ),
}
_GRANTS = {
    "self_registration": Field(
        Flag(),
        default=False,
        about="a person may set up a Porsche ID alone (F004; which countries: simulated)",
    ),
    "store": Field(
        Flag(), required=False, about="the Connect Store is open here; without it, where `listed` is true"
    ),
    "cards": Field(
        ListOf(OneOf(BRANDS, "a brand of card")),
        default=[*BRANDS],
        about="cards that the Store keeps for renewals (F097)",
    ),
    "footer": Field(
        ListOf(Text()),
        default=[],
        about="ways to pay that the foot of a Store page names; the cards, where none are (F090, F102, X13)",
    ),
    "withdrawal": Field(
        _WITHDRAWAL, default={"days": 14, "from": "order"}, about="how a purchase is taken back (F118)"
    ),
    "on_vehicle_removal": Field(
        OneOf(("keep", "cancel"), "keep or cancel"),
        default="keep",
        about="what becomes of the contracts when the car leaves the account",
    ),
    "functions_unlimited": Field(Flag(), default=True, about="functions are sold here for good (simulated)"),
    "remote_code_for": Field(
        ListOf(OneOf(("lock", "unlock"), "lock or unlock")),
        default=["unlock"],
        about="what the app asks the security code for (simulated)",
    ),
}
MARKETS = Record(
    {
        "markets": Field(
            MapOf(
                Name("[A-Z]{2}", "a country code such as FR"),
                Record(
                    {
                        "label": Field(LABELS, about="what the country is called"),
                        "region": Field(OneOf(REGIONS, "a region"), about="decides which model years it had"),
                        "listed": Field(Flag(), about="the source gives an address for it"),
                        **_EQUIPMENT,
                        **_CALENDAR,
                        **_GRANTS,
                        "contact": Field(Text(), required=False, about="where a customer asks for help"),
                        "facts": Field(RESTS_ON, about="the facts it rests on, or inferred"),
                    },
                    what="a market",
                ),
            ),
            about="every country by its code",
        )
    }
)
