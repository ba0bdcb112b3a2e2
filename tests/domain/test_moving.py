"""Moving about: keys, OPT, back, the knob, locks and shortcuts."""

from dataclasses import replace

import pytest
from worlds import (
    ACCOUNT,
    KEYS,
    PAIR,
    PRIVATE,
    RESET,
    ROAMING,
    SERVICE,
    SIGN_IN,
    UNLOCK,
    WAY_TO,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_unit,
    build_vehicle,
    text,
)

from pcm_sim.domain.conditions import Is, Not
from pcm_sim.domain.effects import Opened
from pcm_sim.domain.events import (
    Back,
    Confirm,
    DriveTo,
    Erase,
    PressKey,
    PressKnob,
    SetIgnition,
    Tap,
    TurnKnob,
)
from pcm_sim.domain.nodes import Menu, Option, Tree
from pcm_sim.domain.requests import Farewell
from pcm_sim.domain.screen import PageKind, RowKind
from pcm_sim.domain.unit import User

LINKED = User("anna@example.test", "Anna Example")


def sit(*, linked=False, logged_in=True):
    """Sit in a car, linked to a Porsche ID or not."""
    return Seat(unit=build_unit(users=(replace(LINKED, logged_in=logged_in),) if linked else ()))


@pytest.mark.parametrize("node", WAY_TO)
def test_every_way_through_the_tree_by_hand_leads_to_its_entry(node):
    """The walk of these tests themselves."""
    vehicle = build_vehicle(link="id" if node == SIGN_IN else "code")
    linked = replace(LINKED, logged_in=not node.endswith("log_in")) if node.startswith(ACCOUNT) else None
    seat = Seat(build_rules(vehicle), unit=build_unit(users=(linked,) if linked else ())).go_near(node)
    assert seat.row(node).id == node


# --- keys -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "stack"),
    [
        ("HOME", ("home",)),
        ("PHONE", ("home", "phone")),
        ("APPS", ("home", "apps")),
        ("SET", ("home", "set")),
    ],
)
def test_the_key_of_an_area_opens_it_from_anywhere(key, stack):
    for start in ((), ("SET",), ("PHONE", "OPT")):
        seat = sit().press(*start, key)
        assert seat.unit.stack == stack
        assert seat.effects == (Opened(stack[-1]),)


def test_opt_opens_the_options_of_where_one_is():
    assert sit().press("PHONE", "OPT").unit.stack == ("home", "phone", "phone/options")
    assert sit().press("APPS", "OPT").unit.stack == ("home", "apps", "apps/options")


def test_opt_from_deeper_within_the_options_opens_them_again():
    seat = sit().go_near(ROAMING).press("OPT")
    assert seat.unit.stack == ("home", "phone", "phone/options")
    assert seat.press("OPT").unit.stack == ("home", "phone", "phone/options")


def test_opt_from_a_page_of_the_area_opens_the_options_of_the_area():
    seat = sit(linked=True).press("APPS").tap(SERVICE).press("OPT")
    assert seat.unit.stack == ("home", "apps", "apps/options")


def test_opt_where_there_are_no_options_says_so_and_stays():
    seat = sit().press("SET", "OPT")
    assert (seat.unit.stack, seat.notice) == (("home", "set"), "key_without_options")


def test_the_options_are_no_row_while_the_device_has_the_key():
    screen = sit().press("PHONE").screen
    assert (screen.rows, screen.text) == ((), "screen.behind_opt en")


def test_a_page_without_rows_says_that_it_is_empty():
    nodes = {
        "home": Menu(id="home", label=text("Home"), children=("home/empty",)),
        "home/empty": Menu(id="home/empty", label=text("Empty"), children=("home/empty/never",)),
        "home/empty/never": Menu(
            id="home/empty/never", label=text("Never"), key="OPT", when=Is("unit.linked", value=True)
        ),
    }
    seat = Seat(build_rules(tree=Tree("empty", "home", {}, nodes)))
    assert seat.screen.text == ""
    assert seat.tap("home/empty").screen.text == "screen.empty en"


def test_the_options_are_a_row_where_the_device_has_no_such_key():
    vehicle = build_vehicle(keys=tuple(key for key in KEYS if key != "OPT"))
    seat = Seat(build_rules(vehicle)).press("PHONE")
    targets = [one for one in seat.screen.targets if not one.startswith("status/")]
    assert targets == ["phone/options", "back"]
    before = seat.cabin
    assert seat.press("OPT").cabin == before
    assert seat.tap("phone/options").unit.node == "phone/options"


def test_a_tile_of_home_opens_the_area_that_its_key_opens():
    assert sit().tap("set").unit.stack == sit().press("SET").unit.stack == ("home", "set")


