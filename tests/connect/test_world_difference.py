"""What differs between two states of the cloud, told value by value and without a secret."""

from dataclasses import replace

from worlds import PASSWORD, VIN, build_account, build_world, call, find_vehicle

from pcm_sim.connect.difference import Difference, differences
from pcm_sim.connect.secrets import seal
from pcm_sim.connect.store.charging import ChargingSession
from pcm_sim.connect.store.ledger import Bill, InvoiceKind, InvoiceLine, charge
from pcm_sim.domain.requests import Pair


def test_two_equal_states_differ_in_nothing():
    assert differences(build_world(), build_world()) == ()


def test_a_link_is_told_where_it_is():
    before = build_world()
    after, _ = call(before, VIN, Pair(find_vehicle(before).code))
    found = {one.where: (one.before, one.after) for one in differences(before, after)}
    assert found[f"cars/{VIN}/linked/0"] == ("–", "anna")


def test_what_is_new_is_named_and_not_spelt_out():
    before = build_world(build_account())
    after = before.with_account(build_account("bert"))
    assert differences(before, after) == (Difference("accounts/bert", "–", "+"),)


def test_no_secret_is_told():
    before = build_world()
    other = replace(before.account("anna"), password=seal("Another-7", "salt/anna"))
    assert differences(before, before.with_account(other)) == (
        Difference("accounts/anna/password", "•", "•"),
    )
    assert PASSWORD not in repr(differences(before, before.with_account(other)))


def test_codes_are_left_out_and_the_journal_too():
    before = build_world()
    after, _ = call(before, VIN, Pair("00000000"))
    assert all("attempts" in one.where for one in differences(before, after))


def billed(times):
    """Give a cloud in which a service of one car was paid so many times."""
    world = build_world(build_account())
    line = InvoiceLine("radio_plus", 1, 2_900)
    for _ in range(times):
        bill = Bill(InvoiceKind.ORDER, "anna", VIN, (line,))
        world = world.but(ledger=charge(world.ledger, bill, world.now, "Europe/Paris").ledger)
    return world


def test_each_new_invoice_is_told_and_no_old_one_changes():
    found = [one for one in differences(billed(1), billed(3)) if one.where.startswith("ledger/invoices")]
    assert [(one.before, one.after) for one in found] == [("–", "+")] * 2
    assert len({one.where for one in found}) == 2


def test_each_charging_of_one_car_is_told():
    before = build_world()
    one = ChargingSession(VIN, "C1", "s", "Lyon", True, 0, 30, 20_000, 900)
    after = before.but(sessions=before.sessions.add(one).add(one._replace(started=9)))
    assert len(differences(before, after)) == 2
