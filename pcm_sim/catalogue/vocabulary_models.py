"""What the files below `models/` look like; the reader and the JSON Schema both come from here."""

from pcm_sim.catalogue.laid_over import ENTRIES, loosened
from pcm_sim.catalogue.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    Name,
    OneOf,
    Plain,
    Record,
    Ref,
    Text,
    Whole,
)
from pcm_sim.catalogue.shapes_presence import ByPresence
from pcm_sim.catalogue.vocabulary_common import KEY, LABELS, LANGUAGES, RESTS_ON
from pcm_sim.domain.conditions import PATHS

REGIONS = ("europe", "north_america", "asia_pacific", "middle_east_africa", "latin_america")
_STATEMENT = Record(
    {"lines": Field(ListOf(Whole(1, 281))), **{code: Field(Text()) for code in LANGUAGES}}, what="a fact"
)
FACTS_FILE = Record(
    {
        "facts": Field(MapOf(Name("F[0-9]{3}", "a fact’s number such as F070"), _STATEMENT)),
        "resolutions": Field(MapOf(Name("X[0-9]{2}", "a resolution’s number such as X08"), _STATEMENT)),
    }
)
MARKETS = Record(
    {
        "markets": Field(
            MapOf(
                Name("[A-Z]{2}", "a country code such as FR"),
                Record(
                    {
                        "label": Field(LABELS),
                        "region": Field(OneOf(REGIONS, "a region")),
                        "listed": Field(Flag()),
                        "embedded_sim": Field(Flag()),
                        "sim_telephony": Field(Flag(), default=True),
                        "contact": Field(Text(), required=False),
                        "facts": Field(RESTS_ON),
                    },
                    what="a market",
                ),
            )
        )
    }
)
_HARD_KEY = Record(
    {
        "id": Field(KEY),
        "legend": Field(Text()),
        "place": Field(OneOf(("left", "right", "bottom"), "a side of the screen")),
    },
    what="a hard key",
)
HEAD_UNITS = Record(
    {
        "head_units": Field(
            MapOf(
                Text(),
                Record(
                    {
                        "name": Field(Text()),
                        "facts": Field(RESTS_ON),
                        "knobs": Field(Whole(0, 2)),
                        "keys": Field(ListOf(_HARD_KEY)),
                    },
                    what="a head unit",
                ),
            )
        ),
        "canvases": Field(
            MapOf(
                Text(),
                Record(
                    {
                        "width": Field(Whole(320, 7680)),
                        "height": Field(Whole(240, 4320)),
                        "inches": Field(Name("[0-9]{1,2}[.][0-9]", "inches such as 10.9")),
                    },
                    what="a canvas",
                ),
            )
        ),
    }
)
_YEARS = Record(
    {
        "from": Field(Whole(1990, 2100)),
        "to": Field(Whole(1990, 2100), required=False),
        "regions": Field(ListOf(OneOf(REGIONS, "a region"), minimum=1), required=False),
        "except_regions": Field(ListOf(OneOf(REGIONS, "a region"), minimum=1), required=False),
        "inferred": Field(Flag(), required=False),
    },
    what="a range of model years",
)
_VEHICLE = Record(
    {
        "name": Field(LABELS),
        "generation": Field(Text()),
        "years": Field(ListOf(_YEARS, minimum=1)),
        "head_unit": Field(Ref("a head unit")),
        "hard_keys": Field(ListOf(_HARD_KEY), required=False),
        "tree": Field(Ref("a tree")),
        "canvas": Field(Ref("a canvas")),
        "look": Field(Ref("a look")),
        "link": Field(OneOf(("code", "id", "none"), "a way to link")),
        "sim_slot": Field(Flag()),
        "embedded_sim": Field(OneOf(("always", "by_market", "none"), "a kind of embedded SIM")),
        "roaming": Field(OneOf(("menu", "automatic", "none"), "a kind of roaming")),
        "device_manager_key": Field(OneOf(("SET", "DEVICES", "none"), "SET, DEVICES or none")),
        "private_mode": Field(Flag()),
        "has_porsche_connect": Field(Flag(), default=True),
        "wifi": Field(OneOf(("join", "share", "none"), "a kind of Wi-Fi"), default="none"),
        "carplay": Field(OneOf(("wired", "wireless", "none"), "a kind of CarPlay"), default="none"),
        "paths": Field(ListOf(OneOf(PATHS, "a path of the FAQ")), default=[]),
        "proof": Field(
            Record(
                {
                    "link": Field(RESTS_ON),
                    "roaming": Field(RESTS_ON),
                    "data_off": Field(RESTS_ON),
                    "remember_pin": Field(RESTS_ON),
                },
                what="the proof of a vehicle",
            )
        ),
    },
    what="a vehicle",
)
_LIKE_ANOTHER = Record(
    {
        "like": Field(Ref("a vehicle to be like"), about="the vehicle that gives all that is not said here"),
        **loosened(_VEHICLE, ENTRIES).fields,
    },
    what="a vehicle",
)
LINE = Record(
    {
        "line": Field(Name("[a-z0-9]+", "the name of a model line")),
        "label": Field(LABELS, required=False, about="its name; only where the line is not there yet"),
        "vehicles": Field(
            MapOf(
                Name("[a-z0-9-]+", "a vehicle’s key such as macan-95b-2"),
                ByPresence({"like": _LIKE_ANOTHER}, "a vehicle", _VEHICLE),
                1,
            )
        ),
    },
    what="a model line",
)
_DIGITS = Name("[0-9]{4,8}", "four to eight digits in quotes")
CARDS = Record(
    {
        "cards": Field(
            MapOf(
                Text(),
                Record(
                    {
                        "label": Field(LABELS),
                        "home": Field(Name("market|[A-Z]{2}", "a country code, or market")),
                        "pin": Field(_DIGITS),
                        "puk": Field(Name("[0-9]{8}", "eight digits in quotes")),
                        "asks_pin": Field(Flag(), default=True),
                        "pin_tries": Field(Whole(0, 3), default=3),
                        "puk_tries": Field(Whole(0, 10), default=10),
                    },
                    what="a SIM card",
                ),
            )
        )
    }
)
CUSTOMERS = Record(
    {
        "customers": Field(
            MapOf(
                Text(),
                Record(
                    {
                        "name": Field(Text()),
                        "email": Field(
                            Name(
                                r"[a-z0-9.+-]+@example\.(org|com|net)",
                                "an address at example.org, in small letters",
                            )
                        ),
                        "password": Field(Text()),
                        "security_code": Field(_DIGITS, required=False),
                        "locked": Field(Flag(), default=False),
                        "deleted": Field(Flag(), default=False),
                        "garage": Field(
                            ListOf(
                                Record(
                                    {
                                        "car": Field(OneOf(("simulated", "other"), "simulated or other")),
                                        "role": Field(OneOf(("primary", "secondary"), "a role")),
                                    }
                                )
                            )
                        ),
                        "note": Field(LABELS),
                    },
                    what="a customer",
                ),
            )
        )
    }
)
_TRIES = {"tries": Field(Whole(1, 99)), "wait_minutes": Field(Whole(1, 1440))}
POLICY = Record(
    {
        "pairing_code": Field(
            Record(
                {
                    "length": Field(Whole(4, 16)),
                    "characters": Field(OneOf(("digits", "letters_and_digits"), "a set of characters")),
                    **_TRIES,
                }
            )
        ),
        "password": Field(Record(_TRIES)),
        "security_code": Field(Record({"length": Field(Whole(4, 8)), **_TRIES})),
        "cloud": Field(
            Record(
                {
                    "answer_ms": Field(Whole(0, 600_000)),
                    "slow_answer_ms": Field(Whole(0, 600_000)),
                    "timeout_ms": Field(Whole(1, 600_000)),
                }
            )
        ),
        "unit": Field(
            Record(
                {
                    "notice_ms": Field(Whole(500, 60_000)),
                    "languages": Field(ListOf(Ref("a language"), minimum=1)),
                }
            )
        ),
        "car": Field(
            Record({"install_minutes": Field(Whole(1, 1440)), "volume_mb": Field(Whole(1, 1_000_000))})
        ),
        "model_years": Field(Record({"latest": Field(Whole(2016, 2100))})),
        "tour": Field(
            Record(
                {
                    "cars": Field(ListOf(Text(), minimum=1)),
                    "features": Field(ListOf(Ref("a feature"), minimum=1)),
                }
            )
        ),
        "start": Field(
            Record(
                {
                    "date_time": Field(
                        Name(
                            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}",
                            "a date and time such as 2026-03-02T09:41",
                        )
                    ),
                    "market": Field(Ref("a market")),
                    "card": Field(Ref("a SIM card")),
                    "card_is_open": Field(Flag()),
                    "phone": Field(Ref("a telephone"), required=False),
                    "bearer": Field(OneOf(("none", "2g", "3g", "lte"), "a bearer")),
                    "bars": Field(Whole(0, 4)),
                    "seed": Field(Whole(0, 2_147_483_647)),
                }
            )
        ),
    }
)
LOOKS = Record({"looks": Field(MapOf(Text(), MapOf(Name("[a-z_]+", "a token"), Plain())))})
