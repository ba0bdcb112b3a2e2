from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import (
    ByKey,
    ByKind,
    Context,
    Field,
    Flag,
    Labels,
    Lazy,
    ListOf,
    MapOf,
    Name,
    OneOf,
    OneOrMany,
    Plain,
    Record,
    Ref,
    Shape,
    Text,
    Whole,
)
from pcm_sim.catalogue.yaml_reader import parse_yaml

LOWER_SNAKE = Name("[a-z][a-z0-9_]*", "an id in lower_snake")
ROW = ByKey(
    "kind",
    {
        "check": Record({"id": Field(LOWER_SNAKE), "preset": Field(Flag(), default=False)}, "a check row"),
        "page": Record({"rows": Field(ListOf(Lazy(lambda: ROW, "row")))}, "a page row"),
        "link": Record({"goto": Field(OneOrMany(Ref("a screen")))}, "a link row"),
    },
    "a row",
)
VEHICLE = Record(
    {
        "id": Field(LOWER_SNAKE, about="What scenarios call it."),
        "label": Field(Labels(("fr", "en"))),
        "note": Field(Text(), required=False),
        "sim": Field(Flag(), default=True),
        "seats": Field(Whole(1, 9), required=False),
        "link": Field(OneOf(("code", "id"), "a way to link"), default="code"),
        "unit": Field(OneOf(("4.0", "4.1", "5", "none", "true"), "a head unit"), required=False),
        "years": Field(ListOf(Whole(2010, 2030), minimum=1, what="a list of years"), required=False),
        "facts": Field(MapOf(LOWER_SNAKE, Plain(), minimum=1), required=False),
        "when": Field(
            ByKind("a condition", single=LOWER_SNAKE, mapping=MapOf(LOWER_SNAKE, Plain())), required=False
        ),
        "pin": Field(Name("[0-9]{4}", "four digits"), required=False),
        "rows": Field(ListOf(ROW), default=[]),
    },
    "a vehicle",
)
FULL = {
    "id": "macan",
    "label": {"fr": "Le Macan", "en": "Macan"},
    "note": "a note",
    "sim": False,
    "seats": 5,
    "link": "id",
    "unit": "4.0",
    "years": [2018, 2019],
    "facts": {"country": "NO", "speed": 30, "locked": True},
    "when": {"sim": True},
    "pin": "0123",
    "rows": [
        {"kind": "check", "id": "roaming", "preset": True},
        {"kind": "link", "goto": ["home"]},
        {"kind": "page", "rows": [{"kind": "check", "id": "data", "preset": False}]},
    ],
}


def read(shape: Shape, text: str | bytes):
    problems = Problems()
    where = Context("f", problems)
    tree = parse_yaml(text if isinstance(text, bytes) else text.encode(), "f", problems)
    assert tree is not None, problems.lines()
    return shape.read(tree, where), problems.lines(), where
