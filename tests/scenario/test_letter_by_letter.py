"""Typing that is watched comes letter by letter, and ends where the whole text ends."""

import pytest
from acting import cell_of
from shipped import catalogue

from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play

SIGN_IN = """
open: link
type: {into: email, text: "${claire.email}"}
type: {into: password, text: "${claire.password}"}
type: {into: security_code, text: "${claire.security_code}"}
confirm: true
"""
TYPED = {
    "code": ("open: link\ntype: '1234 5678'", "macan-2019"),
    "code with a letter": ("open: link\ntype: '12x'", "macan-2019"),
    "too long a code": ("open: link\ntype: '123456789'", "macan-2019"),
    "over what is there": ("open: link\ntype: '12'\ntype: '345'\nconfirm: true", "macan-2019"),
    "sign-in": (SIGN_IN, "taycan-2022"),
    "an address with a blank": ("open: link\ntype: {into: email, text: 'a b@c.example'}", "taycan-2022"),
    "telephone": ("phone: {sign_in: claire}", "macan-2019"),
    "choice on the telephone": (
        "phone: [{take: sofia}, {open: portal/register}, {fill: {country: FR, email: 'x y'}}]",
        "macan-2019",
    ),
}


def played(steps, car, *, by_letter):
    cell = cell_of(steps, car)
    play = Play(cell, opened(catalogue(), cell), by_letter=by_letter)
    touches = [one.touch for one in play.beats() if one.touch]
    return play, touches


@pytest.mark.parametrize("name", TYPED)
def test_it_ends_as_if_the_text_had_come_at_once(name):
    watched, touches = played(*TYPED[name], by_letter=True)
    plain, told = played(*TYPED[name], by_letter=False)

    assert watched.session.moment == plain.session.moment
    assert watched.played.verdict is plain.played.verdict
    assert [one for one in touches if one.kind != "letter"] == told


def test_each_letter_is_seen_and_a_secret_is_not():
    _, touches = played(*TYPED["code"], by_letter=True)
    assert [one.text for one in touches if one.kind == "letter"][:3] == ["1", "12", "123"]
    _, touches = played(*TYPED["telephone"], by_letter=True)
    hidden = [one.text for one in touches if one.kind == "letter" and one.target.endswith("password")]
    assert set(hidden) == {"••••"}


def test_the_form_fills_while_it_is_watched():
    cell = cell_of(*TYPED["sign-in"])
    play = Play(cell, opened(catalogue(), cell), by_letter=True)
    letters = (beat for beat in play.beats() if beat.touch and beat.touch.kind == "letter")
    held = [
        play.session.moment.unit.form.text("email") for one in letters if one.touch.target.endswith("email")
    ]
    assert held[0] == "c"
    assert [len(one) for one in held] == list(range(1, len(held) + 1))
