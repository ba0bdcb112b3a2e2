"""What holds of the whole cloud at every moment, and from each to the next."""

from copy import deepcopy
from dataclasses import replace

from pcm_sim.connect.accounts.porsche_id import Stage
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.cloud import replay
from pcm_sim.connect.deeds import is_refused
from pcm_sim.connect.difference import differences
from pcm_sim.connect.garage.cars import Role
from pcm_sim.connect.store.ledger import InvoiceKind

ORDERING = {"place_order", "retry_payment", "start_charging_contract", "set_state"}
BY_TIME = "time"
"""What happened because time passed, and not because anybody asked."""


def quiet(world):
    """Give a cloud as it is but for what a refusal may leave: journal, faults, wrong tries and their mail."""
    accounts = {
        key: replace(
            one,
            sms=replace(one.sms, wrong=0),
            password_attempts=Attempts(),
            security_attempts=Attempts(),
            link=None if one.link and one.link.purpose == "reset" else one.link,
        )
        for key, one in world.accounts.items()
    }
    cars = tuple(
        replace(
            one,
            attempts=Attempts(),
            members=tuple(replace(user, sms=replace(user.sms, wrong=0)) for user in one.members),
        )
        for one in world.cars
    )
    return world.but(
        accounts=accounts, cars=cars, journal=(), faults=(), chance=None, outbox=(), agenda=world.agenda.now
    )


def check_refusal(before, served, wanted):
    """Hold that a refusal changed nothing but what it may; only a wrong password may have sent a mail."""
    after = served.world
    assert quiet(after) == quiet(before), (wanted.name, served.answer)
    assert after.agenda == before.agenda, wanted.name
    assert served.news == (), wanted.name
    new = list(after.outbox.messages)[len(before.outbox.messages) :]
    assert {one.draft.template for one in new} <= {"reset"}, wanted.name
    if not new and not before.faults.armed:
        assert after.chance == before.chance, wanted.name
    if not before.faults.armed:
        assert after.faults == before.faults


def check_step(before, after, news, asked):
    """Hold what leads from one cloud to the next, whatever was asked."""
    assert after.now >= before.now
    assert not after.plans
    assert not after.news
    for key, contract in before.contracts.items():
        assert after.contracts[key].sale.vin == contract.sale.vin
    for key, function in before.functions.items():
        assert after.functions[key].sale.vin == function.sale.vin
    for key, account in before.accounts.items():
        if account.stage is Stage.ERASED:
            assert after.accounts[key].stage is Stage.ERASED
            assert not after.accounts[key].email
    check_money(before, after, news, asked)


def check_money(before, after, news, asked):
    """Hold that every invoice has its reason, and every movement of money its invoice."""
    new = list(after.ledger.invoices)[len(before.ledger.invoices) :]
    for one in new:
        assert one.total_cents == sum(line.cents for line in one.lines) != 0
        assert (one.total_cents < 0) == (one.kind is InvoiceKind.REFUND)
        told = {(tell.kind, tell.vin, tell.product, tell.account) for tell in news}
        whose = [(one.vin, line.text, one.account) for line in one.lines]
        match one.kind:
            case InvoiceKind.ORDER:
                assert asked in ORDERING
            case InvoiceKind.RENEWAL:
                assert asked in {BY_TIME, "retry_payment"}
                assert all(("charged", *line) in told for line in whose)
            case InvoiceKind.FUNCTION:
                assert all(("charged", *line) in told for line in whose)
                assert all(active_once(after, *line) for line in whose)
            case InvoiceKind.CHARGING:
                assert asked == BY_TIME
            case InvoiceKind.REFUND:
                assert after.ledger.left(one.corrects) >= 0
                assert all(("refunded", *line) in told for line in whose)
    charged = sum(one.cents for one in news if one.kind == "charged")
    refunded = sum(one.cents for one in news if one.kind == "refunded")
    moved = sum(one.total_cents for one in new if one.kind is not InvoiceKind.CHARGING)
    assert charged - refunded == moved, asked


def active_once(world, vin, product, account):
    """Tell whether a function that was charged had come to be active before."""
    return any(
        one.activated_at is not None and one.activated_at <= world.now
        for one in world.functions.values()
        if (one.sale.vin, one.sale.product, one.sale.payer) == (vin, product, account)
    )


def check_state(world):
    """Hold what is so at every moment."""
    for car in world.cars:
        first = [one for one in car.members if one.role is Role.PRIMARY]
        assert len(first) <= 1
        assert not car.linked or len(first) == 1
        assert set(car.linked) <= {one.account for one in car.members}
        assert len(car.secondaries) <= world.book.garage.secondary_limit
        assert {one.account for one in car.members} <= set(world.accounts)
    assert list(world.agenda.waiting) == sorted(world.agenda.waiting)
    assert all(one.due >= world.now for one in world.agenda.waiting)
    emails = [one.email for one in world.accounts.values() if one.email]
    assert len(emails) == len(set(emails))


def check_whole(start, end):
    """Hold that a cloud can be kept, taken up again, and made once more from its journal."""
    assert differences(end, end) == ()
    assert deepcopy(end) == end
    again = replay(start, end)
    assert again == end, differences(again, end)


def is_done(served):
    """Tell whether something was carried out and said so."""
    return served.answer is not None and not is_refused(served.answer)
