"""What several kinds of data file have in common: languages, labels, what a thing rests on, hard keys."""

from pcm_sim.catalogue.shapes import (
    ByKind,
    Field,
    Labels,
    ListOf,
    Name,
    OneOf,
    Record,
    Ref,
    Text,
)

LANGUAGES = ("fr", "en", "de")
KEY = Name("[A-Z]+", "the name of a hard key in capitals")
LABELS = Labels(LANGUAGES)
LABEL = ByKind("a label, one text for all languages or one each", single=Text(), mapping=LABELS)
RESTS_ON = ByKind(
    "a list of facts, or inferred",
    single=OneOf(("inferred",), "a list of facts, or inferred"),
    many=ListOf(Ref("a fact"), minimum=1),
)
BRANDS = ("visa", "mastercard", "amex")
"""Cards that the Store takes (F097)."""

REGIONS = ("europe", "north_america", "asia_pacific", "middle_east_africa", "latin_america")
DIGITS = Name("[0-9]{4,8}", "four to eight digits in quotes")
ID = Name("[a-z0-9_]+", "an id in lower_snake")
NUMBER = Name("[+]?[0-9][0-9 ]{2,24}", 'a telephone number in quotes, such as "+33 1 99 00 00 01"')
ADDRESS = Name(r"[a-z0-9.+-]+@example\.(org|com|net)", "an address at example.org, in small letters")
HARD_KEY = Record(
    {
        "id": Field(KEY, about="the key, as trees bind it"),
        "legend": Field(Text(), about="what is printed on it"),
        "place": Field(OneOf(("left", "right", "bottom"), "a side of the screen"), about="where it is"),
    },
    what="a hard key",
)
