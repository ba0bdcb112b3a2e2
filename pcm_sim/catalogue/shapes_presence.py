"""The shape of a mapping that is one of several records, told apart by a key that only one of them has."""

from collections.abc import Mapping
from dataclasses import replace

from pcm_sim.catalogue.shapes import Bad, Context, Json, Located, Record, Schema, Shape
from pcm_sim.catalogue.yaml_tree import YamlMap, YamlNode


class ByPresence(Shape[Located]):
    """A record by the first of these keys that is there.

    Args:
        cases: The records by the key that tells them; each lists its key among its fields.
        what: What it is, with its article.
        otherwise: The record where none of the keys is there; without it one of them must be.

    Attributes:
        what: What it is.
        cases: The records by key.
    """

    __slots__ = ("_otherwise", "_wanted", "cases", "what")

    def __init__(self, cases: Mapping[str, Record], what: str, otherwise: Record | None = None) -> None:
        self.what = what
        self.cases = dict(cases)
        self._otherwise = otherwise
        # Only for the hint to whoever mistypes one of the keys; where it is right, its own record is read.
        keys = {key: replace(record.fields[key], required=False) for key, record in cases.items()}
        self._wanted = Record({**(otherwise.fields if otherwise else {}), **keys}, what)

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""
        if isinstance(node, YamlMap):
            for key, record in self.cases.items():
                if key in node.items:
                    return record.read(node, where)
            if self._otherwise is None and not node.items:
                return where.add(node, f"{self.what} needs one of: {', '.join(self.cases)}")
        return self._wanted.read(node, where)

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        if self._otherwise:
            whole = self._otherwise.fragment(shared)
        else:
            one_of_them: list[Json] = [{"required": [key]} for key in self.cases]
            whole = {**self._wanted.fragment(shared), "anyOf": one_of_them}
        for key, record in reversed(self.cases.items()):
            whole = {"if": {"required": [key]}, "then": record.fragment(shared), "else": whole}
        return whole
