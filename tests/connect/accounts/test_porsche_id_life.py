"""An open Porsche ID: the lock and its end, the security code, consent, the country, deletion and erasure."""

import pytest
from porsche_ids import OBJECTIONS, OTHER_PASSWORD, PASSWORD, SECURITY_CODE, Holder, denied, holder_in

from pcm_sim.connect.accounts.porsche_id import DAY_MS, MINUTE_MS, Actor, IdPolicy, PorscheId, Stage
from pcm_sim.connect.accounts.porsche_id_life import DELETION_FALLOUT
from pcm_sim.connect.attempts import Attempts

WRONG = "Wrong-Pass-1"

# --- passwords and the lock -------------------------------------------------------------------------


def test_the_fifth_wrong_password_locks_for_a_quarter_of_an_hour_and_offers_a_new_one():
    holder = holder_in(Stage.ACTIVE)
    told = [holder.logs_in(WRONG).refusal for _ in range(5)]
    assert told[:4] == [denied("password_wrong", n=left) for left in (4, 3, 2, 1)]
    assert told[4] == denied("account_locked", min=15)
    assert (holder.stage, holder.letters[-1].kind) == (Stage.LOCKED, "reset")
    assert holder.logs_in().refusal == denied("account_locked", min=15)


def test_a_right_password_forgives_the_wrong_ones_before_it():
    holder = holder_in(Stage.ACTIVE).logs_in(WRONG).logs_in(WRONG).logs_in()
    assert holder.logs_in(WRONG).refusal == denied("password_wrong", n=4)


@pytest.mark.parametrize(
    ("waited", "stage", "refusal"),
    [
        (15 * MINUTE_MS - 1, Stage.LOCKED, denied("account_locked", min=1)),
        (15 * MINUTE_MS, Stage.ACTIVE, None),
    ],
)
def test_a_lock_ends_by_itself(waited, stage, refusal):
    holder = holder_in(Stage.LOCKED).wait(waited)
    assert holder.stage == stage
    assert holder.logs_in().refusal == refusal


def test_a_new_password_ends_a_lock_and_its_link_is_good_once():
    holder = holder_in(Stage.LOCKED)
    link = holder.last("reset")
    assert holder.resets().stage == Stage.ACTIVE
    assert holder.logs_in(PASSWORD).reason == "password_wrong"
    assert holder.logs_in(OTHER_PASSWORD).reason is None
    assert holder.resets(token=link).reason == "link_invalid"


@pytest.mark.parametrize(("waited", "reason"), [(DAY_MS - 1, None), (DAY_MS, "link_expired")])
def test_a_link_for_a_new_password_opens_for_a_day(waited, reason):
    assert holder_in(Stage.ACTIVE).asks_to_reset().wait(waited).resets().reason == reason


def test_a_weak_new_password_leaves_the_lock_and_the_link():
    holder = holder_in(Stage.LOCKED).resets("weak")
    assert (holder.reason, holder.stage) == ("password_weak", Stage.LOCKED)
    assert holder.resets().reason is None


def test_only_the_last_link_for_a_new_password_opens():
    holder = holder_in(Stage.ACTIVE).asks_to_reset()
    old = holder.last("reset")
    assert holder.asks_to_reset().resets(token=old).reason == "link_invalid"


def test_figures_are_those_of_the_policy():
    holder = holder_in(Stage.ACTIVE, IdPolicy(password_tries=1, password_wait_ms=2 * MINUTE_MS))
    assert holder.logs_in(WRONG).refusal == denied("account_locked", min=2)


# --- the security code ------------------------------------------------------------------------------


def test_the_third_wrong_security_code_locks_it_and_not_the_account():
    holder = holder_in(Stage.ACTIVE)
    told = [holder.types_security_code("0000").refusal for _ in range(3)]
    assert told == [
        denied("security_code_wrong", n=2),
        denied("security_code_wrong", n=1),
        denied("security_code_locked", min=15),
    ]
    assert holder.types_security_code().reason == "security_code_locked"
    assert holder.logs_in().reason is None
    assert holder.wait(15 * MINUTE_MS).types_security_code().reason is None


