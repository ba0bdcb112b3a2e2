"""From checked values to what must be seen."""

from collections.abc import Mapping
from typing import Any as Untyped

from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.building_values import labels, ms_of, parts, where
from pcm_sim.scenario.format.expectations import (
    ContractSeen,
    Expectation,
    JournalSeen,
    LetterSeen,
    PageSeen,
    PathSeen,
)

Plain = Mapping[str, Untyped]
_CHANNELS = {"mail": "mail", "sms": "sms", "push": "push", "portal_message": "portal"}


def expectation(plain: Plain) -> Expectation:
    """Build what is expected."""
    letters = (_letter(channel, one) for key, channel in _CHANNELS.items() for one in plain.get(key, ()))
    return Expectation(
        unit=_page(plain),
        page=_page(plain["page"]) if "page" in plain else None,
        paths=tuple(_path(one) for one in plain.get("path", ())),
        state=dict(plain.get("state", {})),
        letters=tuple(letters),
        contracts=tuple(ContractSeen(**one) for one in plain.get("contract", ())),
        journal=tuple(JournalSeen(**_counted(one)) for one in plain.get("journal", ())),
        image=plain.get("image", ""),
        mask=tuple(plain.get("mask", ())),
        facts=tuple(plain.get("facts", ())),
        within_ms=ms_of(plain["within"]) if "within" in plain else 0,
    )


def _page(plain: Plain) -> PageSeen | None:
    seen = PageSeen(
        screen=plain.get("screen", ""),
        message=plain.get("message", ""),
        dialog=plain.get("dialog", ""),
        notice=plain.get("notice", ""),
        text=labels(plain.get("text", {})),
        present=_targets(plain, "present"),
        absent=_targets(plain, "absent"),
        enabled=_targets(plain, "enabled"),
        locked=_targets(plain, "locked"),
        checked=dict(plain.get("checked", {})),
        values={row: labels(value) for row, value in plain.get("values", {}).items()},
    )
    return None if seen == PageSeen() else seen


def _targets(plain: Plain, name: str) -> tuple[Where, ...]:
    return tuple(where(one) for one in plain.get(name, ()))


def _path(plain: Plain) -> PathSeen:
    return PathSeen(plain["of"], parts(plain.get("is", "")), plain.get("lang", ""), plain.get("absent", ""))


def _letter(channel: str, plain: Untyped) -> LetterSeen:  # noqa: ANN401 - a checked value
    return LetterSeen(channel, plain) if isinstance(plain, str) else LetterSeen(channel, **_counted(plain))


def _counted(plain: Plain) -> Plain:
    """Give `count` the name under which a named tuple can have it."""
    return {"number" if key == "count" else key: value for key, value in plain.items()}
