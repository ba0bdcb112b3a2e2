"""What people do on the pages of My Porsche: sign in, open an account, buy, read, come back."""

import asyncio
from urllib.parse import urlencode, urlsplit

from page_browser import CLAIRE, Browser, scope_of

from pcm_sim.connect.deeds import CAR, INSTRUCTOR, Actor, deed
from pcm_sim.domain.handset import Handset
from pcm_sim.server.pages.asked import MOST_BYTES
from pcm_sim.server.pages.visitors import MOST_VISITORS, Visitors
from pcm_sim.session.opening import SIMULATED_VIN

OWN = {"password": "Tilleul-31", "security_code": "4711", "security_code_again": "4711"}
CAR_PAGE = f"portal/vehicles/detail/{SIMULATED_VIN}"


def test_a_bookmark_leads_to_its_page_after_signing_in(browser):
    browser.open("products")
    assert browser.at == "portal/sign-in"
    browser.fill(**CLAIRE | {"password": "Lavande-27"}).press("Sign in")
    assert browser.error("password") == "Wrong password."
    assert browser.value("email") == "claire.martin@example.org"
    assert browser.value("password") == ""
    assert "Lavande" not in browser.html
    browser.fill(password=CLAIRE["password"]).press("Sign in")
    assert browser.at == "products"
    assert browser.sees("Navigation Plus")


def test_every_gap_of_a_form_is_told_beside_its_field(browser):
    browser.open("portal/forgot").follow("Back")
    browser.open("portal/sign-in").press("Sign in")
    assert browser.error("email").startswith("Still missing")
    assert browser.error("password").startswith("Still missing")
    # Whoever leaves the page and comes back begins anew.
    browser.open("portal").follow("Sign in")
    assert browser.error("email") == ""


def test_the_code_stands_on_home_and_in_the_garage_until_the_car_is_linked(app, macan):
    browser = Browser(app, root="/w/macan/my").sign_in()
    assert browser.at == "portal"
    (code,) = [one.text for one in browser.page.all("p") if one.attrs.get("class") == "code-value"]
    browser.open("app/account/garage").follow("Macan")
    assert browser.at == f"app/account/garage/cars/{SIMULATED_VIN}"
    assert browser.sees(code)
    macan.asked(Actor(CAR, SIMULATED_VIN), deed("pair", vin=SIMULATED_VIN, code=code))
    assert not browser.open("portal").sees(code)
    # The other world knows nothing of it, and nobody is signed in there.
    assert Browser(app).open(CAR_PAGE).at == "portal/sign-in"


def test_an_account_is_opened_by_the_link_of_its_mail(browser):
    browser.open("").hold("paul")
    browser.open("mail").follow("Porsche ID")
    browser.press("Porsche ID")
    assert browser.at == "portal"
    browser.press("Request the confirmation code")
    browser.open("sms").follow("Porsche")
    (code,) = [one.text for one in browser.page.all("p") if one.attrs.get("class") == "code-value"]
    browser.open("portal").follow("Enter the confirmation code")
    browser.fill(sms_code="000000").press("Check")
    assert browser.error("sms_code") == "Wrong confirmation code."
    browser.fill(sms_code=code).press("Check")
    browser.follow("Set password and security code")
    browser.fill(**OWN)
    browser.press("Open my account")
    assert browser.sees("Paul Renard")
    assert "Tilleul" not in browser.html


def test_what_is_bought_is_charged_once_and_its_invoice_is_a_pdf(browser, host):
    browser.sign_in().open("store").follow("Taycan")
    browser.follow("Online voice control").press("Add to basket")
    browser.open("store/basket").press("Express checkout")
    for box in ("I accept", "I agree"):
        browser.press(box)
    order = next(one for one in browser.page.all("button") if "Place the order" in one.text)
    browser.send(order)
    assert browser.at.startswith("payment/past/orders/")
    # A second click on the button of the page that was open before.
    fields = {"_tap": order.attrs["value"], "_turn": next(order.above("form").all("input")).attrs["value"]}
    browser.ask("POST", "/my/store/basket", urlencode(fields).encode())
    assert len(host.present().orders) == 1
    browser.open("payment/papers").follow("Purchase")
    browser.ask("POST", f"/my/{browser.at}", b"_tap=payment/papers/invoices/pdf&_turn=99")
    browser.press("PDF")
    assert browser.headers["content-type"] == "application/pdf"
    assert browser.raw.startswith(b"%PDF")
    # A stranger who knows the number does not get it.
    assert Browser(browser.app).open(browser.at).status == 404


def test_what_cannot_be_taken_back_is_asked_first(browser, host):
    browser.sign_in().open(CAR_PAGE).press("Remove the car")
    (dialog,) = [one for one in browser.page.all("div") if one.attrs.get("role") == "alertdialog"]
    assert "Remove this car" in dialog.text
    browser.press("No")
    assert browser.at == CAR_PAGE
    browser.press("Remove the car").press("Yes")
    assert browser.at == "portal/vehicles"
    assert not host.present().car(SIMULATED_VIN).user("claire")
    browser.open(CAR_PAGE)
    assert browser.at == "portal/vehicles"
    assert browser.sees("no longer there")


