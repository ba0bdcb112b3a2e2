"""A tree that begins as another one: rows removed, changed and added, and every mistake at its place."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from overlays import PAGE, Overlay, extension

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root

MANAGER = "set/device_manager"
CAR = "line: macan\nvehicles: {mine: {like: macan-95b-3, tree: mine, years: [{from: 2026}]}}\n"
TREE = "menus/mine/tree.yaml"


@pytest.fixture
def overlay(tmp_path):
    return Overlay(tmp_path / "mine")


@pytest.fixture(scope="module")
def shipped():
    return Compilation(data_root()).run().plain["trees"]


@pytest.fixture(scope="module")
def begun(shipped):
    """The tree that the others begin as."""
    return shipped["mobile-data"]


def grown(overlay, text):
    overlay.write(TREE, text)
    return overlay.catalogue().plain["trees"]["mine"]


def page(name):
    return PAGE % (name, name)


def test_without_a_change_it_is_the_same(overlay, begun):
    assert grown(overlay, "tree: mine\nextends: mobile-data\n") == begun


def test_the_tree_that_it_began_as_stays_as_it_is(overlay, shipped):
    grown(overlay, extension(f"{{change: {MANAGER}, label: X}}", f"{{add: [{page('a')}], to: set}}"))
    plain = overlay.catalogue().plain["trees"]
    assert {name: tree for name, tree in plain.items() if name != "mine"} == shipped


def test_a_changed_row_keeps_all_else(overlay, begun):
    tree = grown(
        overlay, extension(f"{{change: {MANAGER}, label: X, icon: wifi, when: {{net.online: true}}}}")
    )
    expected = {**begun["nodes"][MANAGER], "label": "X", "icon": "wifi", "when": {"net.online": True}}
    assert tree["nodes"] == {**begun["nodes"], MANAGER: expected}
    assert list(tree["nodes"]) == list(begun["nodes"])


def test_a_changed_shortcut_leads_elsewhere(overlay):
    tree = grown(overlay, extension("{change: home/media, to: set}"))
    assert tree["nodes"]["home/media"]["to"] == "set"


def test_a_removed_row_goes_with_all_below(overlay, begun):
    tree = grown(overlay, extension("remove: set/language", head="absent: {language: no_porsche_connect}\n"))
    gone = {one for one in begun["nodes"] if one == "set/language" or one.startswith("set/language/")}
    assert begun["nodes"].keys() - tree["nodes"].keys() == gone
    assert "set/language" not in tree["nodes"]["set"]["children"]


def test_several_rows_are_removed_at_once(overlay, begun):
    tree = grown(overlay, extension("remove: [home/media, home/car]"))
    assert begun["nodes"].keys() - tree["nodes"].keys() == {"home/media", "home/car"}


@pytest.mark.parametrize(
    ("side", "at"),
    [("", None), (", after: device_manager", 1), (", before: device_manager", 0), (f", after: {MANAGER}", 1)],
)
def test_added_rows_stand_where_they_are_wanted(overlay, begun, side, at):
    tree = grown(overlay, extension(f"{{add: [{page('a')}, {page('b')}], to: set{side}}}"))
    before = begun["nodes"]["set"]["children"]
    at = len(before) if at is None else at
    assert tree["nodes"]["set"]["children"] == [*before[:at], "set/a", "set/b", *before[at:]]
    order = list(tree["nodes"])
    assert [one for one in order if one.count("/") == 1 and one.startswith("set/")] == tree["nodes"]["set"][
        "children"
    ]
    assert all(order.index(one.rpartition("/")[0]) < order.index(one) for one in order if "/" in one)


def test_the_full_id_of_a_neighbour_says_where_to(overlay):
    tree = grown(overlay, extension(f"{{add: [{page('a')}], before: {MANAGER}}}"))
    assert tree["nodes"]["set"]["children"][0] == "set/a"


def test_a_new_top_needs_a_key(overlay):
    head = "keys: {CAR: mine}\nbar: [home, mine, set]\n"
    tree = grown(
        overlay,
        extension(f"{{add: [{page('mine')}], before: media}}", "remove: car", "remove: home/car", head=head),
    )
    assert tree["keys"]["CAR"] == "mine"
    assert tree["bar"] == ["home", "mine", "set"]
    tops = [one for one in tree["nodes"] if "/" not in one]
    assert tops.index("mine") + 1 == tops.index("media")


def test_an_added_row_may_include(overlay):
    overlay.write("menus/mine/own.yaml", f"rows:\n  - {page('x')}\n")
    tree = grown(
        overlay,
        extension(
            "{add: [{include: own.yaml}], to: apps}",
            "{add: [{include: ../shared/language.yaml, when: {unit.user: in}}], to: apps}",
        ),
    )
    assert {"apps/x", "apps/language/fr"} < set(tree["nodes"])
    assert tree["nodes"]["apps/language"]["when"] == {"unit.user": "in"}


def test_a_removed_row_may_come_back_otherwise(overlay):
    row = page("language").replace("kind: page", "kind: page, feature: language")
    tree = grown(overlay, extension("remove: set/language", f"{{add: [{row}], to: set, after: sound}}"))
    assert tree["nodes"]["set/language"]["kind"] == "page"


def test_later_changes_see_the_earlier_ones(overlay):
    tree = grown(
        overlay,
        extension(
            f"{{add: [{page('a')}], to: set}}",
            "{change: set/a, label: B}",
            "remove: set/a",
            f"{{add: [{page('a')}], to: apps}}",
        ),
    )
    assert "apps/a" in tree["nodes"]
    assert "set/a" not in tree["nodes"]


def test_home_keys_and_absent_are_taken_over_and_added_to(overlay, begun):
    tree = grown(
        overlay,
        extension(
            "remove: apps/options",
            head="home: set\nkeys: {APPS: home}\nabsent: {wifi: no_porsche_connect}\n",
        ),
    )
    assert tree["home"] == "set"
    assert tree["keys"] == {**begun["keys"], "APPS": "home"}
    assert tree["absent"] == {**begun["absent"], "wifi": "no_porsche_connect"}


def test_a_tree_may_begin_as_one_that_begins_as_another(overlay):
    overlay.write("menus/next/tree.yaml", "tree: next\nextends: mine\nchanges: [{change: set, label: B}]\n")
    tree = grown(overlay, extension("{change: set, label: A}", "{change: apps, label: A}"))
    after = overlay.catalogue().plain["trees"]["next"]
    assert [tree["nodes"][one]["label"] for one in ("set", "apps")] == ["A", "A"]
    assert [after["nodes"][one]["label"] for one in ("set", "apps")] == ["B", "A"]


def test_a_tree_that_begins_as_its_own_name_changes_the_shipped_one(overlay, shipped):
    overlay.write(
        "menus/anything/tree.yaml",
        "tree: mobile-data\nextends: mobile-data\nchanges: [{change: set, label: Mine}]\n",
    )
    trees = overlay.catalogue().plain["trees"]
    assert trees["mobile-data"]["nodes"]["set"]["label"] == "Mine"
    assert trees.keys() == shipped.keys()


def test_a_tree_of_a_shipped_name_replaces_that_one(overlay, shipped):
    text = (data_root() / "menus/connections/tree.yaml").read_text("utf-8")
    overlay.write(
        "menus/mobile-data/tree.yaml",
        text.replace("tree: connections", "tree: mobile-data").replace(
            "device-manager.yaml", "../connections/device-manager.yaml"
        ),
    )
    told = overlay.told()
    assert not [line for line in told if "second tree" in line]
    plain = overlay.compiled().plain["trees"]
    assert plain["mobile-data"]["nodes"] == shipped["connections"]["nodes"]


def test_a_car_drives_on_it(overlay):
    overlay.write("models/mine.yaml", CAR)
    grown(overlay, extension(f"{{change: {MANAGER}, label: X}}"))
    catalogue = overlay.catalogue()
    vehicle = catalogue.matrix.vehicles["mine"]
    assert catalogue.rules(vehicle).tree.nodes[MANAGER].label["en"] == "X"


FAULTS = {
    "unknown tree": (
        "tree: mine\nextends: ¦mobil-data\n",
        "there is no tree 'mobil-data' (did you mean 'mobile-data'?)",
    ),
    "itself": ("tree: mine\nextends: ¦mine\n", "'mine' cannot begin as itself (name another tree)"),
    "extends mistyped": (
        "tree: mine\n¦extend: mobile-data\n",
        "unknown key 'extend' (did you mean 'extends'?)",
    ),
    "removed row unknown": (
        extension("remove: ¦set/device_manger"),
        "there is no row 'set/device_manger' in mobile-data (did you mean 'set/device_manager'?)",
    ),
    "removed row unknown, of several": (
        extension("remove: [home/media, ¦home/cra]"),
        "there is no row 'home/cra' in mobile-data (did you mean 'home/car'?)",
    ),
    "removed with all above": (
        extension("remove: home/media", "remove: ¦home/media"),
        "there is no row 'home/media' in mobile-data (it was removed at %s/menus/mine/tree.yaml:4:13)",
    ),
    "changed row unknown": (
        extension("{change: ¦set/langage, label: x}"),
        "there is no row 'set/langage' in mobile-data (did you mean 'set/language'?)",
    ),
    "a key of another kind": (
        extension("{change: set, ¦text: {fr: x, en: x, de: x}}"),
        (
            "'set' is a menu and has no 'text' "
            "(it has: label, facts, seed, feature, icon, when, locks, note, key, layout, places)"
        ),
    ),
    "a change of nothing": (
        extension("¦{change: set}"),
        "nothing of 'set' is changed (label: or another key)",
    ),
    "a setting of another kind": (
        extension("{change: set/language, setting: ¦roaming}"),
        "'roaming' is a setting that is on or off, not a setting with values",
    ),
    "a fact unknown": (
        extension("{change: set, facts: [¦F999]}"),
        "there is no fact 'F999' (did you mean 'F199'?)",
    ),
    "a language missing": (
        extension("{change: set, label: ¦{fr: x, en: x}}"),
        "a label lacks the language 'de'",
    ),
    "a change of no kind": (
        extension("{¦delete: set}"),
        "unknown key 'delete' (one of: remove, change, add)",
    ),
    "an empty change": (extension("¦{}"), "a change needs one of: remove, change, add"),
    "an addition to nowhere": (
        extension(f"{{add: [{page('a')}], to: ¦sett}}"),
        "there is no row 'sett' in mobile-data (did you mean 'set'?)",
    ),
    "an addition to a row": (
        extension(f"{{add: [{page('a')}], to: ¦home/media}}"),
        "'home/media' is a shortcut and holds no rows (rows go into one of: menu, choice, list)",
    ),
    "an addition after nothing": (
        extension(f"{{add: [{page('a')}], to: set, after: ¦devicemanager}}"),
        "there is no row 'devicemanager' in 'set' (did you mean 'device_manager'?)",
    ),
    "an addition on both sides": (
        extension(f"{{add: [{page('a')}], to: set, after: sound, ¦before: sound}}"),
        "rows stand after one row or before one, not both (take one of them out)",
    ),
    "a row that is there": (
        extension(f"{{add: [{page('sound').replace('id: sound', 'id: ¦sound')}], to: set}}"),
        "a second row 'sound' in the same place",
    ),
    "an option that is no value": (
        extension("{add: [{id: es, kind: option, value: ¦es, label: x, facts: inferred}], to: set/language}"),
        "'es' is no value of 'language'",
    ),
    "nothing left": (
        extension("remove: [set/language/fr, set/language/en, ¦set/language/de]"),
        "'set/language' has no row left (remove it too, or add one to it)",
    ),
    "a key that led to it": (
        extension("remove: ¦car", "remove: home/car"),
        "'car' is removed, but menus/mobile-data/tree.yaml",
    ),
    "a shortcut that led to it": (
        extension("remove: ¦set/porsche_connect_settings"),
        "'set/porsche_connect_settings' is removed, but menus/",
    ),
    "a feature that was there": (
        extension("remove: ¦set/language"),
        "with this goes 'language', and 'mine' does not say why it is not there (under absent: ",
    ),
    "a top that no key opens": (
        extension(f"{{add: [{page('lost').replace('id: lost', 'id: ¦lost')}]}}"),
        "no key and no shortcut of mine leads to 'lost' (bind a key under keys:)",
    ),
}


@pytest.mark.parametrize(("text", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_what_cannot_be_is_told_at_its_place(overlay, text, told):
    place = overlay.write(TREE, text)
    said = f"{place}: {told.replace('%s', str(overlay.folder))}"
    assert any(line.startswith(said) for line in overlay.told()), overlay.told()


def test_trees_that_begin_as_each_other_are_told_once(overlay):
    overlay.write(TREE, "tree: mine\nextends: next\n")
    place = overlay.write("menus/next/tree.yaml", "tree: next\nextends: ¦mine\n")
    told = "extends goes round in a circle: mine → next → mine (begin one of them with rows of its own)"
    assert overlay.told() == [f"{place}: {told}"]


def test_a_broken_tree_blames_none_that_begins_as_it(overlay):
    place = overlay.write(TREE, extension("{change: set, icn: ¦x}"))
    overlay.write("menus/next/tree.yaml", "tree: next\nextends: mine\n")
    (told,) = overlay.told()
    assert told.startswith(place.rpartition(":")[0])


NODES = sorted(Compilation(data_root()).run().plain["trees"]["mobile-data"]["nodes"])
CHANGES = st.one_of(
    st.sampled_from(NODES).map(lambda node: {"remove": node}),
    st.sampled_from(NODES).map(lambda node: {"change": node, "label": "X"}),
    st.tuples(st.sampled_from(NODES), st.sampled_from("ab")).map(
        lambda pair: {"add": [{"include": "../shared/help.yaml"}], "to": pair[0]}
    ),
    st.tuples(st.sampled_from(NODES), st.sampled_from(("after", "before"))).map(
        lambda pair: {"add": [{"include": "../shared/units.yaml"}], pair[1]: pair[0]}
    ),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(CHANGES, min_size=1, max_size=6))
def test_any_changes_give_a_whole_tree_or_problems_in_the_file(overlay, changes):
    overlay.write(TREE, extension(*map(str, changes)).replace("'", '"'))
    compilation = overlay.compiled()
    tree = compilation.plain["trees"]["mine"]
    children = [child for node in tree["nodes"].values() for child in node.get("children", ())]
    tops = [node for node in tree["nodes"] if "/" not in node]
    assert sorted([*children, *tops]) == sorted(tree["nodes"])
    removed = {one["remove"] for one in changes if "remove" in one}
    if not removed and not any("add" in one for one in changes):
        assert compilation.problems.lines() == []
    assert all(overlay.folder.name in line or "menus/" in line for line in compilation.problems.lines())
