"""From the invitation to a linked car, and all else about an account: on telephone and car, by taps."""

import pytest
from hands import Hand

from pcm_sim.composition import open_session
from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, Actor, deed
from pcm_sim.domain.events import Tap, TypeText
from pcm_sim.domain.handset_events import FillField, OnPhone
from pcm_sim.session.simulation import replay

CLAIRE = ("claire.martin@example.org", "Lavande-26")
ANOTHER, CANARY = "Romarin-27", "Canari-4711"
PAUL = ("paul.renard@example.org", "Verger-52")


@pytest.fixture
def macan():
    return open_session("macan-2018", language="en")


@pytest.fixture
def taycan():
    return open_session("taycan-2022", language="en")


def open_account(hand, password=PAUL[1], security_code="4711"):
    """Walk from the mail of the invitation to the open account."""
    hand.home().tap("mail").tap_first("inbox").tap("link", "request")
    hand.tap("bar/sms").tap_first("received")
    code = hand.value("code")
    hand.tap("bar/portal", "sms_code").fill(sms_code=code)
    return hand.tap("details").fill(
        password=password, security_code=security_code, security_code_again=security_code, consent="true"
    )


def test_an_invitation_leads_to_an_open_account(taycan):
    hand = open_account(Hand(taycan, "paul"))
    assert hand.screen.signed_in == "paul"
    hand.tap("profile", "consent")
    assert hand.value("state") == "Agreed"


def test_the_row_of_a_link_is_called_as_the_letter_calls_it(taycan):
    hand = Hand(taycan, "paul").tap("mail").tap_first("inbox")
    row = next(one for one in hand.screen.rows if one.id.endswith("/link"))
    assert row.label == "Ouvrir mon Porsche ID"


def test_no_step_of_the_opening_can_be_skipped(taycan):
    hand = Hand(taycan, "paul").tap("bar/portal")
    steps = {"portal/request", "portal/sms_code", "portal/details"}
    assert not steps & set(hand.targets)
    hand.home().tap("mail").tap_first("inbox").tap("link")
    assert steps & set(hand.targets) == {"portal/request"}
    hand.tap("request")
    assert steps & set(hand.targets) == {"portal/sms_code"}


def test_a_wrong_code_stays_with_the_form(taycan):
    hand = Hand(taycan, "paul").tap("mail").tap_first("inbox").tap("link", "request", "sms_code")
    hand.fill(sms_code="000000")
    assert hand.screen.form
    assert "4" in hand.screen.form.way_out


def test_a_code_on_the_phone_links_the_car_and_is_gone(macan):
    hand = Hand(macan, "claire").sign_in(*CLAIRE)
    code = hand.value("code").replace(" ", "")
    hand.tap("vehicles").tap_first("detail")
    assert hand.value("code").replace(" ", "") == code
    hand.tap("bar/app", "account", "garage").tap_first("cars")
    assert hand.value("code").replace(" ", "") == code
    assert macan.go_to("link")
    macan.dispatch(TypeText(code))
    macan.dispatch(Tap("form/confirm"))
    macan.settle()
    assert hand.value("state") == "Linked"
    assert "portal/code" not in [row.id for row in hand.tap("bar/portal").screen.rows]


def test_a_car_that_takes_the_porsche_id_shows_no_code(taycan):
    hand = Hand(taycan, "claire").sign_in(*CLAIRE)
    assert "portal/code" not in [row.id for row in hand.screen.rows]
    hand.tap("vehicles").tap_first("detail")
    assert any(one.endswith("/how_id") for one in hand.targets)


def test_a_wrong_number_at_the_dealers_sends_the_code_to_a_stranger(taycan):
    centre = Actor(CENTRE, "rochefleur")
    taycan.ask(centre, deed("correct_mobile", account="paul", mobile="+33639980099"))
    hand = Hand(taycan, "paul").tap("mail").tap_first("inbox").tap("link", "request", "bar/sms")
    assert "sms/received" not in hand.targets
    assert hand.screen.rows[0].label == "No text messages."


def test_a_mail_in_the_spam_folder_is_moved_and_its_link_opens(taycan):
    lost = deed("arm_fault", item="spam", effect="delivery", channel="mail", fate="spam")
    taycan.ask(Actor(INSTRUCTOR), lost)
    hand = Hand(taycan, "claire").tap("bar/portal", "forgot").fill(email=CLAIRE[0])
    hand.home().tap("mail", "spam").tap_first("letters").tap("rescue")
    hand.tap_first("inbox").tap("link", "reset").fill(password=ANOTHER)
    hand.sign_in(CLAIRE[0], ANOTHER)
    assert hand.screen.signed_in == "claire"


def test_wrong_passwords_lock_the_account(taycan):
    hand = Hand(taycan, "claire").tap("bar/portal", "sign_in")
    for _ in range(taycan.moment.world.book.ids.password_tries):
        hand.fill(email=CLAIRE[0], password=ANOTHER)
    assert hand.screen.form
    assert "locked" in hand.screen.form.trouble.lower()


