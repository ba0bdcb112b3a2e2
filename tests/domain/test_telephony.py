"""Telephony and data: which calls leave data running, what excludes what, and what comes back after a call.

Every combination of source, way of the call, radio access and operator is in `tests/data/telephony.csv`.
"""

from dataclasses import replace
from itertools import product

import pytest
from areas import JOINED, PAIRED, PHONES, sit
from worlds import POLICY, build_card, read_table

from pcm_sim.domain.areas import Wifi
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.connectivity import Offline, Source
from pcm_sim.domain.events import InsertCard, SetDataInCalls, SetHotspot, SetPhoneSignal, SetSignal

COLUMNS = {
    "source": ("none", "embedded", "card", "hotspot", "wifi"),
    "call": ("bluetooth", "card", "carplay"),
    "car": tuple(bearer.value for bearer in Bearer),
    "card keeps": ("yes", "no"),
    "phone": tuple(bearer.value for bearer in Bearer),
    "phone keeps": ("yes", "no"),
}
TABLE = tuple(read_table("telephony.csv"))
NUMBER = "0171 555"
SOURCES = {
    "none": Source.NONE,
    "embedded": Source.EMBEDDED,
    "card": Source.CARD,
    "hotspot": Source.WIFI,
    "wifi": Source.WIFI,
}


def rows_for(state):
    """Give the rows of the table that are about a state."""
    return [
        row
        for row in TABLE
        if all(row[column] == "*" or value in row[column].split("|") for column, value in state.items())
    ]


def sit_as(state):
    """Sit in a car in which a state of the table is so, before the call."""
    has_card = state["source"] == "card" or (state["call"] == "card" and state["source"] != "none")
    mobile = replace(
        PHONES[0],
        hotspot=True,
        cable=state["call"] == "carplay",
        bearer=Bearer(state["phone"]),
        data_in_calls=state["phone keeps"] == "yes",
    )
    networks = {"hotspot": JOINED, "wifi": Wifi(on=True, joined="garage", known=("garage",))}
    telephony = replace(PAIRED, telephone="card" if state["call"] == "card" else "bluetooth")
    sources = {"hotspot": "wifi", "none": "auto"}
    unit = {
        "telephony": telephony,
        "wifi": networks.get(state["source"], Wifi()),
        "data_source": sources.get(state["source"], state["source"]),
    }
    seat = sit(
        equipment={"embedded_sim": "always" if state["source"] == "embedded" else "none"},
        unit=unit,
        card=build_card(verified=True) if has_card else None,
        phones=(mobile, *PHONES[1:]),
        bearer=Bearer(state["car"]),
        bars=0 if state["car"] == "none" else 3,
        data_in_calls=state["card keeps"] == "yes",
    )
    return seat.press("CARPLAY").tap("carplay/start") if state["call"] == "carplay" else seat


def dial(seat, number=NUMBER):
    """Dial a number."""
    return seat.press("PHONE").tap("phone/keypad").enter(number)


# --- the table --------------------------------------------------------------------------------------


def test_every_combination_meets_exactly_one_row_and_every_row_is_met():
    states = [dict(zip(COLUMNS, values, strict=True)) for values in product(*COLUMNS.values())]
    found = [rows_for(state) for state in states]
    assert [state for state, rows in zip(states, found, strict=True) if len(rows) != 1] == []
    assert {id(row) for rows in found for row in rows} == {id(row) for row in TABLE}


@pytest.mark.parametrize("call", COLUMNS["call"])
@pytest.mark.parametrize("source", COLUMNS["source"])
def test_the_call_does_to_the_data_what_the_table_says(source, call):
    for values in product(*list(COLUMNS.values())[2:]):
        state = dict(zip(COLUMNS, (source, call, *values), strict=True))
        [row] = rows_for(state)
        seat = sit_as(state)
        assert seat.network.source is SOURCES[source]
        dial(seat)
        talking = seat.unit.areas.telephony.call is not None
        told = seat.told or seat.refused
        data = "no call" if not talking else "flow" if seat.network.offline is None else "stop"
        assert (data, told[-1] if told else seat.dialog) == (row["data"], row["told"]), state
        if talking:
            assert seat.screen.status.data is (row["data"] == "flow")
            assert row["told"] in seat.screen.status.explanation


@pytest.mark.parametrize("bearer", [Bearer.GSM, Bearer.UMTS, Bearer.LTE])
@pytest.mark.parametrize("keeps", [True, False])
def test_where_the_other_reading_holds_no_call_pauses_the_hotspot(bearer, keeps):
    """The FAQ says both (X24)."""
    policy = replace(POLICY, hotspot_calls_keep_data=True)
    mobile = replace(PHONES[0], hotspot=True, bearer=bearer, data_in_calls=keeps)
    seat = dial(sit(policy=policy, unit={"wifi": JOINED}, phones=(mobile,)))
    assert (seat.network.source, seat.network.offline) == (Source.WIFI, None)
    assert seat.told == ("call_beside_wifi",)


# --- what a call pauses, and what comes back --------------------------------------------------------


def call_by_card(**car):
    """Call by the inserted card."""
    return dial(sit(unit={"telephony": replace(PAIRED, telephone="card")}, **car))


def test_data_that_a_call_on_2g_paused_come_back_after_it():
    seat = call_by_card(bearer=Bearer.GSM)
    assert (seat.network.offline, seat.screen.status.data) == (Offline.CALL, False)
    assert seat.screen.status.why_offline == "call_card_2g en"
    seat.tap("phone/hang_up")
    assert (seat.network.offline, seat.notice) == (None, "call_ended_data_back")


def test_after_a_call_that_paused_nothing_nothing_is_said_of_data():
    assert call_by_card(bearer=Bearer.LTE).tap("phone/hang_up").notice == "call_ended"


