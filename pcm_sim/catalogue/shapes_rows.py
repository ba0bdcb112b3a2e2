"""The shape of what stands in a list of rows: a row of its own, or a file that brings some."""

from pcm_sim.catalogue.shapes import Bad, Context, Json, Schema, Shape
from pcm_sim.catalogue.yaml_tree import YamlMap, YamlNode


class RowOrInclude(Shape[Json]):
    """A row, or an include where the key `include` stands.

    Args:
        row: The shape of a row.
        include: The shape of an include.
    """

    __slots__ = ("_include", "_row")

    def __init__(self, row: Shape[Json], include: Shape[Json]) -> None:
        self._row = row
        self._include = include

    def read(self, node: YamlNode, where: Context) -> Json | Bad:
        """See `Shape.read`."""
        is_include = isinstance(node, YamlMap) and "include" in node.items
        return (self._include if is_include else self._row).read(node, where)

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        return {
            "if": {"required": ["include"]},
            "then": self._include.fragment(shared),
            "else": self._row.fragment(shared),
        }
