"""The vocabulary in which a data file is described: once, for the reader and for its JSON Schema.

A shape is built of others and then does two things. `read(node, where)` checks a value of a YAML tree
and returns it as plain Python: dict, list, str, int, bool. It never raises; what is wrong goes to
`where.problems`, all of it at once, and the value read is `BAD`, as is everything that holds it.
`schema()` is the JSON Schema (draft 2020-12) that accepts the same files.

    VEHICLE = Record(
        {
            "model": Field(Name("[a-z_]+", "a model in lower_snake")),
            "label": Field(Labels(("fr", "en", "de"))),
            "years": Field(ListOf(Whole(2010, 2030), minimum=1)),
            "link": Field(OneOf(("code", "id"), "a way to link"), default="code"),
        },
        what="a vehicle",
    )
    where = Context("models/macan.yaml", problems)
    vehicle = VEHICLE.read(tree, where)
    if vehicle is not BAD: ...

**Places.** A mapping is read as a `Located`: a dict, equal to a plain one and written by `json` like one,
that costs nothing more because it only points at the tree it was read from. `vehicle.span("years", 0)` is
the place of a value and `vehicle.key_span("years")` that of a key, for checks across files. The tree lives
as long as its records do, so build the domain from them and let them go. Names read by `Ref` wait in
`where.references`, each with its place, also those of records that are bad elsewhere.
"""

from pcm_sim.catalogue.shapes_basic import Flag, Name, OneOf, Plain, Ref, Text, Whole
from pcm_sim.catalogue.shapes_composed import ByKind, Lazy, ListOf, OneOrMany
from pcm_sim.catalogue.shapes_core import BAD, Bad, Context, Json, Reference, Schema, Shape
from pcm_sim.catalogue.shapes_mappings import ByKey, Field, Labels, Located, MapOf, Record

__all__ = [
    "BAD",
    "Bad",
    "ByKey",
    "ByKind",
    "Context",
    "Field",
    "Flag",
    "Json",
    "Labels",
    "Lazy",
    "ListOf",
    "Located",
    "MapOf",
    "Name",
    "OneOf",
    "OneOrMany",
    "Plain",
    "Record",
    "Ref",
    "Reference",
    "Schema",
    "Shape",
    "Text",
    "Whole",
]