def test_data_that_were_off_before_the_call_are_not_said_to_be_back():
    seat = call_by_card(bearer=Bearer.GSM).press("DATA").tap("data/mobile", "data/mobile/off")
    assert seat.press("PHONE").tap("phone/hang_up").notice == "call_ended"


@pytest.mark.parametrize(
    ("change", "flows"),
    [
        (SetSignal(Bearer.LTE, 3), True),
        (SetSignal(Bearer.UMTS, 3), True),
        (SetSignal(Bearer.GSM, 1), False),
    ],
)
def test_data_follow_the_radio_access_while_the_call_goes_on(change, flows):
    seat = call_by_card(bearer=Bearer.GSM).do(change)
    assert (seat.network.offline is None, seat.unit.areas.telephony.call is None) == (flows, False)


@pytest.mark.parametrize("on", [True, False])
def test_on_lte_the_operator_decides_in_the_middle_of_a_call_too(on):
    seat = call_by_card(bearer=Bearer.LTE, data_in_calls=not on).do(SetDataInCalls("card", on))
    assert (seat.network.offline is None) is on


def test_the_operator_of_the_telephone_decides_over_the_hotspot():
    hotspot = (replace(PHONES[0], hotspot=True),)
    seat = dial(sit(unit={"wifi": JOINED}, phones=hotspot, data_in_calls=False))
    assert seat.network.offline is None
    assert seat.do(SetDataInCalls("phone", on=False)).network.offline is Offline.CALL
    assert seat.do(SetPhoneSignal(Bearer.UMTS)).network.offline is None


def test_when_the_hotspot_ends_in_a_call_the_card_carries_on():
    hotspot = (replace(PHONES[0], hotspot=True, bearer=Bearer.GSM),)
    seat = dial(sit(unit={"wifi": JOINED}, phones=hotspot))
    assert seat.network.offline is Offline.CALL
    seat.do(SetHotspot(on=False))
    assert (seat.network.source, seat.network.offline) == (Source.CARD, None)


# --- embedded data against calls by the inserted card (F060) ----------------------------------------


def choose(seat, page, option):
    """Open a choice and take an option."""
    return seat.press(page.partition("/")[0].upper()).tap(page, f"{page}/{option}")


def ways(seat):
    """Give what is chosen for data and for calls."""
    return seat.unit.areas.data_source, seat.unit.areas.telephony.telephone


def test_to_call_by_the_card_embedded_data_are_given_up_after_a_question():
    seat = choose(sit(unit={"data_source": "embedded"}), "phone/by", "card")
    assert (seat.dialog, ways(seat)) == ("card_calls_end_embedded_data", ("embedded", "bluetooth"))
    seat.tap("dialog/yes")
    assert (ways(seat), seat.network.source, seat.notice) == (("auto", "card"), Source.CARD, "telephone_card")


def test_for_embedded_data_calls_by_the_card_are_given_up_after_a_question():
    seat = choose(sit(unit={"telephony": replace(PAIRED, telephone="card")}), "data/source", "embedded")
    assert (seat.dialog, ways(seat)) == ("embedded_data_ends_card_calls", ("auto", "card"))
    seat.tap("dialog/yes")
    assert (ways(seat), seat.network.source) == (("embedded", "bluetooth"), Source.EMBEDDED)
    assert seat.notice == "source_embedded"


@pytest.mark.parametrize(("page", "option"), [("phone/by", "card"), ("data/source", "embedded")])
def test_the_question_that_is_answered_no_leaves_both_as_they_were(page, option):
    unit = (
        {"data_source": "embedded"}
        if page == "phone/by"
        else {"telephony": replace(PAIRED, telephone="card")}
    )
    seat = sit(unit=unit)
    before = ways(seat)
    assert ways(choose(seat, page, option).tap("dialog/no")) == before


def test_embedded_data_end_a_call_by_the_card():
    seat = choose(call_by_card(), "data/source", "embedded")
    assert seat.unit.areas.telephony.call
    seat.tap("dialog/yes")
    assert (seat.unit.areas.telephony.call, seat.network.source) == (None, Source.EMBEDDED)
    assert seat.changed["call"] == "none"


@pytest.mark.parametrize(("page", "option"), [("phone/by", "card"), ("data/source", "embedded")])
def test_with_an_empty_slot_the_two_still_exclude_each_other(page, option):
    """Or a card that is inserted later would find both chosen."""
    unit = (
        {"data_source": "embedded"}
        if page == "phone/by"
        else {"telephony": replace(PAIRED, telephone="card")}
    )
    seat = sit(unit=unit, card=None, others=(build_card(asks_pin=False),))
    choose(seat, page, option)
    assert seat.dialog in {"card_calls_end_embedded_data", "embedded_data_ends_card_calls"}
    seat.tap("dialog/yes").do(InsertCard("own"))
    assert ways(seat) in {("auto", "card"), ("embedded", "bluetooth")}


def test_what_is_chosen_by_itself_excludes_nothing():
    """With an empty slot the unit takes the embedded SIM for the time being; a card then goes before it."""
    seat = sit(card=None, others=(build_card(asks_pin=False),))
    choose(seat, "phone/by", "card")
    assert (seat.dialog, ways(seat)) == ("", ("auto", "card"))
    choose(seat, "data/source", "auto")
    assert ways(seat) == ("auto", "card")
    assert seat.do(InsertCard("own")).network.source is Source.CARD


def test_without_an_embedded_sim_there_is_nothing_to_exclude():
    seat = sit(equipment={"embedded_sim": "none"}, unit={"telephony": replace(PAIRED, telephone="card")})
    choose(seat, "data/source", "card")
    assert (seat.dialog, ways(seat)) == ("", ("card", "card"))
