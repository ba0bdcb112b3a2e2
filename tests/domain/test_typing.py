"""Typing into forms: what a field takes, how much, what a paste may hold, and where the typing goes."""

from dataclasses import replace

import pytest
from worlds import (
    ID_CAR,
    PAIR,
    POLICY,
    SIGN_IN,
    UNLOCK,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_vehicle,
)

from pcm_sim.domain.events import Back, Confirm, Erase, PressKey, TypeText
from pcm_sim.domain.forms import FORMS, field_rules, is_complete, open_form
from pcm_sim.domain.requests import Pair, SignIn


def pair(policy=POLICY):
    """Open the form for a pairing code."""
    return Seat(build_rules(policy=policy)).go_to(PAIR)


def sign_in():
    """Open the form for a Porsche ID."""
    return Seat(build_rules(build_vehicle(**ID_CAR))).go_to(SIGN_IN)


def ask_pin(**card):
    """Open the form for a PIN, or for a PUK where the card is blocked."""
    return Seat(car=build_car(card=build_card(**card))).go_to(UNLOCK)


def typed(seat):
    """Give what is in the active field."""
    return seat.unit.form.fields[seat.unit.form.active].text


# --- what a field takes -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("1234", "1234"),
        ("1234 5678", "12345678"),
        ("1234-5678", "12345678"),
        (" 1234-5678\n", "12345678"),
        ("1234\u00a05678", "12345678"),
        ("1234\u20115678", "12345678"),
        ("1234\u20135678", "12345678"),
        ("12\t34", "1234"),
        ("", ""),
        ("   ", ""),
        ("-", ""),
    ],
)
def test_a_code_takes_digits_and_drops_blanks_and_hyphens(text, taken):
    seat = pair().type(text)
    assert (typed(seat), seat.notice) == (taken, "")


@pytest.mark.parametrize("text", ["1234a", "12.34", "١٢٣٤", "½", "1²"])
def test_a_code_refuses_what_is_no_digit_with_a_word(text):
    seat = pair().type("12").type(text)
    assert (typed(seat), seat.notice) == ("12", "digits_only")


def test_a_code_of_letters_takes_letters_and_is_sent_in_capitals():
    seat = pair(replace(POLICY, code_digits_only=False))
    assert typed(seat.type("ab-cd 1234")) == "abcd1234"
    assert seat.do(Confirm()).asked == (Pair("ABCD1234"),)


@pytest.mark.parametrize("text", ["é", "ß", "_", "\uff21"])
def test_a_code_of_letters_refuses_other_characters(text):
    seat = pair(replace(POLICY, code_digits_only=False)).type(text)
    assert (typed(seat), seat.notice) == ("", "not_typable")


@pytest.mark.parametrize("text", ["Anna.Müller+car@example.test", "päss-wörd!", "日本"])
def test_an_e_mail_takes_any_printable_text_and_keeps_its_hyphens(text):
    assert typed(sign_in().type(text)) == text


@pytest.mark.parametrize("text", ["two words", "a\tb", "a\nb", "\x07"])
def test_an_e_mail_refuses_blanks_and_control_characters(text):
    seat = sign_in().type(text)
    assert (typed(seat), seat.notice) == ("", "not_typable")


def test_blanks_round_a_pasted_e_mail_are_dropped():
    assert typed(sign_in().type("  anna@example.test\n")) == "anna@example.test"


# --- how much ---------------------------------------------------------------------------------------


def test_a_code_never_holds_more_than_its_length():
    seat = pair().type("12345678")
    assert seat.type("9").notice == "field_full"
    assert typed(seat) == "12345678"
    assert pair().type("123456789").notice == "field_full"


def test_what_was_refused_leaves_the_field_as_it_was():
    seat = pair().type("123").type("456789")
    assert (typed(seat), seat.notice) == ("123", "field_full")


@pytest.mark.parametrize(("length", "enough"), [(0, False), (3, False), (4, True), (8, True)])
def test_a_pin_has_four_to_eight_digits(length, enough):
    seat = ask_pin().type("7" * length)
    assert seat.screen.form.can_confirm is enough
    assert ("form/confirm" in seat.screen.targets) is enough
    seat.do(Confirm())
    assert seat.notice == ("" if enough else "field_short")
    assert seat.card.pin_tries == (2 if enough else 3)


@pytest.mark.parametrize("length", [0, 7])
def test_a_code_that_is_too_short_is_not_sent(length):
    seat = pair().type("1" * length).do(Confirm())
    assert (seat.asked, seat.notice, seat.unit.pending) == ((), "field_short", None)


def test_a_code_of_eight_digits_is_sent():
    seat = pair().type("12345678").tap("form/confirm")
    assert seat.asked == (Pair("12345678"),)


def test_erasing_takes_one_character_and_nothing_from_nothing():
    seat = pair().type("12").do(Erase())
    assert typed(seat) == "1"
    assert typed(seat.tap("pad/erase").do(Erase())) == ""


def test_a_refusal_goes_when_the_typing_goes_on():
    seat = pair().type("x")
    assert seat.notice == "digits_only"
    assert seat.type("1").notice == ""


@pytest.mark.parametrize(
    ("field", "least", "most"),
    [("email", 3, 254), ("password", 1, 64), ("security_code", 4, 4)],
)
def test_the_fields_of_a_porsche_id_have_their_lengths(field, least, most):
    [rule] = [one for one in field_rules("sign_in", POLICY) if one.name == field]
    assert (rule.least, rule.most) == (least, most)


