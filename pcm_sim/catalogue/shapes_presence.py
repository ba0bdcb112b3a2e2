"""Mappings that go by which keys are there: one of several records, or one with at least one of its keys."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pcm_sim.catalogue.problems import Span, quoted
from pcm_sim.catalogue.shapes import BAD, Bad, Context, Field, Json, Located, Record, Schema, Shape
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

    __slots__ = ("_common", "_otherwise", "_wanted", "cases", "what")

    def __init__(self, cases: Mapping[str, Record], what: str, otherwise: Record | None = None) -> None:
        self.what = what
        self.cases = dict(cases)
        self._otherwise = otherwise
        # Only for the hint to whoever mistypes one of the keys; where it is right, its own record is read.
        self._common = frozenset.intersection(*(frozenset(one.fields) for one in cases.values()))
        keys = {key: replace(record.fields[key], required=False) for key, record in cases.items()}
        self._wanted = Record({**(otherwise.fields if otherwise else {}), **keys}, what)

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""
        if isinstance(node, YamlMap):
            for key, record in self.cases.items():
                if key in node.items:
                    return self._case(key, record, node, where)
            if self._otherwise is None and self._common.issuperset(node.items):
                return where.add(node, f"{self.what} needs one of: {', '.join(self.cases)}")
        return self._wanted.read(node, where)

    def _case(self, key: str, record: Record, node: YamlMap, where: Context) -> Located | Bad:
        """Read a record by its key; where another one's key is there too, that is told in place of it."""
        second = [one for one in node.items if one in self.cases and one not in record.fields]
        if not second:
            return record.read(node, where)
        rest = YamlMap(node.line, node.col)
        rest.items = {one: item for one, item in node.items.items() if one not in second}
        for one in second:
            line, col, _ = node.items[one]
            told = f"{self.what} has one of {quoted(key)} and {quoted(one)}, not both"
            where.problems.add(Span(where.file, line, col), told)
        record.read(rest, where)
        return BAD

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


_NEEDS = "{what} needs one of: {keys}"


class Saying(Record):
    """A record that says nothing without at least one of several keys.

    Args:
        fields: What it holds, by key.
        needs: The keys of which one must be there.
        what: What it is, with its article.
        lack: What is told of it where none is there, before their names.
    """

    __slots__ = ("_lack", "_needs")

    def __init__(
        self, fields: Mapping[str, Field], needs: Sequence[str], what: str, lack: str = _NEEDS
    ) -> None:
        super().__init__(fields, what)
        self._needs = tuple(needs)
        self._lack = lack

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""
        before = len(where.problems)
        read = super().read(node, where)
        if (
            isinstance(node, YamlMap)
            and len(where.problems) == before
            and node.items.keys().isdisjoint(self._needs)
        ):
            return where.add(node, self._lack.format(what=self.what, keys=", ".join(self._needs)))
        return read

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        one_of_them: list[Json] = [{"required": [key]} for key in self._needs]
        return {**super().fragment(shared), "anyOf": one_of_them}


class SayingOnce(Saying):
    """A record with exactly one of several keys, for a second one would be read by nobody."""

    __slots__ = ()

    def read(self, node: YamlNode, where: Context) -> Located | Bad:
        """See `Shape.read`."""
        read = super().read(node, where)
        there = [key for key in node.items if key in self._needs] if isinstance(node, YamlMap) else []
        if len(there) <= 1 or not isinstance(node, YamlMap):
            return read
        line, col, _ = node.items[there[1]]
        told = f"{self.what} has one of {quoted(there[0])} and {quoted(there[1])}, not both"
        where.problems.add(Span(where.file, line, col), told)
        return BAD

    def fragment(self, shared: Schema) -> Schema:
        """See `Shape.fragment`."""
        schema = super().fragment(shared)
        return {**{key: part for key, part in schema.items() if key != "anyOf"}, "oneOf": schema["anyOf"]}
