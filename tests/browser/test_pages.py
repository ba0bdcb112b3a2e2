"""Every page of My Porsche keeps nobody out and cuts nothing; the keyboard and the ways of a browser work."""

import pytest
from looking import all_pages, barriers, closed, cut_texts, look, outside, unreadable
from visitors import NARROW, OWNER, WIDE

RICH = "second_user_invited"
"""A preset with cars, users, contracts, cards, orders, invoices and letters."""
WIDTHS = (320, 390, 768, 1280)
LANGUAGES = ("en", "fr", "de")


def signed_in(visit, world, size=WIDE, language="en", **more):
    owner = visit(world.base, size, language, **more)
    owner.signs_in()
    return owner


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_read_at_every_width_and_keeps_nobody_out(found, visit, language):
    world = found(preset=RICH)
    wrong = []
    turn = LANGUAGES.index(language)
    for somebody in (visit(world.base, language=language), signed_in(visit, world, language=language)):
        pages = all_pages(somebody)
        for width in WIDTHS:
            somebody.makes_the_window(width)
            wrong += [(width, one) for one in unreadable(somebody, pages)]
        # In every language each third page, wide, and another third, narrow: words change, the rest does not.
        wrong += [(WIDE, one) for one in closed(somebody, pages[turn::3])]
        wrong += [(WIDE, one) for one in closed(somebody, pages[turn :: len(pages)], within="")]
        somebody.makes_the_window(NARROW["width"])
        wrong += [(NARROW, one) for one in closed(somebody, pages[(turn + 1) % 3 :: 3])]
    assert len(pages) > 95
    assert wrong == []


def wrong_on(visitor):
    look(visitor)
    found = []
    for width in (320, 1280):
        visitor.makes_the_window(width)
        found += [*barriers(visitor), *cut_texts(visitor), *outside(visitor)]
    return found


def test_what_is_refused_asked_or_missing_can_be_read_by_everybody_too(found, visit):
    world = found(preset=RICH)
    owner = visit(world.base, language="de")
    owner.signs_in("nobody at all", "")
    assert wrong_on(owner) == []
    owner.signs_in()
    owner.goes("/my/portal/vehicles/detail/WP0ZZZPCMSIM00001")
    owner.clicks("Fahrzeug aus dem Profil entfernen")
    owner.sees("Nein")
    assert wrong_on(owner) == []
    owner.misses("/my/portal/nowhere")
    assert wrong_on(owner) == []


def test_the_keyboard_alone_signs_in_and_answers_what_is_asked(found, visit):
    owner = visit(found().base)
    owner.goes("/my/portal")
    owner.presses("Tab")
    owner.is_at("Skip to the content")
    owner.presses("Enter", "Tab")
    owner.is_at("Sign in")
    owner.presses("Enter")
    owner.arrives("/sign-in")
    owner.presses("Tab", "Enter")
    owner.tabs_to("Email (Porsche ID)")
    owner.writes(OWNER[0])
    owner.presses("Tab")
    owner.is_at("Password")
    owner.writes(OWNER[1])
    owner.presses("Enter")
    owner.sees("Claire Martin")

    owner.goes("/my/portal/vehicles/detail/WP0ZZZPCMSIM00001")
    owner.clicks("Remove the car from the profile")
    # The answer that changes nothing has the focus, and nothing behind the question can be reached.
    owner.is_at("No")
    reached = set()
    for _ in range(6):
        owner.presses("Tab")
        reached.add(owner.focused())
    assert reached - {""} == {"Yes", "No"}
    owner.presses("Escape")
    owner.sees_no("Yes")
    owner.sees("Remove the car from the profile")


def test_what_was_typed_stays_after_a_refusal_but_the_secret(found, visit):
    visitor = visit(found().base)
    visitor.signs_in(OWNER[0], "Wrong-99")
    visitor.sees("Wrong password.")
    assert visitor.typed("email", "password") == [OWNER[0], ""]
    visitor.reloads()
    assert visitor.typed("email", "password")[1] == ""


def test_back_forward_and_reload_show_the_page_and_do_nothing_twice(found, visit):
    world = found()
    owner = signed_in(visit, world)
    owner.clicks("Connect Store", "Taycan 2022", "Online voice control", "Add to basket", "Basket")
    basket = owner.at()
    owner.clicks("Express checkout", "I accept", "I agree", "Place the order")
    owner.sees("is placed")
    order = owner.at()
    owner.reloads()
    owner.goes_back()
    owner.goes_forward()
    owner.finds(State="confirmed")
    assert owner.at() == order
    bought = [one for one in world.world.contracts.values() if one.sale.product == "voice_pilot"]
    assert len(bought) == 1
    owner.goes(basket[basket.index("/my/") :])
    owner.sees("The basket is empty.")
    owner.reloads()
    owner.sees("The basket is empty.")


def test_two_browsers_of_one_customer_tell_each_other_and_those_of_two_do_not(found, visit):
    world = found()
    at_home, on_the_way = signed_in(visit, world), signed_in(visit, world, NARROW)
    somebody_else = visit(world.base)
    for one in (at_home, on_the_way):
        one.goes("/my/portal/store/basket")
        one.sees("The basket is empty.")
    at_home.goes("/my/portal/store/cars/WP0ZZZPCMSIM00001/services/voice_pilot")
    at_home.clicks("Add to basket")
    on_the_way.sees("Online voice control")
    somebody_else.goes("/my/portal")
    somebody_else.sees("Sign in")


def test_without_script_all_is_done_by_links_and_buttons(found, visit):
    owner = signed_in(visit, found(), script=False)
    owner.clicks("Connect Store", "Taycan 2022", "Online voice control", "Add to basket", "Basket")
    owner.clicks("Empty the basket", "Yes")
    owner.sees("The basket is empty.")
    owner.clicks("Français")
    owner.sees("Le panier est vide.")
