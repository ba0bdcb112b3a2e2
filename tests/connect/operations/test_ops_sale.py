"""A sale from the first step to the new owner, and what the seller goes on paying (F108)."""

from drivers import Driver

from pcm_sim.connect.cloud import replay
from pcm_sim.connect.garage.sale import SaleState, Task, state_of
from pcm_sim.connect.operations.sale import steps_of
from pcm_sim.connect.store.contracts import ContractState


def undone(cloud):
    return [one.task.value for one in steps_of(cloud.world, cloud.vin) if not one.done]


def renewing():
    """A car with a service that renews itself, linked, for sale."""
    return Driver().links().buys("radio_plus", renews=True).starts_car().does("open_sale")


def test_every_step_is_done_one_by_one():
    cloud = renewing()
    assert undone(cloud) == ["renewals_on", "secondary_users", "still_linked", "still_in_profile"]
    for step in undone(cloud):
        cloud.does("do_sale_step", step)
        assert (cloud.refused, step in undone(cloud)) == ("", False)
    assert not cloud.contract("radio_plus").auto_renew
    assert cloud.world.sales[cloud.vin].skipped == ()
    assert state_of(cloud.world.sales[cloud.vin], cloud.car) is SaleState.REMOVED_FROM_PROFILE


def test_what_is_skipped_is_kept_and_can_be_done_after_all():
    cloud = renewing().does("skip_sale_step", "renewals_on")
    assert [one.task for one in cloud.world.sales[cloud.vin].skipped] == [Task.RENEWALS_ON]
    cloud.does("do_sale_step", "renewals_on")
    assert cloud.world.sales[cloud.vin].skipped == ()


def test_a_step_needs_a_sale_and_a_name():
    cloud = Driver()
    for name in ("skip_sale_step", "do_sale_step", "finish_sale", "abort_sale"):
        assert cloud.does(name, "renewals_on").refused == "sale_not_open"
    assert cloud.does("open_sale", account="emma").refused == "not_owner"
    assert cloud.does("open_sale", account="sofia").refused == "not_member"
    assert cloud.does("open_sale", vin="WP0ZZZPCMSIM00009").refused == "vin_unknown"
    assert cloud.does("open_sale").does("skip_sale_step", "wash").refused == "sale_step_unknown"


def test_who_keeps_the_car_gives_the_sale_up():
    cloud = renewing().does("open_sale").does("abort_sale")
    assert (cloud.refused, cloud.world.sales, cloud.car.primary.account) == ("", {}, "claire")


def test_the_old_payer_pays_for_the_new_owner_until_it_is_cancelled():
    cloud = renewing().does("finish_sale")
    assert Task.RENEWALS_ON in {one.task for one in cloud.world.sales[cloud.vin].skipped}
    cloud.does("take_over_car", account="sofia").desk_does("confirm_sale", "sofia")
    assert cloud.car.primary.account == "sofia"
    contract = cloud.contract("radio_plus")
    assert (contract.sale.vin, contract.sale.payer, contract.usable) == (cloud.vin, "claire", True)
    paid, terms = cloud.paid, contract.renewed
    # The cards of the demonstration run out; this one lasts.
    cloud.does("add_card", number="4242 4242 4242 4242", expiry="12/39")
    cloud.waits(730)
    renewed = cloud.contract("radio_plus")
    assert renewed.renewed > terms
    assert (renewed.sale.payer, renewed.usable, cloud.paid > paid) == ("claire", True, True)
    assert cloud.world.ledger.balance("sofia") == cloud.start.ledger.balance("sofia")
    cloud.does("cancel_contract", cloud.key("radio_plus"), account="sofia")
    assert cloud.refused == "not_owner"
    cloud.does("cancel_contract", cloud.key("radio_plus"))
    assert cloud.refused == ""
    paid = cloud.paid
    cloud.waits(800)
    assert cloud.contract("radio_plus").state is ContractState.EXPIRED
    assert replay(cloud.start, cloud.world) == cloud.world
