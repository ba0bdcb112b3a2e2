"""The store through the cloud's door: basket, overview, order, and the card that is refused."""

import pytest
from clouds import CAR_VIN, GOOD_CARD, OTHER_CAR, Cloud, founded

from pcm_sim.connect.cloud import replay
from pcm_sim.connect.functions.functions import FunctionState
from pcm_sim.connect.store.contracts import ContractState
from pcm_sim.connect.store.orders import OrderState
from pcm_sim.connect.trouble.effects import CardAnswer
from pcm_sim.connect.trouble.faults import Fault, Match, When, arm
from pcm_sim.domain.errands import ITEM

SERVICE, PRIVATE, MONTHLY, FUNCTION = "radio_plus", "voice_pilot", "music_streaming", "power_steering_plus"


def declining(answer="declined", times=0):
    """Found a cloud whose bank says no."""
    world = founded()
    fault = Fault("bank", CardAnswer(answer), Match("charge_card"), When(times=times))
    return world.but(faults=arm(world.faults, fault))


def test_a_purchase_goes_step_by_step_to_a_contract_and_an_invoice():
    cloud = Cloud().does("add_to_basket", SERVICE)
    for _ in range(3):
        cloud.does("next_step")
    cloud.does("place_order")
    assert cloud.refused == "terms_not_accepted"
    cloud.does("accept_terms").does("place_order")
    order = cloud.world.orders[cloud.value(ITEM)]
    assert (order.state, order.total_cents, cloud.paid) == (OrderState.CONFIRMED, 2_900, 2_900)
    assert cloud.contract(SERVICE).state is ContractState.PENDING_RESTART
    assert not cloud.world.baskets["claire"].items


def test_the_terms_and_the_invoice_come_by_mail_in_the_language_of_the_account():
    cloud = Cloud().buys(SERVICE)
    assert cloud.kinds() == ["order_placed", "invoice"]
    placed, invoice = cloud.letters()
    assert (placed.language, dict(placed.figures)["order"]) == ("fr", "P000001")
    assert cloud.world.ledger.invoice(dict(invoice.figures)["paper"]).total_cents == 2_900


def test_the_order_is_fulfilled_once_the_car_was_started():
    cloud = Cloud().buys(SERVICE).starts_car()
    assert cloud.contract(SERVICE).state is ContractState.ACTIVE
    assert cloud.world.orders["P000001"].state is OrderState.FULFILLED


def test_a_free_service_is_ordered_without_a_charge():
    cloud = Cloud().buys("safety")
    assert (cloud.paid, cloud.kinds()) == (0, ["order_placed"])
    assert cloud.contract("safety").state is ContractState.ACTIVE


def test_a_function_is_charged_at_its_activation_and_not_before():
    cloud = Cloud().buys(FUNCTION)
    [function] = cloud.world.functions.values()
    assert (function.state, function.sale.price, cloud.paid) == (FunctionState.ORDERED, 28_900, 0)


def test_personal_data_need_a_consent():
    cloud = Cloud().does("add_to_basket", PRIVATE).does("express").does("accept_terms").does("place_order")
    assert cloud.refused == "consent_needed"
    assert not cloud.does("accept_data").does("place_order").refused


@pytest.mark.parametrize(
    ("account", "vin", "product", "code"),
    [
        ("emma", CAR_VIN, SERVICE, "not_owner"),
        ("jonas", CAR_VIN, SERVICE, "not_member"),
        ("claire", "NOBODYS", SERVICE, "vin_unknown"),
        ("nora", CAR_VIN, SERVICE, "account_not_active"),
        ("claire", CAR_VIN, "no_such", "product_not_available"),
        ("claire", CAR_VIN, "weather", "already_active"),
        ("claire", CAR_VIN, "active_lane_keeping", "product_not_available"),
    ],
)
def test_the_store_refuses(account, vin, product, code):
    cloud = Cloud(account, vin).does("add_to_basket", product)
    assert cloud.refused == code
    assert cloud.world.but(journal=cloud.start.journal) == cloud.start


def test_one_basket_is_for_one_car():
    world = founded()
    both = world.with_car(world.car(OTHER_CAR).__class__(OTHER_CAR, *_same(world, CAR_VIN)))
    cloud = Cloud(world=both).does("add_to_basket", SERVICE).does("add_to_basket", PRIVATE, vin=OTHER_CAR)
    assert cloud.refused == "basket_other_car"
    assert not cloud.does("empty_basket").does("add_to_basket", PRIVATE, vin=OTHER_CAR).refused


def _same(world, vin):
    """Give the parts of a car that another one shall have as well."""
    car = world.car(vin)
    return car.row, car.line, car.year, car.method, car.label, car.members


def test_what_is_in_the_basket_is_not_put_in_twice_and_is_taken_out():
    cloud = Cloud().does("add_to_basket", SERVICE).does("add_to_basket", SERVICE)
    assert cloud.refused == "already_in_basket"
    assert cloud.does("take_from_basket", SERVICE).does("next_step").refused == "basket_empty"


def test_renewal_can_be_accepted_in_the_basket():
    cloud = Cloud().does("add_to_basket", MONTHLY).does("set_renewal", MONTHLY, to="true")
    assert cloud.world.baskets["claire"].item(MONTHLY).auto_renew
    assert not cloud.does("set_renewal", MONTHLY, to="false").world.baskets["claire"].item(MONTHLY).auto_renew


def test_an_order_whose_card_is_declined_waits_and_is_paid_later():
    cloud = Cloud(world=declining(times=1)).buys(SERVICE)
    assert (cloud.told, cloud.paid, cloud.kinds()) == ("order_unpaid", 0, ["order_failed"])
    assert cloud.world.orders["P000001"].state is OrderState.PAYMENT_FAILED
    assert cloud.world.baskets["claire"].items
    cloud.does("retry_payment", "P000001")
    assert (cloud.told, cloud.paid) == ("order_placed", 2_900)
    assert not cloud.world.baskets["claire"].items
    assert cloud.does("retry_payment", "P000001").refused == "order_closed"


def test_a_bank_that_asks_the_holder_is_paid_when_the_holder_confirms():
    cloud = Cloud(world=declining("confirm")).buys(SERVICE)
    assert (cloud.told, cloud.paid, cloud.kinds()) == ("order_unconfirmed", 0, ["order_unconfirmed"])
    assert cloud.world.orders["P000001"].state is OrderState.UNCONFIRMED
    assert cloud.does("retry_payment", "P000001").told == "order_placed"


def test_the_card_stored_last_pays_and_another_can_be_chosen():
    cloud = Cloud().does("add_card", **GOOD_CARD).reviews(SERVICE)
    assert cloud.world.baskets["claire"].card == "card-2"
    cloud.does("choose_card", "card-1").does("place_order")
    assert cloud.world.orders["P000001"].card == "card-1"


def test_replaying_the_purchase_gives_an_equal_world():
    cloud = Cloud(world=declining(times=1)).buys(SERVICE, FUNCTION).does("retry_payment", "P000001")
    cloud.starts_car().waits(400)
    assert replay(cloud.start, cloud.world) == cloud.world
