"""The signs of the status bar: which there are in which state, how they look, what they say when touched."""

from dataclasses import replace

import pytest
from areas import JOINED, PHONES, sit
from worlds import ID_CAR, PRIVATE, Seat, build_car, build_card, build_rules, build_unit, build_vehicle

from pcm_sim.domain.areas import Areas, Call, Telephony, Via, Wifi
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import SetOutsideTemperature, SetPrivateMode, SetSignal
from pcm_sim.domain.status_told import SIGNS
from pcm_sim.domain.unit import User

ANNA = User("anna@example.test", "Anna Example")
OUT = User("anna@example.test", "Anna Example", logged_in=False)
OPEN = {"card": build_card(verified=True)}
ON_CALL = Telephony(paired=("mobile",), call=Call("Office", "1", Via.BLUETOOTH, 0))


def mark(seat, name):
    """Give drawing, text and tone of a sign."""
    found = seat.signs[name]
    return found.icon, found.text, found.tone


@pytest.mark.parametrize(
    ("name", "state", "drawn"),
    [
        ("temperature", {"outside_celsius": 4}, ("", "4 °C", "plain")),
        ("temperature", {"outside_celsius": 3}, ("climate", "3 °C", "warning")),
        ("temperature", {"outside_celsius": -12}, ("climate", "\N{MINUS SIGN}12 °C", "warning")),
        ("call", {"unit": {"telephony": ON_CALL}}, ("call", "Office", "good")),
        ("private", {"private_mode": True}, ("private", "", "warning")),
        ("bluetooth", {}, ("bluetooth", f"{PHONES[0].battery} %", "plain")),
        ("wifi", {"unit": {"wifi": Wifi(on=True)}}, ("wifi-searching", "", "plain")),
        ("wifi", {"unit": {"wifi": Wifi(shares=True)}}, ("hotspot", "", "plain")),
        ("sim", OPEN, ("sim-ready", "", "plain")),
        ("sim", {"card": build_card()}, ("sim-locked", "", "warning")),
        ("sim", {"card": build_card(pin_tries=0)}, ("sim-locked", "", "warning")),
        ("sim", {"card": None}, ("sim-absent", "", "warning")),
        ("roaming", {**OPEN, "country": "CH", "unit": {"roaming": True}}, ("", "R", "plain")),
        ("data", OPEN, ("data", "", "plain")),
        ("data", {"unit": {"data": False}}, ("no-data", "", "warning")),
        ("signal", {"bearer": Bearer.LTE, "bars": 4}, ("signal-4", "LTE", "plain")),
        ("signal", {"bearer": Bearer.UMTS, "bars": 2}, ("signal-2", "3G", "plain")),
        ("signal", {"bearer": Bearer.GSM, "bars": 1}, ("signal-1", "2G", "plain")),
        ("signal", {"bearer": Bearer.LTE, "bars": 0}, ("signal-0", "LTE", "plain")),
        ("signal", {"bearer": Bearer.NONE, "bars": 0}, ("signal-none", "", "warning")),
        ("user", {"unit": {"users": (ANNA,)}}, ("", "AE", "badge")),
        ("user", {"unit": {"users": (OUT,)}}, ("user-out", "", "plain")),
        ("notifications", {}, ("notifications", "", "plain")),
    ],
)
def test_a_sign_is_drawn_as_it_is(name, state, drawn):
    icon, text, tone = mark(sit(**state), name)

    assert (icon, text.replace("\N{NO-BREAK SPACE}", " "), tone) == drawn


def test_a_joined_network_has_its_sign():
    phones = (replace(PHONES[0], hotspot=True), *PHONES[1:])
    seat = sit(unit={"wifi": JOINED}, phones=phones)

    assert (mark(seat, "wifi")[0], seat.tap("status/wifi").screen.dialog.meaning) == (
        "wifi",
        "sign.wifi.carries en",
    )


def test_a_plain_car_has_few_signs():
    seat = sit(phone=None)

    assert list(seat.signs) == ["temperature", "sim", "data", "signal", "notifications"]


