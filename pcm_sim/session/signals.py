"""What is so of the car under the names of the vehicle industry: COVESA's VSS, and a branch of ours.

A signal that can be set is another name of a setting beside the unit (`session.car_settings`): it has a kind
of values of its own, and is set by that setting's event. What VSS has no name for stands in `Vehicle.PcmSim`.
"""

from collections.abc import Callable, Mapping
from typing import Any as Untyped
from typing import Final, NamedTuple

from pcm_sim.domain.rules import Rules
from pcm_sim.session.car_settings import BY_KEY, BY_NAME, Setting, Value
from pcm_sim.session.moment import Moment
from pcm_sim.session.signals_read import (
    connected,
    driver_position,
    home_operator,
    model,
    moving,
    operator,
    projection,
    projection_source,
    registration,
    sim_state,
    year_of,
)
from pcm_sim.session.values_taken import OneOf, Takes

OWN = "Vehicle.PcmSim."
"""How the names begin that are ours."""
SENSOR, ACTUATOR, ATTRIBUTE = "sensor", "actuator", "attribute"
_DERIVED = "it follows from other signals"
_FIXED = "it is what the car is; choose another car"
_RAT: Final = {"none": "NONE", "2g": "GERAN", "3g": "UTRAN", "lte": "E_UTRAN"}
_CALL: Final = {"none": "NONE", "ringing": "RINGING", "running": "ACTIVE"}
_POWER: Final = {False: "OFF", True: "ON"}

Convert = Callable[[Untyped], Value]


class Words(NamedTuple):
    """A table of the words of a signal, by the value of the setting behind it.

    Attributes:
        by_value: Word by value.
    """

    by_value: Mapping[Untyped, str]

    @property
    def takes(self) -> Takes:
        """What the signal takes."""
        return OneOf(tuple(self.by_value.values()))

    def told(self, value: Untyped) -> Value:  # noqa: ANN401 - as the setting reads it
        """Give the word for a value."""
        return self.by_value[value]

    def meant(self, word: Untyped) -> Value:  # noqa: ANN401 - as somebody wrote it
        """Give the value that a word stands for."""
        meant: Value = next(value for value, one in self.by_value.items() if one == word)
        return meant


class Signal(NamedTuple):
    """One thing of the simulated car.

    Attributes:
        name: In VSS, or in our branch.
        kind: `sensor`, `actuator` or `attribute`, as VSS knows it.
        datatype: As VSS writes it: `boolean`, `string`, `float`, `uint8`.
        about: What it is, in a line.
        sets: Key of the setting that stands behind it; empty where it can only be read.
        read: Gives the value where no setting stands behind it, or another value than the setting's.
        unit: Of a figure, as VSS writes it.
        words: Its words, where the setting has others.
        listed: The values it can have, where it is only read.
        fixed: Why it cannot be set, where it can only be read.
    """

    name: str
    kind: str
    datatype: str
    about: str
    sets: str = ""
    read: Callable[[Rules, int, Moment], Value] | None = None
    unit: str = ""
    words: Words | None = None
    listed: tuple[str, ...] = ()
    fixed: str = _DERIVED

    @property
    def own(self) -> bool:
        """Whether the name is ours and stands in no standard."""
        return self.name.startswith(OWN)

    @property
    def takes(self) -> Takes | None:
        """What it takes; none where it can only be read."""
        if not self.sets:
            return None
        return self.words.takes if self.words else BY_KEY[self.sets].takes

    @property
    def allowed(self) -> tuple[str, ...]:
        """The words it can have; empty where any value of its datatype fits."""
        takes = self.takes
        return takes.words if isinstance(takes, OneOf) else self.listed

    @property
    def why_fixed(self) -> str:
        """Why it cannot be set; empty where it can."""
        return "" if self.sets else self.fixed

    def value(self, rules: Rules, year: int, moment: Moment) -> Value:
        """Give what is so now.

        Args:
            rules: The car's rules.
            year: Its model year.
            moment: The instant.
        """
        if self.read:
            return self.read(rules, year, moment)
        read = BY_KEY[self.sets].read
        found = read(moment) if read else None
        return self.words.told(found) if self.words and found is not None else found

    def as_setting(self) -> Setting:
        """Give the setting behind it under the name of the signal, taking the signal's values."""
        behind = BY_KEY[self.sets]
        words, read = self.words, behind.read
        if words is None:
            return behind._replace(name=self.name)
        return behind._replace(
            name=self.name,
            takes=words.takes,
            meant=words.meant,
            read=(lambda now: words.told(read(now))) if read else None,
        )


