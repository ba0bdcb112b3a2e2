"""Contracts through the cloud's door: renewal, notice, failed cards, end, withdrawal, and letters."""

import pytest
from clouds import DAY, Cloud, at_noon, founded
from hypothesis import given, settings
from hypothesis import strategies as st

from pcm_sim.connect.clock.agenda import Agenda
from pcm_sim.connect.cloud import replay
from pcm_sim.connect.operations.contracts import (
    cancel_all,
    suspend_payer,
    withdraw_contract,
    withdraw_function,
)
from pcm_sim.connect.store.contracts import ContractState
from pcm_sim.connect.trouble.effects import CardAnswer
from pcm_sim.connect.trouble.faults import Fault, Match, When, arm

S = ContractState
MONTHLY, YEARLY, FREE, FUNCTION = "music_streaming", "voice_pilot", "safety", "power_steering_plus"
PRICE = 990


def on(day, world=None, **market):
    """Found a cloud on a day, with nothing due; some terms of the French market may differ."""
    world = world or founded()
    terms = world.book.market("FR")._replace(**market)
    book = world.book.__class__(
        **{name: getattr(world.book, name) for name in world.book.__slots__}
        | {"markets": {**world.book.markets, "FR": terms}}
    )
    return world.but(book=book, contracts={}, agenda=Agenda(at_noon(day)))


def declining(world, answer="declined", times=0):
    """Let the bank say no."""
    fault = Fault("bank", CardAnswer(answer), Match("charge_card"), When(times=times))
    return world.but(faults=arm(world.faults, fault))


def bought(product=MONTHLY, day="2026-01-31", renews=True, world=None):
    """Buy something on a day, and let it come to the car."""
    return Cloud(world=world or on(day)).buys(product, renews=renews).starts_car()


def last_day(cloud):
    """Give the day that stands in the last letter about an end."""
    return dict(cloud.letters()[-1].figures)["day"]


def test_a_month_keeps_its_day_over_february_and_summer_time():
    cloud = bought()
    ends = []
    for _ in range(4):
        ends.append(cloud.contract(MONTHLY).term.ends)
        cloud.waits_until(ends[-1])
    assert [
        at_noon(day) + DAY // 2 for day in ("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31")
    ] == ends
    assert cloud.paid == 5 * PRICE


def test_a_renewal_is_charged_and_told_with_its_paper():
    cloud = bought().waits_until("2026-03-01")
    renewed = dict(cloud.letters("renewed")[0].figures)
    assert (renewed["day"], renewed["money"]) == ("2026-03-31", "EUR 9.90")
    assert cloud.world.ledger.invoice(renewed["paper"]).total_cents == PRICE


def test_who_does_not_renew_is_warned_and_ends():
    cloud = bought(YEARLY, renews=False).waits_until("2027-01-10")
    assert cloud.kinds()[-1] == "expiring"
    assert last_day(cloud) == "2027-01-31"
    cloud.waits_until("2027-02-01")
    assert (cloud.kinds()[-1], cloud.contract(YEARLY).state) == ("expired", S.EXPIRED)