def test_a_car_without_a_modem_has_no_reception():
    vehicle = build_vehicle(sim_slot=False, embedded_sim="none")

    assert list(Seat(build_rules(vehicle)).signs) == ["temperature", "data"]


def test_the_temperature_is_written_as_chosen():
    fahrenheit = Areas(preferences=(("temperature_unit", "fahrenheit"),))
    seat = Seat(build_rules(), build_car(outside_celsius=20), build_unit(areas=fahrenheit))

    assert seat.signs["temperature"].text == "68\N{NO-BREAK SPACE}°F"


@pytest.mark.parametrize(("celsius", "felt"), [(-99, -40), (-5, -5), (21, 21), (99, 50)])
def test_it_becomes_as_warm_as_is_said(celsius, felt):
    assert Seat().do(SetOutsideTemperature(celsius)).car.outside_celsius == felt


FULL = {
    **OPEN,
    "country": "CH",
    "unit": {"roaming": True, "users": (ANNA,), "wifi": Wifi(on=True), "telephony": ON_CALL},
}


@pytest.mark.parametrize("name", [one for one in SIGNS if one not in {"notifications", "carplay", "private"}])
def test_each_sign_explains_itself(name):
    seat = sit(**FULL).tap(f"status/{name}")
    dialog = seat.screen.dialog
    assert (dialog.title, bool(dialog.text), bool(dialog.meaning)) == (f"sign.{name} en", True, True)
    assert seat.signs[name].name == f"{dialog.title}: {dialog.text}"
    page = seat.unit.stack

    assert seat.tap("dialog/yes").unit.stack == page


def test_carplay_and_private_mode_explain_themselves():
    seat = sit(private_mode=True).tap("status/private")
    assert (seat.dialog, seat.screen.dialog.meaning) == ("offline_private_mode", "sign.private.means en")
    phone = replace(PHONES[0], cable=True)
    seat = sit(phones=(phone, *PHONES[1:])).press("CARPLAY").tap("carplay/start").tap("dialog/yes")

    assert seat.tap("status/carplay").screen.dialog.meaning == "sign.carplay.means en"


def test_a_sign_leads_to_where_it_is_changed_with_the_ring_on_the_row():
    seat = Seat(car=build_car(private_mode=True)).tap("status/private")
    assert [button.label for button in seat.screen.dialog.buttons] == ["button.show en", "button.close en"]
    seat.tap("dialog/yes")

    assert (seat.unit.stack, seat.screen.focus, seat.screen.dialog) == (("home", "set"), PRIVATE, None)


def test_a_sign_is_closed_without_going_anywhere():
    seat = Seat(car=build_car(private_mode=True)).press("PHONE").tap("status/private", "dialog/no")

    assert (seat.unit.node, seat.screen.dialog) == ("phone", None)


@pytest.mark.parametrize(
    ("equipment", "where"),
    [({}, "sign.where en"), (ID_CAR, "roaming_on en")],
    ids=["by hand", "by itself"],
)
def test_where_it_is_changed_is_told_or_why_nowhere(equipment, where):
    rules = build_rules(build_vehicle(**equipment))
    bare = {name: one._replace(way_out={}) for name, one in rules.messages.items()}
    unit = build_unit(roaming=True)
    seat = Seat(replace(rules, messages=bare), build_car(country="CH"), unit).tap("status/roaming")

    assert seat.screen.dialog.way_out == where


def test_an_open_explanation_follows_what_changes():
    seat = sit(**OPEN).tap("status/data")
    assert seat.screen.dialog.meaning == "sign.data.on en"
    seat.do(SetSignal(Bearer.NONE, 0))
    assert (seat.screen.dialog.message, seat.screen.dialog.meaning) == (
        "offline_no_signal",
        "sign.data.off en",
    )
    seat = sit(private_mode=True).tap("status/private").do(SetPrivateMode(on=False))

    assert seat.screen.dialog.message == "offline_private_mode"