def test_another_mail_address_becomes_the_porsche_id_and_letters_follow(taycan):
    hand = Hand(taycan, "claire").sign_in(*CLAIRE).tap("profile", "personal", "edit")
    hand.fill(email="claire.roux@example.org", name="Claire Roux")
    assert hand.value("email") == "claire.roux@example.org"
    hand.tap("bar/portal", "sign_out").yes().tap("forgot").fill(email="claire.roux@example.org")
    hand.home().tap("mail")
    assert any("inbox#" in one for one in hand.targets)


def test_a_security_code_that_was_never_set_is_set_on_the_phone(taycan):
    hand = Hand(taycan, "emma").sign_in("emma.taylor@example.org", "Harbour-17").tap("profile", "login")
    hand.tap("set_code").fill(security_code="1122", security_code_again="1122")
    assert any(one.endswith("/change_code") for one in hand.targets)


def test_a_deleted_account_signs_in_no_more(taycan):
    hand = Hand(taycan, "claire").sign_in(*CLAIRE).tap("profile", "login", "delete")
    assert "Centre" in hand.screen.text
    hand.tap("confirm").fill(password=CLAIRE[1]).yes()
    assert hand.screen.signed_in == ""
    hand.tap("sign_in").fill(email=CLAIRE[0], password=CLAIRE[1])
    assert hand.screen.form
    assert "deleted" in hand.screen.form.trouble


def test_an_objection_goes_to_the_address_of_the_market(taycan):
    hand = open_account(Hand(taycan, "paul")).tap("profile", "consent")
    assert taycan.moment.world.book.market("FR").contact in hand.screen.text
    hand.tap("object").yes()
    assert hand.value("state") == "Not agreed"


def test_the_app_follows_the_telephones_language(taycan):
    hand = Hand(taycan, "claire").tap("settings", "language", "de")
    assert hand.screen.title == "Telefon-Einstellungen"
    assert taycan.moment.unit.language == "en"


def test_a_silent_cloud_times_out_and_can_be_tried_again(taycan):
    taycan.ask(Actor(INSTRUCTOR), deed("set_pace", pace="silent"))
    hand = Hand(taycan, "claire").sign_in(*CLAIRE)
    assert hand.screen.form
    assert hand.screen.form.trouble
    taycan.ask(Actor(INSTRUCTOR), deed("set_pace", pace="normal"))
    hand.fill(password=CLAIRE[1])
    assert hand.screen.signed_in == "claire"


def test_an_answer_that_nobody_waits_for_is_inert(taycan):
    hand = Hand(taycan, "claire").tap("bar/portal", "sign_in")
    for name, text in zip(("email", "password"), CLAIRE, strict=True):
        taycan.dispatch(fill(name, text))
    taycan.dispatch(tap("form/confirm"))
    taycan.dispatch(tap("wait/cancel"))
    taycan.settle()
    assert hand.screen.signed_in == ""


def fill(name, text):
    return OnPhone(FillField(name, text))


def tap(target):
    return OnPhone(Tap(target))


def test_what_was_done_on_the_phone_replays_to_an_equal_moment(taycan):
    start = taycan.moment
    open_account(Hand(taycan, "paul")).tap("profile", "personal")
    events = [entry.event for entry in taycan.history.entries]
    assert replay(taycan.rules, start, events, taycan.phone_kit) == taycan.moment


def test_no_secret_is_written_out_on_the_way(taycan):
    open_account(Hand(taycan, "paul"), password=CANARY, security_code="8642")
    told = repr([(entry.event, entry.effects) for entry in taycan.history.entries])
    assert CANARY not in told
    assert "8642" not in told


def test_a_telephone_is_as_it_was_when_it_is_taken_up_again(taycan):
    hand = Hand(taycan, "claire").sign_in(*CLAIRE).tap("vehicles")
    Hand(taycan, "emma").tap("bar/portal")
    assert hand.screen.signed_in == ""
    Hand(taycan, "claire")
    assert (hand.screen.signed_in, hand.screen.node) == ("claire", "portal/vehicles")


def test_a_telephone_that_is_laid_aside_waits_for_nothing(taycan):
    hand = Hand(taycan, "claire").tap("bar/portal", "sign_in")
    for name, text in zip(("email", "password"), CLAIRE, strict=True):
        taycan.dispatch(fill(name, text))
    taycan.dispatch(tap("form/confirm"))
    Hand(taycan, "emma")
    taycan.settle()
    Hand(taycan, "claire")
    assert hand.screen.signed_in == ""
    assert hand.screen.form


def test_whoever_was_invited_later_holds_a_telephone_too(taycan):
    vin, before = taycan.moment.car.vin, len(taycan.holders())
    taycan.ask(Actor(INSTRUCTOR), deed("free_car", vin=vin))
    buyer = {"email": "rosa@example.org", "name": "Rosa Prado", "mobile": "+33639980055"}
    taycan.ask(Actor(CENTRE, "rochefleur"), deed("invite", vin=vin, **buyer))
    assert [one.name for one in taycan.holders()[before:]] == ["Rosa Prado"]


def test_a_letter_writes_months_and_money_as_its_language_does(taycan):
    hand = Hand(taycan, "claire").tap("mail").tap_first("inbox")
    assert "février 2026" in hand.screen.text
    assert "92,27 kWh" in hand.screen.text
    assert "56,29\N{NO-BREAK SPACE}€" in hand.screen.text
