"""Paul, whom a Centre has invited: from his mail to a car of his own."""

from clouds import CAR_VIN
from hands import Hand

from pcm_sim.composition import open_session
from pcm_sim.session.opening import PROMISED_VIN

SECRETS = {"password": "Verger-52!", "security_code": "5555", "security_code_again": "5555"}


def opened(car):
    """Let Paul open his account by the mail, on the telephone."""
    session = open_session(car, language="en")
    hand = Hand(session, "paul").speak("en").tap("mail").tap_first("inbox").tap("link")
    hand.tap("request").tap("sms_code")
    code = list(session.moment.world.outbox.messages)[-1].draft.codes[0]
    return hand.fill(sms_code=code).tap("details").fill(**SECRETS)


def test_an_account_that_was_opened_has_a_car_that_waits_to_be_linked():
    hand = opened("taycan-2022")
    world = hand.session.moment.world
    assert [one.vin for one in world.cars if one.user("paul")] == [PROMISED_VIN]
    assert world.car(CAR_VIN).primary.account == "claire"


def test_where_a_code_links_the_code_is_shown():
    hand = opened("macan-2018")
    assert hand.session.moment.world.car(PROMISED_VIN).code


def test_the_mail_names_the_car_that_is_promised():
    world = open_session("taycan-2022").moment.world
    mail = next(one.draft for one in world.outbox.messages if one.draft.recipient.account == "paul")
    assert world.car(PROMISED_VIN).label.startswith(dict(mail.figures)["car"])
