"""The way to an entry on one car: which keys, which rows, and none where there is no entry."""

from dataclasses import replace

import pytest
from worlds import (
    DATA_OFF,
    ID_CAR,
    KEYS,
    PAIR,
    REMEMBER,
    ROAMING,
    SIGN_IN,
    TREE,
    Seat,
    build_rules,
    build_vehicle,
    text,
)

from pcm_sim.domain.labels import Message, MessageText, say
from pcm_sim.domain.nodes import Menu, Shortcut
from pcm_sim.domain.routes import exists, placed, route, route_text

CODE_CAR = build_vehicle()
ID_ONE = build_vehicle(**ID_CAR)
KEYLESS = build_vehicle(keys=())


def hops(vehicle, node, tree=TREE):
    """Give a way as pairs of what is done and to what."""
    return [(hop.kind, hop.target) for hop in route(vehicle, tree, node)]


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ("home", []),
        ("set", [("key", "SET")]),
        (PAIR, [("key", "SET"), ("tap", PAIR)]),
        ("phone/options", [("key", "PHONE"), ("key", "OPT")]),
        (
            ROAMING,
            [("key", "PHONE"), ("key", "OPT"), ("tap", "phone/options/set_phone"), ("tap", ROAMING)],
        ),
    ],
)
def test_a_way_names_keys_and_rows_in_order(node, expected):
    assert hops(CODE_CAR, node) == expected


def test_where_the_device_has_no_keys_everything_is_touched():
    assert hops(KEYLESS, ROAMING) == [
        ("tap", "phone"),
        ("tap", "phone/options"),
        ("tap", "phone/options/set_phone"),
        ("tap", ROAMING),
    ]


def test_where_home_leads_on_by_a_shortcut_the_shortcut_is_touched():
    nodes = {
        "home": Menu(id="home", label=text("Home"), children=("home/to_set",)),
        "home/to_set": Shortcut(id="home/to_set", label=text("Go to settings"), to="set"),
        **{name: node for name, node in TREE.nodes.items() if name.startswith("set")},
    }
    tree = replace(TREE, nodes=nodes)
    assert hops(KEYLESS, PAIR, tree) == [("tap", "home/to_set"), ("tap", PAIR)]
    assert hops(CODE_CAR, PAIR, tree) == [("key", "SET"), ("tap", PAIR)]


@pytest.mark.parametrize("vehicle", [CODE_CAR, KEYLESS, build_vehicle(keys=("SET", "HOME"))])
@pytest.mark.parametrize(
    "node", [PAIR, ROAMING, DATA_OFF, REMEMBER, "set/language/de", "set/about/net_state"]
)
def test_whoever_follows_a_way_gets_there(vehicle, node):
    seat = Seat(build_rules(vehicle))
    *before, last = route(vehicle, TREE, node)
    for hop in before:
        seat = seat.press(hop.target) if hop.kind == "key" else seat.tap(hop.target)
        assert seat.unit.node == hop.node
    assert last.target in seat.screen.targets


@pytest.mark.parametrize("keys", [KEYS, ()])
def test_the_nodes_of_a_way_are_the_pages_that_it_opens(keys):
    way = route(build_vehicle(keys=keys), TREE, DATA_OFF)
    assert [hop.node for hop in way] == [
        "phone",
        "phone/options",
        "phone/options/set_phone",
        "phone/options/set_phone/data",
        DATA_OFF,
    ]


@pytest.mark.parametrize(
    ("vehicle", "node", "there"),
    [
        (CODE_CAR, PAIR, True),
        (CODE_CAR, SIGN_IN, False),
        (ID_ONE, PAIR, False),
        (ID_ONE, SIGN_IN, True),
        (ID_ONE, ROAMING, False),
        (ID_ONE, REMEMBER, False),
        (ID_ONE, f"{REMEMBER.rpartition('/')[0]}/state", False),
        (CODE_CAR, "set/account/log_in", True),
        (ID_ONE, "set/account/log_in", True),
    ],
)
def test_an_entry_exists_where_its_conditions_and_those_above_can_hold(vehicle, node, there):
    assert exists(vehicle, TREE, node) is there


@pytest.mark.parametrize(
    ("vehicle", "feature", "nodes"),
    [
        (CODE_CAR, "link", [PAIR]),
        (ID_ONE, "link", [SIGN_IN]),
        (CODE_CAR, "roaming", [ROAMING]),
        (ID_ONE, "roaming", []),
        (CODE_CAR, "remember_pin", [REMEMBER]),
        (ID_ONE, "remember_pin", []),
        (CODE_CAR, "nonsense", []),
    ],
)
def test_a_feature_is_placed_where_it_really_is_and_not_at_its_shortcuts(vehicle, feature, nodes):
    assert [node.id for node in placed(vehicle, TREE, feature)] == nodes


def test_a_way_is_written_in_one_line_in_the_language_asked_for():
    assert route_text(CODE_CAR, TREE, "link", "fr") == "Settings fr ▸ Pair fr"
    assert route_text(CODE_CAR, TREE, "data_off", "de", arrow=" > ") == (
        "Phone de > Options de > SET PHONE de > Data de > OFF de"
    )
    assert route_text(ID_ONE, TREE, "roaming", "fr") == ""


# --- words ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("labels", "language", "said"),
    [
        ({"fr": "oui", "en": "yes"}, "fr", "oui"),
        ({"fr": "oui", "en": "yes"}, "de", "yes"),
        ({"fr": "oui"}, "de", "oui"),
        ({}, "de", ""),
    ],
)
def test_a_missing_language_falls_back_on_english_and_then_on_any(labels, language, said):
    assert say(labels, language) == said


def rules_saying(vehicle, words, way_out=""):
    """Build rules with one message."""
    message = MessageText({"en": words}, {"en": way_out}, "warning")
    return replace(build_rules(vehicle), messages={"it": message})


def test_a_message_names_figures_and_the_way_on_this_car():
    rules = rules_saying(CODE_CAR, "{n} left, {min} min", "Go to {path.roaming}.")
    assert rules.tell(Message("it", (("n", 2), ("min", 15))), "en") == (
        "2 left, 15 min",
        "Go to Phone en ▸ Options en ▸ SET PHONE en ▸ Roaming en.",
    )
    assert rules.tone(Message("it")) == "warning"


def test_a_way_out_that_this_car_does_not_have_is_not_told():
    assert rules_saying(ID_ONE, "No data.", "Go to {path.roaming}.").tell(Message("it"), "en") == (
        "No data.",
        "",
    )


def test_a_way_with_two_ways_in_it_names_both():
    told, _ = rules_saying(CODE_CAR, "{path.link} or {path.private_mode} or {path.link}").tell(
        Message("it"), "en"
    )
    assert told == "Settings en ▸ Pair en or Settings en ▸ Private mode en or Settings en ▸ Pair en"
