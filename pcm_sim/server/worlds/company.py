"""The simulators that follow a world at present, so that each can be told that it is not alone."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Company:
    """Who follows a world; a simulator that follows twice for a moment is one."""

    def __init__(self) -> None:
        """Nobody does yet."""
        self._there: Counter[str] = Counter()
        self._told: list[Callable[[], None]] = []

    def others(self, one: str) -> int:
        """Tell how many follow beside one of them.

        Args:
            one: What that one calls itself.
        """
        return len(self._there) - (one in self._there)

    @contextmanager
    def joined(self, one: str, changed: Callable[[], None]) -> Iterator[None]:
        """Count one for the time of a block.

        Args:
            one: What it calls itself; no other does.
            changed: Is called when somebody comes or goes.
        """
        self._there[one] += 1
        self._tell()
        self._told.append(changed)
        try:
            yield
        finally:
            self._told.remove(changed)
            self._there[one] -= 1
            self._there += Counter()
            self._tell()

    def _tell(self) -> None:
        for changed in tuple(self._told):
            changed()
