"""Frozen values like those of `dataclasses`, made in a fraction of the time: classes are most of a start.

`dataclasses.dataclass` compiles six methods for each class. Here one is compiled, and the others are shared
by all values. Fields, `replace`, `match`, equality and hash are as the standard library has them.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from operator import attrgetter
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # What reads types knows the original.
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - given on
else:
    from dataclasses import dataclass as _dataclass

    def dataclass(*, frozen: bool, **how: bool) -> Callable[[type], type]:
        """Make a class of frozen values.

        Args:
            frozen: Always so; it stands there to be read.
            how: `slots`, `kw_only`, `eq` and `repr`, as the original has them.
        """
        if not frozen:
            raise TypeError("only frozen values are made here")
        compares, speaks = how.pop("eq", True), how.pop("repr", True)

        def make(cls: type) -> type:
            made = _dataclass(init=False, repr=False, eq=False, **how)(cls)
            made.__init__ = _initialiser(made)
            made.__setattr__, made.__delattr__ = _refuse, _refuse
            made.__reduce__ = _reduced
            if compares:
                made.__eq__, made.__hash__ = _methods_of_equals(made)
            if speaks:
                made.__repr__ = _written
            return made

        return make


_UNSET = object()


def _initialiser(cls: type[Any]) -> Callable[..., None]:
    """Compile the method that takes the values of a new one."""
    scope: dict[str, object] = {"_put": object.__setattr__, "_unset": _UNSET}
    taken, kept, named = [], [], False
    for at, one in enumerate(fields(cls)):
        name, value = one.name, one.name
        usual = ""
        if one.default is not MISSING:
            scope[f"_usual{at}"], usual = one.default, f"=_usual{at}"
        elif one.default_factory is not MISSING:
            scope[f"_make{at}"], usual = one.default_factory, "=_unset"
            value = f"_make{at}() if {name} is _unset else {name}"
        if one.kw_only and not named:
            taken.append("*")
            named = True
        taken.append(f"{name}{usual}")
        slot = getattr(cls, name, None)
        if isinstance(slot, MemberDescriptorType):
            # The slot is filled by itself, which takes two thirds of the time of asking for it by name.
            scope[f"_fill{at}"] = slot.__set__
            kept.append(f"  _fill{at}(self, {value})")
        else:
            kept.append(f"  _put(self, {name!r}, {value})")
    text = f"def __init__(self, {', '.join(taken)}):\n" + ("\n".join(kept) or "  pass")
    exec(compile(text, f"<fields of {cls.__name__}>", "exec"), scope)  # noqa: S102 - as dataclasses does
    made: Callable[..., None] = scope["__init__"]  # type: ignore[assignment]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _methods_of_equals(cls: type[Any]) -> tuple[Callable[..., Any], Callable[..., int]]:
    names = [one.name for one in fields(cls)]
    values: Callable[[object], object] = attrgetter(*names) if names else lambda _: ()

    def equals(self: object, other: object) -> Any:  # noqa: ANN401 - or NotImplemented
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    return equals, hashed


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"cannot change {name!r} of a {type(self).__name__}")


def _reduced(self: Any) -> tuple[object, ...]:  # noqa: ANN401 - a value of any class
    return _again, (type(self), {one.name: getattr(self, one.name) for one in fields(self)})


def _again(cls: type[Any], values: dict[str, object]) -> object:
    """Make a value that was pickled or copied."""
    return cls(**values)


def _written(self: Any) -> str:  # noqa: ANN401 - a value of any class
    told = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({told})"
