"""What customers ask of their accounts, through the door of the cloud."""

from dataclasses import replace

import pytest
from clouds import founded
from doors import HELP, PERSON, VALMONT, Cloud, invitation_number, quiet

from pcm_sim.connect import cloud
from pcm_sim.connect.accounts.porsche_id import DAY_MS, HOUR_MS, MINUTE_MS, Stage
from pcm_sim.connect.deeds import deed
from pcm_sim.connect.garage.cars import UserState
from pcm_sim.connect.store.contracts import ContractState
from pcm_sim.domain.requests import Denied

CLAIRE, PAUL, EMMA = "claire", "paul", "emma"
EMAIL, LAVENDER = "claire.martin@example.org", "Lavande-26"
FRESH, CODE = "Fresh-Start-1", "9753"
WRONG, WEAK, CANARY = "no", "weak", "Canary-Bird-77"
FIRST = invitation_number()
NEW = "ida.neu@example.test"


def invited():
    """Open the link of Paul's invitation."""
    return Cloud().person("open_link", item=FIRST)


def with_code():
    """Ask for the code by SMS, and give it beside the cloud."""
    paul = invited().person("request_sms", PAUL)
    return paul, paul.last.draft.codes[0]


def confirmed():
    """Type the code of the SMS."""
    paul, code = with_code()
    return paul.person("enter_sms_code", PAUL, sms_code=code)


def registered(**changed):
    """Register in Germany, where one may."""
    typed = {"email": NEW, "name": "Ida Neu", "mobile": "+49 171 3920077", "country": "DE", "password": FRESH}
    return Cloud().person("register", **(typed | changed))


def number_of(one):
    return str(one.last.number)


# --- opening an account -----------------------------------------------------------------------------


def test_the_invited_customer_finds_the_mail_in_french_with_a_link():
    mail = Cloud().letters[int(FIRST)]
    assert (mail.draft.template, mail.draft.language, mail.folder) == ("invitation", "fr", "inbox")
    assert mail.draft.recipient.address == "paul.renard@example.org"
    assert mail.draft.links == (founded().accounts[PAUL].link.token,)
    assert dict(mail.draft.figures)["centre"] == "Centre Porsche Rochefleur"


def test_the_link_says_whose_account_it_opens_and_marks_the_mail_read():
    paul = invited()
    assert paul.values == {"opened": PAUL, "purpose": "invitation"}
    assert paul.letters[int(FIRST)].read
    assert paul.account(PAUL).stage is Stage.LINK_OPENED


def test_a_link_opens_by_itself_too():
    token = founded().accounts[PAUL].link.token
    assert Cloud().person("open_link", token=token).values["opened"] == PAUL


@pytest.mark.parametrize("asked", [{"item": "999"}, {"item": "x"}, {"token": "nonsense"}, {}])
def test_what_is_no_link_opens_nothing(asked):
    assert Cloud().person("open_link", **asked).refusal == "link_invalid"


def test_a_link_opens_no_more_after_thirty_days():
    assert Cloud(quiet()).wait(31 * DAY_MS).person("open_link", item=FIRST).refusal == "link_expired"


def test_code_password_and_security_code_open_the_account_and_sign_in():
    paul = confirmed().person(
        "set_password", PAUL, password=FRESH, security_code=CODE, security_code_again=CODE, consent=True
    )
    assert paul.values == {"signed_in": PAUL}
    assert paul.account(PAUL).stage is Stage.ACTIVE
    assert paul.account(PAUL).shares
    assert (paul.last.draft.template, paul.last.draft.language) == ("welcome", "fr")
    assert paul.person("sign_in", email="PAUL.renard@example.org", password=FRESH).values["signed_in"] == PAUL


def test_the_code_goes_to_the_number_of_the_dealer():
    paul, _ = with_code()
    assert paul.last.draft.channel == "sms"
    assert paul.last.draft.recipient.address == "+33 6 39 98 00 52"


@pytest.mark.parametrize("step", ["request_sms", "enter_sms_code", "set_password"])
def test_no_step_can_be_taken_before_its_turn(step):
    assert Cloud().person(step, PAUL, sms_code="123456", password=FRESH).refusal == "account_not_active"


