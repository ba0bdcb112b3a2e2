"""The matrix on Ray: a node that dies loses nothing, and the bytes are those of one process."""

import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import pytest
from matrix_works import case, chunk, fates, lost_chunks, on_the_victim

from pcm_sim.explore.matrix.cluster import OnRay
from pcm_sim.explore.matrix.likeness import likeness
from pcm_sim.explore.matrix.ray_joining import ClusterError
from pcm_sim.explore.matrix.ray_task import Order, Other, answered
from pcm_sim.explore.matrix.records import crashed_line
from pcm_sim.explore.matrix.runners import Here
from pcm_sim.explore.matrix.setup import Setup

SCRIPT = Path(__file__).parents[1] / "ray_two_nodes.py"
MARK = "PCM_SIM_TEST_CLUSTER"


def processes_with(mark):
    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == mark:
                yield process
        except psutil.Error:
            continue


@pytest.fixture
def alone():
    """Give an environment in which Ray keeps to its own folders, and whose processes end with the test."""
    mark = secrets.token_hex(8)
    # Not pytest's folder: its name is too long for the sockets.
    folder = Path(tempfile.mkdtemp(prefix="pcm-ray-"))
    (folder / "home").mkdir()
    yield {
        **os.environ,
        MARK: mark,
        "HOME": str(folder / "home"),
        "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache")),
        "RAY_TMPDIR": str(folder),
        "RAY_AUTH_MODE": "token",
        "RAY_AUTH_TOKEN": secrets.token_hex(32),
        "RAY_USAGE_STATS_ENABLED": "0",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    left = list(processes_with(mark))
    _, alive = psutil.wait_procs(left, timeout=20)
    for process in alive:
        process.kill()
    written = list((folder / "home").iterdir())
    shutil.rmtree(folder)
    assert not alive
    assert not written


def test_a_node_that_is_killed_loses_nothing_and_does_nothing_twice(alone, tmp_path):
    said = subprocess.check_output([sys.executable, str(SCRIPT), str(tmp_path)], env=alone, timeout=300)
    came = json.loads(said.splitlines()[-1])
    assert sorted(name for name, _, _ in came["done"]) == sorted(chunk.id for chunk in lost_chunks())
    lines = {name: tuple(lines) for name, lines, _ in came["done"]}
    *real, crashing, other, last = lost_chunks()
    setup = Setup(data=(str(tmp_path),))
    for here in Here(on_the_victim).run(setup, [*real, other, last]):
        assert lines[here.chunk.id] == here.lines
    killed = "its process was ended by signal 9 (SIGKILL), 2 times"
    assert lines[crashing.id] == ("a", crashed_line(case("dies"), killed), "b")
    assert [why for _, _, why in came["done"] if why] == [f"{case('dies').name}: {killed}"]
    assert came["listens"] == ["127.0.0.1"]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        (
            "127.0.0.1:1",
            "no Ray cluster answers at 127.0.0.1:1 .*`RAY_AUTH_MODE=token ray start --head --port 1`",
        ),
        ("somewhere", "somewhere is no address of a Ray cluster: HOST:PORT, auto or local"),
    ],
)
def test_where_nobody_answers_it_is_said_what_to_do(address, told):
    with pytest.raises(ClusterError, match=told):
        list(OnRay(address).run(Setup(), []))


def test_without_ray_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ClusterError, match=r"pip install 'pcm-sim\[cluster\]'"):
        list(OnRay("local").run(Setup(), []))


def test_a_node_with_other_data_refuses_the_work(tmp_path):
    asked = likeness(())
    (tmp_path / "menus").mkdir()
    (tmp_path / "menus" / "more.yaml").write_text("", encoding="utf-8")
    order = Order(Setup(data=(str(tmp_path),)), fates, 1, asked, chunk("a"))
    assert answered(order) == Other("other data")
    older = asked._replace(version="0.0.1", program="other")
    assert older.other(asked) == f"another pcm-sim: {asked.version} there, 0.0.1 here"