@pytest.mark.parametrize(("field", "least", "most"), [("puk", 8, 8), ("new_pin", 4, 8), ("repeat_pin", 4, 8)])
def test_the_fields_of_a_puk_have_their_lengths(field, least, most):
    [rule] = [one for one in field_rules("sim_puk", POLICY) if one.name == field]
    assert (rule.least, rule.most) == (least, most)


def test_a_pin_never_has_nine_digits():
    seat = ask_pin().type("12345678").type("9")
    assert (typed(seat), seat.notice) == ("12345678", "field_full")


# --- several fields ---------------------------------------------------------------------------------


def test_confirming_goes_on_to_the_first_field_that_wants_something():
    seat = sign_in()
    walked = [seat.unit.form.active]
    for text in ("anna@example.test", "secret", "1234"):
        seat.type(text)
        walked.append(seat.unit.form.active)
        seat.do(Confirm())
    assert walked == [0, 0, 1, 2]
    assert seat.asked == (SignIn("anna@example.test", "secret", "1234"),)


def test_the_e_mail_is_sent_in_lower_case():
    seat = sign_in().enter("Anna@Example.TEST", "Secret", "1234")
    assert seat.asked == (SignIn("anna@example.test", "Secret", "1234"),)


def test_touching_a_field_lets_the_typing_go_there():
    seat = sign_in().tap("form/field/password").type("secret").tap("form/field/email").type("a@b.test")
    assert [field.text for field in seat.unit.form.fields] == ["a@b.test", "secret", ""]
    assert [field.active for field in seat.screen.form.fields] == [True, False, False]
    assert seat.tap("form/field/nonsense").unit.form.active == 0


def test_the_pad_follows_the_active_field():
    seat = sign_in()
    pads = [seat.tap(f"form/field/{name}").screen.form.pad for name in ("email", "password", "security_code")]
    assert pads == ["keyboard", "keyboard", "digits"]


def test_the_digits_of_the_pad_type():
    seat = pair().tap("pad/1", "pad/2", "pad/erase", "pad/3")
    assert typed(seat) == "13"


@pytest.mark.parametrize(
    "target", ["pad/", "pad/12", "pad", "form", "form/field", "form/field/puk", "form/", "wait/cancel"]
)
def test_nonsense_on_a_form_does_nothing(target):
    seat = pair().type("12")
    before = seat.cabin
    assert seat.tap(target).cabin == before


# --- how it is shown --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("1", "1"), ("1234", "1234"), ("12345", "1234 5"), ("12345678", "1234 5678")],
)
def test_a_code_is_written_in_groups_of_four(text, shown):
    field = pair().type(text).screen.form.fields[0]
    assert (field.text, field.filled, field.length) == (shown, len(text), 8)


def test_secrets_are_shown_as_dots():
    seat = sign_in().type("anna@example.test", "secret", "1234")
    assert [field.text for field in seat.screen.form.fields] == ["anna@example.test", "••••••", "••••"]
    assert [field.text for field in ask_pin().type("4711").screen.form.fields] == ["••••"]
    puk = ask_pin(pin_tries=0).type("31415926", "2718", "2718").screen.form.fields
    assert [field.text for field in puk] == ["•••• ••••", "••••", "••••"]


def test_a_field_of_no_fixed_length_says_so():
    assert [field.length for field in sign_in().screen.form.fields] == [0, 0, 4]


@pytest.mark.parametrize("form", FORMS)
def test_a_fresh_form_is_empty_and_cannot_be_confirmed(form):
    fresh = open_form(form, POLICY)
    assert {field.text for field in fresh.fields} == {""}
    assert not is_complete(fresh, POLICY)
    assert [field.name for field in fresh.fields] == [rule.name for rule in field_rules(form, POLICY)]


def test_the_lengths_of_code_and_security_code_are_policy():
    policy = replace(POLICY, code_length=6, security_code_length=5)
    assert field_rules("pairing_code", policy)[0].most == 6
    assert field_rules("sign_in", policy)[2].least == 5


# --- leaving ----------------------------------------------------------------------------------------


def test_back_closes_the_form_and_forgets_what_was_typed():
    seat = pair().type("1234").do(Back())
    assert (seat.unit.form, seat.unit.stack) == (None, ("home", "set"))
    assert typed(seat.tap(PAIR)) == ""


def test_the_key_of_an_area_leaves_the_form():
    seat = pair().type("1234").press("PHONE")
    assert (seat.unit.form, seat.unit.node) == (None, "phone")


@pytest.mark.parametrize("key", ["NONSENSE", "", "back"])
def test_a_key_that_the_device_does_not_have_does_nothing(key):
    seat = pair().type("1234")
    before = seat.cabin
    assert seat.do(PressKey(key)).cabin == before


def test_typing_without_a_form_does_nothing():
    seat = Seat()
    before = seat.cabin
    assert seat.do(TypeText("1234"), Erase(), Confirm()).cabin == before


def test_nothing_can_be_typed_behind_a_dialog():
    seat = Seat(car=build_car(bars=0)).go_to(PAIR).enter("12345678")
    assert seat.dialog == "offline_no_signal"
    seat.do(TypeText("1"), Erase())
    assert (typed(seat), seat.notice) == ("12345678", "")