def test_the_back_key_goes_back():
    assert sit().press("SET", "BACK").unit.stack == ("home",)


def two_options():
    """Build rules in which OPT opens one menu before linking and another after it."""
    linked = Is("unit.linked", value=True)
    nodes = {
        "home": Menu(id="home", label=text("Home"), children=("home/before", "home/after")),
        "home/before": Menu(id="home/before", label=text("Before"), key="OPT", when=Not(linked)),
        "home/after": Menu(id="home/after", label=text("After"), key="OPT", when=linked),
    }
    return build_rules(tree=Tree("two_options", "home", {}, nodes))


@pytest.mark.parametrize(("linked", "page"), [(None, "home/before"), (LINKED, "home/after")])
def test_opt_opens_the_options_that_are_there(linked, page):
    seat = Seat(two_options(), unit=build_unit(users=(linked,) if linked else ())).press("OPT")
    assert seat.unit.stack == ("home", page)


def test_opt_says_so_where_the_options_are_not_there():
    rules = two_options()
    nodes = {name: node for name, node in rules.tree.nodes.items() if name != "home/before"}
    nodes["home"] = replace(nodes["home"], children=("home/after",))
    seat = Seat(replace(rules, tree=replace(rules.tree, nodes=nodes))).press("OPT")
    assert (seat.unit.stack, seat.notice) == (("home",), "key_without_options")


# --- back -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["event", "key", "target"])
def test_back_goes_one_level_and_stays_at_home(how):
    back = {"event": Back(), "key": PressKey("BACK"), "target": Tap("back")}[how]
    seat = sit().go_near(UNLOCK)
    depths = []
    for _ in range(6):
        depths.append(len(seat.unit.stack))
        seat.do(back)
    assert depths == [5, 4, 3, 2, 1, 1]


def test_the_screen_says_whether_there_is_something_behind():
    seat = sit()
    behind = [seat.screen.can_go_back]
    behind.append(seat.press("SET").screen.can_go_back)
    behind.append(seat.tap(PAIR).screen.can_go_back)
    behind.append(seat.enter("12345678").screen.can_go_back)
    behind.append(seat.do(SetIgnition(on=False)).screen.can_go_back)
    assert behind == [False, True, True, True, False]


def test_back_from_a_shortcut_leads_to_where_one_was():
    seat = sit(linked=True).press("APPS").tap("apps/shortcut")
    assert seat.unit.stack == ("home", "apps", SERVICE)
    assert seat.do(Back()).unit.stack == ("home", "apps")


# --- touching ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "target", ["nonsense", "", PAIR, "home", ROAMING, "dialog/yes", "pad/1", "wait/cancel"]
)
def test_what_is_not_on_the_screen_cannot_be_touched(target):
    seat = sit()
    before = seat.cabin
    assert seat.tap(target).cabin == before


def test_a_row_whose_condition_does_not_hold_is_not_there():
    assert ACCOUNT not in sit().press("SET").screen.targets
    assert ACCOUNT in sit(linked=True).press("SET").screen.targets


@pytest.mark.parametrize(
    ("linked", "logged_in", "message"),
    [(False, False, "link_first"), (True, False, "log_in_first"), (True, True, "")],
)
def test_a_locked_entry_is_shown_and_refuses_with_the_first_reason(linked, logged_in, message):
    seat = sit(linked=linked, logged_in=logged_in).press("APPS")
    assert seat.row(SERVICE).locked is bool(message)
    assert seat.tap(SERVICE).refused == ((message,) if message else ())
    assert seat.unit.node == ("apps" if message else SERVICE)


@pytest.mark.parametrize("linked", [True, False])
def test_a_shortcut_is_as_locked_as_what_it_leads_to(linked):
    seat = sit(linked=linked).press("APPS")
    assert seat.row("apps/shortcut").locked is not linked
    assert (seat.tap("apps/shortcut").unit.node == SERVICE) is linked


def test_a_shortcut_to_a_form_opens_it():
    seat = sit().press("APPS", "OPT").tap("apps/options/pair")
    assert seat.screen.node == "form:pairing_code"


def test_a_value_row_says_that_it_only_shows():
    seat = sit().press("SET").tap("set/about").tap("set/about/vehicle_vin")
    assert seat.notice == "only_shows"


def test_the_value_rows_show_the_car_the_user_and_the_network():
    seat = (
        Seat(car=build_car(card=build_card()), unit=build_unit(users=(LINKED,))).press("SET").tap("set/about")
    )
    assert {row.id.rpartition("/")[2]: row.value for row in seat.screen.rows} == {
        "user_name": "Anna Example",
        "user_email": "anna@example.test",
        "net_source": "value.source.card en",
        "net_state": "value.net.sim_pin en",
        "vehicle_name": "Car by hand (B.1)",
        "vehicle_vin": seat.car.vin,
    }


