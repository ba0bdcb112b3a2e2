"""The wheel: built here, installed elsewhere, run without the checkout."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUBBISH = ("__pycache__", ".pyc", ".ruff_cache", ".mypy_cache", ".hypothesis")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def site(wheel, tmp_path_factory):
    """Install the wheel alone into a folder, as `pip install --target` does."""
    folder = tmp_path_factory.mktemp("installed") / "site"
    command = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--no-compile"]
    command += ["--disable-pip-version-check", "--target", str(folder), str(wheel)]
    subprocess.run(command, check=True, capture_output=True, cwd=folder.parent)
    return folder


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    return tmp_path_factory.mktemp("elsewhere")


@pytest.fixture
def installed(site, elsewhere):
    """Run Python with the installed wheel and its dependencies, and nothing of the checkout."""

    def run(*words):
        # Without `site` no .pth file is followed, so the editable install is not there.
        path = os.pathsep.join([str(site), sysconfig.get_path("purelib")])
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": path,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8",
            "HOME": str(elsewhere),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
        }
        return subprocess.run(
            [sys.executable, "-S", "-P", *words],
            env=environment,
            cwd=elsewhere,
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
        )

    return run


def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def tracked(folder):
    """Give the files below a folder that are no rubbish of tools."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not any(word in path.as_posix() for word in RUBBISH)
    }


def test_the_wheel_holds_the_whole_package_and_all_data_and_nothing_else(wheel):
    folders = ("models", "menus", "languages", "assets", "scenarios")
    data = {f"pcm_sim/_data/{name}" for folder in folders for name in tracked(folder)}
    found = set(names(wheel))
    info = {name for name in found if name.startswith("pcm_sim-")}
    assert found - info == tracked("pcm_sim") | data
    assert {name.partition("/")[2] for name in info} == {
        "METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE",
    }  # fmt: skip


def test_no_path_of_this_machine_is_in_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            assert str(ROOT).encode() not in archive.read(name), name


def test_the_metadata_name_the_licence_and_the_command(wheel):
    with zipfile.ZipFile(wheel) as archive:
        metadata = archive.read(next(name for name in names(wheel) if name.endswith("METADATA"))).decode()
        points = archive.read(
            next(name for name in names(wheel) if name.endswith("entry_points.txt"))
        ).decode()
    assert "\nLicense-Expression: MIT\n" in metadata
    assert "\nRequires-Python: >=3.11\n" in metadata
    assert points == (
        "[console_scripts]\npcm-sim = pcm_sim.cli.main:main\n\n[pytest11]\npcm-sim = pcm_sim.pytest_plugin\n"
    )


def test_package_and_data_come_from_where_it_was_installed(installed, site):
    code = (
        "import json, sys, pcm_sim\n"
        "from pcm_sim.catalogue.data_root import data_root\n"
        "print(json.dumps([pcm_sim.__file__, str(data_root()), sys.path]))"
    )
    done = installed("-c", code)
    assert done.returncode == 0, done.stderr
    package, data, path = json.loads(done.stdout)
    assert package == str(site / "pcm_sim" / "__init__.py")
    assert data == str(site / "pcm_sim" / "_data")
    assert not any(Path(entry).resolve().is_relative_to(ROOT) and Path(entry) == ROOT for entry in path)


@pytest.mark.parametrize(
    "words",
    [
        ("models",),
        ("models", "--json"),
        ("check",),
        ("run", "macan-2019", "--text"),
        ("where", "roaming", "--lang", "de"),
    ],
    ids=" ".join,
)
def test_it_says_the_same_as_the_checkout(installed, words):
    there = installed("-m", "pcm_sim", *words)
    here = subprocess.run(
        [sys.executable, "-m", "pcm_sim", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert (there.returncode, there.stderr) == (0, "")
    assert there.stdout == here.stdout
    assert str(ROOT) not in there.stdout


def test_it_draws_a_screen(installed, elsewhere):
    """Everything that is drawn with (QML, icons, fonts) is in the wheel."""
    done = installed("-m", "pcm_sim", "run", "macan-2019", "--shot", str(elsewhere / "home.png"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (elsewhere / "home.png").read_bytes().startswith(b"\x89PNG\r\n")


def test_nothing_is_written_beside_the_package(installed, site, elsewhere):
    before = sorted(site.rglob("*"))
    assert installed("-m", "pcm_sim", "run", "taycan-2022", "--text").returncode == 0
    assert sorted(site.rglob("*")) == before
    assert len(list((elsewhere / ".cache" / "pcm-sim").glob("catalogue-*.json"))) == 1
