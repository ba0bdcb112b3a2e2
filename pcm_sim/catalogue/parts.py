"""The checked data in parts, each parsed when it is first asked for: a start needs one tree of many."""

import json
from collections.abc import Iterator, Mapping
from typing import Any as Untyped

TREES = "trees"
"""The part that is divided further: each tree is one of its own."""


class Parts(Mapping[str, Untyped]):
    """A mapping whose values are JSON until they are read.

    Args:
        raw: The JSON of each part by its name.
    """

    def __init__(self, raw: Mapping[str, bytes]) -> None:
        """Keep the JSON; nothing is parsed yet."""
        self._raw = raw
        self._parsed: dict[str, Untyped] = {}

    def __getitem__(self, name: str) -> Untyped:  # noqa: ANN401 - a part is what its file holds
        """Give a part."""
        if name not in self._parsed:
            self._parsed[name] = json.loads(self._raw[name])
        return self._parsed[name]

    @property
    def parsed(self) -> frozenset[str]:
        """Names of the parts that were read so far."""
        return frozenset(self._parsed)

    def __iter__(self) -> Iterator[str]:
        """Give the names of the parts."""
        return iter(self._raw)

    def __len__(self) -> int:
        """Count the parts."""
        return len(self._raw)


class Divided(Parts):
    """All data: parts, and among them the trees, which are parts again."""

    def __init__(self, raw: Mapping[str, bytes], trees: Mapping[str, bytes]) -> None:
        """Keep the JSON; nothing is parsed yet."""
        super().__init__({**raw, TREES: b""})
        self._parsed[TREES] = Parts(trees)


def as_lines(plain: Mapping[str, Untyped]) -> bytes:
    """Write data a line a part: its name, a tab, its JSON."""
    named = [(name, value) for name, value in plain.items() if name != TREES]
    named += [(f"{TREES}/{name}", tree) for name, tree in plain[TREES].items()]
    return b"\n".join(f"{name}\t{json.dumps(value, ensure_ascii=False)}".encode() for name, value in named)


def from_lines(data: bytes) -> Divided:
    """Give the data that were written so."""
    raw: dict[str, bytes] = {}
    trees: dict[str, bytes] = {}
    for line in data.split(b"\n"):
        name, _, value = line.partition(b"\t")
        part, _, tree = name.decode().partition("/")
        if tree:
            trees[tree] = value
        else:
            raw[part] = value
    return Divided(raw, trees)
