from pathlib import Path

from qml_tools import describe_view_models, qml_files, run_tool

from pcm_sim.ui.stage import QML_ROOT


def test_every_file_is_clean_for_the_linter(tmp_path: Path):
    describe_view_models(tmp_path)
    files = [str(path) for path in qml_files()]

    complaints = run_tool("qmllint", ["-W", "0", "-I", str(QML_ROOT), "-I", str(tmp_path), *files])

    assert not complaints, complaints


def test_the_linter_knows_the_view_models(tmp_path: Path):
    describe_view_models(tmp_path)
    wrong = tmp_path / "Wrong.qml"
    wrong.write_text(
        "import QtQuick\nimport Pcm.ViewModels\n\nItem {\n"
        "    required property PcmUnitViewModel unit\n    Accessible.name: unit.titel\n}\n"
    )

    complaints = run_tool("qmllint", ["-W", "0", "-I", str(QML_ROOT), "-I", str(tmp_path), str(wrong)])

    assert "titel" in complaints


def test_every_file_is_formatted(tmp_path: Path):
    copies = []
    for path in qml_files():
        copy = tmp_path / f"{path.parent.name}-{path.name}"
        copy.write_text(path.read_text())
        copies.append(copy)

    complaints = run_tool("qmlformat", ["-i", *map(str, copies)])

    assert not complaints
    untidy = [
        path.name
        for path, copy in zip(qml_files(), copies, strict=True)
        if path.read_text() != copy.read_text()
    ]
    assert not untidy, f"run pyside6-qmlformat -i over {', '.join(untidy)}"
