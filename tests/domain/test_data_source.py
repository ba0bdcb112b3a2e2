"""What carries data: chosen by hand or by itself, roaming by source, and the volume that is left."""

from dataclasses import replace

import pytest
from areas import JOINED, PHONES, sit
from worlds import build_card

from pcm_sim.domain.areas import Wifi
from pcm_sim.domain.connectivity import Offline, Source
from pcm_sim.domain.events import DriveTo, InsertCard, SetHotspot, SetIgnition, SetVolume

OPENED = (replace(PHONES[0], hotspot=True), *PHONES[1:])
GARAGE = Wifi(on=True, joined="garage", known=("garage",))


def choose(seat, source):
    """Choose what carries data."""
    return seat.press("DATA").tap("data/source", f"data/source/{source}")


def carried(seat):
    """Give what carries data and why none flow."""
    return seat.network.source, seat.network.offline


# --- choosing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chosen", "carries"),
    [
        ("auto", Source.WIFI),
        ("embedded", Source.EMBEDDED),
        ("card", Source.CARD),
        ("wifi", Source.WIFI),
    ],
)
def test_what_is_chosen_carries_where_all_is_there(chosen, carries):
    seat = choose(sit(unit={"wifi": GARAGE}), chosen)
    assert (carried(seat), seat.notice) == ((carries, None), f"source_{chosen}")
    assert seat.changed == {"data_source": chosen}


@pytest.mark.parametrize(
    ("chosen", "state", "carries"),
    [
        ("wifi", {}, (Source.WIFI, Offline.NO_WIFI)),
        ("card", {"card": None}, (Source.NONE, Offline.NO_SIM)),
        ("auto", {}, (Source.CARD, None)),
        ("auto", {"card": None}, (Source.EMBEDDED, None)),
        ("auto", {"card": None, "equipment": {"embedded_sim": "none"}}, (Source.NONE, Offline.NO_SIM)),
    ],
)
def test_what_is_chosen_and_missing_is_not_replaced_but_told(chosen, state, carries):
    assert carried(choose(sit(**state), chosen)) == carries


def test_by_itself_the_unit_takes_network_then_card_then_embedded_sim():
    seat = sit(unit={"wifi": JOINED}, phones=OPENED)
    assert carried(seat) == (Source.WIFI, None)
    assert carried(seat.do(SetHotspot(on=False))) == (Source.CARD, None)
    assert carried(seat.do(InsertCard(None))) == (Source.EMBEDDED, None)


def test_a_network_that_is_joined_by_hand_carries_at_once_whatever_was_chosen():
    seat = choose(sit(unit={"wifi": Wifi(on=True, known=("garage",))}), "card")
    seat.press("WIFI").tap("wifi/networks#garage")
    assert carried(seat) == (Source.WIFI, None)


# --- roaming by source (F069, F073, F076, X23) ------------------------------------------------------


def abroad(seat):
    """Drive to Switzerland."""
    return seat.do(DriveTo("CH"))


@pytest.mark.parametrize(
    ("source", "offline"),
    [("card", Offline.ROAMING_OFF), ("embedded", Offline.ROAMING_OFF), ("wifi", None)],
)
def test_abroad_the_box_counts_for_the_sims_of_the_car_and_not_for_the_telephone(source, offline):
    seat = abroad(choose(sit(unit={"wifi": GARAGE}), source))
    assert seat.network.offline is offline
    assert seat.screen.status.roaming is False


@pytest.mark.parametrize("source", ["card", "embedded"])
def test_with_the_box_ticked_data_flow_abroad_and_the_r_is_shown(source):
    seat = abroad(choose(sit(unit={"roaming": True}), source))
    assert (seat.network.offline, seat.screen.status.roaming) == (None, True)
    assert seat.screen.status.explanation == f"data_abroad_{source} en"


@pytest.mark.parametrize(("source", "question"), [("card", "roaming_cost"), ("embedded", ""), ("wifi", "")])
def test_only_an_own_card_costs_something(source, question):
    seat = choose(sit(unit={"wifi": GARAGE}), source).press("DATA").tap("data/roaming")
    assert (seat.dialog, seat.unit.roaming) == (question, not question)


def test_a_car_that_roams_by_itself_needs_no_box():
    seat = abroad(sit(equipment={"roaming": "automatic", "sim_slot": False, "embedded_sim": "always"}))
    assert carried(seat) == (Source.EMBEDDED, None)


# --- the volume -------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["card", "embedded"])
def test_the_unit_says_by_itself_that_the_volume_is_used_up(source):
    seat = choose(sit(), source).do(SetVolume(0))
    assert (seat.network.offline, seat.told) == (Offline.VOLUME_USED, ("offline_volume_used",))
    assert seat.screen.status.why_offline == "offline_volume_used en"


def test_it_says_so_once():
    seat = sit().do(SetVolume(0))
    assert seat.press("PHONE").do(SetVolume(0)).told == ()


def test_a_fresh_volume_brings_data_back_and_its_end_is_told_again():
    seat = sit().do(SetVolume(0), SetVolume(500))
    assert (seat.network.offline, seat.told) == (None, ())
    assert seat.do(SetVolume(0)).told == ("offline_volume_used",)


def test_a_network_does_not_use_the_volume():
    seat = sit(unit={"wifi": JOINED}, phones=OPENED).do(SetVolume(0))
    assert (carried(seat), seat.told) == ((Source.WIFI, None), ())


def test_when_the_network_goes_a_volume_that_is_used_up_is_told():
    seat = sit(unit={"wifi": JOINED}, phones=OPENED, volume_mb=0).do(SetHotspot(on=False))
    assert (carried(seat), seat.told) == ((Source.CARD, Offline.VOLUME_USED), ("offline_volume_used",))


def test_a_volume_that_ends_in_the_dark_is_told_after_the_start():
    seat = sit(card=None).do(SetIgnition(on=False), SetVolume(0))
    assert seat.told == ()
    assert seat.do(SetIgnition(on=True)).told == ("offline_volume_used",)


def test_where_something_else_keeps_data_off_the_volume_is_not_told():
    seat = sit(unit={"data": False}).do(SetVolume(0))
    assert (seat.network.offline, seat.told) == (Offline.DATA_OFF, ())


@pytest.mark.parametrize("mb", [0, -5])
def test_less_than_nothing_is_nothing(mb):
    assert sit().do(SetVolume(mb)).car.volume_mb == 0


def test_what_is_left_can_be_read():
    seat = sit().do(SetVolume(1_250)).press("DATA")
    assert seat.row("data/volume").value == "1.2 GB / 5.0 GB"


def test_a_card_with_its_pin_open_is_what_was_inserted():
    seat = sit(card=None, others=(build_card(asks_pin=False),)).do(InsertCard("own"))
    assert carried(seat) == (Source.CARD, None)
