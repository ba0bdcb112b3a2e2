"""Imports point one way: the contracts hold, and each of them catches what it is there for."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "pcm_sim"

# A line planted in a new module of a room, and what the linter must say of it.
LAYERS = "Imports point one way, and every room has its place"
PLANTED = {
    # Up through the house, or sideways between two rooms that do not know each other.
    "domain": (
        "pcm_sim.session.step",
        "pcm_sim.catalogue.cars",
        "pcm_sim.connect.world",
        "pcm_sim.composition",
    ),
    "connect": ("pcm_sim.catalogue.cars", "pcm_sim.session.step"),
    "catalogue": ("pcm_sim.connect.world", "pcm_sim.ui.app"),
    "session": ("pcm_sim.ui.app", "pcm_sim.composition"),
    "ui": ("pcm_sim.composition", "pcm_sim.cli.main", "pcm_sim.server.service"),
    "server": ("pcm_sim.composition", "pcm_sim.ui.app"),
}
FOREIGN = {
    # Qt outside the one room with Qt, YAML outside the one reader, the world outside in the pure rooms.
    "domain": (
        "PySide6",
        "qasync",
        "yaml",
        "rich",
        "PIL",
        "typst",
        "asyncio",
        "threading",
        "socket",
        "time",
        "random",
    ),
    "connect": (
        "PySide6",
        "qasync",
        "yaml",
        "rich",
        "PIL",
        "typst",
        "asyncio",
        "threading",
        "socket",
        "time",
        "random",
    ),
    "catalogue": ("PySide6", "qasync"),
    "session": ("PySide6", "qasync", "yaml", "starlette"),
    "cli": ("PySide6", "qasync", "yaml", "uvicorn"),
    "ui": ("yaml", "starlette", "ruamel"),
    "server": ("PySide6", "yaml"),
}


def lint(folder):
    """Run the linter on the package in a folder, as `make check` does in the checkout."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, " ".join((done.stdout + done.stderr).split())


@pytest.fixture
def copy(tmp_path):
    """Copy the package, to plant something in it."""
    shutil.copytree(PACKAGE, tmp_path / "pcm_sim", ignore=shutil.ignore_patterns("__pycache__", "qml"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def plant(folder, room, imported):
    name = f"planted_{imported.replace('.', '_').lower()}"
    file = folder / "pcm_sim" / room / f"{name}.py"
    file.write_text(f'"""Planted."""\n\nimport {imported}\n', encoding="utf-8")
    return f"pcm_sim.{room}.{name} -> {imported} (l.3)"


def test_the_contracts_are_kept():
    code, told = lint(ROOT)
    assert code == 0, told
    assert " 0 broken" in told


def test_every_import_that_breaks_a_contract_is_caught(copy):
    breaches = [
        plant(copy, room, one) for table in (PLANTED, FOREIGN) for room in table for one in table[room]
    ]
    assert len(breaches) == len(set(breaches))
    code, told = lint(copy)
    assert code == 1
    assert [breach for breach in breaches if breach not in told] == []
    assert " 0 kept, 6 broken" in told


def test_a_new_room_must_be_placed(copy):
    (copy / "pcm_sim" / "attic").mkdir()
    (copy / "pcm_sim" / "attic" / "__init__.py").write_text('"""A new room."""\n', encoding="utf-8")
    code, told = lint(copy)
    assert code == 1
    assert "attic" in told


def imports(file):
    """Give the top of every module that a file imports, wherever the import stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def importers(*names):
    return {
        file.relative_to(PACKAGE).as_posix()
        for file in PACKAGE.rglob("*.py")
        if set(names).intersection(imports(file))
    }


def test_one_module_reads_yaml():
    assert importers("yaml") == {"catalogue/yaml_reader.py"}


def test_qt_is_in_one_room():
    assert {name.partition("/")[0] for name in importers("PySide6", "qasync", "shiboken6")} == {"ui"}


def test_nothing_is_imported_that_is_not_declared():
    """It is of the standard library or the package, or comes with a dependency of pyproject.toml."""
    declared = {"PySide6", "shiboken6", "qasync", "yaml", "font_manrope", "font_hanken_grotesk", "rich"}
    declared |= {"starlette", "uvicorn", "rapidfuzz", "platformdirs", "typst", "PIL"}
    declared |= {"covertable", "ruamel", "jinja2", "fastapi", "pydantic", "pydantic_core"}
    declared |= {"markupsafe", "networkx", "xxhash"}
    # With the extra `browser`.
    declared |= {"playwright"}
    # With the extra `cluster`.
    declared |= {"ray"}
    # pytest loads this room itself, and only who has pytest.
    loaded = {file for file in PACKAGE.rglob("*.py") if file.parent.name == "pytest_plugin"}
    found = {name for file in {*PACKAGE.rglob("*.py")} - loaded for name in imports(file)}
    found |= {name for file in loaded for name in imports(file)} - {"pytest"}
    assert found - set(sys.stdlib_module_names) - {"pcm_sim", "__future__"} <= declared


def test_the_code_knows_no_car_by_name():
    """Data decide: no key of a line, car, unit, look or tree is a constant of the code."""
    names = {path.stem for path in (ROOT / "models").glob("*.yaml")} & {
        "718", "911", "cayenne", "macan", "panamera", "taycan",
    }  # fmt: skip
    names |= {path.parent.name for path in (ROOT / "menus").glob("*/tree.yaml")}
    names |= {"pcm-3.1", "pcm-4.0", "pcm-4.1", "pcm-5.0", "pcm-6.0"}
    assert len(names) == 16
    # A feature has this name too, and what a person wants is no car.
    names -= {"accounts"}
    known = {
        (file.relative_to(PACKAGE).as_posix(), node.value)
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.lower() in names
    }
    assert known == set()
