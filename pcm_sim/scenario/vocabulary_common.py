"""What several parts of a scenario file have in common: texts, targets, durations, values."""

from pcm_sim.catalogue.shapes import ByKind, Field, ListOf, MapOf, Name, OneOf, OneOrMany, Plain, Record, Text
from pcm_sim.catalogue.vocabulary_common import LABELS

LANGUAGE = Name("[a-z]{2}", "a language, two small letters such as de")
DURATION = Name(
    "[1-9][0-9]{0,5} ?(ms|s|min|h|day|days|week|weeks)", "a time such as 3 s, 10 min, 2 h or 1 day"
)
DATE_TIME = Name(
    "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?([+-][0-9]{2}:[0-9]{2}|Z)?",
    "a date such as 2019-05-06, or a date and time such as 2019-05-06T08:30",
)
ID = Name("[a-z0-9_]+(?:[.-][a-z0-9_]+)*", "an id in small letters, parted by dots or hyphens")
FILE = Name("[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*", "a file below the scenarios' folder, such as lib/sign-in")
FACT = Name("[FX][0-9]{2,3}", "a fact such as F081")
FACTS = ListOf(FACT, minimum=1, what="a list of facts")
TEXT = ByKind("a text, one for all languages or one each", single=Text(), mapping=LABELS)
WHERE_FIELDS = {
    "id": Field(Text(), required=False, about="id of an entry, a feature, or another target"),
    "path": Field(Text(), required=False, about="the labels from home, parted by >"),
    "label": Field(Text(), required=False, about="the label that stands on the screen"),
    "begins": Field(Text(), required=False, about="how the label that stands on the screen begins"),
    "lang": Field(LANGUAGE, required=False, about="the language of these words"),
}
WHERE = ByKind(
    "a target: an id, or path, label or begins",
    single=Text(),
    mapping=Record(WHERE_FIELDS, what="a target"),
)
TARGETS = OneOrMany(WHERE)
NAME = Name("[a-z][a-z0-9_.-]*", "a name in small letters")
STATE = MapOf(NAME, ByKind("a value", single=Plain()), minimum=1, what="values by name")
VALUES = MapOf(Name("[a-z][a-z0-9_]*", "a name in lower_snake"), Text(min_length=0), what="values by name")
CARS = OneOf(("simulated", "other", "promised"), "a car: the simulated, the other or the promised one")