def test_a_code_is_good_for_twelve_hours_and_only_the_newest():
    paul, first = with_code()
    assert paul.person("request_sms", PAUL).refusal == "rate_limited"
    paul.wait(MINUTE_MS).person("request_sms", PAUL)
    second = paul.last.draft.codes[0]
    assert paul.person("enter_sms_code", PAUL, sms_code=first).refusal == "sms_code_superseded"
    assert paul.person("enter_sms_code", PAUL, sms_code="000000").refusal == "sms_code_wrong"
    assert (
        paul.wait(12 * HOUR_MS).person("enter_sms_code", PAUL, sms_code=second).refusal == "sms_code_expired"
    )


def test_five_wrong_codes_lock_the_code():
    paul, _ = with_code()
    for _ in range(5):
        paul.person("enter_sms_code", PAUL, sms_code="000000")
    assert paul.refusal == "sms_code_locked"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"password": "weak"}, "password_weak"),
        ({"password": FRESH, "security_code": "12"}, "security_code_malformed"),
        ({"password": FRESH, "security_code": CODE, "security_code_again": "1111"}, "security_code_differs"),
    ],
)
def test_what_does_not_fit_opens_nothing(typed, code):
    assert confirmed().person("set_password", PAUL, **typed).refusal == code


def test_who_is_open_sets_no_first_password():
    assert Cloud().person("set_password", CLAIRE, password=FRESH).refusal == "already_active"


def test_a_customer_registers_and_confirms_by_mail():
    ida = registered(language="en")
    assert (ida.last.draft.template, ida.last.draft.language) == ("confirmation", "en")
    assert ida.person("sign_in", email=NEW, password=FRESH).refusal == "account_unconfirmed"
    lost = number_of(ida)
    ida.person("resend_confirmation", NEW)
    assert ida.person("open_link", item=lost).refusal == "link_invalid"
    ida.person("resend_confirmation", NEW).person("open_link", item=number_of(ida))
    assert ida.values == {"opened": NEW, "purpose": "confirmation"}
    assert ida.person("sign_in", email=NEW.upper(), password=FRESH).values == {"signed_in": NEW}
    assert ida.account(NEW).mobile == "+49 171 3920077"
    assert ida.person("resend_confirmation", NEW).refusal == "already_active"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"email": EMAIL.upper()}, "email_taken"),
        ({"email": "nowhere"}, "email_invalid"),
        ({"name": "  "}, "name_missing"),
        ({"mobile": "12"}, "mobile_invalid"),
        ({"country": "XX"}, "phone_register_by_dealer"),
        ({"country": "FR"}, "phone_register_by_dealer"),
        ({"password": "weak"}, "password_weak"),
    ],
)
def test_who_may_not_register_leaves_nothing_behind(changed, code):
    ida = registered(**changed)
    assert ida.refusal == code
    assert ida.world.accounts == ida.start.accounts
    assert ida.world.outbox == ida.start.outbox


# --- signing in, secrets ----------------------------------------------------------------------------


def test_signing_in_and_out():
    claire = Cloud().person("sign_in", email=EMAIL, password=LAVENDER)
    assert claire.values == {"signed_in": CLAIRE}
    assert claire.person("sign_out", CLAIRE).values == {"signed_in": ""}


@pytest.mark.parametrize(
    ("email", "password", "code"),
    [
        (EMAIL, "wrong", "sign_in_password_wrong"),
        (EMAIL, "", "sign_in_password_wrong"),
        ("nobody@example.org", LAVENDER, "porsche_id_unknown"),
        ("felix.braun@example.org", "Ahorn-2025", "account_locked"),
        ("nora.lindt@example.org", "Sommet-41", "account_deleted"),
        ("paul.renard@example.org", "Verger-52", "account_not_active"),
    ],
)
def test_who_cannot_sign_in(email, password, code):
    assert Cloud().person("sign_in", email=email, password=password).refusal == code


def test_the_last_wrong_password_locks_and_its_mail_unlocks():
    claire = Cloud()
    for _ in range(claire.world.book.ids.password_tries):
        claire.person("sign_in", email=EMAIL, password=WRONG)
    assert claire.refusal == "account_locked"
    assert (claire.last.draft.template, dict(claire.last.draft.figures)["address"]) == ("reset", EMAIL)
    claire.person("open_link", item=number_of(claire))
    assert claire.person("set_password", CLAIRE, password=WEAK).refusal == "password_weak"
    assert claire.person("set_password", CLAIRE, password=FRESH).refusal == ""
    assert claire.person("sign_in", email=EMAIL, password=FRESH).refusal == ""