def test_a_locked_page_says_why(browser):
    browser.open("portal/register")
    assert browser.at == "portal"
    assert browser.sees("Porsche Centre")
    browser.press("OK")
    assert not [one for one in browser.page.all("div") if one.attrs.get("role") == "alertdialog"]


def test_nobody_s_browser_reads_nobody_s_mail(browser):
    browser.sign_in().open("home").hold("")
    assert not browser.sees("Claire Martin, +")
    assert browser.open("mail").sees("No mail.")
    # Claire is still signed in where she was.
    browser.hold("claire")
    assert browser.open("products").at == "products"


def test_a_window_opens_the_pages_as_whoever_holds_its_telephone(browser):
    browser.open("-/as/paul?language=de&to=mail")
    assert browser.at == "mail"
    assert browser.title == "E-Mail"
    assert "Porsche ID" in browser.page.text
    # Nobody is led anywhere else.
    browser.open("-/as/nobody-knows?to=//elsewhere.test")
    assert browser.at == "portal"


def test_a_letter_in_another_language_says_so_to_a_screen_reader(browser):
    def foreign():
        return {one.attrs["lang"] for one in browser.page.all("h1", "div", "span") if "lang" in one.attrs}

    for language, theirs in (("de", {"fr"}), ("fr", set())):
        browser.open(f"-/as/paul?language={language}&to=mail")
        assert foreign() == theirs
        browser.follow("Porsche ID")
        told = [
            one.attrs.get("lang")
            for one in browser.page.all("h1", "div")
            if one.tag == "h1" or one.attrs.get("class") == "text"
        ]
        assert set(told) == (theirs or {None})
        assert foreign() == theirs


def test_home_greets_by_name(browser):
    (greeting,) = [one for one in browser.sign_in().page.all("p") if one.attrs.get("class") == "greeting"]
    assert greeting.text == "Hello Claire Martin"
    assert greeting.attrs["data-target"] == "portal/welcome"


def test_a_world_that_begins_anew_has_nobody_signed_in(browser, host):
    browser.sign_in()
    host.reset()
    assert browser.open("products").at == "portal/sign-in"


def test_an_answer_that_does_not_come_is_told(browser, host, monkeypatch):
    monkeypatch.setattr("pcm_sim.server.pages.doing.NO_ANSWER_MS", 0)
    host.asked(Actor(INSTRUCTOR), deed("arm_fault", item="silence", effect="timeout", operation="sign_in"))
    assert browser.sign_in().sees("did not answer in time")


def test_only_the_pages_send_forms_and_no_large_ones(browser):
    browser.open("portal/sign-in")
    assert browser.ask("POST", "/my/portal/sign-in", b"email=a", origin="http://elsewhere.test").status == 403
    assert browser.ask("POST", "/my/portal/sign-in", b"{}", content_type="application/json").status == 400
    assert browser.ask("POST", "/my/portal/sign-in", b"a" * (MOST_BYTES + 1)).status == 413
    assert browser.ask("POST", "/my/portal/sign-in", b"email=%ff").status == 400
    assert browser.ask("GET", "/my/-/files/../page.html").status == 404
    policy = browser.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy


def test_who_was_away_for_longest_is_forgotten():
    visitors = Visitors()
    first = visitors.welcome(Handset())
    others = [visitors.welcome(Handset()) for _ in range(MOST_VISITORS - 1)]
    assert visitors.known(first.id)
    visitors.welcome(Handset())
    assert len(visitors) == MOST_VISITORS
    assert visitors.known(first.id)
    assert not visitors.known(others[0].id)


def test_an_open_page_is_told_when_the_car_links(app, macan):
    browser = Browser(app, root="/w/macan/my").sign_in()
    main = next(browser.page.all("main")).attrs
    code = next(one.text for one in browser.page.all("p") if one.attrs.get("class") == "code-value")
    query = urlencode({"at": main["data-at"], "seen": main["data-seen"]})
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items()).encode()
    scope = scope_of(
        "GET", urlsplit(f"/w/macan/my/-/live?{query}"), [(b"host", b"localhost"), (b"cookie", cookie)]
    )

    async def watched():
        opened, told, left = asyncio.Event(), asyncio.Event(), asyncio.Event()

        async def receive():
            await left.wait()
            return {"type": "http.disconnect"}

        async def send(message):
            body = message.get("body", b"")
            (told if body.startswith(b"data:") else opened).set()

        page = asyncio.create_task(app(scope, receive, send))
        await asyncio.wait_for(opened.wait(), 10)
        assert not told.is_set()
        macan.asked(Actor(CAR, SIMULATED_VIN), deed("pair", vin=SIMULATED_VIN, code=code))
        await asyncio.wait_for(told.wait(), 10)
        left.set()
        await asyncio.wait_for(page, 10)

    asyncio.run(watched())
