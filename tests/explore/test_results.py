"""Results are kept a chunk at a time: a run goes on where it ended, and shards are put together."""

import json

import pytest
from shipped import catalogue

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.matrix.axes import Wanted
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.chunks import chunk_of
from pcm_sim.explore.matrix.merging import merge
from pcm_sim.explore.matrix.planning import planned
from pcm_sim.explore.matrix.records import Record, crashed_line
from pcm_sim.explore.matrix.results import Results
from pcm_sim.explore.matrix.running import run_chunk
from pcm_sim.explore.matrix.setup import PLAY, Setup
from pcm_sim.explore.matrix.trouble import MatrixError

WANTED = Wanted(("macan-2019", "taycan-2022"), ("FR",), ("en",), ("as_sold",), ("none",), ("resolved",))


@pytest.fixture(scope="module")
def plan():
    return planned(catalogue(), WANTED, Setup())


@pytest.fixture(scope="module")
def lines(plan):
    return {chunk.id: run_chunk(plan.setup, chunk) for chunk in plan.chunks}


def keep(plan, lines, folder, chunks):
    results = Results(folder)
    results.begin(plan)
    for chunk in chunks:
        results.keep(plan.digest, chunk.id, lines[chunk.id])
    return results


def written(folder):
    merged = merge([folder])
    merged.outcome.write(folder)
    return [(folder / name).read_bytes() for name in ("matrix.json", "junit.xml")]


def test_two_shards_put_together_give_the_bytes_of_one_run(plan, lines, tmp_path):
    keep(plan, lines, tmp_path / "whole", plan.chunks)
    for at in (1, 2):
        keep(plan, lines, tmp_path / str(at), plan.shard(at, 2))
    merged = merge([tmp_path / "2", tmp_path / "1"])
    assert not merged.missing
    merged.outcome.write(tmp_path)
    assert written(tmp_path / "whole") == [
        (tmp_path / name).read_bytes() for name in ("matrix.json", "junit.xml")
    ]
    assert merge([tmp_path / "1"]).missing == (plan.chunks[1].id,)


def test_a_file_that_is_not_whole_is_done_again(plan, lines, tmp_path):
    results = keep(plan, lines, tmp_path, plan.chunks)
    assert [*results.missing(plan.digest, plan.chunks)] == []
    torn = tmp_path / "results" / f"{plan.chunks[0].id}.ndjson"
    torn.write_bytes(torn.read_bytes()[:-1])
    assert [*results.missing(plan.digest, plan.chunks)] == [plan.chunks[0]]


def test_another_plan_is_refused_in_the_same_folder(plan, lines, tmp_path):
    keep(plan, lines, tmp_path, ())
    other = planned(catalogue(), WANTED._replace(markets=("DE",)), Setup())
    with pytest.raises(MatrixError, match="results of another plan"):
        Results(tmp_path).begin(other)


def test_shards_that_tell_different_things_are_refused(plan, lines, tmp_path):
    first, *_ = plan.chunks
    keep(plan, lines, tmp_path / "a", [first])
    told = {first.id: [crashed_line(case, "killed") for case in first.cells]}
    keep(plan, told, tmp_path / "b", [first])
    with pytest.raises(MatrixError, match="tell different things"):
        merge([tmp_path / "a", tmp_path / "b"])


def test_a_cell_that_cannot_begin_or_breaks_costs_itself(plan):
    case = plan.cases[0]
    cases = (
        case._replace(cell=case.cell._replace(car="nothing")),
        case._replace(cell=case.cell._replace(state=(("sim.card", "gold"),))),
        case,
    )
    crashed, failed, fine = map(json.loads, run_chunk(plan.setup, chunk_of(cases)))
    assert crashed["verdict"] == "crashed"
    assert "KeyError: 'nothing' (pcm_sim/explore/cells.py:" in crashed["why"]
    assert failed["verdict"] == "failed"
    assert "'gold'" in failed["why"]
    assert fine["verdict"] == "fine"
    assert fine["counts"]["screens"] > 50


def test_a_scenario_that_fails_names_its_step(tmp_path):
    file = tmp_path / "wrong.scn.yaml"
    file.write_text(
        'schema: 1\nid: own.wrong\nname: {fr: "Faux", en: "Wrong", de: "Falsch"}\n'
        "vehicle: {car: macan-2019, market: FR, language: en}\n"
        "steps:\n  - expect: {state: {car.private_mode: true}}\n",
        "utf-8",
    )
    case = Case(Cell("macan-95b-2", 2019, "FR", "de"), "own.wrong")
    setup = Setup(do=PLAY, scenarios=(("own.wrong", str(file)),))
    record = json.loads(run_chunk(setup, chunk_of((case,)))[0])
    assert (record["verdict"], record["counts"]) == ("failed", {"runs": 1, "steps": 1})
    assert record["why"].startswith("step 1, ")
    assert str(tmp_path) not in json.dumps(record)


def test_a_record_leaves_out_what_is_empty(plan):
    assert json.loads(Record(plan.cases[0], "fine").line).keys() == {"name", "cell", "verdict"}
