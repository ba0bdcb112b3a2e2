"""Which SIM carries the data, and the one reason that is told when none flows."""

import pytest
from worlds import (
    DATA_CHOICE,
    DATA_OFF,
    DATA_ON,
    DEAD_SPOT,
    ID_CAR,
    PRIVATE,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_unit,
    build_vehicle,
)

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.connectivity import Offline, Source
from pcm_sim.domain.events import DriveTo, InsertCard, SetPrivateMode, SetSignal


def sit(*, card=None, equipment=None, unit=None, **car):
    """Sit in a car of some equipment."""
    return Seat(
        build_rules(build_vehicle(**(equipment or {}))),
        build_car(card=card, **car),
        build_unit(**(unit or {})),
    )


# --- who carries ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("embedded_sim", "sim_slot", "market", "card", "source"),
    [
        ("always", False, "PL", False, Source.EMBEDDED),
        ("always", True, "PL", False, Source.EMBEDDED),
        ("always", True, "PL", True, Source.CARD),
        ("by_market", True, "FR", False, Source.EMBEDDED),
        ("by_market", True, "FR", True, Source.CARD),
        ("by_market", True, "PL", False, Source.NONE),
        ("by_market", True, "PL", True, Source.CARD),
        ("none", True, "FR", False, Source.NONE),
        ("none", True, "FR", True, Source.CARD),
        ("always", False, "FR", True, Source.EMBEDDED),
    ],
)
def test_the_source_follows_slot_card_and_market(embedded_sim, sim_slot, market, card, source):
    own = build_card(verified=True) if card else None
    seat = sit(
        card=own,
        equipment={"embedded_sim": embedded_sim, "sim_slot": sim_slot},
        market=market,
        country=market,
    )
    assert seat.network.source is source
    assert (seat.network.offline is Offline.NO_SIM) == (source is Source.NONE)


def test_a_card_of_another_country_is_at_home_there():
    seat = sit(card=build_card(home="CH", verified=True))
    assert (seat.network.home, seat.network.abroad) == ("CH", True)
    assert seat.do(DriveTo("CH")).network.abroad is False


def test_an_embedded_sim_is_at_home_in_the_market_of_the_car():
    seat = sit()
    assert (seat.network.home, seat.network.abroad) == ("FR", False)
    assert seat.do(DriveTo("CH")).network.abroad is True


def test_without_any_sim_nowhere_is_abroad():
    seat = sit(equipment={"embedded_sim": "none"}).do(DriveTo("CH"))
    assert (seat.network.source, seat.network.abroad) == (Source.NONE, False)


# --- why nothing flows ------------------------------------------------------------------------------

LOCKED = build_card(home="CH")
BLOCKED = build_card(home="CH", pin_tries=0)
DEAD = build_card(home="CH", pin_tries=0, puk_tries=0)
OPEN = build_card(home="CH", verified=True)
ALL_WRONG = {"private_mode": True, **DEAD_SPOT}


@pytest.mark.parametrize(
    ("card", "equipment", "car", "unit", "reason"),
    [
        (DEAD, {}, ALL_WRONG, {"data": False}, Offline.PRIVATE_MODE),
        (None, {"embedded_sim": "none"}, ALL_WRONG, {"data": False}, Offline.PRIVATE_MODE),
        (None, {"embedded_sim": "none"}, DEAD_SPOT, {"data": False}, Offline.NO_SIM),
        (LOCKED, {}, DEAD_SPOT, {"data": False}, Offline.SIM_PIN),
        (BLOCKED, {}, DEAD_SPOT, {"data": False}, Offline.SIM_PUK),
        (DEAD, {}, DEAD_SPOT, {"data": False}, Offline.SIM_DEAD),
        (OPEN, {}, DEAD_SPOT, {"data": False}, Offline.DATA_OFF),
        (OPEN, {}, DEAD_SPOT, {}, Offline.ROAMING_OFF),
        (OPEN, {}, DEAD_SPOT, {"roaming": True}, Offline.NO_SIGNAL),
        (OPEN, {}, {"bars": 0}, {"roaming": True}, Offline.NO_SIGNAL),
        (OPEN, {}, {"bearer": Bearer.NONE}, {"roaming": True}, Offline.NO_SIGNAL),
        (OPEN, {}, {}, {"roaming": True}, None),
    ],
)
def test_the_first_reason_in_the_fixed_order_is_told(card, equipment, car, unit, reason):
    seat = sit(card=card, equipment=equipment, unit=unit, **car)
    assert seat.network.offline is reason
    assert seat.screen.status.data is (reason is None)
    told = seat.rules.messages[f"offline_{reason}"].text["en"] if reason else ""
    assert seat.screen.status.why_offline == told


