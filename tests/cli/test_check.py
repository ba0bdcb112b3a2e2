"""`pcm-sim check [FILES…]`: shipped data, a data root, single files, and what is no data at all."""

import pytest
from roots import Root

from pcm_sim.catalogue import checking
from pcm_sim.catalogue.data_root import SCENARIOS, TEXTS, data_root

# One fault of each kind on the command line; what every link tells is held in tests/catalogue/test_links.py.
BROKEN = {
    "link": (
        "models/macan.yaml",
        "look: pcm-4.0",
        "look: ¦pcm4.0",
        "there is no look 'pcm4.0' (did you mean 'pcm-4.0'?)",
    ),
    "shape": (
        "models/macan.yaml",
        "sim_slot: true",
        "sim_slot: ¦yes",
        "expected true or false, found 'yes' (write true, without quotes)",
    ),
    "unknown key": (
        "menus/classic/set.yaml",
        "    icon: settings",
        "    ¦icn: settings",
        "unknown key 'icn' (did you mean 'icon'?)",
    ),
    "YAML": (
        "menus/classic/set.yaml",
        "icon: settings",
        "icon: ¦&here settings",
        "anchors ('&') are not used in these files (remove it; a text that begins with '&' goes in quotes)",
    ),
}


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


def files(folder):
    return sum(1 for name in (*TEXTS, SCENARIOS) for _ in (folder / name).rglob("*.yaml"))


def test_the_shipped_data_are_fine(cli):
    answer = cli("check")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{files(data_root())} files checked, no problem\n"
    assert cli("check", "--json").json == {"files": files(data_root()), "problems": [], "notes": []}


def test_a_whole_root_of_ones_own_is_fine(cli, root):
    answer = cli("check", str(root.folder))
    assert (answer.code, answer.out) == (0, f"{files(root.folder)} files checked, no problem\n")


@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_root_is_told_with_file_line_and_column(cli, root, fault):
    file, old, new, told = fault
    place = root.edit(file, old, new)
    answer = cli("check", str(root.folder))
    assert answer.code == 1
    assert answer.err == ""
    first, *_, last = answer.out.splitlines()
    assert first == f"{place}: {told}"
    assert last.startswith(f"{files(root.folder)} files checked, ")


def test_json_holds_the_same_problems(cli, root):
    places = [
        root.edit("menus/accounts/tree.yaml", "to: phone,", "to: ¦phoen,"),
        root.edit("models/cayenne.yaml", "look: pcm-4.0", "look: ¦zzz"),
    ]
    text, plain = cli("check", str(root.folder)), cli("check", str(root.folder), "--json")
    assert (text.code, plain.code) == (1, 1)
    assert text.out.splitlines()[-1] == f"{files(root.folder)} files checked, 2 problems"
    assert plain.json["files"] == files(root.folder)
    shown = [
        f"{one['file']}:{one['line']}:{one['col']}: {one['message']}"
        + (f" ({one['hint']})" if one["hint"] else "")
        for one in plain.json["problems"]
    ]
    assert shown == text.out.splitlines()[:-1]
    assert [line.split(": ")[0] for line in shown] == places


def test_one_problem_is_counted_as_one(cli, root):
    root.edit("models/cayenne.yaml", "look: pcm-4.0", "look: zzz")
    assert cli("check", str(root.folder)).out.endswith(" files checked, 1 problem\n")


def test_a_shipped_file_is_checked_as_part_of_the_whole(cli):
    name = str(data_root() / "models" / "macan.yaml")
    assert cli("check", name).out == "1 file checked, no problem\n"
    assert (
        cli("check", name, str(data_root() / "menus" / "words.yaml")).out == "2 files checked, no problem\n"
    )


def test_a_shipped_file_is_told_what_only_shows_in_the_whole(cli, root, monkeypatch):
    monkeypatch.setattr(checking, "data_root", lambda: root.folder)
    place = root.edit("menus/accounts/tree.yaml", "to: phone,", "to: ¦zzz,")
    answer = cli("check", str(root.folder / "menus/accounts/tree.yaml"))
    assert (answer.code, answer.out.splitlines()[0]) == (1, f"{place}: there is no node 'zzz' in accounts")
    assert cli("check", str(root.folder / "menus/words.yaml")).out == "1 file checked, no problem\n"


def test_a_folder_of_the_shipped_data_is_all_its_files(cli, monkeypatch):
    number = len(list((data_root() / "menus").rglob("*.yaml")))
    assert cli("check", str(data_root() / "menus")).out == f"{number} files checked, no problem\n"
    monkeypatch.chdir(data_root())
    assert cli("check", "menus").out == f"{number} files checked, no problem\n"
    assert cli("check", ".").out == f"{files(data_root())} files checked, no problem\n"


def test_a_copy_of_a_shipped_file_is_checked_against_the_shipped_names(cli, root):
    file = root.folder / "models" / "macan.yaml"
    assert cli("check", str(file)).out == "1 file checked, no problem\n"
    place = root.edit("models/macan.yaml", "look: pcm-4.0", "look: ¦zzz")
    answer = cli("check", str(file))
    assert answer.code == 1
    assert answer.out == f"{root.folder}/{place}: there is no look 'zzz'\n1 file checked, 1 problem\n"


