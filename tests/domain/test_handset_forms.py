"""Forms on the telephone: what fields take, when they hold enough, and what a refusal leaves."""

import pytest
from handsets import Phone, signed_in

from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.events import Erase, TypeText
from pcm_sim.domain.handset_events import OnPhone, SetPhoneLanguage
from pcm_sim.domain.requests import Denied

TYPED = "secret"


def profile():
    return signed_in().tap("home/profile")


def shown(phone, name):
    return next(field for field in phone.screen.form.fields if field.name == name)


def test_a_form_begins_with_what_is_known():
    phone = profile()
    assert (shown(phone, "name").text, shown(phone, "country").text) == ("Ada", "FR")
    assert [(one.label, one.chosen) for one in shown(phone, "country").choices] == [
        ("France", True),
        ("Germany", False),
    ]
    assert not phone.screen.form.can_confirm


def test_a_form_that_lacks_something_goes_to_it_and_is_not_sent():
    phone = profile().tap("form/confirm")
    assert (phone.asked, phone.screen.form.trouble) == (None, "mobile is missing")
    assert shown(phone, "mobile").active


def test_the_field_that_lacks_something_is_named():
    phone = profile().tap("form/confirm")
    assert dict(phone.handset.form.trouble.figures) == {"field": "mobile"}


@pytest.mark.parametrize(
    ("name", "typed", "kept", "enough"),
    [
        ("mobile", "+49 170 555", "+49170555", True),
        ("mobile", "+49", "+49", False),
        ("card", "4242-4242 4242-4242", "4242 4242 4242 4242", True),
        ("card", "4242", "4242", False),
        ("card", "378282246310005", "3782 822463 10005", True),
        ("expiry", "05/28", "05/28", True),
        ("expiry", "13/28", "13/28", False),
        ("expiry", "12/2028", "12/2028", True),
        ("expiry", "1228", "1228", True),
        ("expiry", "1/29", "1/29", True),
        ("expiry", "0/29", "0/29", False),
        ("name", "  ", "  ", False),
        ("birth", "29/02/2000", "29/02/2000", True),
        ("birth", "2000-02-29", "2000-02-29", True),
        ("birth", "29/02/2001", "29/02/2001", False),
        ("birth", "29//2001", "29//2001", False),
        ("sms", "12a34567", "123456", True),
        ("sms", "123", "123", False),
        ("country", "DE", "DE", True),
        ("country", "XX", "XX", False),
        ("title", "dr", "dr", True),
        ("title", "", "", True),
        ("name", "", "", False),
    ],
)
def test_a_field_takes_its_kind(name, typed, kept, enough):
    field = shown(profile().fill(**{name: typed}), name)
    assert (field.text, field.enough) == (kept, enough)


@pytest.mark.parametrize(
    ("filled", "wanted"),
    [
        ({"name": " "}, "name is missing"),
        ({"birth": "30/02/1990"}, "birth as 31/12/1990"),
        ({"mobile": "+49"}, "mobile 6"),
        ({"expiry": "13/28", "mobile": "0170555555"}, "expiry as 12/28"),
    ],
)
def test_a_form_says_which_field_wants_what(filled, wanted):
    assert profile().fill(**filled).tap("form/confirm").screen.form.trouble == wanted


@pytest.mark.parametrize("typed", ["01/29", "1/29", "01/2029", "0129", "012029"])
def test_the_end_of_a_card_is_sent_in_one_way(typed):
    phone = profile().fill(expiry=typed, mobile="0170555555").tap("form/confirm", "dialog/yes")
    assert dict(phone.asked.fields)["expiry"] == "01/29"


def test_an_address_needs_its_at():
    phone = Phone().tap("home/sign_in").fill(email="ada")
    assert not shown(phone, "email").enough
    assert shown(phone.fill(email=" ada@example.org "), "email").text == "ada@example.org"


def test_what_a_field_does_not_take_is_told():
    assert profile().fill(sms="12a").screen.notice.message == "digits_only"
    assert profile().fill(sms="1234567").screen.notice.message == "field_full"
    assert profile().fill(sms="123 456").screen.notice is None


def test_a_day_is_typed_as_the_language_writes_it_and_sent_as_all_read_it():
    phone = profile().happens(SetPhoneLanguage("de")).fill(birth="5.11.1990", mobile="0170555555")
    asked = phone.tap("form/confirm", "dialog/yes").asked
    assert dict(asked.fields)["birth"] == "1990-11-05"


def test_typing_goes_to_the_field_that_was_touched():
    phone = profile().tap("form/field/sms")
    phone.happens(OnPhone(TypeText("12"))).happens(OnPhone(TypeText("34"))).happens(OnPhone(Erase()))
    assert shown(phone, "sms").text == "123"


def test_a_secret_is_dots_until_its_eye_is_touched():
    phone = Phone().tap("home/sign_in").fill(password=TYPED)
    assert (shown(phone, "password").text, shown(phone, "password").eye) == ("••••••", "secret.show")
    phone.tap("form/show/password")
    assert (shown(phone, "password").text, shown(phone, "password").told) == ("secret", "secret.shown")
    assert shown(phone.tap("form/show/password"), "password").text == "••••••"


def test_a_refused_form_opens_again_with_the_reason_and_what_was_typed():
    phone = Phone().tap("home/sign_in").fill(email="ada@example.org", password=TYPED).confirm()
    phone.answered(Denied("password_wrong", (("n", 2),)))
    assert phone.screen.form.trouble == "2 tries left"
    assert shown(phone, "email").text == "ada@example.org"
    assert phone.confirm().asked.request == 2


def test_a_cancelled_wait_gives_the_form_back():
    phone = Phone().tap("home/sign_in").fill(email="ada@example.org", password=TYPED).confirm()
    assert shown(phone.tap("wait/cancel"), "email").text == "ada@example.org"
    assert phone.back().screen.node == "home"


def test_a_form_that_asks_first_is_still_there_after_no():
    phone = profile().fill(mobile="0170555555").confirm()
    assert phone.tap("dialog/no").screen.node == "form:home/profile"
    phone.confirm().confirm()
    assert phone.asked.deed == "change_profile"
    assert phone.answered(Accepted()).screen.notice.message == "done"