def test_a_forgotten_password_is_set_only_after_the_link_was_opened_once():
    claire = Cloud().person("forgot_password", email=EMAIL)
    mail = number_of(claire)
    assert claire.person("set_password", CLAIRE, password=FRESH).refusal == "link_invalid"
    claire.person("open_link", item=mail).person("set_password", CLAIRE, password=FRESH)
    assert claire.refusal == ""
    assert claire.person("open_link", item=mail).refusal == "link_invalid"


def test_the_link_of_a_forgotten_password_lasts_a_day():
    claire = Cloud().person("forgot_password", email=EMAIL)
    assert claire.wait(DAY_MS).person("open_link", item=number_of(claire)).refusal == "link_expired"


def test_a_password_changes_by_the_present_one():
    claire = Cloud().person("change_password", CLAIRE, present_password=WRONG, password=FRESH)
    assert claire.refusal == "present_password_wrong"
    claire.person("change_password", CLAIRE, present_password=LAVENDER, password=WEAK)
    assert claire.refusal == "password_weak"
    claire.person("change_password", CLAIRE, present_password=LAVENDER, password=FRESH)
    assert claire.last.draft.template == "password_changed"
    assert claire.person("sign_in", email=EMAIL, password=FRESH).refusal == ""


def test_another_security_code_withdraws_remote_access_on_every_car():
    claire = Cloud().person("change_security_code", CLAIRE, security_code=CODE, security_code_again=CODE)
    assert [car.user(CLAIRE).remote for car in claire.world.cars if car.user(CLAIRE)] == [False]
    assert claire.last.draft.template == "security_code_changed"


def test_a_first_security_code_leaves_remote_access():
    emma = Cloud().person("set_security_code", EMMA, security_code=CODE, security_code_again=CODE)
    assert all(car.user(EMMA).remote for car in emma.world.cars if car.user(EMMA))


def test_who_types_a_password_beside_the_security_code_has_it_checked():
    typed = {"security_code": CODE, "security_code_again": CODE, "present_password": "wrong"}
    assert Cloud().person("change_security_code", CLAIRE, **typed).refusal == "present_password_wrong"


# --- consent, profile -------------------------------------------------------------------------------


def test_a_consent_is_given_and_withdrawn_by_mail_to_the_address_of_the_market():
    claire = Cloud().person("give_consent", CLAIRE)
    assert claire.account(CLAIRE).shares
    claire.person("set_consent", CLAIRE, consent=False)
    assert not claire.account(CLAIRE).shares
    sent, answered = claire.letters[-2:]
    assert sent.draft.recipient.address == founded().book.market("FR").contact
    assert (sent.draft.template, answered.draft.template) == ("objection_sent", "objection")
    assert answered.draft.recipient.address == EMAIL


def test_no_market_no_address():
    world = founded()
    moved = world.with_account(replace(world.accounts[CLAIRE], country="XX"))
    assert Cloud(moved).person("withdraw_consent", CLAIRE).refusal == "country_unsupported"


def test_a_profile_changes_in_what_was_typed_and_the_key_stays():
    claire = Cloud().person(
        "change_profile", CLAIRE, email="C@Example.test", birth="1984-07-01", language="en"
    )
    found = claire.account(CLAIRE)
    assert (found.name, found.email, found.birth, found.locale) == (
        "Claire Martin",
        "c@example.test",
        "1984-07-01",
        "en",
    )
    assert claire.person("sign_in", email="c@example.test", password=LAVENDER).refusal == ""


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("change_profile", {"email": "emma.taylor@example.org"}, "email_taken"),
        ("change_profile", {"email": "none"}, "email_invalid"),
        ("change_profile", {"name": " "}, "name_missing"),
        ("change_profile", {"birth": "2090-01-01"}, "birth_future"),
        ("change_profile", {"birth": "yesterday"}, "birth_invalid"),
        ("change_mobile", {"mobile": "12"}, "mobile_invalid"),
    ],
)
def test_what_a_profile_does_not_take(name, typed, code):
    claire = Cloud().person(name, CLAIRE, **typed)
    assert claire.refusal == code
    assert claire.world.but(journal=claire.start.journal) == claire.start


def test_a_number_is_the_customers_once_the_account_is_open_and_the_dealers_before():
    one = Cloud().person("change_mobile", CLAIRE, mobile="+33 6 39 98 00 99")
    assert one.account(CLAIRE).mobile == "+33 6 39 98 00 99"
    assert one.person("change_mobile", PAUL, mobile="+33 6 39 98 00 99").refusal == "mobile_by_dealer"


