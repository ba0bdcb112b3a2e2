"""Every verb on the unit, once for good and once for bad."""

import pytest
from acting import fails, passes

MOBILE = "set/device_manager/options/mobile_data"
LINKED = "{state: {unit.linked: true}}"
HOW_OPENED = ["key/HOME", "key/SET", "set/device_manager", "set/device_manager/options", MOBILE]


def test_tapping_goes_by_id_feature_and_label_in_any_language():
    for target in (f"{MOBILE}/roaming", "roaming", "{label: Roaming}", "{begins: Roam, lang: fr}"):
        acted = passes(f"open: roaming\ntap: {target}\nexpect: {{dialog: roaming_cost}}", car="macan-2019")
        assert acted.targets == [*HOW_OPENED, f"{MOBILE}/roaming"]


def test_what_is_locked_may_be_tapped_for_its_refusal_is_worth_seeing():
    passes("set: {car.bearer: none}\nopen: link\nexpect: {screen: 'form:pairing_code'}")


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        (
            "tap: roaming",
            ("'roaming' can be touched", "on the screen 'home'", "on this car it is at SET"),
        ),
        ("tap: {label: Nowhere}", ("'Nowhere' can be touched", "on the screen")),
        (
            "open: roaming\ntap: roaming\ntap: roaming",
            ("the dialog 'roaming_cost'", "confirm"),
        ),
        ("set: {car.ignition: false}\ntap: roaming", ("the ignition is off", "car.ignition: true")),
        ("press: MEDYA", ("the key 'MEDYA' is pressed", "this unit has", "did you mean 'MEDIA'?")),
        ("confirm: true", ("there is something to confirm", "no form, no dialog")),
        ("open: not_a_feature", ("'not_a_feature'",)),
        ("set: {car.ignition: false}\nopen: roaming", ("'roaming' is opened", "the ignition is off")),
        ("press: set\nhold: set/language", ("'set/language' is held", "only a key of the keyboard")),
        ("open: link\nhold: pad/1", ("'pad/1' is held", "nothing more", "no key of this pad answers")),
        ("swipe: roaming", ("the list can be moved to 'roaming'", "the list of 'home' has")),
        ("type: '1'", ("something can be typed", "no form is open on the screen 'home'")),
        ("open: link\ntype: {into: kode, text: '1'}", ("'kode' takes a text", "did you mean 'code'?")),
        ("toggle: {id: set/language, to: true}", ("'set/language' is on", "it is no switch", "use choose")),
        ("choose: {id: roaming, option: x}", ("'roaming' stands at 'x'", "it is no choice")),
        ("choose: {id: set/language, option: Deutsh}", ("it offers fr, en, de")),
        ("set_slider: {id: roaming, to: 3}", ("'roaming' stands at 3", "no row here holds a figure")),
        ("set_slider: {id: set/sound/bass, to: 3}", ("'set/sound/bass' stands at 3", "-4, -2, 0, +2, +4")),
        ("set_slider: {id: set/sound/balance, to: 0}", ("no row here holds a figure", "use choose")),
    ],
)
def test_what_cannot_be_done_is_told_with_what_is_there_instead(steps, told):
    fails(steps, *told)


@pytest.mark.parametrize(("figure", "stands"), [(-2, "-2"), (0, "0"), (4, "+4")])
def test_a_figure_stands_where_it_is_set_by_the_option_that_has_it(figure, stands):
    passes(f"set_slider: {{id: set/sound/bass, to: {figure}}}\nexpect: {{state: {{unit.bass: '{stands}'}}}}")


def test_a_key_leads_on_and_back_leads_back():
    passes("press: set\nexpect: {screen: set}\nback: true\nexpect: {screen: home}")


def test_going_back_on_the_first_page_changes_nothing():
    passes("back: true\nexpect: {screen: home}")


def test_the_knob_turns_to_a_row_and_takes_it():
    acted = passes("knob: 2\nknob: press")
    assert [one.detents for one in acted.touches] == [2, 0]


def test_holding_a_key_lays_open_what_it_offers():
    acted = passes("open: link\nhold: pad/e\ntap: pad/é", car="taycan-2022", language="fr")
    assert [one.kind for one in acted.touches[-2:]] == ["hold", "tap"]
    assert acted.session.moment.unit.form.text("email") == "é"


def test_moving_a_list_changes_nothing():
    acted = passes("press: set\nswipe: set/system\nexpect: {screen: set, present: [set/system]}")
    assert acted.touches[-1].kind == "swipe"


def test_typing_replaces_what_a_field_holds_and_hides_what_is_secret():
    acted = passes(
        """
        open: link
        type: "12"
        type: {into: code, text: "${claire.code}"}
        confirm: true
        expect: {state: {unit.user: in, unit.email: claire.martin@example.org}}
        """
    )
    assert [one.text for one in acted.touches if one.kind == "type"] == ["12", "••••"]


def test_a_switch_is_switched_once_and_a_question_on_the_way_is_answered():
    acted = passes(
        """
        toggle: {id: roaming, to: true}
        expect: {checked: {roaming: true}, state: {unit.roaming: true}}
        toggle: {id: roaming, to: true}
        """
    )
    assert acted.targets == [*HOW_OPENED, f"{MOBILE}/roaming", "dialog/yes"]


def test_a_choice_is_taken_by_value_or_label_and_left_again():
    for option in ("de", "Deutsch"):
        acted = passes(
            f"choose: {{id: set/language, option: {option}}}\nexpect: {{state: {{unit.language: de}}}}"
        )
        assert acted.targets[-2:] == ["set/language/de", "back"]
    assert not passes("choose: {id: set/language, option: en}").touches


def test_opening_leads_to_an_item_of_a_list():
    passes("open: apps/services/list#weather\nexpect: {screen: 'apps/services/list#weather'}", given=LINKED)
    fails("open: apps/services/list#wheather", "with 'wheather' is on the way", "are", given=LINKED)


def test_what_the_way_refuses_is_told_with_its_way_out():
    fails("set: {sim.card: none}\ntoggle: {id: remember_pin, to: true}", "'remember_pin' is on", "refuses")
