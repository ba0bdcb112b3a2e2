"""The faults of a moment that are the car's, or that wait for something: values, and nothing they do.

What is wrong with the cloud already is the cloud's own (`pcm_sim.connect.trouble`); a fault of the cloud that
waits for something in car or cloud waits here, and is armed there when its time has come.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.domain.conditions import ALWAYS, Condition
from pcm_sim.domain.values import dataclass

if TYPE_CHECKING:
    from pcm_sim.connect.deeds import Deed

Value = str | int | bool | None


class Trigger(NamedTuple):
    """What a fault waits for; without anything it strikes at once.

    Attributes:
        id: Its key in `models/faults.yaml`; empty for at once.
        kind: `message`, `operation`, `change`, `fires`, `holds`, `opens` or `minutes`; empty for at once.
        names: What is listened for, by the kind: messages, operations, a change, events, pages.
        to: The value that a change must lead to; none for any.
        holds: What must become true, of the kind `holds`.
    """

    id: str = ""
    kind: str = ""
    names: tuple[str, ...] = ()
    to: Value = None
    holds: Condition = ALWAYS


NOW = Trigger()


class Touched(NamedTuple):
    """A setting that a fault of the car changed.

    Attributes:
        key: The setting, as `car_settings` calls it.
        before: What it was.
        made: What the fault made of it.
        phone: Id of the telephone whose it is; empty for what is the car's.
    """

    key: str
    before: Value
    made: Value
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A fault that an instructor armed.

    Attributes:
        id: Its own name: that of what goes wrong, a `#`, and a number or a name.
        sets: What a fault of the car sets, by key, each with the values that will do.
        deed: What arms it in the cloud, for one of the cloud.
        on: What it waits for.
        nth: At which time that this happens; 1 is the next.
        at: Simulated ms at which it strikes, where it waits for time alone.
        lasts: Simulated ms after which it is repaired by itself; 0 for never.
        covered: What it is stays hidden until it struck.
        heard: How often what it waits for happened.
        due: It is to strike now.
        struck: Simulated ms at which it struck; none while it waits.
        touched: What it changed about the car.
    """

    id: str
    sets: tuple[tuple[str, tuple[Value, ...]], ...] = ()
    deed: "Deed | None" = None
    on: Trigger = NOW
    nth: int = 1
    at: int | None = None
    lasts: int = 0
    covered: bool = False
    heard: int = 0
    due: bool = False
    struck: int | None = None
    touched: tuple[Touched, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether it has not struck yet."""
        return self.struck is None

    @property
    def ends(self) -> int | None:
        """Simulated ms at which it is repaired by itself; the cloud ends its own."""
        return self.struck + self.lasts if self.struck is not None and self.lasts and self.sets else None

    def hears(self) -> "Trouble":
        """Count that what it waits for happened once more, and be due at the right time."""
        return replace(self, heard=self.heard + 1, due=self.heard + 1 >= self.nth)


class Struck(NamedTuple):
    """A fault that struck, kept when it is repaired.

    Attributes:
        at: Simulated ms.
        fault: Its id.
        on: Key of what it waited for; empty for at once.
        in_cloud: It was let loose in the cloud, where it strikes what is asked.
    """

    at: int
    fault: str
    on: str = ""
    in_cloud: bool = False


class Drawn(NamedTuple):
    """What a surprise was drawn from, so that it can be told without telling what it is.

    Attributes:
        number: How many faults.
        seed: From which seed.
    """

    number: int
    seed: int


@dataclass(frozen=True, slots=True)
class Troubles:
    """All of them.

    Attributes:
        armed: Those that are armed or have struck and are not repaired, first come first.
        struck: What has struck, oldest first.
    """

    armed: tuple[Trouble, ...] = ()
    struck: tuple[Struck, ...] = ()

    @property
    def some_wait(self) -> bool:
        """Whether anything waits for something."""
        return any(one.waits for one in self.armed)

    def trouble(self, trouble_id: str) -> Trouble | None:
        """Find one that is armed."""
        return next((one for one in self.armed if one.id == trouble_id), None)

    def with_armed(self, trouble: Trouble) -> "Troubles":
        """Give them with one more, or with another state of one."""
        known = any(one.id == trouble.id for one in self.armed)
        kept = tuple(trouble if one.id == trouble.id else one for one in self.armed)
        return replace(self, armed=kept if known else (*kept, trouble))

    def without(self, trouble_id: str) -> "Troubles":
        """Give them without one."""
        return replace(self, armed=tuple(one for one in self.armed if one.id != trouble_id))

    def with_struck(self, struck: Struck) -> "Troubles":
        """Give them with one more that struck."""
        return replace(self, struck=(*self.struck, struck))

    def next_at(self) -> int | None:
        """Give the simulated ms at which the next one strikes or ends by itself."""
        times = [one.at if one.waits else one.ends for one in self.armed]
        return min((at for at in times if at is not None), default=None)
