"""What a file of a language looks like; the reader and the JSON Schema both come from here."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, MapOf, Name, OneOf, Record, Ref, Text

_BETWEEN = "[^A-Za-z0-9]{1,2}"
_DATES = "|".join(
    _BETWEEN.join(order) for order in (("DD", "MM", "YYYY"), ("MM", "DD", "YYYY"), ("YYYY", "MM", "DD[.]?"))
)
_TRANSLATION = Text(min_length=0, what="a translation")
_FORMATS = Record(
    {
        "date": Field(
            Name(_DATES, "a date such as DD/MM/YYYY"),
            about="how a day is written: DD, MM and YYYY with the signs between them",
        ),
        "decimal": Field(OneOf((".", ","), "a decimal mark"), about="what stands before the decimals"),
        "gigabytes": Field(Text(), about="the unit of a data volume"),
        "keyboard": Field(Ref("a keyboard"), about="the keyboard that it begins with"),
    },
    what="the formats of a language",
)
LANGUAGE = Record(
    {
        "language": Field(
            Name("[a-z]{2}", "a code of two small letters such as it"),
            about="its code, which is the file’s name too",
        ),
        "name": Field(Text(), about="what the language calls itself"),
        "formats": Field(_FORMATS, about="how it writes what is no word"),
        "mirrored": Field(Flag(), default=False, about="whether it runs from right to left"),
        "texts": Field(
            MapOf(Text(), _TRANSLATION),
            default={},
            about="for each English text its translation; an empty one is still to be written",
        ),
        "ids": Field(
            MapOf(Name("[a-z0-9_.]+", "the id of a text"), _TRANSLATION),
            default={},
            about="for a text that needs another word in one place: its id and its translation",
        ),
        "search": Field(
            MapOf(Name("[a-z0-9_]+", "a feature"), ListOf(Text(), minimum=1)),
            default={},
            about="what people say who look for a feature",
        ),
    },
    what="a language",
)
