"""What the file of the products looks like: services and functions, their prices, terms and limits."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, OneOf, Record, Ref, Whole
from pcm_sim.catalogue.vocabulary_common import ID, LABELS, RESTS_ON

_MONEY = Whole(0, 10_000_000)
_PRICE = {
    "price_cents": Field(
        _MONEY, about="hundredths of the market’s currency for the first term; 0 is free (F093; simulated)"
    ),
    "renewal_cents": Field(
        _MONEY, required=False, about="for each further term; without it, the same (simulated)"
    ),
}
_TERM = {
    "term_months": Field(
        Whole(1, 120), required=False, about="how long it runs; without it and without days, for ever"
    ),
    "term_days": Field(Whole(1, 3660), required=False, about="how long it runs, where months do not say it"),
    "notice_days": Field(
        Whole(0, 365), required=False, about="days of notice; without it, the usual ones (F105; simulated)"
    ),
    "plan": Field(
        OneOf(("unlimited", "monthly"), "a plan"),
        required=False,
        about="of a function: once for good, or by the month as until September 2024",
    ),
}
_LIMITS = {
    "lines": Field(
        ListOf(Ref("a model line"), minimum=1),
        required=False,
        about="the model lines that have it (simulated)",
    ),
    "from_year": Field(
        Whole(2010, 2030), required=False, about="the first model year that has it (simulated)"
    ),
    "markets_not": Field(ListOf(Ref("a market")), default=[], about="where it is not sold (simulated)"),
    "privacy": Field(Flag(), default=False, about="it needs personal data, so it asks for consent (F012)"),
    "needs_restart": Field(Flag(), default=True, about="the unit shows it after a restart"),
    "at_start": Field(Flag(), default=False, about="every linked car has it from the beginning"),
}
_TARIFF = Record(
    {
        "base_cents": Field(_MONEY, about="hundredths a month (simulated)"),
        "kwh_cents": Field(_MONEY, about="hundredths a kWh where a station names no price (simulated)"),
    },
    what="a tariff",
)
PRODUCTS = Record(
    {
        "products": Field(
            MapOf(
                ID,
                Record(
                    {
                        "kind": Field(
                            OneOf(("service", "function"), "a kind of product"),
                            about="a Connect service, or a Function on Demand",
                        ),
                        "label": Field(LABELS, about="what it is called"),
                        "text": Field(LABELS, about="what it does"),
                        **_PRICE,
                        **_TERM,
                        **_LIMITS,
                        "tariff": Field(_TARIFF, required=False, about="what charging costs, of a contract"),
                        "facts": Field(RESTS_ON, about="the facts it rests on, or inferred"),
                    },
                    what="a product",
                ),
            ),
            about="every product by a short name",
        )
    }
)
