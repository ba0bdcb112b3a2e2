"""A guest on the telephone: invited to a car, the code by SMS, let in by the owner."""

from clouds import CAR_VIN
from drivers import CLAIRE
from phone_walks import Phone

from pcm_sim.connect.deeds import CAR, CUSTOMER, Actor, deed


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
