"""Apple CarPlay: what it needs, what it takes from Bluetooth, what comes back when it ends (F085, X25)."""

from dataclasses import replace

import pytest
from areas import JOINED, PAIRED, PHONES, sit
from worlds import POLICY

from pcm_sim.domain.areas import Media, Telephony, Via
from pcm_sim.domain.events import BringPhone, InsertCard, PlugPhone, SetIgnition, SetPhoneBluetooth

OFF, ON = SetIgnition(on=False), SetIgnition(on=True)
STRANGER = Telephony()


def plugged(**state):
    """Sit in a car with the telephone on the cable."""
    return sit(**state).do(PlugPhone(on=True))


def start(seat):
    """Start CarPlay."""
    return seat.press("CARPLAY").tap("carplay/start")


def end(seat):
    """End CarPlay."""
    return seat.press("CARPLAY").tap("carplay/end")


def call(seat):
    """Call somebody."""
    return seat.press("PHONE").tap("phone/keypad").enter("0171")


def call_of(seat):
    """Give the running call."""
    return seat.unit.areas.telephony.call


def playing(seat):
    """Give the source that plays, and whether it does."""
    media = seat.unit.areas.media
    return media.source, media.playing


# --- what it needs ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "cable", "bluetooth", "runs"),
    [
        ("wired", True, False, True),
        ("wired", False, True, False),
        ("wireless", False, True, True),
        ("wireless", True, False, True),
        ("wireless", False, False, False),
        ("none", True, True, False),
    ],
)
def test_a_cable_carries_it_and_bluetooth_only_where_it_is_wireless(kind, cable, bluetooth, runs):
    phone = replace(PHONES[0], cable=cable, bluetooth=bluetooth)
    seat = start(sit(equipment={"carplay": kind}, phones=(phone,)))
    assert seat.screen.status.carplay is runs


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ({"equipment": {"carplay": "none"}}, "carplay_unknown"),
        ({"phone": None}, "no_phone_in_reach"),
        ({"phone": "old"}, "carplay_not_on_phone"),
        ({}, "carplay_cable"),
    ],
)
def test_what_is_missing_is_told(state, reason):
    seat = start(sit(**state))
    assert (seat.dialog, seat.screen.status.carplay) == (reason, False)


def test_a_telephone_that_is_plugged_in_is_offered():
    assert plugged().notice == "carplay_ready"


@pytest.mark.parametrize("state", [{"phone": "old"}, {"equipment": {"carplay": "none"}}, {"ignition": False}])
def test_one_that_cannot_is_not_offered(state):
    assert plugged(**state).told == ()


def test_starting_what_runs_says_so():
    assert start(start(plugged())).notice == "carplay_running"


def test_ending_what_does_not_run_says_so():
    seat = end(plugged())
    assert (seat.told or seat.refused) == ("carplay_not_running",)


# --- what it takes ----------------------------------------------------------------------------------


def test_it_lets_the_telephone_go_and_says_so():
    seat = start(plugged())
    status = seat.screen.status
    assert (status.carplay, status.phone, seat.notice) == (True, "", "carplay_bluetooth_gone")
    assert "carplay_running" in status.explanation
    assert seat.changed == {"carplay": True}


def test_where_no_telephone_was_connected_none_is_lost():
    seat = start(plugged(unit={"telephony": STRANGER}))
    assert (seat.screen.status.carplay, seat.notice) == (True, "carplay_started")


def test_a_running_call_goes_on_in_it():
    seat = call(plugged())
    before = call_of(seat)
    after = call_of(start(seat))
    assert (before.via, after.via) == (Via.BLUETOOTH, Via.CARPLAY)
    assert after == before._replace(via=Via.CARPLAY)


@pytest.mark.parametrize("telephone", ["bluetooth", "card"])
def test_while_it_runs_calls_go_by_it(telephone):
    seat = call(start(plugged(unit={"telephony": replace(PAIRED, telephone=telephone)})))
    assert call_of(seat).via is Via.CARPLAY


def test_a_call_by_the_card_stays_where_it_is():
    seat = start(call(plugged(unit={"telephony": replace(PAIRED, telephone="card")})))
    assert call_of(seat).via is Via.CARD
    assert call_of(end(seat)).via is Via.CARD


def test_it_plays_at_once():
    seat = start(plugged(unit={"media": Media(station="fm_one", playing=False)}))
    assert (playing(seat), seat.unit.areas.media.track) == (("carplay", True), "first")


def test_media_over_bluetooth_are_refused_while_it_runs():
    seat = start(plugged()).press("MEDIA").tap("media/source", "media/source/bluetooth")
    assert (seat.dialog, playing(seat)) == ("bluetooth_against_carplay", ("carplay", True))


