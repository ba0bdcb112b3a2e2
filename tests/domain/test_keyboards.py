"""The pads on the glass: where the keys lie, and that hand and knob type the same on them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import (
    ID_CAR,
    KEYBOARDS,
    PAIR,
    SIGN_IN,
    UNLOCK,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_vehicle,
)

from pcm_sim.catalogue.build import keyboards as build_keyboards
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.domain.events import Back, Erase, PressKnob, TurnKnob, TypeText
from pcm_sim.domain.forms import FORMS, field_rules, open_form
from pcm_sim.domain.keyboards import (
    CAPS,
    LAYERS,
    LOWER,
    MORE,
    SYMBOLS,
    UPPER,
    Keyboard,
    next_layer,
)
from pcm_sim.domain.pads import KEYS, MOST_COLUMNS, PadState, lay_out

SHIPPED = build_keyboards(Compilation(data_root()).run().plain)
WORDS = {key: key for key in KEYS}
PADS = ("digits", "dial", "keyboard")

_LETTERS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=60)


@st.composite
def keyboards(draw):
    """Any keyboards that the schema lets through: no sign twice, rows no longer than the glass."""
    signs = [*dict.fromkeys(draw(_LETTERS))]
    rows, at = [], 0
    for most in (11, 11, 8):
        length = draw(st.integers(1, most))
        rows.append("".join(signs[at : at + length]) or "_")
        at += length
    held = tuple((sign, draw(st.text("àáâãäåæçèéêë", min_size=1, max_size=8))) for sign in signs[:3])
    held = tuple((sign, "".join(dict.fromkeys(offer))) for sign, offer in held)
    one = Keyboard("any", {"en": "Any"}, "AN", tuple(rows), held)
    return KEYBOARDS._replace(keyboards={"any": one, **KEYBOARDS.keyboards})


def state(kind="keyboard", keyboard="qwerty", layer=LOWER, held="", **more):
    return PadState(kind, keyboard, layer, held, "OK", **{"can_confirm": True, **more})


def shown(held_keyboards=KEYBOARDS, **what):
    return lay_out(held_keyboards, state(**what), WORDS)


def boxes(keys):
    return [(k.column, k.row, k.column + k.span, k.row + k.tall) for k in keys]


def overlap(one, other):
    hair = 1e-6
    return (
        one[0] < other[2] - hair
        and other[0] < one[2] - hair
        and one[1] < other[3] - hair
        and other[1] < one[3] - hair
    )


def sign_in():
    """Open the form for a Porsche ID."""
    return Seat(build_rules(build_vehicle(**ID_CAR))).go_to(SIGN_IN)


def password():
    """Open it with the password as the active field."""
    return sign_in().tap("form/field/password")


def dial():
    """Open the form for a telephone number."""
    seat = Seat(build_rules())
    unit = replace(seat.cabin.unit, form=open_form("dial", seat.rules.policy))
    seat.cabin = seat.cabin.with_unit(unit)
    return seat


def ring(seat, target):
    """Turn the knob until the ring stands on a target."""
    targets = seat.screen.targets
    at = targets.index(seat.screen.focus) if seat.screen.focus else -1
    seat.do(TurnKnob(1)) if at < 0 else None
    return seat.do(TurnKnob(targets.index(target) - max(at, 0)))


def typed(seat):
    form = seat.unit.form
    return form.fields[form.active].text


# --- where the keys lie -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keyboard", "first"), [("qwertz", "qwertzuiopü"), ("azerty", "azertyuiop"), ("qwerty", "qwertyuiop")]
)
def test_each_shipped_keyboard_has_its_letters(keyboard, first):
    pad = shown(SHIPPED, keyboard=keyboard)

    assert "".join(key.legend for key in pad.keys if key.row == 0) == first


@given(keyboards(), st.sampled_from(PADS), st.sampled_from(LAYERS))
def test_keys_lie_inside_and_beside_each_other_and_are_wide_enough(some, kind, layer):
    pad = shown(some, kind=kind, keyboard="any", layer=layer)
    placed = boxes(pad.keys)

    assert [key.slot for key in pad.keys] == list(range(len(pad.keys)))
    assert pad.columns <= MOST_COLUMNS
    assert all(key.span >= 1 for key in pad.keys)
    assert all(
        left >= 0 and right <= pad.columns + 1e-6 and low <= pad.rows for left, _, right, low in placed
    )
    assert not [(one, other) for at, one in enumerate(placed) for other in placed[:at] if overlap(one, other)]


@given(keyboards(), st.sampled_from(PADS), st.sampled_from(LAYERS), st.data())
def test_what_a_held_key_offers_lies_on_the_pad_and_leaves_the_key_in_sight(some, kind, layer, data):
    usual = shown(some, kind=kind, keyboard="any", layer=layer)
    held = [key for key in usual.keys if key.holds == "accents"]
    if not held:
        return
    key = data.draw(st.sampled_from(held))
    pad = shown(some, kind=kind, keyboard="any", layer=layer, held=key.legend)
    (box,), over = boxes([key]), boxes(pad.accents)

    assert boxes(pad.keys) == boxes(usual.keys)
    assert [one.target for one in pad.keys if one.tone == "on" and one.holds == "accents"] == [key.target]
    assert "".join(one.legend for one in pad.accents) == some.offered(kind, "any", layer, key.legend)
    assert pad.targets[-1] == "pad/close"
    assert all(left >= 0 and right <= pad.columns + 1e-6 for left, _, right, _ in over)
    assert all(0 <= top < pad.rows for _, top, _, _ in over)
    assert not any(overlap(box, one) for one in over)


@given(keyboards(), st.sampled_from((LOWER, UPPER, CAPS)))
def test_the_width_stays_while_the_layer_changes(some, layer):
    assert shown(some, keyboard="any", layer=layer).columns == shown(some, keyboard="any", layer=MORE).columns


@pytest.mark.parametrize("keyboard", SHIPPED.keyboards)
def test_everything_a_porsche_id_needs_can_be_typed(keyboard):
    wanted = set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@.-_!?#$%&*+=/~,;:'\"()<>[]{}|^`\\"
    )
    layers = [shown(SHIPPED, keyboard=keyboard, layer=one) for one in LAYERS]

    assert wanted <= {key.target.removeprefix("pad/") for pad in layers for key in pad.keys}


@pytest.mark.parametrize("keyboard", SHIPPED.keyboards)
@pytest.mark.parametrize("letters", ["éèêëàâçîïôœùû", "äöüß", "ÉÈÊËÀÂÇÎÏÔŒÙÛ", "ÄÖÜ"])
def test_the_letters_of_every_language_can_be_held_or_typed_on_every_keyboard(keyboard, letters):
    reached = set()
    for layer in LAYERS:
        for key in shown(SHIPPED, keyboard=keyboard, layer=layer).keys:
            reached |= {key.legend, *SHIPPED.offered("keyboard", keyboard, layer, key.legend)}

    assert set(letters) <= reached


@pytest.mark.parametrize("form", FORMS)
def test_the_pad_of_a_field_has_every_digit_and_sign_that_the_field_takes(form):
    rules = build_rules()
    for rule in field_rules(form, rules.policy):
        keys = set()
        for layer in LAYERS:
            for key in shown(kind=rule.pad, layer=layer).keys:
                keys |= {key.legend, *KEYBOARDS.offered(rule.pad, "qwerty", layer, key.legend)}
        printable = {chr(code) for code in range(33, 127)}
        assert {sign for sign in printable if rule.takes(sign)} <= keys


@pytest.mark.parametrize(
    ("layer", "key", "expected"),
    [
        (LOWER, "shift", UPPER),
        (UPPER, "shift", LOWER),
        (UPPER, "caps", CAPS),
        (LOWER, "caps", CAPS),
        (CAPS, "shift", LOWER),
        (SYMBOLS, "shift", MORE),
        (SYMBOLS, "caps", None),
        (LOWER, "symbols", SYMBOLS),
        (CAPS, "symbols", SYMBOLS),
        (MORE, "symbols", LOWER),
        (LOWER, "a", None),
    ],
)
def test_layers(layer, key, expected):
    assert next_layer(layer, key) == expected


def test_shift_says_in_drawing_and_in_words_how_it_is():
    keys = [
        next(key for key in shown(layer=one).keys if key.target == "pad/shift")
        for one in (LOWER, UPPER, CAPS)
    ]

    assert len({key.icon for key in keys}) == 3
    assert [key.name for key in keys] == ["shift", "shift_once", "caps"]


def test_a_capital_that_is_not_the_usual_one_is_the_own_one():
    assert KEYBOARDS.rows("tr", UPPER)[0][-1] == "İ"
    assert KEYBOARDS.offered("keyboard", "tr", UPPER, "İ") == "Î"


@pytest.mark.parametrize(
    ("kind", "layer", "sign", "offered"),
    [
        ("keyboard", LOWER, "e", "éèêë"),
        ("keyboard", UPPER, "E", "ÉÈÊË"),
        ("keyboard", CAPS, "S", "ß"),
        ("keyboard", LOWER, "E", ""),
        ("keyboard", LOWER, "k", ""),
        ("keyboard", LOWER, "-", "–—"),
        ("keyboard", SYMBOLS, "'", "’"),
        ("keyboard", SYMBOLS, "e", ""),
        ("dial", LOWER, "0", "+"),
        ("digits", LOWER, "0", ""),
    ],
)
def test_what_a_held_key_offers(kind, layer, sign, offered):
    assert KEYBOARDS.offered(kind, "qwerty", layer, sign) == offered


def test_a_form_that_is_not_complete_cannot_be_confirmed():
    pad = shown(kind="digits", can_confirm=False)

    assert [key.target for key in pad.keys if not key.usable] == ["form/confirm"]


def test_shift_holds_for_one_capital():
    seat = sign_in().tap("pad/shift")
    assert "pad/A" in seat.screen.targets
    seat.tap("pad/A", "pad/b")
    assert typed(seat) == "Ab"


def test_caps_lock_holds_until_it_is_left():
    seat = sign_in().tap("pad/shift", "pad/caps", "pad/A", "pad/B", "pad/shift", "pad/c")

    assert typed(seat) == "ABc"


def test_shift_that_is_held_locks_too():
    assert sign_in().tap("pad/hold/shift").unit.form.layer == CAPS


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


# --- held keys --------------------------------------------------------------------------------------


def test_a_held_key_offers_accents_and_a_touch_types_one():
    seat = sign_in().tap("pad/hold/e")
    assert seat.screen.targets[:5] == ("pad/é", "pad/è", "pad/ê", "pad/ë", "pad/close")
    seat.tap("pad/ê")

    assert typed(seat) == "ê"
    assert "pad/close" not in seat.screen.targets


def test_a_capital_accent_counts_as_the_one_capital():
    seat = sign_in().tap("pad/shift", "pad/hold/E", "pad/É", "pad/t")

    assert typed(seat) == "Ét"


@pytest.mark.parametrize(
    "way", [lambda seat: seat.tap("pad/close"), lambda seat: seat.do(Back()), lambda seat: seat.tap("back")]
)
def test_what_is_offered_can_be_put_away(way):
    seat = way(sign_in().tap("pad/hold/e"))

    assert seat.unit.form.held == ""
    assert typed(seat) == ""


@pytest.mark.parametrize(
    ("way", "left"),
    [
        (lambda seat: seat.tap("pad/x"), "x"),
        (lambda seat: seat.do(TypeText("y")), "y"),
        (lambda seat: seat.tap("pad/symbols"), ""),
        (lambda seat: seat.tap("pad/globe"), ""),
        (lambda seat: seat.tap("form/field/password", "form/field/email"), ""),
    ],
)
def test_whatever_else_is_done_puts_it_away(way, left):
    seat = way(sign_in().tap("pad/hold/e"))

    assert (seat.unit.form.held, typed(seat)) == ("", left)


@pytest.mark.parametrize(
    "target", ["pad/hold/k", "pad/hold/", "pad/hold", "pad/hold/ee", "pad/hold/É", "pad/hold/1"]
)
def test_a_key_that_offers_nothing_or_is_not_there_is_held_in_vain(target):
    seat = sign_in()

    assert seat.tap(target).unit.form == sign_in().unit.form


def test_the_knob_chooses_an_accent_and_goes_back_to_its_key():
    seat = sign_in().tap("pad/hold/e").do(TurnKnob(1), TurnKnob(2), PressKnob())

    assert typed(seat) == "ê"
    assert seat.screen.focus == "pad/e"


def test_plus_is_on_the_held_nought_as_on_a_telephone():
    seat = dial().tap("pad/hold/0", "pad/+", "pad/3")

    assert typed(seat) == "+3"


# --- other keys -------------------------------------------------------------------------------------


def test_the_globe_goes_through_the_keyboards_and_leaves_the_language():
    seat = sign_in()
    seen = []
    for _ in KEYBOARDS.keyboards:
        seat.tap("pad/globe")
        seen.append(seat.screen.form.letters)

    assert seen == ["qwertz", "tr", "qwerty"]
    assert seat.unit.language == "en"


def test_the_keyboard_that_was_chosen_stays_until_the_language_changes():
    seat = sign_in().tap("pad/globe").do(Back(), Back()).go_to(SIGN_IN)
    assert seat.screen.form.letters == "qwertz"
    seat.do(Back(), Back()).press("SET").tap("set/language", "set/language/de")

    assert seat.unit.keyboard == ""


def test_space_is_for_fields_that_take_blanks():
    assert "pad/space" not in sign_in().screen.targets
    seat = password().tap("pad/a", "pad/space", "pad/b")

    assert typed(seat) == "a b"


def test_clear_empties_the_active_field_alone():
    seat = sign_in().do(TypeText("a@b")).tap("form/field/password").do(TypeText("xyz")).tap("pad/clear")

    assert [field.text for field in seat.unit.form.fields] == ["a@b", "", ""]
    assert seat.tap("pad/clear").notice == "field_empty"


def test_the_confirming_key_says_the_word_of_its_form_where_there_is_one():
    plain = sign_in()
    own = Seat(replace(plain.rules, words={**plain.rules.words, "confirm.sign_in": {"en": "Enter"}}))
    own.go_to(SIGN_IN)

    assert plain.screen.form.confirm == "button.confirm en"
    assert own.screen.form.confirm == "Enter"


# --- secrets ----------------------------------------------------------------------------------------


def eyes(seat):
    return [(field.text, field.in_clear, field.told) for field in seat.screen.form.fields if field.eye]


def test_a_secret_is_shown_and_hidden_by_its_own_eye():
    seat = Seat(car=build_car(card=build_card())).go_to(UNLOCK).type("4711")
    hidden, seen = "secret.hidden en", "secret.shown en"

    assert eyes(seat) == [("••••", False, hidden)]
    assert eyes(seat.tap("form/show/pin")) == [("4711", True, seen)]
    assert eyes(seat.tap("form/show/pin")) == [("••••", False, hidden)]


@given(st.lists(st.sampled_from(["password", "security_code", "email", "nothing"]), max_size=8))
def test_an_eye_shows_its_own_field_only_and_types_nothing(names):
    seat = sign_in().do(TypeText("a@b")).tap("form/field/password").do(TypeText("xyz"))
    before = [field.text for field in seat.unit.form.fields]
    seat.tap(*(f"form/show/{name}" for name in names))
    clear = {name for name in ("password", "security_code") if names.count(name) % 2}

    assert set(seat.unit.form.clear) == clear
    assert [field.text for field in seat.unit.form.fields] == before


def test_the_knob_comes_to_the_eye():
    seat = ring(password(), "form/show/password").do(PressKnob())

    assert seat.unit.form.clear == ("password",)


def test_a_puk_is_a_secret_in_two_groups():
    seat = Seat(car=build_car(card=build_card(pin_tries=0))).go_to(UNLOCK)
    seat.do(TypeText("314159"))
    (first, *_) = seat.screen.form.fields

    assert (first.text, first.group, first.length) == ("•••• ••", 4, 8)
