"""What the file of the demonstration customers looks like: who they are, and what their account holds."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, Name, OneOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.vocabulary_common import ADDRESS, BRANDS, DIGITS, ID, LABELS, LANGUAGES, NUMBER

STAGES = ("none", "invited", "opened", "active")
"""How far the Porsche ID of a customer is; `none` is without one, `opened` waits for its confirmation."""

_CAR = Record(
    {
        "car": Field(
            OneOf(("simulated", "other", "promised"), "simulated, other or promised"),
            about="that of the simulation?",
        ),
        "role": Field(OneOf(("primary", "secondary"), "a role"), about="whether it is this customer’s own"),
    }
)
_HOME = Record(
    {
        "street": Field(Text(), about="street and number"),
        "postcode": Field(Text(), about="as it is written there; in quotes"),
        "city": Field(Text(), about="the place"),
    },
    what="an address",
)
_CARD = Record(
    {
        "brand": Field(OneOf(BRANDS, "a brand of card"), about="who gave it out"),
        "last4": Field(Name("[0-9]{4}", "four digits in quotes"), about="its last four digits"),
        "expires": Field(
            Name("20[0-9]{2}-(0[1-9]|1[0-2])", 'a month such as "2028-05"'), about="its last month; in quotes"
        ),
    },
    what="a card",
)
_PERSON = {
    "name": Field(Text(), about="what the customer is called"),
    "email": Field(ADDRESS, about="the Porsche ID"),
    "mobile": Field(NUMBER, about="the number that the dealer or the account holds; in quotes"),
    "phone_in_hand": Field(
        NUMBER, required=False, about="the number that their telephone really has, where it is another (F009)"
    ),
    "language": Field(OneOf(LANGUAGES, "a language of the mails"), about="of their mails"),
    "country": Field(Ref("a market"), about="where they live"),
    "centre": Field(Ref("a Porsche Centre"), required=False, about="where they are looked after"),
    "birth": Field(
        Name("[0-9]{4}-[0-9]{2}-[0-9]{2}", 'a day such as "1984-06-30"'),
        required=False,
        about="the day of their birth; in quotes",
    ),
    "address": Field(_HOME, required=False, about="where invoices go"),
}
_ACCOUNT = {
    "password": Field(Text(), about="made up, and open on purpose"),
    "security_code": Field(DIGITS, required=False, about="what the account asks for when a car is linked"),
    "cards": Field(ListOf(_CARD), default=[], about="stored cards; the last one pays (F100)"),
    "stage": Field(
        OneOf(STAGES, "a stage of an account"), default="active", about="how far the Porsche ID is"
    ),
    "delivery_in_days": Field(
        Whole(0, 365), required=False, about="days from the start until the car is handed over"
    ),
    "locked": Field(Flag(), default=False, about="the account is locked"),
    "deleted": Field(Flag(), default=False, about="the account is no more"),
    "garage": Field(ListOf(_CAR), about="the cars of the account"),
}
CUSTOMERS = Record(
    {
        "customers": Field(
            MapOf(
                ID,
                Record(
                    {
                        **_PERSON,
                        **_ACCOUNT,
                        "note": Field(LABELS, about="what this customer is good for"),
                    },
                    what="a customer",
                ),
            ),
            about="every customer by a short name",
        )
    }
)
