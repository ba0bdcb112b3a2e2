"""Wrong tokens, counted: who tries many different ones has to wait."""

import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b

MOST_WRONG = 10
WAIT_S = 60.0
_MOST_ADDRESSES = 1_000


class WrongTries:
    """The wrong tokens of each address within the last minute.

    Each token counts once: a page or a program that was left open with an old one asks again and again, and
    must not lock out a whole class behind one address.

    Args:
        clock: Seconds that only ever grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin with none."""
        self._clock = clock
        self._wrong: OrderedDict[str, dict[bytes, float]] = OrderedDict()

    def wait_s(self, address: str) -> int:
        """Give how many seconds an address has to wait before its next try; 0 for none."""
        times = self._recent(address)
        if len(times) < MOST_WRONG:
            return 0
        return max(1, round(min(times.values()) + WAIT_S - self._clock()))

    def note(self, address: str, token: str) -> None:
        """Note a wrong one."""
        times = self._recent(address)
        # Only to tell them apart, so nothing is kept that one could be found by.
        mark = blake2b(token.encode("utf-8", "surrogateescape"), digest_size=4).digest()
        times.setdefault(mark, self._clock())
        self._wrong[address] = times
        self._wrong.move_to_end(address)
        while len(self._wrong) > _MOST_ADDRESSES:
            self._wrong.popitem(last=False)

    def _recent(self, address: str) -> dict[bytes, float]:
        oldest = self._clock() - WAIT_S
        return {one: at for one, at in self._wrong.get(address, {}).items() if at > oldest}
