"""What the files below `models/` look like; the reader and the JSON Schema both come from here."""

from pcm_sim.catalogue.shapes import (
    Field,
    Flag,
    ListOf,
    MapOf,
    Name,
    Record,
    Text,
    Whole,
)
from pcm_sim.catalogue.vocabulary_common import DIGITS, HARD_KEY, LABELS, LANGUAGES, RESTS_ON

_STATEMENT = Record(
    {
        "lines": Field(ListOf(Whole(1, 281)), about="the lines of the source that say so"),
        **{code: Field(Text(), about="what it states, in words of our own") for code in LANGUAGES},
    },
    what="a fact",
)
_NUMBER = Name("F[0-9]{3}", "a fact’s number such as F070")
_SECTION = Record(
    {
        "from": Field(_NUMBER, about="its first fact"),
        "to": Field(_NUMBER, about="its last fact"),
        "name": Field(LABELS, about="what these facts are about"),
    },
    what="a section",
)
FACTS_FILE = Record(
    {
        "facts": Field(
            MapOf(_NUMBER, _STATEMENT),
            about="what the source states",
        ),
        "resolutions": Field(
            MapOf(Name("X[0-9]{2}", "a resolution’s number such as X08"), _STATEMENT),
            about="how we settle what it leaves open",
        ),
        "sections": Field(
            MapOf(Name("[A-Z]", "a section’s letter such as K"), _SECTION),
            about="what the facts are about, in parts",
        ),
    }
)
HEAD_UNITS = Record(
    {
        "head_units": Field(
            MapOf(
                Text(),
                Record(
                    {
                        "name": Field(Text(), about="what it is called"),
                        "facts": Field(RESTS_ON, about="the facts it rests on, or inferred"),
                        "knobs": Field(Whole(0, 2), about="how many knobs it has"),
                        "bar": Field(
                            Flag(), default=False, about="it shows its areas in a bar beside the page"
                        ),
                        "tabs": Field(
                            Flag(),
                            default=False,
                            about="it shows the way to a page as tabs at the upper edge",
                        ),
                        "keys": Field(ListOf(HARD_KEY), about="its hard keys, in order"),
                    },
                    what="a head unit",
                ),
            ),
            about="every device by its name",
        ),
        "canvases": Field(
            MapOf(
                Text(),
                Record(
                    {
                        "width": Field(Whole(320, 7680), about="pixels across"),
                        "height": Field(Whole(240, 4320), about="pixels down"),
                        "inches": Field(
                            Name("[0-9]{1,2}[.][0-9]", "inches such as 10.9"), about="its diagonal"
                        ),
                    },
                    what="a canvas",
                ),
            ),
            about="every touchscreen by its name",
        ),
    }
)
CARDS = Record(
    {
        "cards": Field(
            MapOf(
                Text(),
                Record(
                    {
                        "label": Field(LABELS, about="what the chooser calls it"),
                        "home": Field(
                            Name("market|[A-Z]{2}", "a country code, or market"),
                            about="where it was bought; `market` is the car’s own",
                        ),
                        "pin": Field(DIGITS, about="what opens it; in quotes"),
                        "puk": Field(
                            Name("[0-9]{8}", "eight digits in quotes"),
                            about="what opens it after too many wrong PINs",
                        ),
                        "asks_pin": Field(Flag(), default=True, about="it wants its PIN after a start"),
                        "pin_tries": Field(Whole(0, 3), default=3, about="tries left for the PIN"),
                        "puk_tries": Field(Whole(0, 10), default=10, about="tries left for the PUK"),
                    },
                    what="a SIM card",
                ),
            ),
            about="every card by its name",
        )
    }
)
