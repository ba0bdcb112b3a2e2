"""Every page of My Porsche, each once, for pictures."""

from functools import cache

from shipped import open_car

from pcm_sim.session.exhibits import dressed
from pcm_sim.session.phone_exhibits import CARD, PHONE, phone_exhibits


@cache
def shown():
    session = open_car("macan-95b-1")
    return session, phone_exhibits(session)


def test_every_area_of_the_telephone_has_its_pages():
    session, pages = shown()
    names = [one.page for one in pages]

    assert len(names) == len({*names}) > 50
    assert {one.partition("/")[0] for one in session.phone_rules.tree.nodes} <= {
        one.removeprefix("form:").partition("/")[0] for one in names
    } | {"privacy"}
    assert {one.kind for one in pages} == {PHONE}
    assert {CARD, "form:portal/sign_in", "form:portal/profile/login/change_code"} <= {*names}


def test_the_shop_is_there_as_anybody_and_as_a_customer_sees_it():
    _, pages = shown()
    names = {one.page for one in pages}

    assert {"store", "out:store", "store/cars/services", "store/basket"} <= names
    assert {"portal", "out:portal", "form:store/sign_in"} <= names


def test_nothing_happens_to_the_car_that_is_looked_at():
    session, _ = shown()

    assert session.moment == open_car("macan-95b-1").moment


def test_a_page_is_in_the_language_asked_for():
    session, pages = shown()
    card = next(one for one in pages if one.page == CARD)
    german = session.beginning_at(dressed(session.rules, card.moment, "de", day=True))

    assert (german.phone.language, german.phone.node.partition("#")[0]) == ("de", CARD)