def _flag(name: str, kind: str, about: str, sets: str) -> Signal:
    return Signal(name, kind, "boolean", about, sets)


_HMI = "Vehicle.Cabin.Infotainment."
_CHARGING = "Vehicle.Powertrain.TractionBattery.Charging."
SIGNALS: Final = (
    Signal(
        "Vehicle.LowVoltageSystemState",
        SENSOR,
        "string",
        "the ignition; of VSS's words these two are simulated",
        "ignition",
        words=Words(_POWER),
    ),
    Signal("Vehicle.Speed", SENSOR, "float", "how fast the car drives; 0 stands", "speed_kmh", unit="km/h"),
    Signal("Vehicle.IsMoving", SENSOR, "boolean", "the car drives", read=moving),
    _flag("Vehicle.Chassis.ParkingBrake.IsEngaged", ACTUATOR, "the parking brake is on", "parking_brake"),
    _flag(
        f"{_CHARGING}ChargingPort.AnyPosition.IsChargingCableConnected",
        SENSOR,
        "a charging cable is plugged in",
        "charging",
    ),
    _flag("Vehicle.Cabin.Door.Row1.DriverSide.IsLocked", ACTUATOR, "the car is left and locked", "locked"),
    _flag(
        "Vehicle.Cabin.Seat.Row1.DriverSide.IsOccupied",
        SENSOR,
        "somebody sits in the driver's seat",
        "driver_in",
    ),
    Signal(
        "Vehicle.Exterior.AirTemperature",
        SENSOR,
        "float",
        "temperature of the air outside",
        "outside_celsius",
        unit="celsius",
    ),
    Signal(
        "Vehicle.Connectivity.IsConnectivityAvailable",
        SENSOR,
        "boolean",
        "data flow between car and cloud",
        read=connected,
    ),
    Signal(f"{_HMI}HMI.CurrentLanguage", SENSOR, "string", "language of the unit, ISO 639-1", "language"),
    Signal(
        f"{_HMI}SmartphoneProjection.Active",
        ACTUATOR,
        "string",
        "Apple CarPlay; NONE where the car has it not",
        read=projection,
        listed=("NONE", "ACTIVE", "INACTIVE"),
        fixed="it is started on the unit",
    ),
    Signal(
        f"{_HMI}SmartphoneProjection.Source",
        ACTUATOR,
        "string",
        "how Apple CarPlay comes in; nothing while it does not run",
        read=projection_source,
        listed=("USB", "BLUETOOTH", "WIFI"),
    ),
    Signal(
        "Vehicle.Cabin.DriverPosition",
        ATTRIBUTE,
        "string",
        "where the driver sits",
        read=driver_position,
        listed=("LEFT", "MIDDLE", "RIGHT"),
        fixed="it follows from the market",
    ),
    Signal(
        "Vehicle.VehicleIdentification.Brand",
        ATTRIBUTE,
        "string",
        "make of the car",
        read=lambda *_: "Porsche",
        fixed=_FIXED,
    ),
    Signal(
        "Vehicle.VehicleIdentification.Model",
        ATTRIBUTE,
        "string",
        "model, with its generation",
        read=model,
        fixed=_FIXED,
    ),
    Signal(
        "Vehicle.VehicleIdentification.Year", ATTRIBUTE, "uint16", "model year", read=year_of, fixed=_FIXED
    ),
    Signal(
        "Vehicle.VehicleIdentification.VIN",
        ATTRIBUTE,
        "string",
        "vehicle identification number, one that no real car can have",
        read=lambda _, __, now: now.car.vin,
        fixed=_FIXED,
    ),
    Signal(f"{OWN}Country", SENSOR, "string", "where the car is, ISO 3166-1 alpha-2", "country"),
    Signal(
        f"{OWN}Market",
        ATTRIBUTE,
        "string",
        "where it was sold, ISO 3166-1 alpha-2",
        read=lambda _, __, now: now.car.market,
        fixed=_FIXED,
    ),
    _flag(f"{OWN}IsPrivateModeOn", ACTUATOR, "no vehicle data leaves the car", "private_mode"),
    Signal(
        f"{OWN}Modem.Bearer",
        SENSOR,
        "string",
        "radio access by the words of 3GPP; NONE is a dead spot",
        "bearer",
        words=Words(_RAT),
    ),
    Signal(f"{OWN}Modem.Bars", SENSOR, "uint8", "signal strength, 0 to 4", "bars"),
    Signal(
        f"{OWN}Modem.Operator",
        SENSOR,
        "string",
        "network the modem is in, a made-up name; nothing while it is in none",
        read=operator,
    ),
    Signal(
        f"{OWN}Modem.HomeOperator",
        SENSOR,
        "string",
        "operator of the SIM in use, a made-up name; nothing without a SIM",
        read=home_operator,
    ),
    Signal(
        f"{OWN}Modem.Registration",
        SENSOR,
        "string",
        "where the modem stands with the network (3GPP TS 27.007, +CREG)",
        read=registration,
        listed=("NOT_REGISTERED", "HOME", "SEARCHING", "ROAMING"),
    ),
    Signal(
        f"{OWN}Modem.IsRoamingAllowed",
        ACTUATOR,
        "boolean",
        "data may flow abroad",
        read=lambda rules, _, now: rules.vehicle.roaming == "automatic" or now.unit.roaming,
        fixed="it is switched on the unit",
    ),
    Signal(
        f"{OWN}Modem.SimState",
        SENSOR,
        "string",
        "what the SIM card in the slot asks for (3GPP TS 27.007, +CPIN)",
        read=sim_state,
        listed=("NOT_INSERTED", "SIM_PIN", "READY", "SIM_PUK", "SIM_FAILURE"),
        fixed="it follows from the card in the slot and what was typed",
    ),
    Signal(f"{OWN}Modem.Card", SENSOR, "string", "SIM card in the slot; none takes it out", "card"),
    _flag(f"{OWN}Modem.IsSlotWorking", SENSOR, "the unit finds a SIM card in its slot", "sim_reader"),
    Signal(f"{OWN}Modem.VolumeLeft", SENSOR, "uint32", "data volume that is left, in MB", "volume_mb"),
    _flag(
        f"{OWN}Modem.IsDataKeptInCalls",
        SENSOR,
        "the operator of the card keeps data up during a call on LTE",
        "data_in_calls",
    ),
    Signal(f"{OWN}Phone.Here", SENSOR, "string", "telephone in the car; none takes it out", "phone"),
    _flag(f"{OWN}Phone.IsBluetoothOn", SENSOR, "its Bluetooth is on", "phone_bluetooth"),
    _flag(f"{OWN}Phone.IsHotspotOn", SENSOR, "its hotspot is on", "hotspot"),
    _flag(f"{OWN}Phone.IsPlugged", SENSOR, "it is plugged into the car", "cable"),
    Signal(
        f"{OWN}Phone.Bearer",
        SENSOR,
        "string",
        "radio access of the telephone, by the words of 3GPP",
        "phone_bearer",
        words=Words(_RAT),
    ),
    Signal(
        f"{OWN}Phone.Call",
        SENSOR,
        "string",
        "call by the telephone in the car",
        "phone_call",
        words=Words(_CALL),
    ),
    Signal(
        f"{OWN}Modem.Call",
        SENSOR,
        "string",
        "call by the inserted SIM card",
        "card_call",
        words=Words(_CALL),
    ),
)
"""All of them, those of VSS first."""

BY_SIGNAL: Final[Mapping[str, Signal]] = {one.name: one for one in SIGNALS}
SETTABLE: Final[Mapping[str, Setting]] = {one.name: one.as_setting() for one in SIGNALS if one.sets}
"""Those that can be set, each as the setting that stands behind it."""
NAMED: Final[Mapping[str, Setting]] = {**BY_NAME, **SETTABLE}
"""Everything that can be set, by the names that scenarios write: ours, and those of the signals."""
