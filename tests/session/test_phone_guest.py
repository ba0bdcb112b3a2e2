"""A guest on the telephone: invited to a car, the code by SMS, let in by the owner."""

from clouds import CAR_VIN
from drivers import CLAIRE
from hands import Hand
from phone_walks import Phone

from pcm_sim.connect.deeds import CAR, CUSTOMER, Actor, deed

NEW = "noe.fontaine@example.org"
SECRETS = {"password": "Verger-52!", "security_code": "5555", "security_code_again": "5555"}


def invited():
    """The telephone of somebody whom the owner, linked in the car, has invited."""
    phone = Phone("sofia")
    phone.session.ask(Actor(CAR, CAR_VIN), deed("sign_in_car", vin=CAR_VIN, **CLAIRE))
    wanted = deed("invite_user", "claire", CAR_VIN, email="sofia.keller@example.org")
    phone.session.ask(Actor(CUSTOMER, "claire"), wanted)
    return phone


def code_of(phone):
    sent = [one.draft for one in phone.world.outbox.messages if one.draft.template == "sms_code"]
    return sent[-1].codes[0]


def test_a_guest_asks_for_the_code_types_it_and_waits_for_the_owner():
    phone = invited().to("my.porsche.com", "My vehicles", "Taycan", "Request the confirmation code")
    phone.tap("Accept the invitation").fill(sms_code=code_of(phone))
    assert phone.world.car(CAR_VIN).user_state("sofia") == "pending_primary_activation"
    assert not phone.has("Request the confirmation code")


def test_the_link_of_a_guests_mail_leads_to_the_car():
    phone = invited()
    phone.to("Mail").tap("Claire Martin")
    phone.tap("Einladung annehmen")
    assert phone.screen.node == "portal/vehicles"
    assert phone.row("Taycan").checked


def newcomer():
    """The telephone of somebody without a Porsche ID whom the owner, linked in the car, has invited."""
    phone = Phone("claire")
    phone.session.ask(Actor(CAR, CAR_VIN), deed("sign_in_car", vin=CAR_VIN, **CLAIRE))
    typed = {"email": NEW, "name": "Noé Fontaine", "mobile": "+33639980081"}
    phone.session.ask(Actor(CUSTOMER, "claire"), deed("invite_user", "claire", CAR_VIN, **typed))
    return Hand(phone.session, NEW).speak("en")


def test_somebody_without_a_porsche_id_gets_one_mail_that_opens_exactly_that():
    hand = newcomer()
    world = hand.session.moment.world
    sent = [one.draft.template for one in world.outbox.messages if one.draft.recipient.account == NEW]
    assert sent == ["guest_invitation"]
    hand.tap("mail").tap_first("inbox")
    assert "Claire Martin" in hand.screen.text
    hand.tap("link", "request", "sms_code")
    code = list(hand.session.moment.world.outbox.messages)[-1].draft
    assert "".join(code.recipient.address.split()) == "+33639980081"
    hand.fill(sms_code=code.codes[0]).tap("details").fill(**SECRETS)
    world = hand.session.moment.world
    assert world.account(NEW).stage == "active"
    assert world.car(CAR_VIN).user_state(NEW) == "pending_primary_activation"


def test_the_owner_hears_of_somebody_who_waits_and_the_guest_reads_for_whom():
    phone = invited().to("my.porsche.com", "My vehicles", "Taycan")
    phone.tap("Request the confirmation code", "Accept the invitation").fill(sms_code=code_of(phone))
    assert phone.value("State") == "Waiting for the main user"
    told = [one.draft for one in phone.world.outbox.messages if one.draft.template == "user_waiting"]
    assert {(one.recipient.account, one.channel) for one in told} == {
        ("claire", "mail"),
        ("claire", "push"),
        ("claire", "portal"),
    }


def test_nothing_claims_a_code_before_one_was_asked_for():
    phone = invited().to("my.porsche.com", "My vehicles", "Taycan")
    assert not phone.has("Accept the invitation")
    assert phone.tap("Request the confirmation code").has("Accept the invitation")


def test_the_mail_to_somebody_with_a_porsche_id_asks_for_no_other():
    phone = invited().to("Mail").tap("Claire Martin")
    assert "of your own" not in phone.screen.text