def test_the_hotspot_of_the_telephone_goes_on():
    hotspot = (replace(PHONES[0], hotspot=True),)
    seat = start(plugged(unit={"wifi": JOINED}, phones=hotspot))
    assert (seat.screen.status.wifi, seat.screen.status.data) == ("The phone’s", True)


def test_where_the_other_reading_holds_bluetooth_stays():
    policy = replace(POLICY, carplay_keeps_bluetooth=True)
    seat = start(plugged(policy=policy))
    assert (seat.screen.status.phone, seat.notice) == ("The phone", "carplay_started")
    assert seat.press("MEDIA").tap("media/source", "media/source/bluetooth").dialog == ""
    assert end(seat).notice == "carplay_ended"


# --- what comes back --------------------------------------------------------------------------------


def test_when_it_ends_the_telephone_comes_back_by_itself():
    seat = end(start(plugged()))
    status = seat.screen.status
    assert (status.carplay, status.phone) == (False, "The phone")
    assert (seat.notice, seat.changed) == ("carplay_ended_bluetooth_back", {"carplay": False})


def test_when_it_ends_a_stranger_does_not_come_back():
    seat = end(start(plugged(unit={"telephony": STRANGER})))
    assert (seat.screen.status.phone, seat.notice) == ("", "carplay_ended")


def test_the_running_call_comes_back_to_bluetooth():
    assert call_of(end(call(start(plugged())))).via is Via.BLUETOOTH


def test_a_call_that_has_no_way_back_is_lost():
    seat = end(call(start(plugged(unit={"telephony": STRANGER}))))
    assert (call_of(seat), seat.notice) == (None, "call_lost")


@pytest.mark.parametrize(
    "media",
    [
        Media("fm", station="fm_two"),
        Media("dab", station="dab_two"),
        Media("usb", track="second"),
        Media("bluetooth", track="third"),
    ],
)
def test_what_played_before_plays_again(media):
    after = end(start(plugged(unit={"media": media}))).unit.areas.media
    assert (after.source, after.station, after.playing) == (media.source, media.station, True)


def test_bluetooth_that_does_not_come_back_gives_way_to_the_radio():
    seat = start(plugged(unit={"media": Media("bluetooth", station="fm_two", track="third")}))
    assert playing(seat.do(BringPhone(None))) == ("fm", True)


def test_what_was_chosen_meanwhile_plays_on():
    seat = start(plugged(unit={"media": Media("usb", track="first")}))
    seat.press("MEDIA").tap("media/source", "media/source/fm").press("MEDIA").tap("media/next")
    before = seat.unit.areas.media
    after = end(seat).unit.areas.media
    assert (after.source, after.station) == (before.source, before.station) == ("fm", "fm_two")


def test_a_band_that_was_left_meanwhile_comes_back_with_one_of_its_stations():
    seat = start(plugged(unit={"media": Media("fm", station="fm_two")})).press("MEDIA")
    seat.tap("media/source", "media/source/dab").press("MEDIA")
    seat.tap("media/source", "media/source/carplay")
    after = end(seat).unit.areas.media
    assert (after.source, seat.rules.things.stations[after.station].band) == ("dab", "dab")


# --- how it ends ------------------------------------------------------------------------------------


@pytest.mark.parametrize("loss", [PlugPhone(on=False), BringPhone(None), BringPhone("old")])
def test_it_ends_with_the_cable_and_says_so(loss):
    seat = start(plugged()).do(loss)
    assert seat.screen.status.carplay is False
    assert seat.notice in {"carplay_ended", "carplay_ended_bluetooth_back"}


def test_a_call_in_it_goes_on_by_bluetooth_when_the_cable_is_pulled():
    seat = call(start(plugged())).do(PlugPhone(on=False))
    assert (seat.screen.status.carplay, call_of(seat).via) == (False, Via.BLUETOOTH)


def test_without_a_cable_it_ends_with_the_bluetooth_of_the_telephone():
    seat = start(sit(equipment={"carplay": "wireless"}))
    assert seat.screen.status.carplay is True
    assert seat.do(SetPhoneBluetooth(on=False)).screen.status.carplay is False


def test_a_telephone_that_leaves_takes_its_plug_along():
    seat = start(plugged()).do(BringPhone(None), BringPhone("mobile"))
    assert seat.car.phone.cable is False
    assert start(seat).dialog == "carplay_cable"


def test_it_outlives_a_stop_of_the_car():
    seat = start(plugged()).do(OFF, ON)
    assert seat.screen.status.carplay is True


def test_it_ends_in_the_dark_without_a_word():
    seat = start(plugged()).do(OFF, PlugPhone(on=False))
    assert (seat.told, seat.changed["carplay"]) == ((), False)
    seat.do(ON)
    assert (seat.screen.status.carplay, seat.screen.status.phone) == (False, "The phone")


def test_it_does_not_mind_the_card():
    assert start(plugged()).do(InsertCard(None)).screen.status.carplay is True
