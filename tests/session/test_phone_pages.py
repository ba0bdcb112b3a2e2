"""Every page of the telephone: reached by taps, in every language, with nothing left unsaid."""

import pytest
from hands import Hand
from phone_walks import Phone
from session_states import linked

from pcm_sim.composition import open_session
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.domain.events import OrderProduct, SetIgnition, Tap
from pcm_sim.domain.handset_errands import TO
from pcm_sim.domain.handset_events import OnPhone, SetPhoneLanguage
from pcm_sim.domain.nodes import Choice, Listing, Menu, Page
from pcm_sim.domain.screen import RowKind

LANGUAGES = ("fr", "en", "de")
DAY_MS = 86_400_000
LEADS = {RowKind.SUBMENU, RowKind.CHOICE, RowKind.PAGE, RowKind.ENTRANCE}
HOLDERS = {
    "claire": ("claire.martin@example.org", "Lavande-26"),
    "emma": ("emma.taylor@example.org", "Harbour-17"),
    "paul": (),
}


def holder(customer, car="macan-2018"):
    """Give a session in which a customer is signed in, if there is an account."""
    session = open_session(car, language="en")
    hand = Hand(session, customer)
    if HOLDERS[customer]:
        hand.sign_in(*HOLDERS[customer]).home()
    return session


def recoded():
    """Give the session of an owner who has a new security code and has been to no car since."""
    session = open_session("taycan-2022", language="en")
    linked(session)
    hand = Hand(session, "claire").sign_in(*HOLDERS["claire"])
    hand.tap("profile", "login", "change_code").fill(security_code="7391", security_code_again="7391").home()
    return session


def unpaid():
    """Give the session of a customer whose bank has refused an order and a renewal."""
    phone = Phone()
    phone.to("my.porsche.com", "My products", "Navigation Plus", "Automatic renewal")
    phone.session.ask(Actor(INSTRUCTOR), deed("arm_fault", item="bank", effect="card", answer="declined"))
    phone.to("Connect Store", "Taycan", "Online voice control", "Add to basket", "Basket")
    phone.tap("Express checkout", "I accept", "I agree", "Place the order").to()
    contract = next(
        one
        for one in phone.world.contracts.values()
        if one.sale.product == "navigation_plus" and one.auto_renew
    )
    phone.session.advance(contract.term.ends - phone.session.moment.now + 1)
    return phone.session


def stranded():
    """Give the session of an owner whose car was switched on, and so did not lock when asked to."""
    session = recoded()
    session.dispatch(OrderProduct("remote"))
    for on in (False, True):
        session.dispatch(SetIgnition(on=on))
    session.settle()
    Hand(session, "claire").tap("bar/app", "vehicle", "lock").home()
    session.advance(60_000)
    return session


def screens_of(session):
    """Walk through all pages and forms by taps that want nothing of the cloud; give each screen once."""
    start = session.moment
    seen, found, open_ = set(), [], [start]
    while open_:
        at = session.beginning_at(open_.pop())
        screen = at.phone
        if screen.node in seen:
            continue
        seen.add(screen.node)
        found.append(screen)
        leads = (row.id for row in screen.rows if row.kind in LEADS and not row.locked)
        for target in (*leads, *(line.id for line in screen.foot if line.id)):
            after = session.beginning_at(at.moment)
            after.dispatch(OnPhone(Tap(target)))
            open_.append(after.moment)
    return found


def texts_of(screen):
    """Give everything that is written on a screen."""
    yield screen.title
    for row in screen.rows:
        yield row.label
    for line in screen.foot:
        yield line.text
    if screen.form:
        yield screen.form.prompt
        yield screen.form.confirm
        for one in screen.form.fields:
            yield one.label
            yield from (choice.label for choice in one.choices)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("customer", HOLDERS)
def test_nothing_is_left_unsaid(customer, language):
    session = holder(customer)
    session.dispatch(SetPhoneLanguage(language))
    for screen in screens_of(session):
        for text in texts_of(screen):
            assert text, screen.node
            assert "{" not in text, screen.node
        assert "{" not in screen.text, screen.node


def test_every_page_is_reached_by_taps():
    sessions = [holder(one) for one in HOLDERS]
    sessions += [holder("claire", "taycan-2022"), invited(), seller(), recoded(), stranded(), unpaid()]
    reached = {screen.node.partition("#")[0] for one in sessions for screen in screens_of(one)}
    rules = sessions[0].phone_rules
    pages = {key for key, node in rules.tree.nodes.items() if isinstance(node, Menu | Choice | Page)}
    items = {key for key, node in rules.tree.nodes.items() if isinstance(node, Listing) and node.children}
    assert pages - reached == set()
    assert {"portal/vehicles/detail", "mail/inbox", "app/account/garage/cars"} <= items & reached


def invited():
    session = open_session("taycan-2022", language="en")
    Hand(session, "paul").tap("mail").tap_first("inbox").tap("link").home()
    return session


def seller():
    """Give a session of somebody who bought, cancelled too late, buys again, and is about to sell the car."""
    products = ("my.porsche.com", "My products")
    phone = Phone().to(*products, "Remote services", "Automatic renewal")
    phone.session.advance(25 * DAY_MS)
    phone.tap("Cancel the contract").yes()
    for product in ("Online voice control", "Intelligent Range Manager"):
        phone.to("Connect Store", "Taycan", product, "Add to basket")
    phone.tap("Basket", "Express checkout", "I accept", "I agree", "Place the order")
    phone.to("Connect Store", "Taycan", "Music streaming", "Add to basket", "Basket")
    phone.tap("To the billing address", "To the payment")
    phone.to("my.porsche.com", "My vehicles", "Taycan", "Service appointment")
    phone.tap("Choose a Centre", "Centre Porsche Rochefleur")
    phone.to("my.porsche.com", "My vehicles", "Taycan", "Sell the car", "Begin")
    return phone.to().session


def test_only_choices_send_what_they_become():
    rules = open_session("taycan-2022", language="en").phone_rules
    assert TO not in {name for errand in rules.errands.values() for name, _ in errand.given}


def test_unread_letters_are_counted_until_they_are_opened():
    session = open_session("taycan-2022", language="en")
    hand = Hand(session, "paul")
    assert hand.value("mail") == "1"
    hand.tap("mail").tap_first("inbox").home()
    assert hand.value("mail") == ""
