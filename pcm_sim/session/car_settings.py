"""What stands beside the unit and can be set: one table of names, kinds and intents for all who set it.

The remote and scenarios both go by it: a setting has the key that the remote knows, and the name that a
scenario writes.
"""

from collections.abc import Callable, Mapping
from typing import Any as Untyped
from typing import Final, NamedTuple

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.car import LEAST_CELSIUS, MOST_BARS, MOST_CELSIUS, MOST_KMH
from pcm_sim.domain.events import (
    BringPhone,
    DriveTo,
    InsertCard,
    OfferUpdate,
    OrderProduct,
    PlugPhone,
    RestartUnit,
    SetCall,
    SetCharging,
    SetCloudPace,
    SetDataInCalls,
    SetDriver,
    SetHotspot,
    SetIgnition,
    SetLanguage,
    SetLocked,
    SetOutsideTemperature,
    SetParkingBrake,
    SetPhoneBluetooth,
    SetPhoneSignal,
    SetPrivateMode,
    SetSimReader,
    SetSpeed,
    SetVolume,
    TrainerIntent,
)
from pcm_sim.domain.phone import Phone
from pcm_sim.domain.ringing import CALL_STATES, call_now
from pcm_sim.domain.ringing import NONE as NO_CALL
from pcm_sim.session.moment import Moment
from pcm_sim.session.values_taken import Flag, OneOf, Only, Takes, Text, Whole

MOST_MB = 1_000_000
PACES: Final = OneOf(("normal", "slow", "silent"))
_BEARERS = OneOf(tuple(Bearer))
_CALLS = OneOf(CALL_STATES)
_NAME, _NAME_OR_NONE = Text(), Text(or_none=True)
Value = str | int | bool | None


def _same(value: Untyped) -> Value:  # noqa: ANN401 - as every `meant`
    return value  # type: ignore[no-any-return] # it fits the setting


class Setting(NamedTuple):
    """Something that can be set.

    Attributes:
        key: As the remote calls it.
        name: As a scenario calls it.
        takes: What it takes.
        about: What it is.
        make: Gives the intent that sets it, from a value that fits.
        read: Gives what is set now; none for what only happens.
        meant: Gives the value that `make` takes from the one that was written; most are written as they are.
    """

    key: str
    name: str
    takes: Takes
    about: str
    make: Callable[[Untyped], TrainerIntent]
    read: Callable[[Moment], Value] | None
    meant: Callable[[Untyped], Value] = _same


def _of_phone(read: Callable[[Phone], Value]) -> Callable[[Moment], Value]:
    return lambda moment: read(moment.car.phone) if moment.car.phone else None


def _call(*, by_card: bool) -> Callable[[Moment], Value]:
    def read(moment: Moment) -> Value:
        now = call_now(moment.cabin)
        return now.state if now.by_card is by_card else NO_CALL

    return read


def _signal(_: Untyped) -> TrainerIntent:  # noqa: ANN401 - as every `make`
    raise TypeError("bearer and bars are one signal: events_for makes it")


