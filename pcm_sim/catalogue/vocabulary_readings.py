"""What the file of the readings looks like: contested cells with every statement."""

from collections.abc import Mapping

from pcm_sim.catalogue.shapes import Field, Flag, Json, ListOf, MapOf, Name, OneOf, Record, Shape, Whole
from pcm_sim.catalogue.vocabulary_common import LABELS
from pcm_sim.domain.conditions import PATHS
from pcm_sim.domain.readings import FLAGS

LAST_LINE = 281
"""Lines of the source."""

_FIELDS: Mapping[str, Shape[Json]] = {
    "link": OneOf(("code", "id", "none"), "a way to link"),
    "sim_slot": Flag(),
    "embedded_sim": OneOf(("always", "by_market", "none"), "a kind of embedded SIM"),
    "roaming": OneOf(("menu", "automatic", "none"), "a kind of roaming"),
    "private_mode": Flag(),
    "device_manager_key": OneOf(("SET", "DEVICES"), "SET or DEVICES"),
    "connect_menu": OneOf(("SET", "APPS"), "SET or APPS"),
}
_SETS = Record(
    {
        **{
            name: Field(shape, required=False, about=f"the car’s {name} is this")
            for name, shape in _FIELDS.items()
        },
        **{name: Field(Flag(), required=False, about="a rule of the simulation") for name in FLAGS},
        "paths": Field(
            ListOf(OneOf(PATHS, "a path of the FAQ"), minimum=1),
            required=False,
            about="the paths that are there",
        ),
        "drops": Field(
            ListOf(OneOf(("L", "R", "D", "P"), "a kind of path"), minimum=1),
            required=False,
            about="Kinds of path that are not there: L link, R roaming, D data off, P PIN.",
        ),
    },
    what="what a statement sets",
)
_CARS = Field(
    ListOf(Name("[a-z0-9-]+", "a vehicle’s key such as macan-95b-2"), minimum=1),
    required=False,
    about="only these vehicles",
)
_YEARS = Field(ListOf(Whole(1990, 2100), minimum=1), required=False, about="only these model years")
_STATEMENT = Record(
    {
        "id": Field(Name("[a-z0-9_]+", "an id in lower_snake"), about="its name in its cell"),
        "lines": Field(
            ListOf(Whole(1, LAST_LINE), minimum=1),
            required=False,
            about="the lines of the source that say so",
        ),
        "says": Field(LABELS, about="what it states, in words of our own"),
        "cars": _CARS,
        "years": _YEARS,
        "sets": Field(_SETS, required=False, about="what a car gets by it"),
    },
    what="a statement",
)
READINGS = Record(
    {
        "cells": Field(
            MapOf(
                Name("X[0-9]{2}", "the number of a cell such as X08"),
                Record(
                    {
                        "kind": Field(
                            OneOf(("contradiction", "gap", "wording"), "a kind of cell"),
                            about="said twice, not said at all, or worded in several ways",
                        ),
                        "title": Field(LABELS, about="what it is about"),
                        "resolved": Field(
                            Name("[a-z0-9_]+", "an id in lower_snake"), about="the statement that we go by"
                        ),
                        "outside": Field(Flag(), default=False, about="it is not about the unit in the car"),
                        "cars": _CARS,
                        "years": _YEARS,
                        "statements": Field(
                            ListOf(_STATEMENT, minimum=1), about="everything the source says of it"
                        ),
                    },
                    what="a contested cell",
                ),
            ),
            about="every contested cell by its number",
        )
    }
)