def test_a_right_security_code_forgives_the_wrong_ones_before_it():
    holder = holder_in(Stage.ACTIVE).logs_in(WRONG).types_security_code("0000").types_security_code()
    assert holder.types_security_code("0000").refusal == denied("security_code_wrong", n=2)


def test_another_security_code_ends_the_wait_for_the_old_one():
    holder = holder_in(Stage.ACTIVE).logs_in(WRONG)
    for _ in range(3):
        holder.types_security_code("0000")
    holder.sets_security_code("8529", "8529")
    assert holder.account.security_attempts == Attempts()
    assert holder.types_security_code("8529").reason is None


def test_another_security_code_takes_remote_access_away():
    holder = holder_in(Stage.ACTIVE).sets_security_code("8529", "8529")
    assert holder.fallout == ("remote_access_withdrawn",)
    assert holder.types_security_code(SECURITY_CODE).reason == "security_code_wrong"
    assert holder.types_security_code("8529").reason is None


@pytest.mark.parametrize(
    ("code", "repeated", "reason"),
    [("12", "12", "security_code_malformed"), ("8529", "8528", "security_code_differs")],
)
def test_another_security_code_holds_to_the_rule(code, repeated, reason):
    holder = holder_in(Stage.ACTIVE)
    before = holder.account
    assert holder.sets_security_code(code, repeated).reason == reason
    assert holder.account == before


# --- consent ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", [Stage.ACTIVE, Stage.LOCKED, Stage.DELETED])
def test_an_objection_is_a_mail_to_the_address_of_the_country(stage):
    holder = holder_in(stage)
    assert holder.account.shares
    assert not holder.objects().account.shares
    letter = holder.letters[-1]
    assert (letter.channel, letter.kind, letter.to) == ("mail", "objection", OBJECTIONS)


def test_a_country_without_an_address_takes_no_objection():
    holder = holder_in(Stage.ACTIVE).objects("")
    assert (holder.reason, holder.account.shares) == ("country_unsupported", True)


def test_consent_may_be_given_again():
    assert holder_in(Stage.ACTIVE).objects().agrees().account.shares


# --- the country ------------------------------------------------------------------------------------


@pytest.mark.parametrize("actor", [Actor.CUSTOMER, Actor.CENTRE])
def test_nobody_but_the_customer_service_changes_the_country_without_an_invitation(actor):
    holder = holder_in(Stage.ACTIVE).is_moved(actor)
    assert (holder.reason, holder.account.country) == ("admin_token_required", "DE")


def test_the_customer_service_changes_the_country():
    holder = holder_in(Stage.ACTIVE).is_moved(Actor.SUPPORT, "AT")
    assert (holder.account.country, holder.letters[-1].kind) == ("AT", "country_changed")
    assert holder.logs_in().reason is None


# --- deletion and erasure ---------------------------------------------------------------------------


def test_a_deletion_ends_access_and_keeps_the_data_of_the_customer():
    holder = holder_in(Stage.ACTIVE).asks_to_reset().logs_in(WRONG).types_security_code("0000")
    before = holder.account
    holder.deletes()
    assert holder.fallout == DELETION_FALLOUT
    assert holder.logs_in().reason == holder.resets().reason == "account_deleted"
    after = holder.account
    assert (after.email, after.name, after.mobile) == (before.email, before.name, before.mobile)
    assert (after.link, after.password_attempts, after.security_attempts) == (None, Attempts(), Attempts())


def test_a_customer_cannot_have_the_data_erased_alone():
    holder = holder_in(Stage.DELETED)
    before = holder.account
    assert holder.is_erased(Actor.CUSTOMER).reason == "admin_token_required"
    assert holder.account == before


@pytest.mark.parametrize("actor", [Actor.CENTRE, Actor.SUPPORT])
def test_an_erasure_leaves_nothing_but_the_key(actor):
    holder = holder_in(Stage.DELETED).is_erased(actor)
    assert holder.account == PorscheId("anna", stage=Stage.ERASED)
    assert holder.fallout == ("customer_data_erased",)
    assert (holder.letters[-1].kind, holder.letters[-1].to) == ("erased", "anna@example.test")


def test_nobody_logs_in_before_the_account_is_open():
    assert Holder().is_invited().logs_in().reason == "account_not_active"
