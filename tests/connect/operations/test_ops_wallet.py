"""Cards, billing address and papers through the cloud's door; a card's number goes no further than there."""

import pytest
from clouds import GOOD_CARD, Cloud, founded

from pcm_sim.connect.cloud import replay
from pcm_sim.domain.errands import ITEM, PAPER

CANARIES = ("4242424242424242", "4242 4242 4242 4242", "4485275742308327", "739")


@pytest.mark.parametrize("number", ["4242 4242 4242 4242", "4485275742308327"])
def test_no_number_of_a_card_survives_the_door(number):
    cloud = Cloud().does("add_card", card_number=number, card_expiry="12/39", card_check="739")
    assert not any(one in repr(cloud.world.journal) for one in CANARIES)
    kept = (cloud.world.wallets, tuple(cloud.world.journal), cloud.answer, tuple(cloud.world.outbox.messages))
    assert not any(one in repr(kept) for one in CANARIES)
    [entry] = cloud.world.journal
    assert not any(one in str(entry.deed.fields) for one in CANARIES)
    assert replay(cloud.start, cloud.world) == cloud.world


def test_a_card_is_stored_and_preselected():
    cloud = Cloud().does("add_card", **GOOD_CARD)
    assert cloud.value(ITEM) == "card-2"
    assert cloud.world.wallet("claire").preselected.shown == "VISA •••• 4242"


@pytest.mark.parametrize(
    ("number", "expiry", "code"),
    [
        ("", "12/39", "card_number_bad"),
        ("4242", "12/39", "card_number_bad"),
        ("4485275742308327", "12/39", "card_not_test"),
        ("6011111111111117", "12/39", "brand_not_accepted"),
        ("4242424242424242", "13/39", "card_expiry_bad"),
        ("4242424242424242", "02/26", "card_expired"),
    ],
)
def test_a_card_that_is_of_no_use_is_refused(number, expiry, code):
    cloud = Cloud().does("add_card", card_number=number, card_expiry=expiry)
    assert cloud.refused == code
    assert cloud.world.wallets == cloud.start.wallets


def test_one_card_has_to_stay():
    cloud = Cloud().does("remove_card", "card-1")
    assert cloud.refused == "card_needed"
    cloud.does("add_card", **GOOD_CARD).does("remove_card", "card-1")
    assert [one.id for one in cloud.world.wallet("claire").cards] == ["card-2"]
    assert cloud.does("remove_card", "card-9").refused == "no_card"


def test_another_card_is_preferred():
    cloud = Cloud("jonas").does("prefer_card", "card-1")
    assert cloud.world.wallet("jonas").preselected.id == "card-1"
    assert cloud.does("prefer_card", "card-9").refused == "no_card"


def test_the_billing_address_is_changed_in_part_and_keeps_its_country():
    cloud = Cloud().does("set_billing", street=" 3 rue  Neuve ")
    address = cloud.world.wallet("claire").address
    assert (address.street, address.city, address.country) == ("3 rue Neuve", "Valmont-sur-Arc", "FR")
    assert cloud.does("set_billing", city=" ").refused == "address_incomplete"


def test_nobody_pays_whose_account_is_not_open():
    assert Cloud("nora").does("add_card", **GOOD_CARD).refused == "account_not_active"
    assert Cloud("nobody").does("set_billing", street="1").refused == "account_not_active"


def test_a_paper_is_opened_by_its_number_or_by_the_message_it_came_with():
    world = founded()
    mail = next(one for one in world.outbox.messages if one.draft.recipient.account == "claire")
    number = dict(mail.draft.figures)["paper"]
    for item in (number, str(mail.number)):
        assert Cloud().does("open_paper", item).value(PAPER) == number
        assert Cloud("jonas").does("open_paper", item).refused == "invoice_unknown"
    assert Cloud().does("open_paper", "99999").refused == "invoice_unknown"
