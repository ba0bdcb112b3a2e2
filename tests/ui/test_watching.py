"""Edits on the disk are noticed, whatever way an editor saves."""

import pytest

from pcm_sim.ui.watching import DataWatcher


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "menus" / "shared").mkdir(parents=True)
    (tmp_path / "menus" / "shared" / "help.yaml").write_text("rows: []\n", encoding="utf-8")
    return tmp_path / "menus"


@pytest.fixture
def notices(qtbot, folder):
    """Count what the watcher calls."""

    class Notices:
        def __init__(self):
            self.count = 0
            self.watcher = DataWatcher([folder], self.note)

        def note(self):
            self.count += 1

        def wait_for(self, count):
            qtbot.waitUntil(lambda: self.count >= count, timeout=5000)

    found = Notices()
    yield found
    found.watcher.deleteLater()


def write_in_place(file, text):
    file.write_text(text, encoding="utf-8")


def put_in_place(file, text):
    part = file.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(file)


@pytest.mark.parametrize("save", [write_in_place, put_in_place])
def test_every_save_is_noticed_not_only_the_first(notices, folder, save):
    for number in (1, 2, 3):
        save(folder / "shared" / "help.yaml", f"rows: [] # {number}\n")
        notices.wait_for(number)


def test_new_files_and_folders_are_noticed_and_watched_from_then_on(notices, folder):
    (folder / "mine").mkdir()
    notices.wait_for(1)
    (folder / "mine" / "tree.yaml").write_text("tree: mine\n", encoding="utf-8")
    notices.wait_for(2)
    (folder / "mine" / "tree.yaml").write_text("tree: other\n", encoding="utf-8")
    notices.wait_for(3)


def test_a_file_that_goes_away_is_noticed(notices, folder):
    (folder / "shared" / "help.yaml").unlink()
    notices.wait_for(1)


def test_a_folder_that_is_not_there_is_passed_over(tmp_path, qapp):  # noqa: ARG001  Qt’s own watcher
    watcher = DataWatcher([tmp_path / "nowhere"], lambda: None)
    watcher.deleteLater()
