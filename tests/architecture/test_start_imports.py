"""What a start must not load: every module named here was measured and costs more than it gives."""

import os
import subprocess
import sys

import pytest

# Before anything is drawn and with the cache warm, nobody needs these.
NEVER = (
    "yaml",
    "pydantic",
    "asyncio",
    "qasync",
    "PySide6",
    "shiboken6",
    "difflib",
    "rich",
    "PIL",
    "platformdirs",
    "typst",
)
ONLY_TO_COMPILE = (
    "pcm_sim.catalogue.compiled",
    "pcm_sim.catalogue.links",
    "pcm_sim.catalogue.needed",
    "pcm_sim.catalogue.shapes",
    "pcm_sim.catalogue.vocabulary_menus",
    "pcm_sim.catalogue.vocabulary_models",
    "pcm_sim.catalogue.yaml_reader",
)
# What only a telephone needs is loaded when it is first shown.
ONLY_ON_A_TELEPHONE = (
    "pcm_sim.catalogue.build_phone",
    "pcm_sim.domain.handset_react",
    "pcm_sim.domain.handset_view",
    "pcm_sim.domain.portal_facts",
)
PROBE = """
import sys
from pcm_sim.cli.main import main
words = sys.argv[1:]
try:
    code = main(words)
except SystemExit as end:
    code = end.code
print(code, *sys.modules, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """Give a folder with a warm cache."""
    folder = str(tmp_path_factory.mktemp("cache"))
    start(folder, "models")
    return folder


def start(cache, *words):
    """Run a command in a process of its own, and give the modules it loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        env={**os.environ, "XDG_CACHE_HOME": cache},
        capture_output=True,
        text=True,
        check=True,
    )
    *_, last = done.stderr.splitlines()
    code, *modules = last.split()
    assert code == "0", done.stderr
    return set(modules)


@pytest.mark.parametrize(
    "words",
    [
        ("run", "macan-2019", "--text"),
        ("run", "macan-2019", "--screen", "roaming", "--json"),
        ("models",),
        ("menu", "taycan-2022"),
        ("where", "roaming"),
        ("where", "Réglage", "panamera-2018"),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_a_warm_start_loads_neither_yaml_nor_qt_nor_what_only_a_fault_needs(cache, words):
    loaded = start(cache, *words)
    assert loaded.isdisjoint(NEVER), loaded.intersection(NEVER)
    assert loaded.isdisjoint(ONLY_TO_COMPILE)
    assert loaded.isdisjoint(ONLY_ON_A_TELEPHONE)


def test_the_first_start_does_load_yaml(tmp_path):
    """The list above names real modules: a cold start is caught by it."""
    loaded = start(str(tmp_path), "run", "macan-2019", "--text")
    assert "yaml" in loaded
    assert loaded.issuperset(ONLY_TO_COMPILE)


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("run", "--help")], ids=" ".join)
def test_help_loads_no_data_at_all(tmp_path, words):
    loaded = start(str(tmp_path), *words)
    assert not any(name.startswith(("pcm_sim.catalogue", "pcm_sim.domain", "pcm_sim.ui")) for name in loaded)
    assert list(tmp_path.iterdir()) == []
