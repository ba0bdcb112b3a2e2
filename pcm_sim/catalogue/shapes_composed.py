"""Shapes made of other shapes that are no mappings: lists, choices, and shapes that hold themselves."""

from collections.abc import Callable
from typing import cast

from pcm_sim.catalogue.shapes_core import BAD, Bad, Context, Json, Schema, Shape, too_few
from pcm_sim.catalogue.yaml_tree import YamlList, YamlMap, YamlNode, YamlScalar


class ListOf(Shape[list[Json]]):
    """A list.

    Args:
        shape: the shape of every value.
        minimum: the fewest values.
        what: what it is, for problems.
    """

    __slots__ = ("_minimum", "_shape", "_what")

    def __init__(self, shape: Shape[Json], minimum: int = 0, what: str = "a list") -> None:
        self._shape = shape
        self._minimum = minimum
        self._what = what

    def read(self, node: YamlNode, where: Context) -> list[Json] | Bad:
        """See `Shape.read`."""
        if not isinstance(node, YamlList):
            return where.add_wrong_kind(node, self._what)
        read = [self._shape.read(child, where) for child in node.items]
        if len(read) < self._minimum:
            return where.add(node, too_few(self._what, self._minimum, len(read)))
        return BAD if BAD in read else cast("list[Json]", read)

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        schema: Schema = {"type": "array", "items": self._shape.fragment(shared)}
        if self._minimum:
            schema["minItems"] = self._minimum
        return schema


class OneOrMany(Shape[list[Json]]):
    """A single value or a list of at least one, read as a list either way.

    Args:
        shape: the shape of every value; not itself a list.
    """

    __slots__ = ("_many", "_shape")

    def __init__(self, shape: Shape[Json]) -> None:
        self._shape = shape
        self._many = ListOf(shape, minimum=1)

    def read(self, node: YamlNode, where: Context) -> list[Json] | Bad:
        """See `Shape.read`."""
        if isinstance(node, YamlList):
            return self._many.read(node, where)
        value = self._shape.read(node, where)
        return BAD if value is BAD else [value]

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        return {"anyOf": [self._shape.fragment(shared), self._many.fragment(shared)]}


class ByKind(Shape[Json]):
    """A choice by how the value is written: as a single value, as a list or as a mapping.

    Args:
        what: what it is, with its article, for problems.
        single: the shape of a text, a number or a switch, if one may stand here.
        many: the shape of a list, if one may.
        mapping: the shape of a mapping, if one may.
    """

    __slots__ = ("_many", "_mapping", "_single", "_what")

    def __init__(
        self,
        what: str,
        *,
        single: Shape[Json] | None = None,
        many: Shape[Json] | None = None,
        mapping: Shape[Json] | None = None,
    ) -> None:
        self._what = what
        self._single = single
        self._many = many
        self._mapping = mapping

    def read(self, node: YamlNode, where: Context) -> Json | Bad:
        """See `Shape.read`."""
        shape = None
        if isinstance(node, YamlScalar):
            shape = self._single
        elif isinstance(node, YamlList):
            shape = self._many
        elif isinstance(node, YamlMap):
            shape = self._mapping
        return shape.read(node, where) if shape else where.add_wrong_kind(node, self._what)

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        shapes = [shape for shape in (self._single, self._many, self._mapping) if shape]
        return {"anyOf": [shape.fragment(shared) for shape in shapes]}


class Lazy(Shape[Json]):
    """A shape that is looked up when it is used, so that a shape can hold itself.

    Args:
        make: returns the shape.
        name: its name among the definitions of a schema, where only one shape may have it.
    """

    __slots__ = ("_made", "_make", "_name")

    def __init__(self, make: Callable[[], Shape[Json]], name: str) -> None:
        self._make = make
        self._name = name
        self._made: Shape[Json] | None = None

    def read(self, node: YamlNode, where: Context) -> Json | Bad:
        """See `Shape.read`."""
        return self._shape().read(node, where)

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        if self._name not in shared:
            # The place is taken first, or a shape that holds itself would be written for ever.
            shared[self._name] = {}
            shared[self._name] = self._shape().fragment(shared)
        return {"$ref": f"#/$defs/{self._name}"}

    def _shape(self) -> Shape[Json]:
        """Return the shape, made on first use."""
        if self._made is None:
            self._made = self._make()
        return self._made