@pytest.mark.parametrize(
    ("day", "message", "end"),
    [
        ("2027-01-17", "contract_ends", "2027-01-31"),
        ("2027-01-18", "contract_notice_missed", "2028-01-31"),
    ],
)
@pytest.mark.parametrize("way", ["cancel_contract", "stop_renewal"])
def test_both_ways_to_stop_need_the_same_notice(way, day, message, end):
    cloud = bought(YEARLY).waits_until(day)
    cloud.does(way, cloud.key(YEARLY))
    assert cloud.told == message
    assert dict(cloud.answer.message.figures)["day"] == end
    assert last_day(cloud) == end
    cloud.waits_until(at_noon(end) + DAY // 2)
    assert cloud.contract(YEARLY).state is S.EXPIRED
    assert cloud.paid == 4_900 * (1 if message == "contract_ends" else 2)


def test_the_switch_goes_back_and_the_letter_says_when_it_charges():
    cloud = bought(YEARLY)
    cloud.does("stop_renewal", cloud.key(YEARLY)).does("start_renewal", cloud.key(YEARLY))
    assert cloud.kinds()[-2:] == ["renewal_off", "renewal_on"]
    assert dict(cloud.letters()[-1].figures)["day"] == "2027-02-01"
    cloud.does("set_renewal", cloud.key(YEARLY), to="false")
    assert cloud.contract(YEARLY).ends == cloud.contract(YEARLY).term.ends


@pytest.mark.parametrize("name", ["cancel_contract", "stop_renewal", "reactivate", "retry_payment"])
def test_only_who_pays_decides(name):
    cloud = bought()
    before = cloud.world
    cloud.does(name, cloud.key(MONTHLY), account="jonas")
    assert cloud.refused == "not_owner"
    assert cloud.world.but(journal=before.journal) == before


@pytest.mark.parametrize("name", ["cancel_contract", "stop_renewal", "start_renewal", "reactivate"])
def test_a_contract_that_is_none_is_refused(name):
    assert Cloud().does(name, "C999").refused == "contract_unknown"


def test_a_free_service_that_was_cancelled_is_taken_up_again():
    cloud = bought(FREE)
    cloud.does("cancel_contract", cloud.key(FREE)).does("reactivate", cloud.key(FREE))
    assert cloud.contract(FREE).state is S.ACTIVE
    assert cloud.does("reactivate", cloud.key(FREE)).refused == "already_active"


def test_a_card_that_fails_is_tried_on_three_days_and_then_it_ends():
    cloud = bought()
    cloud.world = declining(cloud.world)
    cloud.waits_until("2026-03-01")
    assert cloud.contract(MONTHLY).state is S.PAST_DUE
    assert dict(cloud.letters("payment_failed")[0].figures)["day"] == "2026-03-04"
    cloud.waits_until("2026-03-04")
    assert dict(cloud.letters("payment_failed")[1].figures)["day"] == "2026-03-08"
    cloud.waits_until("2026-03-08")
    assert (cloud.contract(MONTHLY).state, cloud.kinds()[-1]) == (S.EXPIRED, "expired")
    assert cloud.paid == PRICE


def test_a_card_that_works_again_renews_at_the_next_try():
    cloud = bought()
    cloud.world = declining(cloud.world, times=1)
    cloud.waits_until("2026-03-05")
    assert (cloud.contract(MONTHLY).state, cloud.paid) == (S.ACTIVE, 2 * PRICE)
    assert cloud.contract(MONTHLY).term.ends == at_noon("2026-03-31") + DAY // 2


def test_arrears_are_paid_by_hand_with_another_card():
    cloud = bought()
    cloud.world = declining(cloud.world, times=1)
    cloud.waits_until("2026-03-01").does("retry_payment", cloud.key(MONTHLY))
    assert (cloud.refused, cloud.paid, cloud.kinds()[-1]) == ("", 2 * PRICE, "renewed")
    assert cloud.does("retry_payment", cloud.key(MONTHLY)).refused == "nothing_to_charge"


def test_a_renewal_that_the_bank_wants_confirmed_is_paid_once_its_holder_confirms():
    cloud = bought()
    cloud.world = declining(cloud.world, "confirm")
    cloud.waits_until("2026-03-01")
    assert (cloud.contract(MONTHLY).unconfirmed, cloud.kinds()[-1]) == (True, "payment_unconfirmed")
    cloud.does("retry_payment", cloud.key(MONTHLY))
    assert (cloud.refused, cloud.paid, cloud.contract(MONTHLY).unconfirmed) == ("", 2 * PRICE, False)


def test_a_card_that_expired_meanwhile_fails():
    cloud = bought(day="2028-05-15").waits_until("2028-06-16")
    assert cloud.contract(MONTHLY).state is S.PAST_DUE


@pytest.mark.parametrize(("days", "refused"), [(14, None), (15, "withdrawal_expired")])
def test_a_purchase_is_withdrawn_within_its_days_and_the_money_comes_back(days, refused):
    cloud = bought(YEARLY).waits(days)
    cloud.world, refusal = withdraw_contract(cloud.world, cloud.key(YEARLY))
    assert (refusal.reason if refusal else None) == refused
    assert cloud.paid == (4_900 if refused else 0)
    if not refused:
        assert cloud.kinds()[-2:] == ["withdrawn", "refunded"]
        assert cloud.world.orders["P000001"].state == "refunded"


def test_days_of_withdrawal_can_count_from_the_activation():
    cloud = Cloud(world=on("2026-01-31", withdrawal_from="activation")).buys(YEARLY).waits(100)
    cloud.starts_car().waits(14)
    assert withdraw_contract(cloud.world, cloud.key(YEARLY))[1] is None
    cloud.waits(1)
    assert withdraw_contract(cloud.world, cloud.key(YEARLY))[1].reason == "withdrawal_expired"


def test_a_market_without_withdrawal_knows_none():
    cloud = bought(YEARLY, world=on("2026-01-31", withdrawal_days=0))
    assert withdraw_contract(cloud.world, cloud.key(YEARLY))[1].reason == "withdrawal_expired"


def test_a_function_that_costs_nothing_yet_is_withdrawn():
    cloud = bought(FUNCTION)
    [key] = cloud.world.functions
    world, refusal = withdraw_function(cloud.world, key)
    assert (refusal, world.functions[key].state) == (None, "removed")
    assert withdraw_function(cloud.world, "F0")[1].reason == "contract_unknown"
    assert withdraw_contract(cloud.world, "C0")[1].reason == "contract_unknown"


def test_what_a_deleted_account_pays_for_rests():
    cloud = bought()
    cloud.world = suspend_payer(cloud.world, "claire")
    assert cloud.contract(MONTHLY).state is S.SUSPENDED
    assert cloud.waits_until("2026-03-01").contract(MONTHLY).state is S.EXPIRED


def test_a_market_may_cancel_what_hangs_on_a_car_that_leaves():
    cloud = bought()
    cloud.world = cancel_all(cloud.world, "claire", cloud.vin)
    assert cloud.contract(MONTHLY).cancelled


def test_a_replay_of_half_a_year_gives_an_equal_world():
    cloud = bought()
    cloud.waits(40).does("cancel_contract", cloud.key(MONTHLY)).waits(140)
    assert replay(cloud.start, cloud.world) == cloud.world


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["wait", "buy", "stop", "cancel", "withdraw", "fail"]), st.integers(0, 60)),
        max_size=8,
    )
)
def test_charges_less_refunds_are_what_the_invoices_say(steps):
    cloud = Cloud(world=on("2026-01-31"))
    for step, figure in steps:
        keys = list(cloud.world.contracts)
        key = keys[figure % len(keys)] if keys else "C0"
        match step:
            case "wait":
                cloud.waits(figure)
            case "buy":
                cloud.buys((MONTHLY, YEARLY, FREE)[figure % 3], renews=True).starts_car()
            case "stop":
                cloud.does("stop_renewal", key)
            case "cancel":
                cloud.does("cancel_contract", key)
            case "withdraw":
                cloud.world, _ = withdraw_contract(cloud.world, key)
            case "fail":
                cloud.world = declining(cloud.world, times=1)
    held = sum(one.paid for one in cloud.world.contracts.values())
    assert cloud.paid == held
    new = list(cloud.world.ledger.invoices)[len(cloud.start.ledger.invoices) :]
    assert sum(one.total_cents for one in new) == held
