"""What is never shown and what nothing opens; the faults themselves are a corpus, here is what is none."""

import pytest
from overlays import Overlay

from pcm_sim.catalogue.car_facts import candidates, own_facts
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root

PAGE = "{{id: {id}, kind: page, label: A, facts: inferred, text: {{fr: a, en: b, de: c}}{more}}}"
CAR = (
    "line: taycan\nvehicles:\n"
    "  tiny-car: {like: taycan-y1a-b, tree: tiny, generation: T, years: [{from: 2030, to: 2030}]}\n"
)
TREE = "menus/tiny/tree.yaml"


@pytest.fixture
def overlay(tmp_path):
    return Overlay(tmp_path)


@pytest.fixture(scope="module")
def names():
    return Compilation(data_root()).run().names()


def page(name, more=""):
    return PAGE.format(id=name, more=f", {more}" if more else "")


def changed(tree, row, *, to, name=None):
    return f"tree: {name or tree}\nextends: {tree}\nchanges:\n  - add: [{row}]\n    to: {to}\n"


def only_by_reading(names):
    """Give a tree and a value that none of its cars has as resolved, and one has on another reading."""
    vehicles = names.table("vehicles")
    for name in ("embedded_sim", "roaming"):
        for tree in names.trees:
            cars = [key for key, one in vehicles.items() if one["tree"] == tree]
            resolved = {own_facts(vehicles[key])[f"vehicle.{name}"] for key in cars}
            read = {
                value
                for key in cars
                for value in candidates(names.table("vehicles"), names.table("cells"))[key][f"vehicle.{name}"]
            }
            for value in read - resolved:
                yield tree, name, value


def test_a_row_that_shows_on_another_reading_only_is_there_for_that(overlay, names):
    tree, name, value = next(only_by_reading(names))
    top = names.records[f"tree:{tree}"]["home"]
    row = page("mine", f"when: {{vehicle.{name}: {value}}}")
    overlay.write(f"menus/{tree}/tree.yaml", changed(tree, row, to=top))
    assert overlay.told() == []


def test_a_row_of_a_shared_file_may_be_for_one_tree_only(overlay):
    overlay.write(TREE, changed("accounts", "{include: ../shared/mine.yaml}", to="settings", name="tiny"))
    overlay.write("menus/classic/tree.yaml", changed("classic", "{include: ../shared/mine.yaml}", to="set"))
    overlay.write("menus/shared/mine.yaml", f"rows:\n  - {page('mine', 'when: {vehicle.link: code}')}\n")
    overlay.write("models/tiny.yaml", CAR)
    assert overlay.told() == []


def test_a_tree_that_no_car_has_yet_is_not_held_to_any(overlay):
    row = page("mine", "when: {vehicle.sim_slot: true}")
    overlay.write(TREE, changed("accounts", row, to="settings", name="tiny"))
    assert overlay.told() == []


@pytest.mark.parametrize("is_there", [True, False], ids=["shortcut", "no shortcut"])
def test_a_shortcut_stands_for_a_key_that_a_car_lacks(overlay, is_there):
    shortcut = "  - {add: [{id: x, kind: shortcut, to: chart, label: A, facts: inferred}], to: home}\n"
    head = "tree: tiny\nextends: accounts\nkeys: {MAP: chart}\n"
    overlay.write(TREE, f"{head}changes:\n  - add: [{page('chart')}]\n{shortcut if is_there else ''}")
    overlay.write("models/tiny.yaml", CAR)
    assert [line.partition(": ")[2].partition(",")[0] for line in overlay.told()] == (
        [] if is_there else ["tiny-car has no key MAP"]
    )


def test_a_shortcut_that_the_car_never_shows_opens_nothing(overlay):
    shortcut = "{id: x, kind: shortcut, to: chart, label: A, facts: inferred, when: {vehicle.sim_slot: true}}"
    head = "tree: tiny\nextends: accounts\nkeys: {MAP: chart}\n"
    overlay.write(TREE, f"{head}changes:\n  - add: [{page('chart')}]\n  - {{add: [{shortcut}], to: home}}\n")
    overlay.write("models/tiny.yaml", CAR)
    told = overlay.told()
    assert len(told) == 2
    assert "'x' is never shown" in told[0]
    assert "tiny-car has no key MAP" in told[1]


def test_a_wrong_car_makes_no_row_one_that_is_never_shown(overlay):
    row = page("mine", "when: {vehicle.sim_slot: true}")
    overlay.write(TREE, changed("accounts", row, to="settings", name="tiny"))
    overlay.write("models/tiny.yaml", CAR + "  other: {like: taycan-y1a-b, tree: tiny, sim_slot: yes}\n")
    assert ["expected true or false" in line for line in overlay.told()] == [True]
