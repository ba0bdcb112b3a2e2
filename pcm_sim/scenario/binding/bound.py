"""A scenario as it is for one car: values in their places, and ids in place of labels.

So it can be played in a language other than that of its words. Secrets stay named until they are typed, and
so does what only the running simulation knows.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import cached_property
from typing import Any as Untyped

from pcm_sim.scenario.binding.car_entries import CarEntries
from pcm_sim.scenario.format.acts import Hold, OnPhone, Run, Swipe, Tap, Where
from pcm_sim.scenario.format.expectations import Expectation, PageSeen
from pcm_sim.scenario.format.holes import filled
from pcm_sim.scenario.format.model import Given, Scenario, Step
from pcm_sim.scenario.format.task import Task


def bound(scenario: Scenario, values: Mapping[str, str], entries: Callable[[], CarEntries]) -> Scenario:
    """Give a scenario as it is for a car; the same one where nothing in it is named by a value or a label.

    Args:
        scenario: The scenario.
        values: Value by name.
        entries: Gives the menus of the car; only asked where labels are to be read.
    """
    known = {name: one for name, one in values.items() if not scenario.params[name].secret}
    reader = _Reader(entries)
    read = {name: reader.read(getattr(scenario, name), known) for name in ("steps", "given", "task")}
    if all(one is getattr(scenario, name) for name, one in read.items()):
        return scenario
    return replace(scenario, **read)


class _Reader:
    """Reads words; what holds none is given back as the same value.

    Args:
        entries: Gives the menus of the car; none where labels are those of the telephone.
        seen: A label alone is that of whatever stands on the screen by then, which may be an item of a list.
    """

    def __init__(self, entries: Callable[[], CarEntries] | None, *, seen: bool = False) -> None:
        self._make = entries
        self._is_seen = seen

    @cached_property
    def _entries(self) -> CarEntries | None:
        return self._make() if self._make else None

    @cached_property
    def _on_phone(self) -> "_Reader":
        return _Reader(None)

    @cached_property
    def _on_screen(self) -> "_Reader":
        return _Reader(self._make, seen=True)

    def read(self, value: Untyped, values: Mapping[str, str]) -> Untyped:  # noqa: ANN401 - any part of a scenario
        """Give a part of a scenario with its words read."""
        way = _way_of(type(value))
        return way(self, value, values) if way else value

    def text(self, value: str, values: Mapping[str, str]) -> str:
        """Read a text."""
        return filled(value, values)

    def on_phone(self, value: OnPhone, values: Mapping[str, str]) -> Untyped:  # noqa: ANN401 - as above
        """Read what is done on the telephone."""
        return self._on_phone.parts(value, values)

    def on_screen(self, value: Tap | Hold | Swipe, values: Mapping[str, str]) -> Untyped:  # noqa: ANN401 - as above
        """Read what is done to something that stands on the screen."""
        return self._on_screen.parts(value, values)

    def mapping(self, value: Mapping[str, Untyped], values: Mapping[str, str]) -> Mapping[str, Untyped]:
        """Read each name and each value."""
        read = {filled(key, values): self.read(one, values) for key, one in value.items()}
        same = all(key in value and value[key] is one for key, one in read.items())
        return value if same else read

    def page_seen(self, value: PageSeen, values: Mapping[str, str]) -> Untyped:  # noqa: ANN401 - as above
        """Read what is expected of a page."""
        return self._on_screen.fields(self._page(value, values), values)

    def parts(self, value: tuple[Untyped, ...], values: Mapping[str, str]) -> tuple[Untyped, ...]:
        """Read each value of a tuple, named or not."""
        read = [self.read(one, values) for one in value]
        if all(one is old for one, old in zip(read, value, strict=True)):
            return value
        made = getattr(type(value), "_make", tuple)
        return made(read)

    def fields(self, value: Untyped, values: Mapping[str, str]) -> Untyped:  # noqa: ANN401 - as above
        """Read each value of a dataclass."""
        changed = {}
        for name in _names_of(value):
            old = getattr(value, name)
            reader = self._on_phone if name == "page" else self
            if (read := reader.read(old, values)) is not old:
                changed[name] = read
        return replace(value, **changed) if changed else value

    def run(self, act: Run, values: Mapping[str, str]) -> Run:
        """Read what a library's steps are given, and the steps with it."""
        given = self.read(act.given, values)
        inner = {name: one for name, one in given.items() if name not in act.secret and "${" not in one}
        steps = self.read(act.steps, inner)
        return act if given is act.given and steps is act.steps else act._replace(given=given, steps=steps)

    def _page(self, seen: PageSeen, values: Mapping[str, str]) -> PageSeen:
        """Write out the names that are no targets of their own."""
        screen = self._name(seen.screen, values)
        checked = {self._name(name, values): one for name, one in seen.checked.items()}
        held = {self._name(name, values): one for name, one in seen.values.items()}
        new = replace(seen, screen=screen, checked=checked, values=held)
        return seen if new == seen else new

    def _name(self, written: str, values: Mapping[str, str]) -> str:
        name = filled(written, values)
        if ("/" in name or "#" in name) and self._entries:
            return self._entries.written_out(name)
        return name

    def place(self, where: Where, values: Mapping[str, str]) -> Where:
        """Read where something is done."""
        if not where.path:
            name = self._name(where.id, values)
            return where if name == where.id else where._replace(id=name)
        path = tuple(filled(one, values) for one in where.path)
        meant = where if path == where.path else where._replace(path=path)
        if self._entries is None or (self._is_seen and len(path) == 1):
            return meant
        found = self._entries.called(meant)
        # Of several, the one on the screen is meant, which only a running unit can tell.
        return Where(found[0]) if len(found) == 1 else meant


_Way = Callable[[_Reader, Untyped, Mapping[str, str]], Untyped]
_WAYS: tuple[tuple[type | tuple[type, ...], _Way], ...] = (
    (str, _Reader.text),
    (Where, _Reader.place),
    (Run, _Reader.run),
    (OnPhone, _Reader.on_phone),
    ((Tap, Hold, Swipe), _Reader.on_screen),
    (tuple, _Reader.parts),
    (Mapping, _Reader.mapping),
    (PageSeen, _Reader.page_seen),
    ((Step, Given, Expectation, Task), _Reader.fields),
)
"""How values are read, the first that fits; all others hold no words."""


# A shelf reads the words of a hundred scenarios, each a thousand values of two dozen kinds.
_way_known: dict[type, _Way | None] = {}
_names_known: dict[type, tuple[str, ...]] = {}


def _way_of(kind: type) -> _Way | None:
    if kind not in _way_known:
        _way_known[kind] = next((way for kinds, way in _WAYS if issubclass(kind, kinds)), None)
    return _way_known[kind]


def _names_of(value: Untyped) -> tuple[str, ...]:  # noqa: ANN401 - as above
    """Give the fields that may hold words."""
    kind = type(value)
    if kind not in _names_known:
        _names_known[kind] = tuple(one.name for one in fields(kind) if one.name != "at")
    return _names_known[kind]
