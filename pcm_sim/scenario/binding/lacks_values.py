"""Telling what is wrong with a value that is set or given."""

from pcm_sim.catalogue.problems import did_you_mean, quoted
from pcm_sim.scenario.binding.known import Known
from pcm_sim.scenario.binding.lack import Lack
from pcm_sim.scenario.doing.values_wanted import as_taken
from pcm_sim.session.setting_checks import in_its_case
from pcm_sim.session.signals import BY_SIGNAL, NAMED
from pcm_sim.session.values_taken import OneOf

_NAMED = {
    "car.country": "a market",
    "unit.language": "a language",
    "sim.card": "a SIM card",
    "phone.here": "a telephone",
    "cloud.order": "a product",
    "unit.linked": "a customer",
}
"""Settings that take a name, and what it must be."""
_NONE = "none"
_SWITCHED = {"true": "on", "false": "off"}
_FEW = 6


def lack_of_value(known: Known, name: str, text: str) -> Lack | None:
    """Tell what is wrong with a value; none where nothing is, or where there is no such setting.

    Args:
        known: The names there are.
        name: What it is given to.
        text: The value as it is written.
    """
    takes = known.takes.get(name)
    if takes is None or (text == _NONE and takes.fits(None)):
        return None
    named = known.names(_NAMED.get(name, ""))
    if named is not None:
        return _unnamed(_NAMED[name], named, _in_its_case(name, text))
    words = takes.words if isinstance(takes, OneOf) else ()
    text = _SWITCHED.get(text, text) if "on" in words else text
    if takes.fits(as_taken(takes, text)):
        return None
    return Lack(f"{quoted(name)} takes {takes.wants}, and not {quoted(text)}", did_you_mean(text, words))


def _in_its_case(name: str, text: str) -> str:
    return str(in_its_case(NAMED[name].key, text)) if name in NAMED else text


def _unnamed(what: str, names: frozenset[str], text: str) -> Lack | None:
    if text in names or (what == "a customer" and text in _SWITCHED):
        return None
    few = f"one of: {', '.join(sorted(names))}" if len(names) <= _FEW else ""
    return Lack(
        f"there is no {what.partition(' ')[2]} {quoted(text)}", did_you_mean(text, sorted(names)) or few
    )


def lack_of_setting(name: str) -> Lack | None:
    """Say why a signal cannot be set that there is; none for what is no such signal.

    Args:
        name: As it is written.
    """
    signal = BY_SIGNAL.get(name)
    if signal is None:
        return None
    return Lack(f"the signal {quoted(name)} can only be read", f"{signal.why_fixed}; expect takes it")
