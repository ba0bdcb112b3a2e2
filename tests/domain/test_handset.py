"""My Porsche on a telephone: pages, items within items, deeds and their answers."""

import pytest
from handsets import NOW, RULES, Phone, knows, signed_in
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.domain.effects import DroppedByPhone, OpenedOnPhone
from pcm_sim.domain.errands import ITEM, SIGNED_IN, Accepted
from pcm_sim.domain.events import Back, Confirm, Erase, Tap, TypeText
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import (
    FillField,
    HoldPhone,
    OnPhone,
    OpenOnPhone,
    PhoneAnswer,
    SetPhoneLanguage,
)
from pcm_sim.domain.handset_pages import scope_of
from pcm_sim.domain.handset_react import react
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.screen import PageKind, RowKind

TYPED = "secret"
CAR = ("home/cars", "garage/cars#red")
SERVICE = (*CAR, "garage/cars/services", "garage/cars/services/all#red-map")


def test_a_page_shows_what_holds_for_whoever_is_signed_in():
    assert [*Phone().rows] == ["home/sign_in"]
    assert [*signed_in().rows] == ["home/cars", "home/profile"]


def test_a_list_is_written_out_and_an_empty_one_says_so():
    assert [*signed_in().tap("home/cars").rows][:2] == ["garage/cars#red", "garage/cars#blue"]
    empty = signed_in(cars=()).tap("home/cars")
    assert empty.rows["garage/cars"].label == "no cars"
    assert "garage/cars" not in empty.screen.targets


def test_the_page_of_an_item_is_called_as_it_and_knows_it():
    phone = signed_in().tap(*CAR)
    assert (phone.screen.title, phone.screen.text) == ("Red", "About red")
    assert phone.rows["garage/cars/code"].value == "red-code"
    assert "garage/cars/code" not in signed_in().tap("home/cars", "garage/cars#blue").rows


def test_an_item_opens_within_an_item():
    phone = signed_in().tap(*SERVICE)
    assert phone.screen.title == "Map"
    assert phone.rows["garage/cars/services/all/state"].value == "red map"
    assert phone.rows["garage/cars/services/all/renewal"].checked
    assert scope_of(RULES, phone.handset.stack) == (("cars", "red"), ("car.services", "red-map"))


def test_a_deed_within_an_item_names_the_items():
    asked = signed_in().tap(*SERVICE, "garage/cars/services/all/renewal").asked
    assert (asked.deed, asked.item, asked.fields) == ("set_renewal", "red-map", (("to", "false"),))
    assert asked.scope == (("cars", "red"), ("car.services", "red-map"))


def test_an_item_that_is_touched_is_what_the_deed_is_about():
    phone = signed_in().tap(*CAR, "garage/cars/services", "garage/cars/services/pick#parking")
    assert (phone.asked.deed, phone.asked.item, phone.asked.scope) == (
        "add_to_basket", "parking", (("cars", "red"),)
    )  # fmt: skip
    assert phone.answered(Accepted()).handset.page == "garage/cars#red"


def test_a_page_goes_when_its_item_is_gone():
    phone = signed_in().tap(*SERVICE)
    phone.world["cars"] = ("blue",)
    assert (phone.screen.node, phone.screen.title) == ("garage", "garage")
    assert phone.back().handset.stack == ("home",)


def test_a_page_goes_when_nobody_is_signed_in_any_more():
    phone = signed_in().tap(*CAR)
    phone.handset = Handset(stack=phone.handset.stack)
    assert phone.screen.node == "home"


def test_a_closed_lock_refuses_with_its_reason():
    phone = signed_in().tap("home/cars", "garage/cars#blue")
    assert phone.rows["garage/cars/unlock"].locked
    phone.tap("garage/cars/unlock")
    assert (phone.screen.dialog.message, phone.asked) == ("not_here", None)
    # What is merely told has no button to say no with.
    phone.happens(OnPhone(Tap("dialog/no")))
    assert phone.screen.dialog
    assert phone.tap("dialog/yes").screen.dialog is None


def test_a_deed_waits_for_its_answer():
    phone = signed_in().tap(*CAR, "garage/cars/unlock")
    assert phone.asked.fields == (("command", "unlock"),)
    assert phone.screen.kind is PageKind.WAIT
    assert phone.answered(Accepted(Message("done"))).screen.notice.text == "done done: way out"
    assert phone.screen.title == "Red"


def test_a_refused_deed_says_why():
    phone = signed_in().tap(*CAR, "garage/cars/unlock").answered(Denied("password_wrong", (("n", 2),)))
    assert (phone.screen.dialog.text, phone.screen.dialog.tone) == ("2 tries left", "bad")


@pytest.mark.parametrize("how", ["wait/cancel", "back", "bar/garage", "foot/privacy"])
def test_whoever_leaves_a_wait_hears_no_more_of_it(how):
    phone = signed_in().tap(*CAR, "garage/cars/unlock")
    phone.happens(OnPhone(Tap(how)))
    assert DroppedByPhone(1) in phone.effects
    before = phone.handset
    assert phone.answered(Denied("password_wrong")).handset == before


def test_what_is_asked_first_is_sent_on_yes_only():
    phone = signed_in().tap(*CAR, "garage/cars/remove")
    assert (phone.asked, phone.screen.targets) == (None, ("dialog/yes", "dialog/no"))
    assert phone.tap("dialog/no").handset.pending is None
    asked = phone.tap("garage/cars/remove", "dialog/yes").asked
    assert (asked.deed, asked.item) == ("remove_car", "red")
    phone.answered(Accepted())
    assert (phone.handset.page, phone.screen.notice.message) == ("garage", "done")


