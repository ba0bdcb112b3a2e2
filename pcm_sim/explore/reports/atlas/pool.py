"""Values that occur again and again, kept once and spoken of by their numbers."""

import json
from collections.abc import Iterable


class Pool:
    """Numbers values in the order in which they come first."""

    def __init__(self) -> None:
        """Begin with none."""
        self.values: list[object] = []
        self._numbers: dict[str, int] = {}

    def number(self, value: object) -> int:
        """Give the number of a value, which JSON can write."""
        key = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        number = self._numbers.setdefault(key, len(self.values))
        if number == len(self.values):
            self.values.append(value)
        return number

    def numbers(self, values: Iterable[object]) -> list[int]:
        """Give the numbers of several values."""
        return [self.number(one) for one in values]
