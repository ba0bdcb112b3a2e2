"""Reading a support link, which may come from anybody: few signs, known keys, short values, nothing else.

Nothing is decoded, nothing is looked up and no file is named: what is not written exactly so is refused.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from pcm_sim.scenario.format.dates import date_of
from pcm_sim.scenario.play.beats import Fault
from pcm_sim.scenario.play.phrases import Figure, Phrase, Quoted, meant, phrase
from pcm_sim.scenario.support_link.model import (
    AT,
    CLOCK,
    FORMAT,
    LONGEST,
    LONGEST_VALUE,
    LONGEST_WAIT_MS,
    MADE,
    MOST_PARTS,
    ONCE,
    PRESET,
    READ,
    SCHEME,
    SEED,
    STEPS,
    TAP,
    WAIT,
    Link,
    LinkError,
    Part,
)
from pcm_sim.scenario.support_link.writing import BETWEEN, id_of

BEGIN: Final = f"{SCHEME}:"
EXAMPLE: Final = f"{BEGIN}{FORMAT}/macan-2019/FR/fr/at=roaming"
AREAS: Final = ("car", "cloud", "phone", "sim", "unit")
"""What a setting may be of."""
_SIGNS = re.compile(r"[A-Za-z0-9._~:/=+-]")
_VERSION = re.compile(r"[1-9][0-9]{0,3}")
_WHOLE = re.compile(r"0|[1-9][0-9]{0,9}")
_SETTING = re.compile(rf"(?:{'|'.join(AREAS)})\.[a-z0-9_]+")
_CELL = re.compile(rf"{READ}\.([A-Z][A-Z0-9]{{0,7}})")
_HEAD = 3
_SHOWN = 48


class _Kind(NamedTuple):
    """What a value is to look like.

    Attributes:
        looks: Its form.
        what: Says so.
    """

    looks: re.Pattern[str]
    what: Phrase


_ID = _Kind(
    re.compile(r"(?:[a-z0-9_]+(?:~[A-Za-z0-9_-]+)?(?:\.|\Z)){1,24}(?<!\.)"), phrase("support.wants.id")
)
_CAR = _Kind(re.compile(r"[a-z0-9]+(?:-[a-z0-9.]+){0,6}"), phrase("support.wants.car"))
_MARKET = _Kind(re.compile(r"[A-Z]{2}"), phrase("support.wants.market"))
_LANGUAGE = _Kind(re.compile(r"[a-z]{2,12}(?:-[A-Za-z0-9]{2,12}){0,3}"), phrase("support.wants.language"))
_STATEMENT = _Kind(re.compile(r"[a-z0-9_]+"), phrase("support.wants.statement"))
_SET = _Kind(re.compile(r"[A-Za-z0-9_.+-]+"), phrase("support.wants.value"))
_KINDS: Final = {
    PRESET: _Kind(re.compile(r"[a-z0-9_][a-z0-9_-]*"), phrase("support.wants.preset")),
    CLOCK: _Kind(
        re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?"), phrase("support.wants.clock")
    ),
    SEED: _Kind(_WHOLE, phrase("support.wants.seed")),
    MADE: _Kind(re.compile(r"[0-9]{1,4}(?:\.[0-9a-z]{1,8}){0,4}"), phrase("support.wants.version")),
    AT: _ID,
    TAP: _ID,
    WAIT: _Kind(_WHOLE, phrase("support.wants.wait")),
}


def looks_like_link(text: str) -> bool:
    """Tell whether a text is meant as a support link, whether or not it can be read."""
    return text.strip()[: len(BEGIN)].lower() == BEGIN


def read_link(text: str) -> Link:
    """Read a support link.

    Args:
        text: As somebody pasted it; blanks and line ends round it do not matter.

    Raises:
        LinkError: It is none, with what is wrong in it.
    """
    # A pasted book is not walked through.
    line = text.strip() if len(text) <= LONGEST * 2 else text
    if len(line) > LONGEST:
        raise _wrong(phrase("support.too_long", n=len(line), most=LONGEST))
    if not looks_like_link(line):
        raise _wrong(phrase("support.no_link", example=EXAMPLE))
    _check_signs(line)
    first, *rest = line.split(BETWEEN)
    _check_format(first)
    if len(rest) < _HEAD or any("=" in one for one in rest[:_HEAD]):
        raise _wrong(phrase("support.no_head", example=EXAMPLE))
    if len(rest) > _HEAD + MOST_PARTS:
        raise _wrong(phrase("support.many", n=len(rest) - _HEAD, most=MOST_PARTS))
    car, market, language = rest[:_HEAD]
    for value, kind in ((car, _CAR), (market, _MARKET), (language, _LANGUAGE)):
        if not _fits(value, kind):
            raise _wrong(phrase("support.head", what=kind.what, value=_shown(value)))
    return _with_parts(Link(car, market, language), rest[_HEAD:])


def _check_signs(line: str) -> None:
    """Refuse every sign that a link is not made of: none of them stands for another."""
    wrong = next(((at, sign) for at, sign in enumerate(line, 1) if not _SIGNS.match(sign)), None)
    if wrong is None:
        return
    at, sign = wrong
    shown: Figure = Quoted(sign) if sign.isprintable() and not sign.isspace() else f"U+{ord(sign):04X}"
    raise _wrong(phrase("support.sign", sign=shown, at=at))


def _check_format(first: str) -> None:
    version = first[len(BEGIN) :]
    if not first.startswith(BEGIN) or not _VERSION.fullmatch(version):
        raise _wrong(phrase("support.no_link", example=EXAMPLE))
    if int(version) != FORMAT:
        raise LinkError(
            Fault(phrase("support.format", form=version, own=FORMAT), "", phrase("support.newer"))
        )


def _with_parts(link: Link, written: Iterable[str]) -> Link:
    once: dict[str, str] = {}
    readings: list[str] = []
    parts: list[Part] = []
    seen: set[str] = set()
    for one in written:
        key, mark, value = one.partition("=")
        if not mark:
            raise _wrong(phrase("support.no_part", part=_shown(one), example="car.country=CH"))
        if key in seen:
            raise _wrong(phrase("support.twice", key=Quoted(key)))
        seen.add(key)
        _check(key, value, _kind(key))
        if key in ONCE:
            once[key] = value
        elif cell := _CELL.fullmatch(key):
            readings.append(f"{cell[1]}={value}")
        else:
            parts.append(Part(key, id_of(value) if key in {AT, TAP} else value))
    _check_figures(once, parts)
    return link._replace(
        preset=once.get(PRESET, ""),
        clock=once.get(CLOCK, ""),
        seed=int(once[SEED]) if SEED in once else None,
        readings=tuple(readings),
        parts=tuple(parts),
        made=once.get(MADE, ""),
    )


def _kind(key: str) -> _Kind:
    """Tell what a key takes.

    Raises:
        LinkError: No link has such a key.
    """
    if key in _KINDS:
        return _KINDS[key]
    if _CELL.fullmatch(key):
        return _STATEMENT
    if _SETTING.fullmatch(key):
        return _SET
    known = (*ONCE, *STEPS, f"{READ}.X07", *(f"{area}.…" for area in AREAS))
    near = meant(key[:_SHOWN], (*ONCE, *STEPS))
    raise LinkError(Fault(phrase("support.no_key", key=_shown(key), keys=", ".join(known)), "", near))


def _check(key: str, value: str, kind: _Kind) -> None:
    if not _fits(value, kind):
        raise _wrong(phrase("support.value", key=Quoted(key), what=kind.what, value=_shown(value)))


def _fits(value: str, kind: _Kind) -> bool:
    return len(value) <= LONGEST_VALUE and kind.looks.fullmatch(value) is not None


def _shown(text: str) -> Quoted:
    """Quote a text that is wrong, of a long one its beginning."""
    return Quoted(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


def _check_figures(once: dict[str, str], parts: Iterable[Part]) -> None:
    """Refuse a day that there is not, and a wait that is too long."""
    if CLOCK in once and date_of(once[CLOCK]) is None:
        wants = phrase("support.wants.clock")
        raise _wrong(phrase("support.value", key=Quoted(CLOCK), what=wants, value=Quoted(once[CLOCK])))
    wait = next((one.value for one in parts if one.key == WAIT), "0")
    if int(wait) > LONGEST_WAIT_MS:
        raise _wrong(phrase("support.wait", ms=wait, most=LONGEST_WAIT_MS))


def _wrong(told: Phrase) -> LinkError:
    return LinkError(Fault(told, "", phrase("support.again")))