def test_the_reasons_come_off_one_by_one_until_data_flow():
    """All that can be wrong is wrong, and is put right in the order in which it is told."""
    seat = sit(card=LOCKED, unit={"data": False}, **ALL_WRONG)
    reasons = [seat.network.offline]
    for put_right in (
        lambda: seat.do(SetPrivateMode(on=False)),
        lambda: seat.go_to("phone/options/set_phone/sim/unlock").enter("4711"),
        lambda: seat.go_to(DATA_ON),
        lambda: seat.go_to("phone/options/set_phone/roaming").tap("dialog/yes"),
        lambda: seat.do(SetSignal(Bearer.GSM, 1)),
    ):
        put_right()
        reasons.append(seat.network.offline)
    assert reasons == [
        Offline.PRIVATE_MODE,
        Offline.SIM_PIN,
        Offline.DATA_OFF,
        Offline.ROAMING_OFF,
        Offline.NO_SIGNAL,
        None,
    ]


@pytest.mark.parametrize("roaming", [True, False])
@pytest.mark.parametrize(
    ("kind", "online_without_the_box"), [("menu", False), ("automatic", True), ("none", True)]
)
def test_abroad_the_box_counts_only_where_a_menu_has_it(kind, online_without_the_box, roaming):
    seat = sit(equipment={"roaming": kind}, unit={"roaming": roaming}, country="CH")
    assert (seat.network.offline is None) == (online_without_the_box or roaming)


def test_an_embedded_sim_in_a_slot_car_needs_the_box_abroad_too():
    seat = sit().do(DriveTo("CH"))
    assert (seat.network.source, seat.network.offline) == (Source.EMBEDDED, Offline.ROAMING_OFF)


def test_a_car_that_roams_by_itself_shows_the_r_abroad():
    seat = sit(equipment=ID_CAR)
    assert seat.screen.status.roaming is False
    assert seat.do(DriveTo("CH")).screen.status.roaming is True


def test_the_r_goes_when_no_data_may_flow_abroad():
    seat = sit(unit={"roaming": True}, country="CH")
    assert seat.screen.status.roaming is True
    assert seat.go_to(DATA_OFF).screen.status.roaming is False


def test_a_locked_card_goes_before_an_open_embedded_sim():
    seat = sit().do(InsertCard("nobodys"))
    assert seat.network.offline is None
    seat = Seat(car=build_car(others=(build_card(),))).do(InsertCard("own"))
    assert seat.network.offline is Offline.SIM_PIN


# --- the switches -----------------------------------------------------------------------------------


def test_switching_data_off_drops_them_at_once_and_on_brings_them_back():
    seat = sit().go_to(DATA_OFF)
    assert (seat.screen.status.data, seat.notice, seat.changed) == (False, "data_off", {"data": "off"})
    assert seat.row(DATA_OFF).checked
    seat.tap(DATA_ON)
    assert (seat.screen.status.data, seat.notice, seat.changed) == (True, "data_on", {"data": "on"})


def test_the_row_of_a_choice_shows_what_is_chosen():
    seat = sit().go_near(DATA_CHOICE)
    assert seat.row(DATA_CHOICE).value == "ON en"
    assert seat.go_to(DATA_OFF).go_near(DATA_CHOICE).row(DATA_CHOICE).value == "OFF en"


@pytest.mark.parametrize("with_card", [True, False])
def test_private_mode_cuts_whatever_carries(with_card):
    seat = sit(card=build_card(verified=True) if with_card else None)
    seat.go_to(PRIVATE).tap("dialog/yes")
    assert (seat.network.offline, seat.screen.status.private_mode) == (Offline.PRIVATE_MODE, True)


@pytest.mark.parametrize(
    ("bearer", "bars", "shown", "heard"),
    [
        (Bearer.LTE, 4, "LTE", 4),
        (Bearer.UMTS, 2, "3G", 2),
        (Bearer.GSM, 1, "2G", 1),
        (Bearer.NONE, 3, "", 0),
        (Bearer.LTE, 9, "LTE", 4),
        (Bearer.LTE, -1, "LTE", 0),
    ],
)
def test_the_status_bar_tells_bearer_and_bars(bearer, bars, shown, heard):
    status = sit().do(SetSignal(bearer, bars)).screen.status
    assert (status.bearer, status.bars) == (shown, heard)


@pytest.mark.parametrize(
    ("card", "slot", "mark"),
    [
        (None, True, "absent"),
        (build_card(), True, "locked"),
        (build_card(pin_tries=0), True, "locked"),
        (build_card(pin_tries=0, puk_tries=0), True, "locked"),
        (build_card(verified=True), True, "ready"),
        (None, False, "none"),
    ],
)
def test_the_status_bar_tells_the_state_of_the_slot(card, slot, mark):
    assert sit(card=card, equipment={"sim_slot": slot}).screen.status.sim == mark
