"""From the invitation to the open account: links, codes by SMS, passwords, and whoever registers alone."""

import pytest
from porsche_ids import (
    ANNA,
    CHOSEN,
    DELIVERY,
    LYON,
    MOBILE,
    OTHER_MOBILE,
    PASSWORD,
    SECURITY_CODE,
    STUTTGART,
    Holder,
    chosen,
    denied,
    holder_in,
)

from pcm_sim.connect.accounts.porsche_id import DAY_MS, HOUR_MS, MINUTE_MS, IdPolicy, SmsCodes, Stage
from pcm_sim.connect.accounts.porsche_id_opening import Market

# --- the invitation ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("days_before", "days_waiting"), [(60, 46), (15, 1), (14, 0), (3, 0), (-1, 0)])
def test_the_invitation_leaves_fourteen_days_before_the_delivery_or_at_once(days_before, days_waiting):
    holder = Holder()
    holder.now = DELIVERY - days_before * DAY_MS
    [letter] = holder.is_invited().letters
    assert (letter.channel, letter.kind, letter.to) == ("mail", "invitation", "anna@example.test")
    assert letter.at == holder.now + days_waiting * DAY_MS


def test_a_link_opens_nothing_before_its_mail_has_left():
    holder = Holder()
    holder.now = DELIVERY - 20 * DAY_MS
    assert holder.is_invited().opens_link().reason == "link_invalid"
    assert holder.wait(6 * DAY_MS).opens_link().stage == Stage.LINK_OPENED


@pytest.mark.parametrize(("waited", "reason"), [(30 * DAY_MS - 1, None), (30 * DAY_MS, "link_expired")])
def test_a_link_opens_for_thirty_days(waited, reason):
    assert Holder().is_invited().wait(waited).opens_link().reason == reason


def test_an_expired_invitation_is_mended_by_another():
    holder = Holder().is_invited().wait(31 * DAY_MS).opens_link()
    assert holder.is_invited_again().opens_link().stage == Stage.LINK_OPENED


def test_only_the_link_of_the_last_invitation_opens():
    holder = Holder().is_invited()
    old = holder.last("invitation")
    holder.is_invited_again()
    assert holder.opens_link(old).reason == "link_invalid"
    assert holder.opens_link().reason is None


def test_a_wrong_link_opens_nothing():
    assert Holder().is_invited().opens_link("guessed").refusal == denied("link_invalid")


def test_an_invitation_brings_the_dealer_the_country_and_the_number():
    account = Holder().is_invited().account
    assert (account.dealer, account.country, account.mobile) == ("stuttgart", "DE", MOBILE)
    assert (account.email, account.name, account.locale) == ("anna@example.test", ANNA.name, "de")


def test_another_country_invites_an_open_account_and_its_secrets_stay():
    holder = holder_in(Stage.ACTIVE).is_invited_again(LYON)
    account = holder.account
    assert (account.dealer, account.country, account.mobile) == ("lyon", "FR", OTHER_MOBILE)
    assert holder.letters[-1].kind == "country_changed"
    assert not account.shares
    assert holder.logs_in().types_security_code().reason is None


# --- the code by SMS --------------------------------------------------------------------------------


def test_a_code_goes_to_the_number_of_the_dealer_only():
    letter = holder_in(Stage.SMS_SENT).letters[-1]
    assert (letter.channel, letter.to, len(letter.secret)) == ("sms", MOBILE, 6)


def test_a_wrong_number_is_mended_by_the_dealer_alone():
    holder = holder_in(Stage.SMS_SENT)
    lost = holder.last("sms_code")
    holder.has_mobile_corrected().requests_sms()
    assert holder.letters[-1].to == OTHER_MOBILE
    assert holder.types_sms(lost).reason == "sms_code_superseded"
    assert holder.types_sms().stage == Stage.SMS_CONFIRMED


@pytest.mark.parametrize(("waited", "reason"), [(12 * HOUR_MS - 1, None), (12 * HOUR_MS, "sms_code_expired")])
def test_a_code_is_good_for_twelve_hours(waited, reason):
    holder = holder_in(Stage.LINK_OPENED).requests_sms().wait(waited)
    assert holder.types_sms().reason == reason


def test_a_late_code_is_followed_by_another():
    holder = holder_in(Stage.LINK_OPENED).requests_sms().wait(DAY_MS).types_sms()
    assert holder.requests_sms().types_sms().stage == Stage.SMS_CONFIRMED


def test_only_the_newest_code_counts_and_older_ones_cost_no_try():
    holder = holder_in(Stage.SMS_SENT)
    old = holder.last("sms_code")
    holder.requests_sms()
    assert all(holder.types_sms(old).reason == "sms_code_superseded" for _ in range(9))
    assert holder.types_sms().reason is None


def test_five_wrong_codes_need_another_and_the_right_one_helps_no_more():
    holder = holder_in(Stage.SMS_SENT)
    told = [holder.types_sms("wrong").refusal for _ in range(5)]
    assert told[:4] == [denied("sms_code_wrong", n=left) for left in (4, 3, 2, 1)]
    assert told[4] == denied("sms_code_locked")
    assert holder.types_sms().reason == "sms_code_locked"
    assert holder.requests_sms().types_sms().reason is None


