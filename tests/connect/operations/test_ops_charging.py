"""Charging through the cloud's door: sessions, the history, the filter and the invoice as a month ends."""

import pytest
from clouds import DAY, Cloud, at_noon, founded

from pcm_sim.connect.clock.agenda import Agenda
from pcm_sim.connect.cloud import replay
from pcm_sim.connect.operations.charging import charging_contracts, seen_sessions, sessions_of_invoice
from pcm_sim.connect.shelf import Shelf
from pcm_sim.connect.store.ledger import InvoiceKind, Ledger
from pcm_sim.connect.trouble.effects import CardAnswer
from pcm_sim.connect.trouble.faults import Fault, Match, When, arm

STATION, PRICE = "valmont_gare", 52


def bare(day="2026-05-10"):
    """Found a cloud on a day in which nobody has a charging contract or was ever charged."""
    world = founded()
    return world.but(contracts={}, agenda=Agenda(at_noon(day)), sessions=Shelf(), ledger=Ledger())


def driver(day="2026-05-10"):
    """Begin with a customer who has just taken a charging contract."""
    return Cloud(world=bare(day)).does("start_charging_contract")


def charge(cloud, wh=10_000, station=STATION, minutes=30):
    """Charge the car."""
    return cloud.instructor_does("charge_in_public", station, minutes=minutes, wh=wh)


def invoices(cloud):
    """Give the charging invoices."""
    return [one for one in cloud.world.ledger.invoices if one.kind is InvoiceKind.CHARGING]


def test_a_charging_contract_is_free_and_runs_at_once():
    cloud = driver()
    assert (cloud.told, cloud.paid) == ("order_placed", 0)
    assert charging_contracts(cloud.world, "claire") == (cloud.key("charging"),)
    assert cloud.does("start_charging_contract").refused == "already_active"


@pytest.mark.parametrize(("account", "code"), [("emma", "not_owner"), ("nora", "account_not_active")])
def test_a_charging_contract_is_the_owners(account, code):
    assert Cloud(account, world=bare()).does("start_charging_contract").refused == code


def test_a_charging_contract_needs_a_card_and_an_address():
    cloud = Cloud(world=bare().but(wallets={}))
    assert cloud.does("start_charging_contract").refused == "address_incomplete"
    cloud.does("set_billing", street="1 rue Neuve", postcode="13000", city="Valmont")
    assert cloud.does("start_charging_contract").refused == "no_card"


def test_only_public_sessions_of_a_running_contract_are_seen():
    cloud = charge(charge(driver()), station="home")
    [seen] = seen_sessions(cloud.world, "claire")
    assert (seen.station, seen.cents, seen.started) == (STATION, 10 * PRICE, cloud.world.now - 1_800_000)
    assert len(cloud.world.sessions) == 2
    cloud.does("cancel_contract", cloud.key("charging")).waits(400)
    assert seen_sessions(cloud.world, "claire") == ()
    assert len(charging_contracts(cloud.world, "claire", running=False)) == 1


def test_a_session_without_a_contract_is_on_no_invoice():
    cloud = charge(Cloud(world=bare())).waits(60)
    assert (seen_sessions(cloud.world, "claire"), invoices(cloud)) == ((), [])


def test_the_invoice_comes_by_mail_push_and_portal_as_the_month_ends_in_the_accounts_zone():
    cloud = charge(charge(driver()), wh=5_500)
    midnight = at_noon("2026-05-31") + DAY // 2
    cloud.waits_until(midnight - 1)
    assert invoices(cloud) == []
    cloud.waits_until(midnight)
    [invoice] = invoices(cloud)
    assert (invoice.total_cents, invoice.at) == (806, midnight)
    for channel in ("mail", "push", "portal"):
        [letter] = cloud.letters("charging_invoice", channel)
        figures = dict(letter.figures)
        assert (figures["month"], figures["kwh"], figures["paper"]) == ("2026-05", "15.50", invoice.number)
    assert len(sessions_of_invoice(cloud.world, invoice)) == 2


