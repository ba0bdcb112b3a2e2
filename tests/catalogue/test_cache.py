"""The start cache: used while nothing changed, thrown away when anything did, never in the way."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from roots import Root

from pcm_sim.catalogue import cache
from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root, user_cache_folder
from pcm_sim.catalogue.errors import CatalogueError

# Tells whether the data came from YAML, which nothing but compiling them loads.
PROBE = """
import sys
from pathlib import Path
from pcm_sim.catalogue.cache import load
folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
load(cache_folder=folder).matrix
print("yaml" in sys.modules, "pcm_sim.catalogue.compiled" in sys.modules)
"""
FRESH, WARM = "True True\n", "False False\n"


@pytest.fixture(scope="module")
def plain():
    return Compilation(data_root()).run().plain


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path / "root")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def compiled(monkeypatch):
    """Count how often the data are compiled."""
    runs = []
    compile_really = cache._compile

    def compile_and_count(*folders):
        runs.append(folders)
        return compile_really(*folders)

    monkeypatch.setattr(cache, "_compile", compile_and_count)
    return runs


def probe(*words, **environment):
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environment},
    )
    assert done.stderr == ""
    return done.stdout


def the_file(folder):
    (file,) = folder.iterdir()
    return file


def test_the_second_start_reads_no_yaml(folder):
    assert probe(str(folder)) == FRESH
    assert probe(str(folder)) == WARM


def test_the_cache_gives_the_same_data(folder, plain, compiled):
    assert load(cache_folder=folder).plain == plain
    assert load(cache_folder=folder).plain == plain
    assert len(compiled) == 1


@pytest.mark.parametrize("file", ["models/macan.yaml", "menus/shared/language.yaml", "menus/words.yaml"])
def test_a_changed_file_is_read_anew(root, folder, compiled, file):
    load(root.folder, folder)
    with (root.folder / file).open("a", encoding="utf-8") as text:
        text.write("# a word more\n")
    load(root.folder, folder)
    load(root.folder, folder)
    assert len(compiled) == 2


def test_a_change_of_the_same_length_is_seen_by_its_time(root, folder, compiled):
    file = root.folder / "menus/words.yaml"
    load(root.folder, folder)
    before = file.stat()
    root.edit("menus/words.yaml", "Press {label}", "Touch {label}")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert file.stat().st_size == before.st_size
    assert load(root.folder, folder).plain["words"]["walk.press"]["en"] == "Touch {label}"
    assert len(compiled) == 2


def test_a_file_more_and_a_file_less_are_seen(root, folder, compiled):
    load(root.folder, folder)
    line = "line: nova\nlabel: {fr: Nova, en: Nova, de: Nova}\nvehicles: {nova-1: {like: 718-982}}\n"
    root.write("models/nova.yaml", line)
    assert "nova-1" in load(root.folder, folder).matrix.vehicles
    root.remove("models/nova.yaml")
    assert "nova-1" not in load(root.folder, folder).matrix.vehicles
    assert len(compiled) == 3


def test_a_file_that_was_broken_since_is_told_and_not_hidden_by_the_cache(root, folder):
    load(root.folder, folder)
    place = root.edit("models/macan.yaml", "look: pcm-4.0", "look: ¦zzz")
    with pytest.raises(CatalogueError) as caught:
        load(root.folder, folder)
    assert str(caught.value) == f"{place}: there is no look 'zzz'"
    root.edit("models/macan.yaml", "look: zzz", "look: pcm-4.0")
    assert load(root.folder, folder).matrix


def test_broken_data_leave_no_cache(root, folder):
    root.edit("models/macan.yaml", "look: pcm-4.0", "look: zzz")
    with pytest.raises(CatalogueError):
        load(root.folder, folder)
    assert not folder.exists()


def test_another_version_of_the_program_reads_anew(root, folder, compiled, monkeypatch):
    load(root.folder, folder)
    monkeypatch.setattr(cache, "__version__", "99.0")
    load(root.folder, folder)
    assert len(compiled) == 2


@pytest.mark.parametrize("room", ["catalogue", "domain"])
def test_the_code_that_judges_the_data_is_part_of_the_fingerprint(room):
    module = {"catalogue": "vocabulary_menus.py", "domain": "conditions.py"}[room]
    assert f"/pcm_sim/{room}/{module}:" in cache._fingerprint(data_root())


def test_two_roots_share_a_folder_and_not_a_cache(tmp_path, folder, compiled):
    first, second = Root(tmp_path / "a"), Root(tmp_path / "b")
    second.edit("menus/words.yaml", "Press {label}", "Touch {label}")
    for _ in range(2):
        assert load(first.folder, folder).plain["words"]["walk.press"]["en"] == "Press {label}"
        assert load(second.folder, folder).plain["words"]["walk.press"]["en"] == "Touch {label}"
    assert len(compiled) == 2
    assert len(list(folder.iterdir())) == 2


DAMAGE = {
    "empty": lambda _: b"",
    "cut short": lambda whole: whole[: len(whole) // 2],
    "one byte short": lambda whole: whole[:-1],
    "a byte more": lambda whole: whole + b" ",
    "one bit flipped": lambda whole: whole[:-5000] + bytes([whole[-5000] ^ 1]) + whole[-4999:],
    "first line only": lambda whole: whole.partition(b"\n")[0],
    "no first line": lambda whole: whole.partition(b"\n")[2],
    "other JSON": lambda _: b'{"a": 1}',
    "a list": lambda _: b"[]",
    "brackets without end": lambda _: b"[" * 200_000,
    "no text": lambda _: bytes(range(256)),
    "zeros": lambda whole: bytes(len(whole)),
    "of another program": lambda whole: b"catalogue v7\n" + whole,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_cache_is_as_if_there_were_none(folder, plain, compiled, damage):
    load(cache_folder=folder)
    file = the_file(folder)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert load(cache_folder=folder).plain == plain
    assert len(compiled) == 2
    assert file.read_bytes() == whole


def test_a_cache_of_older_data_is_not_parsed(folder, compiled):
    load(cache_folder=folder)
    file = the_file(folder)
    head, _, data = file.read_bytes().partition(b"\n")
    file.write_bytes(head.replace(b"models/macan.yaml", b"models/makan.yaml") + b"\n" + data)
    load(cache_folder=folder)
    assert len(compiled) == 2


def test_a_folder_in_the_place_of_the_cache_does_no_harm(folder, plain):
    load(cache_folder=folder)
    file = the_file(folder)
    file.unlink()
    (file / "inside").mkdir(parents=True)
    assert load(cache_folder=folder).plain == plain
    assert [path.name for path in folder.iterdir()] == [file.name]


def test_a_cache_folder_that_is_a_file_does_no_harm(tmp_path, plain):
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    assert load(cache_folder=tmp_path / "cache").plain == plain
    assert load(cache_folder=tmp_path / "cache" / "deeper").plain == plain


@pytest.mark.parametrize("refused", ["mkdir", "write_bytes", "replace"])
def test_a_folder_that_may_not_be_written_does_no_harm(folder, plain, monkeypatch, refused):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, refused, refuse)
    assert load(cache_folder=folder).plain == plain
    assert not folder.exists() or not list(folder.iterdir())


def test_a_disk_that_is_full_leaves_no_half_file(folder, plain, monkeypatch):
    write = Path.write_bytes

    def write_half(path, data):
        write(path, data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write_half)
    assert load(cache_folder=folder).plain == plain
    assert list(folder.iterdir()) == []


def test_processes_that_start_at_once_do_not_disturb_each_other(folder):
    command = [sys.executable, "-c", PROBE, str(folder)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    answers = [process.communicate() for process in running]
    assert [err.decode() for _, err in answers] == [""] * 4
    assert [process.returncode for process in running] == [0] * 4
    assert [path.suffix for path in folder.iterdir()] == [".json"]
    assert probe(str(folder)) == WARM


def test_the_cache_lies_where_the_platform_keeps_caches(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert user_cache_folder() == tmp_path / "pcm-sim"
    monkeypatch.setenv("HOME", "/home/somebody")
    for unusable in ("", "relative/folder"):
        monkeypatch.setenv("XDG_CACHE_HOME", unusable)
        assert user_cache_folder() == Path("/home/somebody/.cache/pcm-sim")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert user_cache_folder() == Path("/home/somebody/Library/Caches/pcm-sim")


def test_a_user_without_a_home_has_no_cache_and_loses_only_time(tmp_path, monkeypatch, compiled):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "home", homeless)
    assert user_cache_folder() is None
    assert load().matrix
    assert len(compiled) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_data_folder_with_a_name_that_is_no_text_is_cached_too(tmp_path, folder, compiled):
    root = Root(tmp_path / os.fsdecode(b"donn\xe9es"))
    load(root.folder, folder)
    load(root.folder, folder)
    assert len(compiled) == 1


def test_a_link_to_nowhere_beside_the_data_does_not_stop_the_start(root, folder, compiled):
    (root.folder / "models" / ".#macan.yaml").symlink_to("nobody@nowhere:4711")
    load(root.folder, folder)
    load(root.folder, folder)
    assert len(compiled) == 1


def test_the_data_are_plain_json(folder, plain):
    load(cache_folder=folder)
    _, *lines = the_file(folder).read_text(encoding="utf-8").splitlines()
    parts = {name: json.loads(part) for name, part in (line.split("\t", 1) for line in lines)}
    trees = {name.removeprefix("trees/"): part for name, part in parts.items() if name.startswith("trees/")}
    assert {name: part for name, part in parts.items() if not name.startswith("trees/")} | {
        "trees": trees
    } == plain


def test_what_a_start_does_not_need_is_not_parsed(folder):
    load(cache_folder=folder)
    catalogue = load(cache_folder=folder)
    catalogue.rules(catalogue.matrix.vehicles["macan-95b-2"])
    assert not {"facts", "cells", "outside", "origins", "apps"} & catalogue.plain.parsed
    assert catalogue.plain["trees"].parsed == {"mobile-data"}
