from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel


@dataclass(frozen=True)
class Line:
    id: str
    label: str
    is_on: bool = False


A, B, C = Line("a", "First"), Line("b", "Second"), Line("c", "Third")


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
    model.rowsInserted.connect(lambda _parent, first, last: log.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: log.append(("out", first, last)))
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
        ((A,), "page", [("out", 1, 1)]),
        ((B, A), "page", [("out", 1, 1), ("in", 0, 0)]),
        ((A, C, replace(B, is_on=True)), "page", [("in", 1, 1), (2, 2, ["isOn"])]),
        ((C,), "page", [("out", 0, 1), ("in", 0, 0)]),
        ((A, B), "other", ["reset"]),
        ((), "page", ["reset"]),
    ],
    ids=["same", "ticked", "two rows", "fewer", "order", "more", "others", "other page", "none"],
)  # fmt: skip
def test_only_what_changed_is_announced(model, seen, rows, page, expected):
    model.show(rows, page)

    assert seen == expected
    assert model.rows == rows


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), max_size=8, unique_by=lambda one: one[0])
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_and_goes_the_rows_are_those_shown(model, wished):
    rows = tuple(Line(name, name, is_on) for name, is_on in wished)
    model.show(rows, "page")

    assert model.rows == rows


def test_signs_that_the_fonts_lack_are_replaced(model):
    model.show((Line("▶", "APPS ▶ OPT"),), "page")
    roles = {bytes(name).decode(): role for role, name in model.roleNames().items()}

    assert model.data(model.index(0), roles["label"]) == "APPS › OPT"  # noqa: RUF001
    assert model.data(model.index(0), roles["target"]) == "▶"
