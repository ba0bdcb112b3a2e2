"""What an operation reads off the effects that struck it."""

from pcm_sim.connect.trouble.effects import (
    MAINTENANCE,
    CardAnswer,
    Delivery,
    FunctionFails,
    Latency,
    Stale,
    Timeout,
    age_of,
    card_refusal_of,
    deliveries_of,
    failing_minute_of,
    latency_of,
    loss_of,
    refusal_of,
    waits_for_holder,
)
from pcm_sim.domain.requests import Denied

LOCKED = Denied("pairing_locked", (("min", 15),))


def test_where_nothing_goes_wrong_there_is_nothing_to_read():
    assert (latency_of(()), age_of(()), deliveries_of((), "sms")) == (0, 0, ())
    read = (refusal_of, loss_of, card_refusal_of, failing_minute_of)
    assert [one(()) for one in read] == [None] * 4
    assert not waits_for_holder(())


def test_latencies_add_up():
    assert latency_of((Latency(500), MAINTENANCE, Latency(20))) == 520


def test_the_first_refusal_is_the_one_that_is_answered():
    assert refusal_of((Latency(5), LOCKED, MAINTENANCE)) == LOCKED


def test_an_answer_stays_away_whether_or_not_it_was_carried_out():
    assert loss_of((Timeout(carried_out=True), Timeout())) == Timeout(carried_out=True)


def test_the_oldest_state_and_the_earliest_failure_count():
    assert age_of((Stale(5), Stale(9))) == 9
    assert failing_minute_of((FunctionFails(7), FunctionFails(0))) == 0


def test_a_card_is_refused_with_its_reason():
    assert card_refusal_of((CardAnswer("declined"),)) == Denied("card_declined")
    assert card_refusal_of((CardAnswer("confirm"), CardAnswer("expired"))) == Denied("card_expired")


def test_only_an_accepted_card_waits_for_its_holder():
    assert waits_for_holder((CardAnswer("confirm"),))
    assert card_refusal_of((CardAnswer("confirm"),)) is None
    assert not waits_for_holder((CardAnswer("confirm"), CardAnswer("declined")))


def test_a_channel_has_its_own_troubles():
    lost, spam = Delivery("sms", "lost"), Delivery("mail", "spam")
    assert deliveries_of((lost, spam, Latency(1)), "mail") == (spam,)


def test_effects_of_two_kinds_are_never_equal():
    assert len({Latency(5), Stale(5), FunctionFails(5)}) == 3