def test_a_choice_sends_what_was_chosen_and_goes_back():
    phone = signed_in(**{"car.link": "id"})
    phone.handset = phone.handset.on(("home", "account"))
    assert [row.checked for row in phone.screen.rows] == [False, True]
    assert phone.tap("account/by_code").asked.fields == (("to", "code"),)
    assert phone.answered(Accepted()).handset.page == "home"


def test_a_text_shows_what_is_known_and_leaves_out_the_rest():
    phone = signed_in().tap("home/cars")
    assert phone.screen.text == "Cars of Ada"
    help_page = phone.tap("garage/cars#red", "garage/cars/help").screen
    assert (help_page.kind, help_page.text) == (PageKind.TEXT, "Help for Red ")


def test_the_foot_and_the_bar_lead_on():
    phone = signed_in().tap(*CAR)
    assert [line.text for line in phone.screen.foot] == ["VISA", "Privacy"]
    assert [(spot.id, spot.here) for spot in phone.screen.bar] == [("bar/home", False), ("bar/garage", True)]
    assert phone.tap("foot/privacy").screen.text == "Privacy"
    assert [line.text for line in phone.screen.foot] == ["VISA"]
    assert phone.tap("bar/home").handset.stack == ("home",)
    assert [spot.id for spot in Phone().screen.bar] == ["bar/home"]


def test_another_language_in_the_settings_is_that_of_the_app():
    phone = signed_in().happens(SetPhoneLanguage("de"))
    assert phone.rows["home/cars"].label == "de:cars"
    assert phone.happens(SetPhoneLanguage("xx")).handset.language == "de"


def test_a_page_is_opened_by_name_as_it_is_reached_through_the_menus():
    assert signed_in().happens(OpenOnPhone("garage/add")).handset.stack == ("home", "garage")
    assert signed_in().happens(OpenOnPhone("garage/cars")).handset.stack == ("home", "garage")
    assert signed_in().happens(OpenOnPhone("nowhere")).handset.stack == ("home",)


def test_whoever_is_not_signed_in_comes_to_where_the_way_begins():
    assert Phone().happens(OpenOnPhone("garage/cars")).handset.stack == ("home",)


def test_another_telephone_is_one_on_which_nobody_is_signed_in():
    phone = signed_in().tap(*CAR).happens(HoldPhone("grace"))
    assert (phone.handset.holder, phone.handset.signed_in, phone.handset.stack) == ("grace", "", ("home",))


def test_a_success_opens_the_item_that_came_to_be():
    phone = signed_in().tap("home/cars", "garage/add").fill(vin="wp0zzz99zts392124").confirm()
    assert phone.asked.fields == (("vin", "WP0ZZZ99ZTS392124"),)
    phone.answered(Accepted(values=((ITEM, "blue"),)))
    assert phone.handset.stack == ("home", "garage", "garage/cars#blue")
    assert OpenedOnPhone("garage/cars#blue") in phone.effects


def test_signing_in_leads_home():
    phone = Phone().tap("home/sign_in").fill(email="ada@example.org", password=TYPED).confirm()
    phone.answered(Accepted(values=((SIGNED_IN, "ada"),)))
    assert (phone.handset.signed_in, phone.handset.page, phone.handset.form) == ("ada", "home", None)
    assert TYPED not in repr(phone.effects)


def test_a_row_tells_its_kind():
    kinds = {row.id: row.kind for row in signed_in().tap(*CAR).screen.rows}
    assert kinds["garage/cars/services"] is RowKind.SUBMENU
    assert kinds["garage/cars/unlock"] is RowKind.ACTION
    assert signed_in().rows["home/profile"].kind is RowKind.ENTRANCE


NAMES = ["email", "password", "vin", "name", "country", "card", "nonsense"]
REPLIES = [
    Accepted(),
    Accepted(Message("done"), ((SIGNED_IN, "ada"), (ITEM, "red"))),
    Accepted(values=((SIGNED_IN, ""),)),
    Denied("password_wrong", (("n", 1),)),
]
MOVES = st.one_of(
    st.integers(0, 30),
    st.sampled_from(["nonsense", "dialog/yes", "garage/cars#gone", "form/field/x", "bar/x", "foot/x"]),
    st.builds(OnPhone, st.one_of(
        st.sampled_from([Back(), Confirm(), Erase()]),
        st.builds(TypeText, st.text(max_size=5)),
        st.builds(FillField, st.sampled_from(NAMES), st.text(max_size=30)),
    )),
    st.builds(PhoneAnswer, st.integers(0, 9), st.sampled_from(REPLIES)),
    st.sampled_from(REPLIES),
    st.builds(HoldPhone, st.sampled_from(["ada", "grace"])),
    st.builds(OpenOnPhone, st.sampled_from(["garage/cars", "garage", "home", "nonsense"])),
    st.builds(SetPhoneLanguage, st.sampled_from(["en", "de", "fr"])),
    st.sampled_from([("red",), ("blue",), (), ("red", "blue")]),
)  # fmt: skip


@given(st.lists(MOVES, max_size=40))
def test_no_history_stops_the_telephone(moves):
    handset, cars = Handset("ada", signed_in="ada"), ("red", "blue")
    for move in moves:
        portal = knows(handset, cars)
        targets = phone_view(RULES, handset, portal, NOW).targets
        match move:
            case int():
                event = OnPhone(Tap(targets[move % len(targets)] if targets else "back"))
            case str():
                event = OnPhone(Tap(move))
            case Accepted() | Denied():
                event = PhoneAnswer(handset.requests, move)
            case tuple():
                cars = move
                continue
            case _:
                event = move
        handset = react(RULES, handset, portal, event, NOW).handset
        assert handset.stack[0] == "home"
        assert handset.pending is None or handset.form is None
