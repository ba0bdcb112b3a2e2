"""What the trainer sets beside the device: every control sends what it says; what cannot be is not there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from samples import SampleSession, without

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    BringPhone,
    DriveTo,
    InsertCard,
    OfferUpdate,
    OrderProduct,
    PlugPhone,
    SetCharging,
    SetCloudPace,
    SetDataInCalls,
    SetDriver,
    SetHotspot,
    SetIgnition,
    SetLocked,
    SetParkingBrake,
    SetPhoneBluetooth,
    SetPhoneSignal,
    SetPrivateMode,
    SetSignal,
    SetSpeed,
    SetVolume,
)
from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.viewmodels.network_panel import derive_network_panel
from pcm_sim.ui.viewmodels.phone_panel import derive_phone_panel

CLICKS = {
    ("car", "panel/ignition"): SetIgnition(False),
    ("car", "panel/locked"): SetLocked(True),
    ("car", "panel/charging"): SetCharging(True),
    ("car", "panel/parking_brake"): SetParkingBrake(False),
    ("car", "panel/private"): SetPrivateMode(True),
    ("network", "panel/data_in_calls"): SetDataInCalls("card", False),
    ("network", "panel/bearer/2g"): SetSignal(Bearer.GSM, 4),
    ("network", "panel/bearer/none"): SetSignal(Bearer.NONE, 0),
    ("network", "panel/bars/2"): SetSignal(Bearer.LTE, 2),
    ("network", "panel/volume/full"): SetVolume(5_000),
    ("network", "panel/volume/little"): SetVolume(100),
    ("network", "panel/volume/none"): SetVolume(0),
    ("phone", "panel/phone/bluetooth"): SetPhoneBluetooth(False),
    ("phone", "panel/phone/hotspot"): SetHotspot(True),
    ("phone", "panel/phone/cable"): PlugPhone(True),
    ("phone", "panel/phone/bearer/3g"): SetPhoneSignal(Bearer.UMTS),
    ("phone", "panel/phone/data_in_calls"): SetDataInCalls("phone", False),
    ("cloud", "panel/cloud/silent"): SetCloudPace("silent"),
    ("cloud", "panel/update"): OfferUpdate(True),
    ("cloud", "panel/order/confirm"): OrderProduct("radio_plus"),
}
PICKS = {
    ("car", "panel/country", "CH"): DriveTo("CH"),
    ("network", "panel/sim", ""): InsertCard(None),
    ("network", "panel/sim", "swiss"): InsertCard("swiss"),
    ("phone", "panel/phone", ""): BringPhone(None),
    ("phone", "panel/phone", "felix"): BringPhone("felix"),
}


@pytest.fixture
def session(window: OffscreenWindow) -> SampleSession:
    made = SampleSession("full-12", "en")
    window.open(made)
    window.find("panel/ignition")
    return made


def look_at(window, section):
    window.click(f"section/{section}")
    if section == "cloud" and window.has("console/answers"):
        window.click("console/answers")


@pytest.mark.parametrize(("section", "target"), CLICKS, ids=lambda part: part.replace("/", "_"))
def test_each_control_sends_what_it_says(window, session, section, target):
    look_at(window, section)

    window.click(target)

    assert session.events == [CLICKS[section, target]]


@pytest.mark.parametrize(("section", "target", "value"), PICKS)
def test_each_list_sends_what_is_picked(window, session, section, target, value):
    look_at(window, section)

    window.click(target)
    window.click(f"{target}/{value}")

    assert session.events == [PICKS[section, target, value]]


def test_what_is_picked_is_ordered_and_the_next_one_takes_its_place(window, session):
    look_at(window, "cloud")
    window.click("panel/order")
    window.click("panel/order/safety")
    window.click("panel/order/confirm")
    session.orderable = ("radio_plus",)
    session.tell()
    window.click("panel/order/confirm")

    assert session.events == [OrderProduct("safety"), OrderProduct("radio_plus")]
    session.orderable = ()
    session.tell()
    window.settle()
    assert not window.has("panel/order")
    assert "already ordered" in window.find("panel/order/note").property("text")


def test_a_switch_shows_what_the_car_is_and_not_what_was_wished(window, session):
    window.click("panel/locked")
    assert session.events

    assert window.find("panel/locked").property("checked") is False


def test_the_section_stays_while_cars_change(window, session):
    window.click("section/phone")
    window.open(SampleSession("classic-7", "de"))

    assert window.find("panel/phone")
    assert not session.events


@pytest.mark.parametrize(("mb", "volume"), [(5_000, "full"), (101, "full"), (100, "little"), (0, "none")])
def test_the_volume_that_is_left_is_full_little_or_none(mb, volume):
    session = SampleSession()
    session.moment.car = replace(session.moment.car, volume_mb=mb)

    assert derive_network_panel(session).volume == volume


@pytest.mark.parametrize(
    ("wifi", "carplay", "phone", "hotspot", "runs_carplay"),
    [
        ("join", "wired", "claire", True, True),
        ("join", "wired", "felix", False, False),
        ("share", "none", "claire", False, False),
    ],
)
def test_a_hotspot_and_carplay_take_both_the_telephone_and_the_unit(
    wifi, carplay, phone, hotspot, runs_carplay
):
    session = without(SampleSession(), wifi=wifi, carplay=carplay)
    session.moment.car = replace(session.moment.car, phone_id=phone)

    panel = derive_phone_panel(session)

    assert (panel.can_hotspot, panel.knows_carplay) == (hotspot, runs_carplay)


@pytest.mark.parametrize(
    ("lack", "section", "absent"),
    [
        ({"private_mode": False}, "car", "panel/private"),
        ({"sim_slot": False}, "network", "panel/sim"),
        ({"sim_slot": False}, "network", "panel/data_in_calls"),
        ({"sim_slot": False, "embedded_sim": "none"}, "network", "panel/bearer"),
        ({"wifi": "none"}, "phone", "panel/phone/hotspot"),
        ({"has_porsche_connect": False}, "cloud", "panel/cloud"),
        ({"has_porsche_connect": False}, "cloud", "panel/order"),
    ],
)
def test_what_a_car_does_not_have_cannot_be_set(window, lack, section, absent):
    window.open(without(SampleSession("full-12", "en"), **lack))
    look_at(window, section)

    assert not window.has(absent)


@pytest.mark.parametrize(
    ("lack", "reason", "said"),
    [
        ({"sim_slot": False}, "panel/sim/why", "embedded"),
        ({"sim_slot": False, "embedded_sim": "none"}, "panel/network/none", "no data"),
        ({"wifi": "none"}, "panel/phone/no_hotspot", "joins no Wi-Fi"),
        ({"carplay": "none"}, "panel/phone/no_carplay", "This PCM has no Apple CarPlay"),
        ({"has_porsche_connect": False}, "panel/cloud/none", "no Porsche Connect"),
    ],
)
def test_the_reason_stands_where_one_looks_for_it(window, lack, reason, said):
    section = {"sim": "network"}.get(reason.split("/")[1], reason.split("/")[1])
    window.open(without(SampleSession("full-12", "en"), **lack))
    look_at(window, section)

    assert said in window.find(reason).property("text")


def test_without_a_telephone_there_is_nothing_to_set_on_it(window, session):
    session.moment.car = replace(session.moment.car, phone_id=None)
    session.tell()
    window.click("section/phone")

    assert window.has("panel/phone")
    assert not window.has("panel/phone/bluetooth")
    assert not window.has("panel/phone/no_hotspot")


def test_the_drawing_seats_a_driver_and_draws_along_the_speed(window, session):
    window.click("panel/driver")
    window.click("panel/speed/50")
    window.find("panel/speed").forceActiveFocus()
    window.press_key(Qt.Key.Key_Right)

    assert session.events == [SetDriver(False), SetSpeed(50), SetSpeed(1)]
    assert "Vehicle.Speed" in window.find("panel/speed/told").parentItem().parentItem().property("vss")
    assert not window.find("panel/phone/call/ringing").isEnabled()
    assert window.find("panel/phone/call/why").property("text") == "no_phone."
