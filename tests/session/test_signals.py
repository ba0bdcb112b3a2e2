"""The signals: each is read on any car, set by its name as by that of the setting, written as an overlay."""

import json

import pytest
import yaml

from pcm_sim.cli.main import main
from pcm_sim.composition import open_session
from pcm_sim.session.car_settings import SETTINGS
from pcm_sim.session.setting_checks import events_for, in_its_case
from pcm_sim.session.signals import BY_SIGNAL, SETTABLE, SIGNALS

SET = {
    "Vehicle.LowVoltageSystemState": ("OFF", "ON"),
    "Vehicle.Speed": (50, 0),
    "Vehicle.Cabin.Seat.Row1.DriverSide.IsOccupied": (False, True),
    "Vehicle.Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.IsChargingCableConnected": (True,),
    "Vehicle.PcmSim.Country": ("ch", "FR"),
    "Vehicle.PcmSim.Modem.Bearer": ("GERAN", "NONE", "E_UTRAN"),
    "Vehicle.PcmSim.Modem.Card": (None, "own"),
    "Vehicle.PcmSim.Phone.Bearer": ("UTRAN",),
}


@pytest.fixture(scope="module")
def session():
    return open_session("cayenne-2019")


def value(session, name):
    return BY_SIGNAL[name].value(session.rules, session.year, session.moment)


@pytest.mark.parametrize("name", SET)
def test_what_is_set_by_a_signal_is_read_back(session, name):
    setting = SETTABLE[name]
    for given in SET[name]:
        assert setting.takes.fits(given)
        meant = in_its_case(setting.key, setting.meant(given))
        for event in events_for(session.moment, {setting.key: meant}):
            session.dispatch(event)
        found = value(session, name)
        assert found == (given.upper() if isinstance(given, str) and name.endswith("Country") else given)


def test_every_setting_of_the_car_is_a_signal_and_every_fixed_one_says_why():
    keys = {one.key for one in SETTINGS} - {
        *("cloud", "order", "update", "restart", "phone_data_in_calls"),
    }
    assert {one.sets for one in SIGNALS if one.sets} == keys
    assert all(one.why_fixed for one in SIGNALS if not one.sets)
    assert len(BY_SIGNAL) == len(SIGNALS)


@pytest.mark.parametrize("car", ["718-2014", "taycan-2022"])
def test_every_signal_has_a_value_of_its_kind_on_every_car(car):
    on_it = open_session(car)
    kinds = {"boolean": bool, "string": str, "float": int, "uint8": int, "uint16": int, "uint32": int}
    for one in SIGNALS:
        found = one.value(on_it.rules, on_it.year, on_it.moment)
        assert found is None or isinstance(found, kinds[one.datatype]), one.name
        assert not one.allowed or found in {None, *one.allowed}, one.name


def test_the_command_lists_them_and_writes_the_overlay(capsys):
    assert main(["signals", "macan-2019", "--json"]) == 0
    listed = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert listed["Vehicle.Speed"]["value"] == 0
    assert listed["Vehicle.IsMoving"]["why_not"]
    assert main(["signals", "--vspec"]) == 0
    overlay = yaml.safe_load(capsys.readouterr().out)
    assert overlay["Vehicle.PcmSim"]["type"] == "branch"
    assert {one.name for one in SIGNALS if one.own} < overlay.keys()
    assert overlay["Vehicle.PcmSim.Modem.Bearer"]["allowed"][0] == "NONE"
    assert main(["signals", "macan-1900"]) == 2