def test_choosing_a_language_changes_every_label():
    seat = sit().press("SET").tap("set/language").tap("set/language/de")
    assert (seat.unit.language, seat.screen.language, seat.screen.title) == ("de", "de", "Language de")
    assert seat.screen.trail == ("Settings de", "Language de")
    assert [row.checked for row in seat.screen.rows] == [False, False, True]


def test_an_option_outside_a_choice_is_a_mistake_of_the_tree():
    tree = Tree(
        "wrong",
        "home",
        {},
        {
            "home": Menu(id="home", label=text("Home"), children=("home/on",)),
            "home/on": Option(id="home/on", label=text("ON"), value="on"),
        },
    )
    with pytest.raises(TypeError, match="home/on"):
        Seat(build_rules(tree=tree)).tap("home/on")


def test_every_kind_of_row_says_what_a_touch_does():
    seat = sit(linked=True).press("SET")
    kinds = {row.id: row.kind for row in seat.screen.rows}
    assert {row.checked for row in seat.screen.rows} == {False}
    assert kinds[PAIR] is RowKind.ENTRANCE
    assert kinds[ACCOUNT] is RowKind.SUBMENU
    assert kinds[PRIVATE] is RowKind.CHECK
    assert kinds[RESET] is RowKind.ACTION
    assert kinds["set/language"] is RowKind.CHOICE
    assert seat.tap("set/language").screen.rows[0].kind is RowKind.OPTION
    about = seat.press("SET").tap("set/about").screen.rows[0]
    assert (about.kind, about.checked) == (RowKind.VALUE, False)
    assert {row.checked for row in seat.press("APPS").screen.rows} == {False}
    apps = {row.id: row.kind for row in seat.screen.rows}
    assert apps == {SERVICE: RowKind.PAGE, "apps/shortcut": RowKind.PAGE}


def test_the_layout_follows_the_node():
    seat = sit(linked=True)
    kinds = [seat.screen.kind]
    kinds.append(seat.press("APPS").screen.kind)
    kinds.append(seat.tap(SERVICE).screen.kind)
    kinds.append(seat.press("SET").tap(PAIR).screen.kind)
    kinds.append(seat.enter("12345678").screen.kind)
    kinds.append(seat.do(SetIgnition(on=False)).screen.kind)
    assert kinds == [
        PageKind.TILES,
        PageKind.LIST,
        PageKind.TEXT,
        PageKind.FORM,
        PageKind.WAIT,
        PageKind.DARK,
    ]


# --- pages that go ----------------------------------------------------------------------------------


def test_a_page_whose_condition_stops_holding_is_left():
    seat = sit(linked=True).go_to(f"{ACCOUNT}/unlink").tap("dialog/yes")
    seat.answer(Farewell())
    assert (seat.unit.user, seat.unit.stack) == (None, ("home", "set"))


def test_home_is_never_left():
    nodes = {"home": Menu(id="home", label=text("Home"), when=Is("net.online", value=True))}
    seat = Seat(build_rules(tree=Tree("home_alone", "home", {}, nodes))).do(DriveTo("CH"))
    assert seat.unit.stack == ("home",)


def test_a_page_right_below_home_is_left_too():
    here = Is("net.online", value=True)
    nodes = {
        "home": Menu(id="home", label=text("Home"), children=("online",)),
        "online": Menu(id="online", label=text("Online"), when=here),
    }
    seat = Seat(build_rules(tree=Tree("one_page", "home", {}, nodes))).tap("online")
    assert seat.unit.stack == ("home", "online")
    assert seat.do(DriveTo("CH")).unit.stack == ("home",)
    assert seat.screen.rows == ()
    assert [row.id for row in seat.do(DriveTo("FR")).screen.rows] == ["online"]


def test_a_word_that_passed_stays_on_its_page():
    seat = sit().press("SET", "OPT")
    assert seat.notice == "key_without_options"
    assert seat.press("PHONE").notice == ""


# --- the knob ---------------------------------------------------------------------------------------


def test_the_knob_walks_the_targets_and_stops_at_both_ends():
    seat = sit().press("SET")
    targets = seat.screen.targets
    walked = [seat.do(TurnKnob(1)).screen.focus for _ in range(len(targets) + 1)]
    assert walked == [*targets, targets[-1]]
    assert seat.do(TurnKnob(-99)).screen.focus == targets[0]
    assert seat.do(TurnKnob(2)).screen.focus == targets[2]


@pytest.mark.parametrize(("steps", "at"), [(1, 0), (3, 0), (-1, -1)])
def test_the_first_turn_shows_the_ring_at_an_end(steps, at):
    seat = sit().press("SET").do(TurnKnob(steps))
    assert seat.screen.focus == seat.screen.targets[at]


