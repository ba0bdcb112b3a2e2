"""A tree spread over files: what stands where afterwards, and files that are not read as meant."""

import pytest
from roots import Root

from pcm_sim.catalogue.layers import Layers
from pcm_sim.catalogue.menu_files import MOST_ROWS, MenuParts
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.trees import Trees

HEAD = "tree: t\nhome: a\nkeys: {HOME: a}\nabsent: {}\nrows:\n"
PAGE = "{{id: {0}, kind: page, label: {0}, facts: inferred, text: {{fr: x, en: x, de: x}}}}"


class Menus:
    """A folder `menus` with one tree in `t/`."""

    def __init__(self, root):
        self.root = root
        self.folder = root / "menus"
        (self.folder / "t").mkdir(parents=True)

    def write(self, name, *rows, head=""):
        text = head + ("" if head else "rows:\n") + "".join(f"  - {row}\n" for row in rows)
        (self.folder / name).parent.mkdir(exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def read(self):
        problems = Problems()
        parts = MenuParts(Layers(self.root), problems)
        trees = Trees(parts, problems)
        trees.read()
        self.references = parts.references
        return trees.grown["t"].files, problems.lines()


@pytest.fixture
def menus(tmp_path):
    return Menus(tmp_path)


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


def page(name):
    return PAGE.format(name)


def menu(name, *rows):
    return f"{{id: {name}, kind: menu, label: {name}, facts: inferred, rows: [{', '.join(rows)}]}}"


def test_rows_of_an_include_stand_where_the_include_stood(menus):
    menus.write("t/tree.yaml", page("a"), "include: part.yaml", page("d"), head=HEAD)
    menus.write("t/part.yaml", page("b"), page("c"))
    tree, told = menus.read()
    assert told == []
    assert list(tree.nodes) == ["a", "b", "c", "d"]
    assert tree.is_whole


def test_an_include_below_a_row_makes_paths_and_children(menus):
    menus.write("t/tree.yaml", menu("a", page("b"), "{include: part.yaml}", page("e")), head=HEAD)
    menus.write("t/part.yaml", menu("c", page("d")))
    tree, told = menus.read()
    assert told == []
    assert list(tree.nodes) == ["a", "a/b", "a/c", "a/c/d", "a/e"]
    assert tree.nodes["a"]["children"] == ["a/b", "a/c", "a/e"]
    assert tree.nodes["a/c"]["children"] == ["a/c/d"]


def test_includes_start_at_the_folder_of_the_file_they_stand_in(menus):
    menus.write("t/tree.yaml", "include: ../other/first.yaml", head=HEAD)
    menus.write("other/first.yaml", "include: deep/second.yaml")
    (menus.folder / "other" / "deep").mkdir()
    menus.write("other/deep/second.yaml", page("a"))
    tree, told = menus.read()
    assert told == []
    assert str(tree.rows["a"].span("id")) == "menus/other/deep/second.yaml:2:10"


def test_a_part_may_be_included_in_several_places(menus):
    menus.write(
        "t/tree.yaml", menu("a", "{include: part.yaml}"), menu("b", "{include: part.yaml}"), head=HEAD
    )
    menus.write("t/part.yaml", page("x"))
    tree, told = menus.read()
    assert told == []
    assert {"a/x", "b/x"} <= set(tree.nodes)


def test_the_conditions_of_an_include_lie_on_each_of_its_rows(menus):
    menus.write("t/tree.yaml", "{include: part.yaml, when: {unit.user: in}}", page("c"), head=HEAD)
    row = page("b").replace("{id: b", "{id: b, when: {net.online: true}")
    menus.write("t/part.yaml", page("a"), row, "{include: deep.yaml, when: {car.private_mode: false}}")
    menus.write("t/deep.yaml", menu("d", page("e")))
    tree, told = menus.read()
    assert told == []
    outer, own, inner = {"unit.user": "in"}, {"net.online": True}, {"car.private_mode": False}
    conditions = {node: plain.get("when") for node, plain in tree.nodes.items()}
    assert conditions == {
        "a": outer,
        "b": {"all": [outer, own]},
        "d": {"all": [outer, inner]},
        "d/e": None,
        "c": None,
    }


def test_a_wrong_part_is_told_once_however_many_include_it(menus):
    menus.write("t/tree.yaml", menu("a", "{include: p.yaml}"), menu("b", "{include: p.yaml}"), head=HEAD)
    menus.write("t/p.yaml", page("x").replace("kind: page", "kind: pgae"))
    tree, told = menus.read()
    assert told == ["menus/t/p.yaml:2:19: 'pgae' is not a kind of a row (did you mean 'page'?)"]
    assert not tree.is_whole


def test_references_of_a_shared_part_are_looked_up_once(menus):
    menus.write("t/tree.yaml", menu("a", "{include: p.yaml}"), menu("b", "{include: p.yaml}"), head=HEAD)
    menus.write("t/p.yaml", page("x").replace("facts: inferred", "facts: [F001]"))
    menus.read()
    assert [reference.name for reference in menus.references].count("F001") == 1


def test_the_fault_of_a_part_hides_no_fault_beside_it(menus):
    menus.write("t/tree.yaml", "include: none.yaml", page("a"), page("a"), head=HEAD)
    _, told = menus.read()
    assert told == [
        "menus/t/tree.yaml:6:14: there is no file 'none.yaml' to include (there are tree.yaml)",
        "menus/t/tree.yaml:8:10: a second row 'a' in the same place (the first is at menus/t/tree.yaml:7:10)",
    ]


def test_a_long_circle_is_shown_whole(menus):
    menus.write("t/tree.yaml", page("a"), "include: one.yaml", head=HEAD)
    menus.write("t/one.yaml", menu("b", "{include: ../u/two.yaml}"))
    menus.write("u/two.yaml", "include: ../t/one.yaml")
    _, told = menus.read()
    chain = "t/tree.yaml → t/one.yaml → u/two.yaml → t/one.yaml"
    assert told == [f"menus/u/two.yaml:2:14: include goes round in a circle: {chain} (take one of them out)"]


def test_a_link_out_of_menus_is_not_followed(menus, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "part.yaml"
    outside.write_text(f"rows:\n  - {page('a')}\n", encoding="utf-8")
    (menus.folder / "t" / "part.yaml").symlink_to(outside)
    menus.write("t/tree.yaml", "include: part.yaml", head=HEAD)
    tree, told = menus.read()
    assert told == [
        "menus/t/tree.yaml:6:14: include 'part.yaml' leads out of menus/ (only files below menus/)"
    ]
    assert tree.nodes == {}


@pytest.mark.parametrize("rows", ["empty", "menus"])
def test_files_that_double_themselves_end_at_the_cap(menus, rows):
    def twice(name):
        if rows == "empty":
            return [f"include: {name}"] * 2
        return [menu(letter, f"{{include: {name}}}") for letter in "xy"]

    menus.write("t/tree.yaml", *twice("p1.yaml"), head=HEAD)
    for level in range(1, 24):
        menus.write(f"t/p{level}.yaml", *twice(f"p{level + 1}.yaml"))
    menus.write("t/p24.yaml", page("z"))
    tree, told = menus.read()
    cap = f"this tree has more than {MOST_ROWS} rows (take includes out)"
    assert [line.endswith(cap) for line in told].count(True) == 1
    assert len(tree.nodes) <= MOST_ROWS
    assert not tree.is_whole


def test_a_tree_is_no_part_of_another(root):
    root.edit("menus/classic/set.yaml", "include: ../shared/system.yaml", "include: ../no-connect/tree.yaml")
    told = root.told()
    assert {line.split(":")[0] for line in told} == {"menus/no-connect/tree.yaml"}
    assert "menus/no-connect/tree.yaml:3:1: unknown key 'tree' (one of: rows)" in told


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("menus/shared/extra.yaml", "include it"),
        ("menus/extra.yaml", "include it"),
        ("menus/classic/set.yml", "include it"),
        ("models/cayman.yml", "it stands in models/ and ends in .yaml"),
        ("models/more/cayman.yaml", "it stands in models/ and ends in .yaml"),
    ],
)
def test_a_file_that_nothing_reads_is_told(root, name, hint):
    root.write(name, "rows: nonsense, but nobody will see it\n")
    assert root.told() == [f"{name}:1:1: this file is not read ({hint})"]


@pytest.mark.parametrize("name", ["models/.#macan.yaml", "menus/shared/.#language.yaml"])
def test_what_an_editor_leaves_there_is_not_looked_at(root, name):
    (root.folder / name).symlink_to("nobody@nowhere:4711")
    assert root.told() == []


def test_a_folder_with_the_name_of_a_file_is_told(root):
    (root.folder / "models" / "extra.yaml").mkdir()
    assert root.told() == ["models/extra.yaml:1:1: cannot be read: it is a folder"]
