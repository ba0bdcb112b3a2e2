"""What the file of the keyboards looks like; the reader and the JSON Schema both come from here."""

from pcm_sim.catalogue.shapes import Field, MapOf, Name, Record, Text, Whole
from pcm_sim.catalogue.vocabulary_common import LABELS

_SIGN = Name(r"\S", "one sign")
_OFFER = Name(r"\S{1,8}", "1 to 8 signs without blanks")
_OFFERS = MapOf(_SIGN, _OFFER)
# Eleven keys side by side are as many as a finger finds on the smallest glass; the last row has three more.
_ROW = Name(r"\S{1,11}", "1 to 11 signs without blanks")
_LAST_ROW = Name(r"\S{1,8}", "1 to 8 signs without blanks")
_BESIDE = Name(r"\S{0,2}", "at most 2 signs without blanks")
_PAD_ROW = Name(r"\S{1,3}", "1 to 3 signs without blanks")
_HELD = Field(_OFFERS, default={}, about="what a held sign offers, in order")
_ROWS = Record(
    {
        "top": Field(_ROW, about="the first row, a key a sign"),
        "middle": Field(_ROW, about="the second row"),
        "bottom": Field(_LAST_ROW, about="the third row, between shift and backspace"),
    },
    what="the rows of a keyboard",
)
_PAD = Record(
    {
        "first": Field(_PAD_ROW, about="the first row, a key a sign"),
        "second": Field(_PAD_ROW, about="the second row"),
        "third": Field(_PAD_ROW, about="the third row"),
        "last": Field(_PAD_ROW, about="the fourth row"),
        "accents": _HELD,
    },
    what="a pad",
)
_SHEETS = Record(
    {
        "symbols": Field(_ROWS, about="digits and the usual signs"),
        "more": Field(_ROWS, about="further signs"),
        "accents": _HELD,
        "beside_space": Field(
            Record(
                {
                    "before": Field(_BESIDE, about="to the left of the space key"),
                    "after": Field(_BESIDE, about="to its right"),
                },
                what="what stands beside the space key",
            ),
            about="signs that are there whatever the keyboard shows",
        ),
    },
    what="the sheets of signs",
)
KEYBOARDS = Record(
    {
        "keyboards": Field(
            MapOf(
                Name("[a-z0-9_]+", "an id in lower_snake"),
                Record(
                    {
                        "name": Field(LABELS, about="what it is called"),
                        "short": Field(
                            Text(what="the short name of a keyboard"),
                            about="two or three letters for the globe key",
                        ),
                        "rows": Field(_ROWS, about="where its small letters lie"),
                        "accents": Field(_OFFERS, default={}, about="what a held letter offers, in order"),
                        "capitals": Field(
                            MapOf(_SIGN, _SIGN),
                            default={},
                            about="capitals that are not the usual ones, such as i: İ",
                        ),
                    },
                    what="a keyboard",
                ),
                minimum=1,
                what="the table of keyboards",
            ),
            about="every keyboard by a short name, in the order of the globe key",
        ),
        "sheets": Field(_SHEETS, about="what every keyboard has beside its letters"),
        "pads": Field(
            Record(
                {
                    "digits": Field(_PAD, about="for codes"),
                    "dial": Field(_PAD, about="for telephone numbers"),
                },
                what="the pads",
            ),
            about="the pads of few signs",
        ),
        "holding": Field(
            Record(
                {
                    "accents_ms": Field(Whole(100, 3000), about="so long a key is held until it offers more"),
                    "repeat_ms": Field(Whole(20, 1000), about="so often a held backspace erases"),
                },
                what="the times of holding",
            ),
            about="times in milliseconds",
        ),
    },
    what="the file of the keyboards",
)
