"""What an instructor set beside the unit, as acts: what is so afterwards, by the names of the settings."""

from collections.abc import Mapping
from typing import Final

from pcm_sim.domain import events
from pcm_sim.domain.events import TrainerIntent
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act
from pcm_sim.session.car_settings import BY_NAME, Value
from pcm_sim.session.moment import Moment

_NAMES: Final[Mapping[type, tuple[str, ...]]] = {
    events.SetIgnition: ("car.ignition",),
    events.SetLocked: ("car.locked",),
    events.SetCharging: ("car.charging",),
    events.SetDriver: ("car.driver_in",),
    events.SetParkingBrake: ("car.parking_brake",),
    events.SetSpeed: ("car.speed_kmh",),
    events.SetOutsideTemperature: ("car.outside_celsius",),
    events.DriveTo: ("car.country",),
    events.SetPrivateMode: ("car.private_mode",),
    events.SetSignal: ("car.bearer", "car.bars"),
    events.SetVolume: ("car.volume_mb",),
    events.InsertCard: ("sim.card",),
    events.SetSimReader: ("sim.reader",),
    events.BringPhone: ("phone.here",),
    events.SetPhoneBluetooth: ("phone.bluetooth",),
    events.SetHotspot: ("phone.hotspot",),
    events.PlugPhone: ("phone.cable",),
    events.SetPhoneSignal: ("phone.bearer",),
    events.SetLanguage: ("unit.language",),
    events.SetCloudPace: ("cloud.pace",),
    events.OfferUpdate: ("cloud.update",),
}


def act_beside(event: TrainerIntent, after: Moment) -> Act | None:
    """Give what was set as an act; none for what has no name among the settings."""
    if isinstance(event, events.OrderProduct):
        return acts.Set({"cloud.order": event.product})
    if isinstance(event, events.RestartUnit):
        return acts.Set({"unit.restart": True})
    if isinstance(event, events.SetDataInCalls):
        names: tuple[str, ...] = ("car.data_in_calls" if event.whose == "card" else "phone.data_in_calls",)
    elif isinstance(event, events.SetCall):
        names = ("sim.call" if event.by_card else "phone.call",)
    else:
        names = _NAMES.get(type(event), ())
    readable = ((name, BY_NAME[name].read) for name in names)
    state = {name: _said(read(after)) for name, read in readable if read is not None}
    return acts.Set(state) if state else None


def _said(value: Value) -> Value:
    """Give a value as a file says it; nothing at all is a word there."""
    if value is None:
        return "none"
    return str(value) if isinstance(value, str) else value
