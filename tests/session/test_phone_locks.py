"""What a locked row of My Porsche says: a whole sentence, with the figure of the policy in it."""

from dataclasses import replace

import pytest
from phone_walks import Phone

from pcm_sim.connect.garage.cars import CarUser, Role, UserState
from pcm_sim.domain.handset_pages import lock_message
from pcm_sim.session.portal import portal_of

CAR = "WP0ZZZPCMSIM00001"


def with_full_car(phone):
    """Put as many users into the car as there may be."""
    moment = phone.session.moment
    car = moment.world.car(CAR)
    limit = moment.world.book.garage.secondary_limit
    guests = tuple(CarUser(f"guest{n}", Role.SECONDARY, UserState.ACTIVE) for n in range(limit))
    full = moment.with_world(moment.world.with_car(replace(car, members=(*car.members, *guests))))
    phone.session = phone.session.beginning_at(full)
    return phone


def test_a_full_car_says_how_many_users_it_has():
    phone = with_full_car(Phone()).to("my.porsche.com", "My vehicles", "Taycan", "Users")
    phone.tap("Invite a secondary user")
    assert "5" in phone.dialog.text
    assert "{" not in phone.dialog.text


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_no_lock_says_a_sentence_with_a_gap(language):
    phone = Phone()
    phone.to("my.porsche.com", "My vehicles", "Taycan")
    session = phone.session
    rules = session.phone_rules
    portal = portal_of(session.moment.world, session.moment.handset, session.moment.now, session.phone_kit())
    locks = [lock for node in rules.tree.nodes.values() for lock in node.locks]
    assert locks
    for lock in locks:
        assert "{" not in " ".join(rules.tell(lock_message(portal, lock), language)), lock
