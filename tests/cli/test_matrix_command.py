"""`pcm-sim matrix`: many cells at once, again where it was interrupted, and shards put together."""

import json

FEW = (
    "--car",
    "macan-2019",
    "--market",
    "FR",
    "--lang",
    "en,de",
    "--reading",
    "resolved",
    "--preset",
    "none",
)


def test_a_plan_is_told_with_its_pairs(cli):
    told = cli("matrix", *FEW, "--sim", "as_sold,none", "--count", "--three").out
    assert "cells: 4 (pairwise) in 1 chunk\n" in told
    assert "pairs 34 of 34, forbidden rows 0" in told
    assert "triples " in told


def test_shards_are_run_and_put_together_and_nothing_is_run_again(cli, tmp_path):
    run = ("matrix", *FEW[:6], "--reading", "resolved", "--preset", "none", "--sim", "as_sold", "--jobs", "0")
    cars = ("--car", "taycan-2022")
    for at in ("1", "2"):
        answer = cli(*run, *cars, "--shard", f"{at}/2", "--out", str(tmp_path / at))
        assert answer.code == 0, answer.out
    merged = cli("matrix", "merge", str(tmp_path / "1"), str(tmp_path / "2"), "--out", str(tmp_path / "all"))
    assert merged.code == 0
    assert "cells: 4 fine" in merged.out
    again = cli(*run, *cars, "--shard", "2/2", "--out", str(tmp_path / "2"))
    assert "1 of 1 chunk is there already" in again.out
    alone = cli("matrix", "merge", str(tmp_path / "1"))
    assert alone.code == 1
    assert "1 of 2 chunks is missing: taycan-y1a-b-" in alone.out
    report = json.loads((tmp_path / "all" / "matrix.json").read_text("utf-8"))
    assert report["complete"]
    assert report["totals"] == {"fine": 4, "failed": 0, "not applicable": 0, "crashed": 0}


def test_what_cannot_be_done_is_refused_with_the_way_out(cli, tmp_path):
    assert "meant: merge" in cli("matrix", "marge").refusal
    assert "such as 3/8" in cli("matrix", *FEW, "--shard", "9/8").refusal
    assert "leave out one of them" in cli("matrix", "--scenario", "--do", "crawl").refusal
    assert "holds no results of a matrix" in cli("matrix", "merge", str(tmp_path)).refusal
    (tmp_path / "mine").write_text("", "utf-8")
    assert "is not empty" in cli("matrix", *FEW, "--sim", "none", "--out", str(tmp_path)).err
