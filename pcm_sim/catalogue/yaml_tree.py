"""What a YAML file holds, with the place of every key and value, before anybody knows what it means.

Scalars stay the text that was written: whether `NO`, `0123` or `true` is a market, a PIN or a switch is
for the shape to say. Lines and columns count from 1; the name of the file is kept by whoever reads the
tree, not by its nodes.
"""

from typing import Final, TypeAlias

DEEPEST: Final = 40
"""Levels of lists and mappings that a file may have."""


class YamlScalar:
    """A text, a number or a switch: what was written, not yet told apart.

    Attributes:
        text: its text, quotes and folding undone.
        quoted: whether quotes or a block (`|`, `>`) say that it is text whatever it looks like.
        line: its line.
        col: its column.
    """

    __slots__ = ("col", "line", "quoted", "text")

    def __init__(self, text: str, quoted: bool, line: int, col: int) -> None:
        self.text = text
        self.quoted = quoted
        self.line = line
        self.col = col


class YamlList:
    """A list.

    Attributes:
        items: its values in order.
        line: the line of its first sign.
        col: the column of its first sign.
    """

    __slots__ = ("col", "items", "line")

    def __init__(self, line: int, col: int) -> None:
        self.items: list[YamlNode] = []
        self.line = line
        self.col = col


class YamlMap:
    """A mapping with text keys, none of them twice.

    Attributes:
        items: by key, in order: the line of the key, its column, and the value.
        line: the line of its first sign.
        col: the column of its first sign.
    """

    __slots__ = ("col", "items", "line")

    def __init__(self, line: int, col: int) -> None:
        self.items: dict[str, tuple[int, int, YamlNode]] = {}
        self.line = line
        self.col = col


class YamlHole:
    """A value that was already refused; nobody complains about it a second time.

    Attributes:
        line: its line.
        col: its column.
    """

    __slots__ = ("col", "line")

    def __init__(self, line: int, col: int) -> None:
        self.line = line
        self.col = col


YamlNode: TypeAlias = YamlScalar | YamlList | YamlMap | YamlHole
