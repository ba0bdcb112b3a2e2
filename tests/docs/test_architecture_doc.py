"""The page on architecture names rooms, folders and files that there are."""

import re
from itertools import chain
from pathlib import Path

from pages import TICKED

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
FOLDERS = ("pcm_sim", "menus", "models", "languages", "scenarios", "assets", "tests")
FENCED = re.compile(r"^```\n.*?^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"[a-z][a-z0-9_/-]*(?:\.py|(?<=[a-z])/)|[a-z][a-z0-9_/-]*/[a-z0-9-]+\.yaml")
"""Files and folders; what is written in capitals stands for any."""


def ends(path):
    """Give every name that a path may go by: its own, and with one folder more each."""
    parts = path.parts
    return {"/".join(parts[at:]) + "/" * path.is_dir() for at in range(len(parts))}


def test_what_is_named_is_there(monkeypatch):
    monkeypatch.chdir(ROOT)
    paths = chain.from_iterable((Path(one), *Path(one).rglob("*")) for one in FOLDERS)
    there = set().union(*(ends(path) for path in paths))
    named = {one for word in TICKED.findall(FENCED.sub("", PAGE)) for one in NAMED.findall(word)}
    assert not named - there


def test_every_room_has_its_row():
    rooms = {path.parent.name for path in (ROOT / "pcm_sim").glob("*/__init__.py")}
    assert rooms <= {*re.findall(r"(?m)^\| `(\w+)`", PAGE.partition("## One way through")[0])}
