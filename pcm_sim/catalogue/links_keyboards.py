"""What must hold for the keyboards: each sign once, and held is only what lies there."""

from collections.abc import Iterator, Mapping
from typing import cast

from pcm_sim.catalogue.names import Names, Plain
from pcm_sim.catalogue.problems import Problems, Span, quoted
from pcm_sim.catalogue.shapes import Located

_FILE = "menus/keyboards.yaml"
_OTHER_ROWS = ("symbols", "more")


def check_keyboards(names: Names, problems: Problems) -> None:
    """No sign lies twice on a keyboard or pad, and what a held sign offers belongs to a sign that is there.

    Args:
        names: What was read.
        problems: Takes what is wrong.
    """
    record = names.records.get(_FILE)
    if record is None:
        return
    sheets = cast("Plain", record["sheets"])
    around = _texts(sheets["beside_space"])
    for name in cast("Plain", record["keyboards"]):
        _check_board(record, ("keyboards", name), ("rows",), around, problems)
    for sheet in _OTHER_ROWS:
        _check_once(record, ("sheets", sheet), around, problems)
    signs = "".join((*around, *(one for sheet in _OTHER_ROWS for one in _texts(sheets[sheet]))))
    signs += "".join(_letters(record))
    _check_offers(record, ("sheets",), signs, problems)
    for name in cast("Plain", record["pads"]):
        _check_board(record, ("pads", name), (), (), problems)


def _check_board(
    record: Located, path: tuple[str, ...], rows: tuple[str, ...], around: tuple[str, ...], problems: Problems
) -> None:
    _check_once(record, (*path, *rows), around, problems)
    held = cast("Plain", _at(record, (*path, *rows)))
    signs = "".join(one for one in held.values() if isinstance(one, str))
    _check_offers(record, path, signs + "".join(around), problems)
    capitals = cast("Plain", _at(record, path)).get("capitals", {})
    for sign in cast("Plain", capitals):
        if sign not in signs:
            problems.add(_key_span(record, (*path, "capitals"), sign), f"no key types {quoted(sign)}")


def _check_once(record: Located, path: tuple[str, ...], around: tuple[str, ...], problems: Problems) -> None:
    seen = set("".join(around))
    for row, signs in cast("Plain", _at(record, path)).items():
        if not isinstance(signs, str):
            continue
        for sign in signs:
            if sign in seen:
                told = f"{quoted(sign)} lies here and on another key"
                problems.add(record.span(*path, row), told, "each sign once")
            seen.add(sign)


def _check_offers(record: Located, path: tuple[str, ...], signs: str, problems: Problems) -> None:
    for sign, offered in cast("dict[str, str]", _at(record, (*path, "accents"))).items():
        if sign not in signs:
            told = f"no key types {quoted(sign)}, so nobody can hold it"
            problems.add(_key_span(record, (*path, "accents"), sign), told)
        twice = [one for at, one in enumerate(offered) if one in offered[:at]]
        if twice:
            told = f"{quoted(twice[0])} is offered twice"
            problems.add(record.span(*path, "accents", sign), told, "each sign once")


def _letters(record: Located) -> Iterator[str]:
    for one in cast("Mapping[str, Plain]", record["keyboards"]).values():
        yield from _texts(one["rows"])


def _at(record: Located, path: tuple[str, ...]) -> object:
    value: object = record
    for step in path:
        value = cast("Plain", value)[step]
    return value


def _texts(rows: object) -> tuple[str, ...]:
    return tuple(str(one) for one in cast("Plain", rows).values())


def _key_span(record: Located, path: tuple[str, ...], key: str) -> Span:
    held = _at(record, path)
    return held.key_span(key) if isinstance(held, Located) else record.span(*path)