@pytest.mark.parametrize(
    ("waited", "refusal"),
    [
        (0, denied("rate_limited", s=60)),
        (MINUTE_MS - 1, denied("rate_limited", s=1)),
        (MINUTE_MS, None),
    ],
)
def test_another_code_may_be_asked_for_after_a_minute(waited, refusal):
    holder = holder_in(Stage.LINK_OPENED).requests_sms().wait(waited)
    assert holder.requests_sms().refusal == refusal


def test_a_corrected_number_need_not_wait():
    assert holder_in(Stage.LINK_OPENED).requests_sms().has_mobile_corrected().requests_sms().reason is None


def test_another_invitation_voids_the_codes_and_their_pause():
    holder = holder_in(Stage.LINK_OPENED).requests_sms()
    old = holder.last("sms_code")
    assert holder.is_invited_again().opens_link().requests_sms().reason is None
    assert holder.types_sms(old).reason == "sms_code_superseded"


def test_codes_of_one_digit_never_run_out():
    holder = holder_in(Stage.LINK_OPENED, IdPolicy(sms_digits=1))
    for _ in range(40):
        holder.wait(MINUTE_MS).requests_sms()
    assert holder.types_sms().reason is None


# --- password and security code ---------------------------------------------------------------------

WEAK = ["", "Short-7", "no-capital-7", "No-Digit-Here", "NoSpecial77", "No Special 77", "ÄÖÜ-äöü-x"]


@pytest.mark.parametrize("password", WEAK)
def test_a_weak_password_opens_nothing(password):
    holder = holder_in(Stage.SMS_CONFIRMED).chooses(chosen(password, "4711", "4711"))
    assert (holder.refusal, holder.stage) == (denied("password_weak", n=8), Stage.SMS_CONFIRMED)


def test_a_password_of_eight_characters_is_long_enough():
    assert holder_in(Stage.SMS_CONFIRMED).chooses(chosen("Abcdef-7", "4711", "4711")).reason is None


@pytest.mark.parametrize("code", ["", "471", "47110", "47a1", "٤٧١١"])
def test_a_security_code_is_of_four_digits(code):
    holder = holder_in(Stage.SMS_CONFIRMED).chooses(chosen(PASSWORD, code, code))
    assert holder.refusal == denied("security_code_malformed", n=4)


def test_a_security_code_is_typed_the_same_twice():
    holder = holder_in(Stage.SMS_CONFIRMED).chooses(chosen(PASSWORD, "4711", "4712"))
    assert holder.refusal == denied("security_code_differs")


@pytest.mark.parametrize("shares", [True, False])
def test_an_opened_account_knows_its_secrets_and_the_consent(shares):
    holder = holder_in(Stage.SMS_CONFIRMED)
    holder.chooses(chosen(PASSWORD, SECURITY_CODE, SECURITY_CODE, shares))
    assert holder.account.shares is shares
    assert holder.letters[-1].kind == "welcome"
    assert holder.logs_in().types_security_code().reason is None


@pytest.mark.parametrize(
    "holder", [holder_in(Stage.ACTIVE), Holder().registers().confirms_mail()], ids=["invited", "registered"]
)
def test_an_open_account_keeps_neither_link_nor_code(holder):
    assert (holder.account.link, holder.account.sms) == (None, SmsCodes())


def test_a_used_invitation_opens_nothing_more():
    assert holder_in(Stage.ACTIVE).opens_link().reason == "already_active"


# --- whoever registers alone ------------------------------------------------------------------------


def test_nobody_registers_where_the_country_does_not_allow_it():
    holder = Holder().registers(Market("XX", self_registration=False))
    assert (holder.reason, holder.stage, holder.letters) == ("phone_register_by_dealer", Stage.NEW, [])


@pytest.mark.parametrize(
    ("chosen", "reason"),
    [
        (chosen("weak"), "password_weak"),
        (chosen(PASSWORD, "12", "12"), "security_code_malformed"),
        (chosen(PASSWORD, "1234", "4321"), "security_code_differs"),
        (chosen(PASSWORD, "", "4321"), "security_code_malformed"),
        (chosen(PASSWORD), None),
        (CHOSEN, None),
    ],
)
def test_a_registration_holds_to_the_same_rules(chosen, reason):
    assert Holder().registers(chosen=chosen).reason == reason


def test_a_registration_without_a_security_code_sets_it_later():
    holder = Holder().registers(chosen=chosen(PASSWORD)).confirms_mail()
    assert holder.types_security_code().reason == "security_code_not_set"
    assert holder.sets_security_code("8529", "8529").fallout == ()
    assert holder.types_security_code("8529").reason is None


def test_a_registration_is_confirmed_by_the_last_mail_only():
    holder = Holder().registers()
    old = holder.last("confirmation")
    holder.asks_to_confirm()
    assert holder.confirms_mail(old).reason == "link_invalid"
    assert holder.confirms_mail().stage == Stage.ACTIVE


def test_a_confirmation_comes_too_late():
    assert Holder().registers().wait(30 * DAY_MS).confirms_mail().reason == "link_expired"


def test_an_invitation_takes_an_unconfirmed_registration_over():
    holder = Holder().registers()
    confirmation = holder.last("confirmation")
    holder.is_invited_again(STUTTGART)
    assert holder.account.password is None
    assert holder.opens_link(confirmation).reason == "link_invalid"
    assert holder.opens_link().stage == Stage.LINK_OPENED