SETTINGS: Final = (
    Setting("ignition", "car.ignition", Flag(), "the car is on", SetIgnition, lambda now: now.car.ignition),
    Setting(
        "locked", "car.locked", Flag(), "the car is left and locked", SetLocked, lambda now: now.car.locked
    ),
    Setting(
        "driver_in",
        "car.driver_in",
        Flag(),
        "somebody sits in the driver's seat",
        SetDriver,
        lambda now: now.car.driver_in,
    ),
    Setting(
        "charging",
        "car.charging",
        Flag(),
        "a charging cable is plugged in",
        SetCharging,
        lambda now: now.car.charging,
    ),
    Setting(
        "parking_brake",
        "car.parking_brake",
        Flag(),
        "the parking brake is on",
        SetParkingBrake,
        lambda now: now.car.parking_brake,
    ),
    Setting(
        "speed_kmh",
        "car.speed_kmh",
        Whole(0, MOST_KMH),
        "how fast the car drives; 0 stands",
        SetSpeed,
        lambda now: now.car.speed_kmh,
    ),
    Setting(
        "outside_celsius",
        "car.outside_celsius",
        Whole(LEAST_CELSIUS, MOST_CELSIUS),
        "temperature of the air outside",
        SetOutsideTemperature,
        lambda now: now.car.outside_celsius,
    ),
    Setting(
        "country",
        "car.country",
        _NAME,
        "where the car is, ISO 3166-1 alpha-2",
        DriveTo,
        lambda now: now.car.country,
    ),
    Setting(
        "language",
        "unit.language",
        _NAME,
        "of the unit, ISO 639-1",
        SetLanguage,
        lambda now: now.unit.language,
    ),
    Setting(
        "private_mode",
        "car.private_mode",
        Flag(),
        "no vehicle data leaves the car",
        SetPrivateMode,
        lambda now: now.car.private_mode,
    ),
    Setting(
        "card",
        "sim.card",
        _NAME_OR_NONE,
        "SIM card in the slot; null takes it out",
        InsertCard,
        lambda now: now.car.slot,
    ),
    Setting(
        "sim_reader",
        "sim.reader",
        Flag(),
        "the unit finds a SIM card in its slot",
        SetSimReader,
        lambda now: now.car.reader,
    ),
    Setting(
        "bearer",
        "car.bearer",
        _BEARERS,
        "radio access of the car; none is a dead spot",
        _signal,
        lambda now: now.car.bearer,
    ),
    Setting(
        "bars",
        "car.bars",
        Whole(0, MOST_BARS),
        "signal strength of the car",
        _signal,
        lambda now: now.car.bars,
    ),
    Setting(
        "data_in_calls",
        "car.data_in_calls",
        Flag(),
        "the operator of the card keeps data up during a call on LTE",
        lambda on: SetDataInCalls("card", on),
        lambda now: now.car.data_in_calls,
    ),
    Setting(
        "volume_mb",
        "car.volume_mb",
        Whole(0, MOST_MB),
        "data volume that is left",
        SetVolume,
        lambda now: now.car.volume_mb,
    ),
    Setting(
        "phone",
        "phone.here",
        _NAME_OR_NONE,
        "telephone in the car; null takes it out",
        BringPhone,
        lambda now: now.car.phone_id,
    ),
    Setting(
        "phone_bluetooth",
        "phone.bluetooth",
        Flag(),
        "its Bluetooth is on",
        SetPhoneBluetooth,
        _of_phone(lambda phone: phone.bluetooth),
    ),
    Setting(
        "hotspot",
        "phone.hotspot",
        Flag(),
        "its hotspot is on",
        SetHotspot,
        _of_phone(lambda phone: phone.hotspot),
    ),
    Setting(
        "cable",
        "phone.cable",
        Flag(),
        "it is plugged into the car",
        PlugPhone,
        _of_phone(lambda phone: phone.cable),
    ),
    Setting(
        "phone_bearer",
        "phone.bearer",
        _BEARERS,
        "radio access of the telephone",
        lambda word: SetPhoneSignal(Bearer(word)),
        _of_phone(lambda phone: phone.bearer),
    ),
    Setting(
        "phone_data_in_calls",
        "phone.data_in_calls",
        Flag(),
        "its operator keeps data up during a call on LTE",
        lambda on: SetDataInCalls("phone", on),
        _of_phone(lambda phone: phone.data_in_calls),
    ),
    Setting(
        "phone_call",
        "phone.call",
        _CALLS,
        "call by the telephone in the car: over Bluetooth, or Apple CarPlay while that runs",
        lambda state: SetCall(by_card=False, state=state),
        _call(by_card=False),
    ),
    Setting(
        "card_call",
        "sim.call",
        _CALLS,
        "call by the inserted SIM card",
        lambda state: SetCall(by_card=True, state=state),
        _call(by_card=True),
    ),
    Setting("restart", "unit.restart", Only(), "the unit starts anew", lambda _: RestartUnit(), None),
    Setting("cloud", "cloud.pace", PACES, "how the cloud answers", SetCloudPace, lambda now: now.world.pace),
    Setting(
        "order",
        "cloud.order",
        _NAME,
        "a service or a function to order in the Connect Store",
        OrderProduct,
        None,
    ),
    Setting(
        "update",
        "cloud.update",
        Flag(),
        "a software update waits in the cloud",
        OfferUpdate,
        lambda now: now.car.vin in now.world.updates,
    ),
)
"""All of them."""

BY_KEY: Mapping[str, Setting] = {one.key: one for one in SETTINGS}
BY_NAME: Mapping[str, Setting] = {one.name: one for one in SETTINGS}
