from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel


@dataclass(frozen=True)
class Line:
    id: str
    label: str
    is_on: bool = False


A, B = Line("a", "First"), Line("b", "Second")


@pytest.fixture
def model():
    made = SnapshotListModel(Line, "id")
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show((A, B), "page")
    yield made
    del tester


@pytest.fixture
def seen(model):
    log = []
    model.modelReset.connect(lambda: log.append("reset"))
    model.dataChanged.connect(
        lambda first, last, roles: log.append(
            (first.row(), last.row(), [bytes(model.roleNames()[role]).decode() for role in roles])
        )
    )
    return log


def test_a_row_has_no_rows(model):
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0)) == 0


def test_roles_are_named_as_qml_reads_them(model):
    names = {bytes(name).decode() for name in model.roleNames().values()}

    assert names == {"target", "label", "isOn"}


def test_values_come_by_role(model):
    roles = {bytes(name).decode(): role for role, name in model.roleNames().items()}

    assert model.data(model.index(1), roles["label"]) == "Second"
    assert model.data(QModelIndex(), roles["label"]) is None
    assert model.data(model.index(1), 1) is None


@pytest.mark.parametrize(
    ("rows", "page", "expected"),
    [
        ((A, B), "page", []),
        ((A, replace(B, is_on=True)), "page", [(1, 1, ["isOn"])]),
        ((replace(A, label="New"), replace(B, label="New", is_on=True)), "page",
         [(0, 0, ["label"]), (1, 1, ["label", "isOn"])]),
        ((A,), "page", ["reset"]),
        ((B, A), "page", ["reset"]),
        ((A, B), "other", ["reset"]),
        ((), "page", ["reset"]),
    ],
    ids=["same", "ticked", "two rows", "fewer", "order", "other page", "none"],
)  # fmt: skip
def test_only_what_changed_is_announced(model, seen, rows, page, expected):
    model.show(rows, page)

    assert seen == expected
    assert model.rows == rows


def test_signs_that_the_fonts_lack_are_replaced(model):
    model.show((Line("▶", "APPS ▶ OPT"),), "page")
    roles = {bytes(name).decode(): role for role, name in model.roleNames().items()}

    assert model.data(model.index(0), roles["label"]) == "APPS › OPT"  # noqa: RUF001
    assert model.data(model.index(0), roles["target"]) == "▶"
