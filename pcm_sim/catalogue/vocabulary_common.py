"""What several kinds of data file have in common: languages, labels, what a thing rests on."""

from pcm_sim.catalogue.shapes import (
    ByKind,
    Labels,
    ListOf,
    Name,
    OneOf,
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
