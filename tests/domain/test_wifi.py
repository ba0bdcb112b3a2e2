"""Wi-Fi: joining with a password, networks that come and go, forgetting, and sharing one's own (F065)."""

from dataclasses import replace

import pytest
from areas import GARAGE_PASSWORD, HOTSPOT_PASSWORD, JOINED, PHONES, sit

from pcm_sim.domain.areas import Wifi
from pcm_sim.domain.connectivity import Source
from pcm_sim.domain.events import BringPhone, SetHotspot, SetIgnition

HOTSPOT = "wifi/networks#hotspot"
GARAGE = "wifi/networks#garage"
GUESTS = "wifi/networks#guests"
OPENED = (replace(PHONES[0], hotspot=True), *PHONES[1:])


def look(**state):
    """Sit in a car that looks for networks, the hotspot of the telephone open, and open the list."""
    state.setdefault("unit", {"wifi": Wifi(on=True)})
    return sit(phones=OPENED, **state).press("WIFI")


def join(seat, network=HOTSPOT, password=HOTSPOT_PASSWORD):
    """Join a network."""
    return seat.press("WIFI").tap(network).enter(password)


def joined(seat):
    """Give the name of the network that the status bar shows."""
    return seat.screen.status.wifi


# --- joining ----------------------------------------------------------------------------------------


def test_the_right_password_joins_and_the_network_carries_the_data():
    seat = join(look())
    assert (joined(seat), seat.network.source, seat.notice) == ("The phone’s", Source.WIFI, "wifi_joined")
    assert (seat.screen.node, seat.row(HOTSPOT).checked) == ("wifi", True)
    assert seat.row(HOTSPOT).value == "value.wifi.joined en"
    assert seat.changed == {"wifi": "hotspot"}


def test_a_wrong_password_is_asked_for_again_with_the_reason():
    seat = join(look(), password=HOTSPOT_PASSWORD.title())
    assert (joined(seat), seat.trouble, seat.screen.node) == ("", "wifi_password_wrong", "form:wifi_password")
    assert seat.unit.form.text("wifi_password") == ""
    assert joined(seat.enter(HOTSPOT_PASSWORD)) == "The phone’s"


def test_the_password_of_another_network_is_wrong():
    assert join(look(), HOTSPOT, GARAGE_PASSWORD).trouble == "wifi_password_wrong"


def test_a_password_that_is_too_short_is_not_even_tried():
    seat = join(look(), password=HOTSPOT_PASSWORD[:7])
    assert (seat.notice, seat.trouble) == ("field_short", "")


def test_the_password_is_in_no_repr():
    seat = look().tap(HOTSPOT).type(HOTSPOT_PASSWORD)
    assert HOTSPOT_PASSWORD not in f"{seat.unit!r} {seat.effects!r}"


def test_an_open_network_asks_for_nothing():
    seat = look().tap(GUESTS)
    assert (joined(seat), seat.notice) == ("Guests", "wifi_joined")


def test_another_network_takes_the_place_of_the_first():
    seat = join(join(look()), GARAGE, GARAGE_PASSWORD)
    assert joined(seat) == "Garage"
    assert [row.id for row in seat.screen.rows if row.checked and "#" in row.id] == [GARAGE]
    assert seat.row(HOTSPOT).value == "value.wifi.known en"


def test_a_known_network_is_joined_without_its_password():
    seat = join(join(look()), GARAGE, GARAGE_PASSWORD).tap(HOTSPOT)
    assert joined(seat) == "The phone’s"


def test_a_touch_on_the_joined_network_leaves_it():
    seat = join(look()).tap(HOTSPOT)
    assert (joined(seat), seat.notice, seat.network.source) == ("", "wifi_left", Source.CARD)


@pytest.mark.parametrize("loss", [SetHotspot(on=False), BringPhone(None)], ids=["closed", "gone"])
def test_a_network_that_goes_while_its_password_is_typed_is_not_joined(loss):
    seat = look().tap(HOTSPOT).type(HOTSPOT_PASSWORD).do(loss).tap("form/confirm")
    assert (joined(seat), seat.dialog, seat.refused) == ("", "wifi_gone", ("wifi_gone",))
    assert seat.unit.areas.wifi.known == ()
    assert seat.tap("dialog/yes").screen.node == "wifi"


# --- what comes and goes ----------------------------------------------------------------------------


def test_a_hotspot_is_in_reach_while_its_telephone_opens_it():
    seat = sit(unit={"wifi": Wifi(on=True)}).press("WIFI")
    assert HOTSPOT not in [row.id for row in seat.screen.rows]
    seat.do(SetHotspot(on=True))
    assert seat.row(HOTSPOT).value == "value.wifi.locked en"
    seat.do(BringPhone("old"))
    assert HOTSPOT not in [row.id for row in seat.screen.rows]


@pytest.mark.parametrize(
    ("away", "back"),
    [
        (SetHotspot(on=False), SetHotspot(on=True)),
        (BringPhone(None), BringPhone("mobile")),
        (SetIgnition(on=False), SetIgnition(on=True)),
    ],
    ids=["hotspot", "telephone", "car"],
)
def test_a_known_network_is_joined_again_by_itself(away, back):
    seat = join(look()).do(away)
    if seat.car.ignition:
        assert (joined(seat), seat.network.source) == ("", Source.CARD)
    assert joined(seat.do(back)) == "The phone’s"


def test_the_network_goes_and_comes_with_the_switch_of_the_unit():
    seat = join(look()).tap("wifi/on")
    assert (joined(seat), seat.notice) == ("", "wifi_off")
    seat.tap("wifi/on")
    assert (joined(seat), seat.notice) == ("The phone’s", "wifi_on")


def test_a_network_that_was_left_is_not_joined_again_by_itself():
    seat = join(look()).tap(HOTSPOT).do(SetHotspot(on=False), SetHotspot(on=True))
    assert joined(seat) == ""


def test_forgetting_asks_first():
    seat = join(look()).tap("wifi/forget")
    assert seat.dialog == "wifi_forget_ask"
    assert joined(seat.tap("dialog/no")) == "The phone’s"


def test_what_was_forgotten_is_left_and_asks_for_its_password_again():
    seat = join(look()).tap("wifi/forget", "dialog/yes")
    assert (joined(seat), seat.notice, seat.unit.areas.wifi.known) == ("", "wifi_forgotten", ())
    assert seat.tap(HOTSPOT).screen.node == "form:wifi_password"


def test_a_unit_that_cannot_join_does_not():
    seat = look(equipment={"wifi": "share"}, unit={"wifi": JOINED})
    assert (joined(seat), seat.network.source) == ("", Source.CARD)


# --- sharing ----------------------------------------------------------------------------------------


def test_the_unit_opens_a_network_for_the_passengers():
    seat = sit().press("WIFI").tap("wifi/share")
    assert (seat.row("wifi/share").checked, seat.notice) == (True, "share_on")
    seat.tap("wifi/share")
    assert (seat.row("wifi/share").checked, seat.notice) == (False, "share_off")