@pytest.mark.parametrize(
    "name", [path.relative_to(data_root()).as_posix() for path in (data_root() / "menus").rglob("*.yaml")]
)
def test_every_kind_of_menu_file_is_known_when_it_stands_alone(cli, root, name):
    assert cli("check", str(root.folder / name)).out == "1 file checked, no problem\n"


@pytest.mark.parametrize(
    "name", ["facts", "markets", "head-units", "policy", "sim-cards", "customers", "looks", "taycan"]
)
def test_every_kind_of_model_file_is_known_when_it_stands_alone(cli, root, name):
    assert cli("check", str(root.folder / "models" / f"{name}.yaml")).out == "1 file checked, no problem\n"


STRAY = {
    "no mapping": (b"- a\n- b\n", "1:1: this is no file of pcm-sim"),
    "no known key": (b"\ncolour: red\n", "2:1: this is no file of pcm-sim"),
    "empty": (b"", "1:1: the file is empty"),
    "binary": (b"\x7fELF\x02\x01\x01\x00\xd0\x00", "1:9: the byte 0xd0 is not UTF-8"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "1:1: the byte 0x89 is not UTF-8"),
    "UTF-16": ("rows: []\n".encode("utf-16"), "1:1: "),
    "broken YAML": (b"rows: [\n", "2:1: "),
    "tabs": (b"rows:\n\t- a\n", "2:1: "),
    "half a row": (b"rows:\n  - {id: x, kind: page}\n", "2:5: a page needs 'label', 'facts' and 'text'"),
}


@pytest.mark.parametrize(("data", "told"), STRAY.values(), ids=STRAY.keys())
def test_a_stray_file_is_told_what_is_wrong_with_it(cli, tmp_path, data, told):
    file = tmp_path / "stray.yaml"
    file.write_bytes(data)
    answer = cli("check", str(file))
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.startswith(f"{file}:{told}")


def test_a_file_of_the_checkout_that_is_no_data_is_not_called_fine(cli):
    readme = data_root() / "README.md"
    answer = cli("check", str(readme))
    assert answer.code == 1
    assert answer.out.startswith(f"{readme}:")


def test_several_files_are_answered_in_their_order(cli, tmp_path):
    for name in ("b", "a"):
        (tmp_path / name).write_text("- x\n", encoding="utf-8")
    answer = cli("check", str(tmp_path / "b"), str(tmp_path / "a"))
    assert [line.split(":")[0] for line in answer.out.splitlines()[:2]] == [
        str(tmp_path / "b"),
        str(tmp_path / "a"),
    ]


def test_a_file_that_is_not_there_is_called_wrongly(cli, tmp_path):
    answer = cli("check", str(tmp_path / "none.yaml"))
    assert (answer.code, answer.refusal) == (2, f"there is no file {str(tmp_path / 'none.yaml')!r}")
    both = cli("check", "none.yaml", str(tmp_path), "nobody.yaml")
    assert (both.code, both.refusal) == (2, "there is no file 'none.yaml', 'nobody.yaml'")


@pytest.mark.parametrize("name", ["", "\0", "x" * 300, "🚗", "\udcff.yaml", "a\nb"])
def test_a_name_that_can_be_no_file_is_called_wrongly(cli, name):
    answer = cli("check", name)
    assert (answer.code, answer.refusal) == (2, f"there is no file {name!r}")
    plain = cli("check", name, "--json")
    assert (plain.code, plain.err) == (2, "")
    assert plain.json == {"error": f"there is no file {name!r}", "problems": []}


def test_a_folder_without_any_yaml_is_called_wrongly(cli, tmp_path):
    answer = cli("check", str(tmp_path))
    assert (answer.code, answer.refusal) == (2, f"there is no YAML file in the folder {str(tmp_path)!r}")


def test_a_device_is_not_waited_for(cli):
    assert cli("check", "/dev/null").out.startswith("/dev/null:1:1: cannot be read: it is not a plain file\n")


def test_a_root_without_menus_is_told_every_file_it_lacks(cli, tmp_path):
    (tmp_path / "models").mkdir()
    answer = cli("check", str(tmp_path))
    assert answer.code == 1
    lines = answer.out.splitlines()
    assert lines[-1] == f"0 files checked, {len(lines) - 1} problems"
    assert all(line.endswith(":1:1: cannot be read: there is no such file") for line in lines[:-1])


def test_a_root_with_nothing_but_faults_is_answered_in_full_up_to_the_cap(cli, root):
    text = (root.folder / "models/facts.yaml").read_text(encoding="utf-8")
    root.write("models/facts.yaml", text.replace("    fr: ", "    it: "))
    answer = cli("check", str(root.folder))
    assert answer.code == 1
    assert answer.out.count("unknown key 'it'") >= 99