def test_each_month_has_its_own_invoice_and_none_without_a_session():
    cloud = charge(charge(driver()).waits_until("2026-07-03")).waits_until("2026-09-02")
    assert [one.total_cents for one in invoices(cloud)] == [520, 520]


def test_who_leaves_still_pays_for_the_month():
    cloud = charge(driver("2026-05-10"))
    cloud.does("cancel_contract", cloud.key("charging")).waits_until("2026-06-01")
    assert cloud.paid == 520


def test_an_invoice_whose_card_fails_is_tried_again():
    cloud = charge(driver())
    fault = Fault("bank", CardAnswer("declined"), Match("charge_card"), When(times=1))
    cloud.world = cloud.world.but(faults=arm(cloud.world.faults, fault))
    cloud.waits_until("2026-06-01")
    assert (invoices(cloud), cloud.kinds()[-1]) == ([], "payment_failed")
    assert dict(cloud.letters()[-1].figures)["day"] == "2026-06-04"
    cloud.waits_until("2026-06-04")
    [invoice] = invoices(cloud)
    assert len(sessions_of_invoice(cloud.world, invoice)) == 1


def test_a_month_that_is_never_paid_is_given_up_after_three_tries():
    cloud = charge(driver())
    fault = Fault("bank", CardAnswer("declined"), Match("charge_card"))
    cloud.world = cloud.world.but(faults=arm(cloud.world.faults, fault))
    cloud.waits_until("2026-07-15")
    assert (invoices(cloud), cloud.kinds().count("payment_failed")) == ([], 3)


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({"to": "2026-05"}, 1),
        ({"to": "2026-06"}, 1),
        ({"to": "2026-07"}, 0),
        ({"to": "all"}, 2),
        ({"first": "2026-05-10", "last": "2026-05-10"}, 1),
        ({"first": "2026-05-11", "last": ""}, 1),
        ({"first": "", "last": "2026-05-09"}, 0),
    ],
)
def test_the_history_is_filtered_by_a_period(fields, seen):
    cloud = charge(charge(driver()).waits(30)).does("filter_period", **fields)
    assert len(seen_sessions(cloud.world, "claire")) == seen


@pytest.mark.parametrize("fields", [{"to": "soon"}, {"first": "2026-06-02", "last": "2026-06-01"}])
def test_a_period_that_is_none_is_refused(fields):
    assert driver().does("filter_period", **fields).refused == "period_bad"


def test_the_history_is_filtered_by_a_car():
    cloud = charge(driver())
    assert len(seen_sessions(cloud.does("filter_car", to=cloud.vin).world, "claire")) == 1
    assert seen_sessions(cloud.does("filter_car", to="WP0ZZZPCMSIM00002").world, "claire") == ()
    assert len(seen_sessions(cloud.does("filter_car", to="all").world, "claire")) == 1


@pytest.mark.parametrize(
    ("vin", "station", "code"), [("X", STATION, "vin_unknown"), ("", "x", "station_unknown")]
)
def test_charging_needs_a_car_and_a_station(vin, station, code):
    cloud = driver()
    assert cloud.instructor_does("charge_in_public", station, vin=vin or cloud.vin).refused == code


def test_a_demonstration_begins_with_two_months_charged_and_paid():
    world = founded()
    paid = [one for one in world.ledger.invoices if one.account == "claire"]
    assert [one.kind for one in paid] == [InvoiceKind.CHARGING] * 2
    assert len(seen_sessions(world, "claire")) == sum(len(sessions_of_invoice(world, one)) for one in paid)


def test_a_car_without_charging_begins_without_a_history():
    assert len(founded("macan-2019").ledger.invoices) == 0


def test_replaying_a_year_of_charging_gives_an_equal_world():
    cloud = charge(charge(driver()).waits(40)).waits(400)
    assert replay(cloud.start, cloud.world) == cloud.world
