"""Car and telephone in one window: from the invitation to the sale, by real clicks and keys."""

import pytest
from consoles import Console
from telephone import Telephone

NEW = {"name": "Louis Marchand", "email": "louis.marchand@example.org", "mobile": "+33 6 39 98 00 71"}
SECRETS = {"password": "Verger-52", "security_code": "2580"}
DAYS_TO_THE_MAIL = 6
DAY = 1440


def invited(driver, *, in_spam=False):
    """Have the desk free the car and invite its buyer; give the telephone, and the mail in it."""
    console = Console(driver)
    if in_spam:
        console.part("faults").pick("faults/what", "mail_spam").press("faults/arm")
    console.part("desk").press("desk/free_car")
    for field, words in NEW.items():
        console.write(f"desk/{field}", words)
    console.pick("desk/centre", "rochefleur").press("desk/invite")
    console.minutes(DAYS_TO_THE_MAIL * DAY)
    phone = Telephone(driver, NEW["email"]).tap("bar/mail")
    if in_spam:
        assert not phone.offers("inbox#")
        phone.tap("spam", "letters#", "rescue")
    return phone.tap("inbox#")


def opened(driver, **more):
    """Open the account from the mail on: link, code by SMS, password, security code, consent, Centre."""
    phone = invited(driver, **more).tap("link", "request", "bar/sms", "received#")
    code = phone.value("code")
    phone.tap("bar/portal", "sms_code").fill(sms_code=code).tap("details")
    phone.fill(
        password=SECRETS["password"],
        security_code=SECRETS["security_code"],
        security_code_again=SECRETS["security_code"],
        consent="true",
    )
    assert phone.screen.signed_in == NEW["email"]
    return phone.tap("sign_out").yes().tap("sign_in")


@pytest.mark.parametrize("in_spam", [False, True], ids=["inbox", "spam"])
def test_from_the_invitation_to_a_macan_linked_by_its_code(open_car, in_spam):
    driver = open_car("macan-2018", "fr")
    phone = opened(driver, in_spam=in_spam).fill(email=NEW["email"], password=SECRETS["password"])
    code = phone.value("code")
    for place in (("vehicles", "detail#"), ("bar/app", "account", "garage", "cars#")):
        assert phone.tap(*place).value("code") == code

    driver.press("APPS", "OPT")
    driver.tap("apps/options/connect")
    driver.type_on_glass(code.replace(" ", ""))
    driver.tap("form/confirm")
    driver.answer_arrives()

    assert driver.screen.status.user == "LM"
    assert not phone.offers("code")
    assert not phone.tap("bar/portal").offers("code")
    assert not phone.tap("vehicles", "detail#").offers("code")


def test_from_the_invitation_to_a_taycan_linked_by_the_porsche_id(open_car):
    driver = open_car("taycan-2022", "fr")
    phone = opened(driver).fill(email=NEW["email"], password=SECRETS["password"])
    assert phone.tap("vehicles", "detail#").offers("how_id")

    driver.tap("home/settings", "settings/accounts", "settings/accounts/create")
    for field, text in (("email", NEW["email"]), *SECRETS.items()):
        driver.tap(f"form/field/{field}")
        driver.type_on_glass(text)
    driver.tap("form/confirm")
    driver.answer_arrives()

    assert driver.screen.status.user == "LM"
    assert not phone.offers("how_id")


# --- a purchase -------------------------------------------------------------------------------------

VOICE = "voice_control"


def linked(driver):
    """Link the car by its owner's Porsche ID."""
    driver.tap("home/settings", "settings/accounts", "settings/accounts/create")
    driver.sign_in(driver.customer("claire"))
    driver.answer_arrives()


def test_from_the_store_to_the_service_in_the_car_and_its_invoice(open_car, tmp_path):
    driver = open_car("taycan-2022", "de", papers=tmp_path)
    linked(driver)
    phone = Telephone(driver, "claire").sign_in()
    phone.tap("store", "cars#")
    print(phone.targets)
    phone.tap(f"services#{VOICE}", "add", "bar/portal", "store", "basket", "to_billing", "to_payment")
    print(phone.targets)