def test_the_first_press_shows_the_ring_and_the_second_touches():
    seat = sit().do(PressKnob())
    assert (seat.screen.focus, seat.unit.node) == ("phone", "home")
    seat.do(PressKnob())
    assert (seat.unit.node, seat.screen.focus) == ("phone", "")


def test_the_knob_goes_back_from_every_page_that_has_a_way_back():
    seat = sit()
    assert "back" not in seat.screen.targets
    seat.press("PHONE", "OPT").do(TurnKnob(-1))
    assert seat.screen.focus == "back"
    assert seat.do(PressKnob()).unit.stack == ("home", "phone")
    seat.go_to(PAIR).do(TurnKnob(-1), PressKnob())
    assert (seat.unit.form, seat.screen.focus) == (None, "")
    seat.go_to(PAIR).enter("12345678").do(TurnKnob(-1), PressKnob())
    assert seat.unit.pending is None


def test_confirm_touches_what_is_under_the_ring():
    assert sit().do(TurnKnob(1), Confirm()).unit.node == "phone"


def test_a_touch_with_the_finger_hides_the_ring():
    assert sit().press("SET").do(TurnKnob(1)).tap("nonsense").screen.focus == ""


def test_the_ring_stays_on_a_box_that_it_ticked():
    seat = sit().go_near(ROAMING).do(TurnKnob(1), PressKnob())
    assert (seat.unit.roaming, seat.screen.focus) == (True, ROAMING)


def test_the_knob_answers_a_dialog():
    seat = sit().go_to(PRIVATE).do(TurnKnob(1), TurnKnob(1))
    assert seat.screen.focus == "dialog/no"
    assert seat.do(PressKnob()).car.private_mode is False
    assert sit().go_to(PRIVATE).do(PressKnob(), PressKnob()).car.private_mode is True


def test_the_knob_types_a_code():
    seat = sit().go_to(PAIR).do(TurnKnob(1))
    for _ in range(8):
        seat.do(PressKnob())
    assert seat.unit.form.text("code") == "11111111"
    targets = seat.screen.targets
    assert targets[-1] == "back"
    away = len(targets) - 1 - targets.index("form/confirm")
    assert seat.do(TurnKnob(99), TurnKnob(-away), PressKnob()).unit.pending


def test_the_ring_leaves_a_target_that_is_gone():
    seat = sit().go_to(PAIR).type("12345678")
    away = len(seat.screen.targets) - 1 - seat.screen.targets.index("form/confirm")
    seat.do(TurnKnob(-1), TurnKnob(-away))
    assert seat.screen.focus == "form/confirm"
    assert seat.tap("pad/erase").screen.focus == ""
    seat.type("8").do(TurnKnob(-1), TurnKnob(-away), Erase())
    assert seat.screen.focus == ""


def test_the_knob_does_nothing_where_there_is_nothing():
    alone = Tree("bare", "home", {}, {"home": Menu(id="home", label=text("Home"))})
    seat = Seat(build_rules(tree=alone)).do(TurnKnob(1), PressKnob())
    assert (seat.screen.focus, seat.unit.node) == ("", "home")


# --- the dark ---------------------------------------------------------------------------------------


def test_a_dark_unit_does_nothing_at_all():
    seat = sit().do(SetIgnition(on=False))
    before = seat.cabin
    seat.tap("set", "back").press("SET", "OPT", "BACK").do(Back(), Confirm(), TurnKnob(1), PressKnob())
    assert seat.cabin == before
    assert (seat.screen.targets, seat.screen.rows, seat.screen.dialog) == ((), (), None)


def test_a_question_does_not_wait_in_the_dark():
    seat = sit().go_to(PRIVATE).do(SetIgnition(on=False), SetIgnition(on=True))
    assert (seat.dialog, seat.car.private_mode) == ("", False)


def test_switching_the_car_says_what_changed():
    seat = sit().do(SetIgnition(on=False))
    assert seat.changed == {"car.ignition": False}
    assert seat.do(SetIgnition(on=True)).changed == {"car.ignition": True}


def test_the_unit_starts_at_home_again():
    seat = sit().go_to(PAIR).type("1234").do(SetIgnition(on=False), SetIgnition(on=True))
    assert (seat.unit.stack, seat.unit.form, seat.screen.kind) == (("home",), None, PageKind.TILES)


@pytest.mark.parametrize("on", [True, False])
def test_switching_to_what_is_so_already_changes_nothing(on):
    seat = sit().do(SetIgnition(on=on))
    before = seat.cabin
    seat.do(SetIgnition(on=on))
    assert (seat.cabin, seat.changed) == (before, {})
