"""The pads on the glass: where the keys lie, and that hand and knob type the same on them."""

from itertools import pairwise

import pytest
from worlds import ID_CAR, PAIR, SIGN_IN, Seat, build_rules, build_vehicle

from pcm_sim.domain.events import Erase, PressKnob, TurnKnob, TypeText
from pcm_sim.domain.formats import KEYBOARDS
from pcm_sim.domain.forms import FORMS, field_rules
from pcm_sim.domain.keyboards import LOWER, MORE, SYMBOLS, UPPER, digit_pad, keyboard, lay_out, next_layer

LAYERS = (LOWER, UPPER, SYMBOLS, MORE)


def sign_in():
    """Open the form for a Porsche ID."""
    return Seat(build_rules(build_vehicle(**ID_CAR))).go_to(SIGN_IN)


def ring(seat, target):
    """Turn the knob until the ring stands on a target."""
    targets = seat.screen.targets
    at = targets.index(seat.screen.focus) if seat.screen.focus else -1
    seat.do(TurnKnob(1)) if at < 0 else None
    return seat.do(TurnKnob(targets.index(target) - max(at, 0)))


def typed(seat):
    form = seat.unit.form
    return form.fields[form.active].text


@pytest.mark.parametrize(
    ("letters", "first"), [("qwertz", "qwertzuiopü"), ("azerty", "azertyuiop"), ("qwerty", "qwertyuiop")]
)
def test_each_keyboard_has_its_letters(letters, first):
    pad = keyboard(letters, LOWER, "OK", can_confirm=True)

    assert "".join(key.legend for key in pad.keys if key.row == 0) == first


@pytest.mark.parametrize("letters", KEYBOARDS)
@pytest.mark.parametrize(
    ("kind", "layer"), [("digits", LOWER), ("dial", LOWER), *(("keyboard", layer) for layer in LAYERS)]
)
def test_keys_lie_inside_and_beside_each_other(letters, kind, layer):
    pad = lay_out(kind, letters, layer, "OK", can_confirm=True)
    lines = {row: sorted((k.column, k.span) for k in pad.keys if k.row == row) for row in range(pad.rows)}

    assert len({key.target for key in pad.keys}) == len(pad.keys)
    assert [key.slot for key in pad.keys] == list(range(len(pad.keys)))
    for line in lines.values():
        assert line
        assert line[0][0] >= 0
        assert line[-1][0] + line[-1][1] <= pad.columns
        assert all(a + wide <= b for (a, wide), (b, _) in pairwise(line))


@pytest.mark.parametrize("letters", KEYBOARDS)
def test_everything_a_porsche_id_needs_can_be_typed(letters):
    wanted = set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@.-_!?#$%&*+=/~,;:'\"()<>[]{}|^`\\"
    )
    layers = [keyboard(letters, one, "OK", can_confirm=True) for one in LAYERS]

    assert wanted <= {key.target.removeprefix("pad/") for pad in layers for key in pad.keys}


@pytest.mark.parametrize("form", FORMS)
def test_the_pad_of_a_field_has_every_digit_and_sign_that_the_field_takes(form):
    rules = build_rules()
    for rule in field_rules(form, rules.policy):
        layers = [lay_out(rule.pad, "qwerty", layer, "OK", can_confirm=True) for layer in LAYERS]
        keys = {key.target.removeprefix("pad/") for pad in layers for key in pad.keys}
        printable = {chr(code) for code in range(33, 127)}
        assert {sign for sign in printable if rule.takes(sign)} <= keys


@pytest.mark.parametrize(
    ("layer", "key", "expected"),
    [
        (LOWER, "pad/shift", UPPER),
        (UPPER, "pad/shift", LOWER),
        (SYMBOLS, "pad/shift", MORE),
        (LOWER, "pad/symbols", SYMBOLS),
        (MORE, "pad/symbols", LOWER),
        (LOWER, "pad/a", None),
        (LOWER, "form/confirm", None),
    ],
)
def test_layers(layer, key, expected):
    assert next_layer(layer, key) == expected


def test_a_form_that_is_not_complete_cannot_be_confirmed():
    assert [key.target for key in digit_pad("OK", can_confirm=False).keys if not key.usable] == [
        "form/confirm"
    ]


def test_shift_holds_for_one_capital():
    seat = sign_in().tap("pad/shift")
    assert "pad/A" in seat.screen.targets
    seat.tap("pad/A", "pad/b")
    assert typed(seat) == "Ab"


def test_symbols_stay_until_they_are_left():
    seat = sign_in().tap("pad/symbols", "pad/1", "pad/shift", "pad/[", "pad/symbols", "pad/a")

    assert typed(seat) == "1[a"


def test_another_field_begins_with_small_letters():
    seat = sign_in().tap("pad/symbols", "form/field/password")

    assert seat.unit.form.layer == LOWER


def test_the_knob_types_a_letter_and_stays_on_its_key():
    seat = ring(sign_in(), "pad/g").do(PressKnob(), PressKnob())

    assert typed(seat) == "gg"
    assert seat.screen.focus == "pad/g"


def test_the_knob_types_a_capital_and_stays_in_its_place():
    seat = ring(sign_in(), "pad/shift").do(PressKnob())
    assert seat.screen.focus == "pad/shift"
    ring(seat, "pad/G").do(PressKnob())

    assert typed(seat) == "G"
    assert seat.screen.focus == "pad/g"


def test_the_knob_erases():
    seat = ring(ring(sign_in(), "pad/g").do(PressKnob()), "pad/erase").do(PressKnob())

    assert typed(seat) == ""


def test_a_real_keyboard_types_into_the_field_under_the_ring():
    seat = ring(sign_in(), "form/field/password").do(TypeText("x"))

    assert (seat.unit.form.text("password"), seat.unit.form.text("email")) == ("x", "")
    assert seat.screen.focus == ""


@pytest.mark.parametrize("event", [TypeText("1"), Erase()])
def test_typing_on_a_real_keyboard_hides_the_ring(event):
    seat = Seat(build_rules()).go_to(PAIR).do(TurnKnob(1), event)

    assert seat.screen.focus == ""
