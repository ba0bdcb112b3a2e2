"""What must hold for settings that only remember, and for telephones and their hotspots."""

from typing import cast

from pcm_sim.catalogue.names import Names, Plain
from pcm_sim.catalogue.problems import Problems, Span, did_you_mean
from pcm_sim.catalogue.shapes import Json, Located
from pcm_sim.domain.setting_values import CHECKS, CHOICES


def check_preferences(names: Names, problems: Problems) -> None:
    """Each setting that only remembers has a name of its own, and begins with a value it can have."""
    record = names.records.get("menus/preferences.yaml")
    if record is None:
        return
    for name, one in cast("dict[str, Plain]", names.table("preferences")).items():
        span = record.span("preferences", name, "default")
        if name in CHECKS or name in CHOICES:
            told = f"{name!r} is a setting of the unit already"
            problems.add(record.span("preferences", name), told, "give this one another name")
        if "values" in one:
            values = cast("list[str]", one["values"])
            _check_values(name, values, record, problems)
            _check_default(name, one["default"], values, span, problems)
        elif not isinstance(one["default"], bool):
            told = f"{one['default']!r} is no default of {name!r}, which is on or off"
            problems.add(span, told, "write true or false, or give it values:")


def _check_values(name: str, values: list[str], record: Located, problems: Problems) -> None:
    for at, value in enumerate(values):
        if value in values[:at]:
            span = record.span("preferences", name, "values", at)
            problems.add(span, f"{value!r} is a value of {name!r} already", "each value once")


def _check_default(name: str, default: Json, values: list[str], span: Span, problems: Problems) -> None:
    if default in values:
        return
    written = str(default).lower() if isinstance(default, bool) else str(default)
    if not isinstance(default, str) and written in values:
        hint = f'write "{written}", in quotes'
    else:
        hint = did_you_mean(written, values) or f"one of: {', '.join(values)}"
    problems.add(span, f"{written!r} is no value of {name!r}", hint)


def check_hotspots(names: Names, problems: Problems) -> None:
    """A telephone and its hotspot name each other."""
    phones = cast("dict[str, Plain]", names.table("phones"))
    networks = cast("dict[str, Plain]", names.table("networks"))
    makers = names.records.get("models/phones.yaml")
    made = names.records.get("models/networks.yaml")
    if makers is None or made is None:
        return
    for key, phone in phones.items():
        network = networks.get(str(phone.get("network")))
        if network is not None and network.get("phone") != key:
            told = f"{phone['network']!r} is not the hotspot of {key!r}"
            other = f"; it is that of {network['phone']!r}" if "phone" in network else ""
            hint = f"write phone: {key} in models/networks.yaml{other}"
            problems.add(makers.span("phones", key, "network"), told, hint)
    for key, network in networks.items():
        maker = phones.get(str(network.get("phone")))
        if maker is not None and maker.get("network") != key:
            told = f"{key!r} is not the hotspot of {network['phone']!r}"
            other = f"; its own is {maker['network']!r}" if "network" in maker else ""
            hint = f"write network: {key} in models/phones.yaml{other}"
            problems.add(made.span("networks", key, "phone"), told, hint)
