"""What is said while a scenario plays, in the language of the window."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QDateTime, QLocale, Qt

from pcm_sim.domain.labels import say
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.model import Plain, Step
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Touch

_NAMELESS: Mapping[str, Mapping[str, str]] = MappingProxyType({})
_UNITS = (("day", 86_400_000), ("hour", 3_600_000), ("minute", 60_000), ("second", 1000))
_SETTINGS = {
    "car.speed_kmh": "speed",
    "car.outside_celsius": "outside",
    "car.private_mode": "private",
    "car.volume_mb": "volume",
    "sim.card": "sim",
    "cloud.pace": "cloud",
    "phone.here": "phone.choose",
    "phone.bluetooth": "phone.bluetooth",
    "phone.hotspot": "phone.hotspot",
    "phone.cable": "phone.cable",
    "phone.bearer": "phone.bearer",
    "phone.data_in_calls": "phone.data_in_calls",
}
"""Settings that the panel beside the device calls otherwise."""
_HOLE = re.compile(r"\{[a-z_]+\}")


class Card(NamedTuple):
    """What fills the eye for a while.

    Attributes:
        icon: Name of a line drawing; empty for a chapter.
        title: In large letters.
        detail: Below it; empty for none.
    """

    icon: str
    title: str
    detail: str = ""


NO_CARD = Card("", "")


class Words:
    """Says what a scenario does.

    Args:
        texts: The desktop's texts in its language.
        language: That language.
        names: What values of a setting are called, by the setting's name: cards, telephones, countries;
            what goes wrong in the car under `fault`, what a fault waits for under `trigger`.
    """

    def __init__(
        self, texts: Mapping[str, str], language: str, names: Mapping[str, Mapping[str, str]] = _NAMELESS
    ) -> None:
        """Keep them."""
        self._names = names
        self._texts = texts
        self._language = language

    def caption(self, step: Step) -> str:
        """Give the sentence that goes with a step; empty for none."""
        match step.act:
            case acts.Note(text):
                return say(text, self._language)
            case acts.Chapter(title):
                return say(title, self._language)
        return say(step.note, self._language)

    def doing(self, touch: Touch) -> str:
        """Say what a hand does."""
        kind = "knob_press" if touch.kind == "knob" and not touch.detents else touch.kind
        named = kind if touch.label or kind in ("back", "knob", "knob_press", "type") else f"{kind}.bare"
        told = self._texts.get(f"desktop.play.does.{named}", "")
        told = told.replace("{label}", touch.label).replace("{text}", touch.text)
        if touch.surface is not Surface.PHONE or not told:
            return told
        return self._texts["desktop.play.on_phone"].replace("{what}", told)

    def card(self, step: Step) -> Card:
        """Say what fills the eye as a step begins; `NO_CARD` where nothing does."""
        match step.act:
            case acts.Chapter(title):
                return Card("", say(title, self._language))
            case acts.Advance(ms, to, until):
                return Card("clock", *self._time_passes(ms, to, until))
            case acts.Set(state):
                return self._card("settings", "set", self._settings(state))
            case acts.Inject(fault, on=on):
                return self._card("warning", "inject", self._fault(fault, on))
            case acts.Surprise():
                return self._card("warning", "inject", self._texts["desktop.console.faults.covered"])
            case acts.Repair():
                return self._card("done", "repair", "")
            case acts.Deed(who) as deed:
                return self._card("user", f"who.{who}", self._deed(deed))
        return NO_CARD

    def _card(self, icon: str, what: str, detail: str) -> Card:
        return Card(icon, self._texts.get(f"desktop.play.{what}", ""), detail)

    def _deed(self, deed: acts.Deed) -> str:
        if deed.do == acts.SET_STATE:
            kind, state = (str(deed.fields.get(name, "")) for name in acts.OF_STATE)
            words = (f"kind.{kind}", f"state.{kind}.{state}")
            return ": ".join(self._texts.get(f"desktop.console.object.{one}", "") for one in words)
        return self._texts.get(f"desktop.console.desk.{deed.do}", "")

    def _fault(self, fault: str, on: str) -> str:
        """Say what goes wrong, and below it what it waits for."""
        known = self._names.get("fault", {})
        what = known.get(fault) or self._texts.get(f"desktop.console.fault.{fault}", "")
        return "\n".join(filter(None, (what, self._names.get("trigger", {}).get(on, ""))))

    def _time_passes(self, ms: int, to: str, until: str) -> tuple[str, str]:
        if until:
            named = "clock.month" if until == "month_end" else f"due.{until}"
            event = self._texts.get(f"desktop.console.{named}", "")
            return self._texts["desktop.play.until"], event
        if to:
            return self._texts["desktop.play.to"], self._day(to)
        unit, size = next((one for one in _UNITS if ms % one[1] == 0), _UNITS[-1])
        count = max(1, round(ms / size))
        text = self._texts[f"desktop.play.later.{unit}{'.one' if count == 1 else ''}"]
        return text.replace("{n}", str(count)), ""

    def _day(self, iso: str) -> str:
        at = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
        if not at.isValid():
            return iso
        day = QLocale(self._language).toString(at, self._texts["desktop.time.date"])
        return f"{day}, {at.toString('HH:mm')}"

    def _settings(self, state: Mapping[str, Plain]) -> str:
        return "\n".join(self._setting(name, value) for name, value in state.items())

    def _setting(self, name: str, value: Plain) -> str:
        last = name.rpartition(".")[2]
        label = self._texts.get(f"desktop.panel.{_SETTINGS.get(name, last)}", last.replace("_", " "))
        told = self._value(name, value)
        if _HOLE.search(label):
            return _HOLE.sub(told, label)
        return self._texts["desktop.console.named"].replace("{name}", label).replace("{value}", told)

    def _value(self, name: str, value: Plain) -> str:
        written = str(value).lower() if isinstance(value, bool) else str(value)
        here = f"desktop.panel.{_SETTINGS.get(name, name.rpartition('.')[2])}.{written}"
        known = self._names.get(name, {}).get(written) or self._texts.get(here)
        return known or self._texts.get(f"desktop.console.value.{written}", written)
