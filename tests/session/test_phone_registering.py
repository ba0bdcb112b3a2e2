"""Registering without a Centre, on a telephone whose holder has another address already."""

from hands import Hand

from pcm_sim.composition import open_session

FRESH = {
    "email": "felix.neu@example.org",
    "name": "Felix Braun",
    "mobile": "+491713920025",
    "country": "DE",
    "password": "Ahorn-2026",
}


def registered():
    session = open_session("taycan-2022", language="en")
    hand = Hand(session, "felix").speak("en").tap("bar/portal", "register").fill(**FRESH)
    assert hand.screen.form is None, hand.screen.form
    return hand.home()


def test_the_mail_that_confirms_is_read_where_one_registered():
    hand = registered().tap("mail").tap_first("inbox")
    hand.tap("link").home()
    assert hand.session.moment.world.account_of(FRESH["email"]).stage == "active"
    hand.sign_in(FRESH["email"], FRESH["password"])
    assert hand.screen.signed_in == FRESH["email"]


def test_who_has_not_confirmed_yet_is_told_of_that_mail():
    hand = registered().sign_in(FRESH["email"], FRESH["password"])
    assert "confirmation e-mail" in hand.screen.form.way_out


def test_a_person_stays_one_holder():
    hand = registered()
    names = [one.name for one in hand.session.holders("en")]
    assert names.count("Felix Braun") == 1
    Hand(hand.session, "claire")
    names = [one.name for one in hand.session.holders("en")]
    assert names.count("Felix Braun") == 1


def test_only_countries_are_offered_in_which_one_may_register():
    hand = Hand(open_session("taycan-2022", language="en"), "felix").tap("bar/portal", "register")
    fields = {one.name: one for one in hand.screen.form.fields}
    offered = {choice.value for choice in fields["country"].choices}
    markets = hand.session.moment.world.book.markets
    assert offered
    assert all(markets[one].self_registration for one in offered)