@pytest.mark.parametrize(
    "name",
    [
        *("request_sms", "enter_sms_code", "set_password", "resend_confirmation", "forgot_password"),
        *("change_password", "set_security_code", "give_consent", "withdraw_consent", "change_profile"),
        *("change_mobile", "delete_account"),
    ],
)
def test_nobody_has_no_account(name):
    assert Cloud().person(name, "nobody").refusal == "porsche_id_unknown"


@pytest.mark.parametrize("name", ["change_profile", "change_mobile", "give_consent"])
def test_a_deleted_account_changes_no_more(name):
    assert Cloud().person(name, "nora", mobile="+41 78 000 00 41").refusal == "account_deleted"


# --- deletion, mailbox ------------------------------------------------------------------------------


def test_a_deletion_ends_access_and_suspends_what_is_paid_and_keeps_the_data():
    claire = Cloud().person("delete_account", CLAIRE)
    assert claire.values == {"signed_in": ""}
    assert claire.account(CLAIRE).stage is Stage.DELETED
    assert claire.account(CLAIRE).name == "Claire Martin"
    car = next(one for one in claire.world.cars if one.user(CLAIRE))
    assert (car.linked, car.user(CLAIRE).state) == ((), UserState.SUSPENDED)
    paid = [one for one in claire.world.contracts.values() if one.sale.payer == CLAIRE]
    assert paid
    assert {one.state for one in paid} == {ContractState.SUSPENDED}
    assert "deleted" in {one.draft.template for one in claire.letters}


def test_a_wrong_password_deletes_nothing():
    claire = Cloud().person("delete_account", CLAIRE, password=WRONG)
    assert claire.refusal == "present_password_wrong"
    assert claire.account(CLAIRE).stage is Stage.ACTIVE


def test_a_mail_is_taken_out_of_spam_and_read():
    world = founded()
    mail = replace(world.outbox.messages[int(FIRST)], folder="spam")
    spam = Cloud(
        world.but(outbox=replace(world.outbox, messages=world.outbox.messages.put(int(FIRST), mail)))
    )
    spam.person("move_letter", item=FIRST, folder="inbox").person("read_letter", item=FIRST)
    assert (spam.letters[int(FIRST)].folder, spam.letters[int(FIRST)].read) == ("inbox", True)


def test_everything_on_a_telephone_is_read_at_once():
    assert Cloud().person("read_all", PAUL).letters[int(FIRST)].read
    assert not Cloud().person("read_all", CLAIRE).letters[int(FIRST)].read
    assert (
        Cloud().person("read_all", email="paul.renard@example.org", channel="mail").letters[int(FIRST)].read
    )


@pytest.mark.parametrize(
    ("name", "item", "fields"),
    [("read_letter", "999", {}), ("move_letter", "999", {}), ("move_letter", FIRST, {"folder": "attic"})],
)
def test_what_is_not_there_is_neither_read_nor_moved(name, item, fields):
    assert Cloud().person(name, item=item, **fields).refusal == "letter_unknown"


def test_secrets_are_nowhere_but_in_the_letters_themselves():
    paul, code = with_code()
    paul.person("enter_sms_code", PAUL, sms_code=code)
    paul.person("set_password", PAUL, password=CANARY, security_code="8317", security_code_again="8317")
    secrets = (code, CANARY, "8317", paul.letters[int(FIRST)].draft.links[0])
    told = repr(paul.world.but(book=None)) + repr(tuple(one.deed.fields for one in paul.world.journal))
    assert [one for one in secrets if one in told] == []
    assert paul.letters[int(FIRST) + 1].draft.codes == (code,)


def test_an_armed_refusal_is_answered_before_anything_is_looked_at():
    served = cloud.ask(founded(), VALMONT, deed("sign_in", email=EMAIL, password=LAVENDER))
    assert served.answer == Denied("admin_token_required")
    assert cloud.ask(founded(), PERSON, deed("erase", "nora")).answer == Denied("admin_token_required")
    assert cloud.ask(founded(), HELP, deed("change_profile", CLAIRE)).answer == Denied("admin_token_required")


def test_a_consent_is_for_the_centre_that_is_chosen_in_the_own_country():
    claire = Cloud().person("give_consent", CLAIRE, centre="rochefleur")
    assert (claire.account(CLAIRE).shares, claire.account(CLAIRE).dealer) == (True, "rochefleur")
    assert Cloud().person("give_consent", CLAIRE, centre="bergmatt").refusal == "centre_unknown"
