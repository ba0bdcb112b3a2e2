"""Other names for people and cars, the same throughout a file, so that two can still be told apart."""

import re

from pcm_sim.connect.world import World
from pcm_sim.server.admin.written_out import Plain

_WHO = frozenset({"name", "email", "mobile", "holder"})
"""Fields that tell who somebody is, wherever they stand."""
_WHERE = frozenset({"street", "postcode", "city", "nickname", "birth", "address"})
"""Fields that tell where somebody lives or what somebody typed freely."""
_LEFT = "•"
_KEPT_OF_VIN = 4


class Pseudonyms:
    """Replaces what tells who somebody is.

    Args:
        world: The cloud, for who is in it.
    """

    def __init__(self, world: World) -> None:
        """Give everybody and every car another name."""
        self._names: dict[str, str] = {}
        for number, account in enumerate(world.accounts.values(), 1):
            own = (account.id, account.email, account.mobile, account.name)
            told = _person(number)
            for real, other in zip(own, told, strict=True):
                if real:
                    self._names.setdefault(real, other)
        ends: dict[str, int] = {}
        for car in world.cars:
            end = car.vin[-_KEPT_OF_VIN:]
            ends[end] = ends.get(end, 0) + 1
            again = f"#{ends[end]}" if ends[end] > 1 else ""
            self._names.setdefault(car.vin, f"{'*' * (len(car.vin) - _KEPT_OF_VIN)}{end}{again}")
        self._strangers = len(world.accounts)
        longest_first = sorted(self._names, key=len, reverse=True)
        self._known = re.compile(
            "|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest_first) or r"(?!)"
        )

    def over(self, value: Plain, field: str = "") -> Plain:
        """Give the same values with the other names.

        Args:
            value: What is written out.
            field: Name of the field that it stands in.
        """
        match value:
            case dict():
                return {self._text(key): self.over(one, key) for key, one in value.items()}
            case list():
                return [self.over(one, field) for one in value]
            case str() if value and field in _WHERE:
                return _LEFT
            case str():
                return self._text(value) if field not in _WHO else self._who(value)
            case _:
                return value

    def _text(self, text: str) -> str:
        return self._known.sub(lambda found: self._names[found.group()], text)

    def _who(self, text: str) -> str:
        """Replace a name or an address, and give one to somebody who has no Porsche ID."""
        told = self._text(text)
        if told != text or not text or text.isidentifier():
            return told
        self._strangers += 1
        self._names[text] = f"Person {self._strangers}"
        return self._names[text]


def _person(number: int) -> tuple[str, str, str, str]:
    """Give account, address, number and name of a person of a file."""
    return f"person-{number}", f"person-{number}@example.invalid", f"+00 000 {number:04}", f"Person {number}"
