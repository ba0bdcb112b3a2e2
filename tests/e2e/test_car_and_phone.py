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
        console.part("faults").press("faults/where/cloud").pick("faults/what", "mail_spam").press(
            "faults/arm"
        )
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
        centre="valmont",
    )
    assert driver.session.moment.world.account(NEW["email"]).dealer == "valmont"
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

VOICE = "voice_pilot"
SERVICES = ("bar/apps", "apps/services")


def linked(driver):
    """Link the car by its owner's Porsche ID."""
    driver.tap("home/settings", "settings/accounts", "settings/accounts/create")
    driver.sign_in(driver.customer("claire"))
    driver.answer_arrives()


def restart(driver):
    """Switch the car off and on again, and let the cloud answer."""
    Console(driver).car("ignition", "ignition")
    driver.session.settle()
    driver.window.settle()


def letter(driver, kind, account="claire"):
    """Give the end of the id of the newest mail of a kind."""
    sent = driver.session.moment.world.outbox.messages
    whose = (one for one in sent if one.draft.recipient.account == account and one.draft.channel == "mail")
    return f"inbox#{[one.number for one in whose if one.draft.template == kind][-1]}"


def rows(driver):
    """Name the rows that the unit shows, by the last part of their ids."""
    return {row.id.rpartition("#")[2]: row.value for row in driver.screen.rows}


def test_from_the_store_to_the_service_in_the_car_and_its_invoice(open_car, tmp_path):
    driver = open_car("taycan-2022", "de", papers=tmp_path)
    linked(driver)
    phone = Telephone(driver, "claire").sign_in()
    phone.tap("store", "cars#", f"services#{VOICE}", "add", "basket", f"lines#{VOICE}", "renews", "back")
    phone.tap("to_billing", "to_payment")
    phone.tap("after_payment", "terms", "consent", "order")
    number = phone.value("number")
    assert number in phone.tap("bar/mail", letter(driver, "order_placed")).screen.text

    driver.tap(*SERVICES)
    assert VOICE not in rows(driver)
    restart(driver)
    driver.tap(*SERVICES)
    assert driver.shows("Online-Sprachbedienung")

    key = contract_of(driver, VOICE)
    before = driver.session.moment.world.contracts[key].auto_renew
    phone.tap("bar/portal", "products", f"contracts#{key}", "renews")
    assert (before, driver.session.moment.world.contracts[key].auto_renew) == (True, False)
    phone.tap("bar/portal", "payment", "papers", "invoices#", "paper")
    (paper,) = tmp_path.iterdir()
    assert paper.read_bytes().startswith(b"%PDF")
    assert driver.shows(str(paper))


def contract_of(driver, product):
    """Give the key of the contract of a product for the car in the window."""
    world, vin = driver.session.moment.world, driver.session.moment.car.vin
    found = (
        key for key, one in world.contracts.items() if (one.sale.vin, one.sale.product) == (vin, product)
    )
    return next(found)


# --- a function -------------------------------------------------------------------------------------

STEERING = "power_steering_plus"
ACTIVATE = "apps/functions/list/activate"


def paid(driver, account="claire"):
    """Give the hundredths that a customer has paid so far."""
    return driver.session.moment.world.ledger.balance(account)


def test_a_function_fails_for_an_early_door_and_is_active_at_the_second_try(open_car):
    driver = open_car("taycan-2022", "en")
    linked(driver)
    before = paid(driver)
    console, phone = Console(driver), Telephone(driver, "claire").sign_in()
    phone.tap("store", "cars#", f"functions#{STEERING}", "add", "basket", "to_billing", "to_payment")
    phone.tap("after_payment", "terms", "order")
    console.minutes(10)
    driver.tap("bar/notifications")
    assert driver.shows("Power Steering Plus")

    driver.tap("bar/apps", "apps/functions", f"apps/functions/list#{STEERING}")
    console.car("charging")
    driver.tap(ACTIVATE)
    assert driver.screen.dialog.message == "install_charging"
    assert driver.shows(driver.screen.dialog.way_out)
    driver.tap("dialog/yes")
    console.car("charging")
    driver.tap(ACTIVATE, "dialog/yes")

    console.car("ignition", "locked").minutes(4).car("locked", "ignition")
    assert driver.screen.dialog.message == "function_interrupted"
    assert driver.shows(driver.screen.dialog.text)
    assert paid(driver) == before
    driver.tap("dialog/yes")

    driver.tap("home/updates", f"updates/functions#{STEERING}", "updates/functions/activate", "dialog/yes")
    console.car("ignition", "locked").minutes(10).car("locked", "ignition")
    driver.tap("bar/apps", "apps/functions")
    assert rows(driver) == {STEERING: "Active"}
    assert paid(driver) - before == 28_900
    phone.tap("bar/home", "push", "received#")
    assert "289,00\N{NO-BREAK SPACE}€" in phone.screen.text


# --- a sale -----------------------------------------------------------------------------------------


def test_a_skipped_checklist_goes_on_charging_the_seller_a_year_later(open_car):
    driver = open_car("taycan-2022", "en")
    console, seller = Console(driver), Telephone(driver, "claire").sign_in()
    seller.tap("products", f"contracts#{contract_of(driver, 'navigation_plus')}", "renews")
    seller.tap("bar/portal", "vehicles", "detail#", "sale", "begin", "steps#renewals_on", "skip").yes()
    seller.tap("finish_undone").yes()
    before, sold_at = paid(driver), driver.session.moment.now

    vin = driver.session.moment.car.vin
    buyer = Telephone(driver, "sofia").sign_in().tap("vehicles", "add").fill(vin=vin)
    assert buyer.screen.notice.message == "ownership_pending"
    console.part("desk").pick("desk/who", "sofia").press("desk/confirm_sale")
    driver.tap("bar/settings", "settings/accounts", "settings/accounts/create")
    driver.sign_in(driver.customer("sofia"))
    driver.answer_arrives()
    assert driver.screen.status.user == "SK"
    service = f"contract/{contract_of(driver, 'navigation_plus')}"
    console.until(service).until(service)
    assert driver.session.moment.now - sold_at > 360 * DAY * 60_000
    assert (paid(driver) > before, paid(driver, "sofia")) == (True, 0)
    told = seller.hold("claire").tap("bar/mail", letter(driver, "renewed")).screen.text
    assert "Taycan" in told
    assert seller.screen.signed_in == "claire"
    assert seller.tap("bar/portal", "products").value("sold")
