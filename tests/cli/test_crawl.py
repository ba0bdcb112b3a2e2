"""`pcm-sim crawl`: what it comes to, what it writes, and how it refuses."""

import json
import os
import subprocess
import sys

import pytest

LITTLE = ("crawl", "macan-2017", "--preset", "sim_pin_asked", "--lang", "en", "--limit", "states=12")


def test_a_crawl_is_the_same_in_every_process_and_a_limit_makes_it_incomplete(tmp_path, cli):
    once, again, base = tmp_path / "once", tmp_path / "again", tmp_path / "base"
    answer = cli(*LITTLE, "--report", str(once), "--against", str(base), "--accept")
    assert answer.code == 1
    assert "limit hit: macan-95b-1 2017 FR en sim_pin_asked pcm: states 12" in answer.out
    other = cli(*LITTLE, "--lang", "de", "--against", str(base))
    assert "has en, and not de" in other.refusal
    done = subprocess.run(
        [sys.executable, "-m", "pcm_sim", *LITTLE, "--report", str(again), "--against", str(base), "--json"],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=False,
    )
    printed = json.loads(done.stdout)
    assert printed["changes"]["same"]
    assert not printed["complete"]
    assert {one["machine"] for one in printed["cells"]} == {"pcm", "phone"}
    written = {file.relative_to(once): file.read_bytes() for file in once.rglob("*") if file.is_file()}
    files = {"crawl.json", "coverage.json", "graph.graphml", "junit.xml", "atlas.html"}
    assert {str(one) for one in written} >= files
    assert [str(name) for name in written if (again / name).read_bytes() != written[name]] == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("crawl",), "which cars? For instance: pcm-sim crawl macan-2019, or: pcm-sim crawl all"),
        (("crawl", "macan"), "which one?"),
        (("crawl", "macan-2019", "--limit", "state=3"), "there is no limit 'state'; there are states,"),
        (("crawl", "macan-2019", "--limit", "states=many"), "takes a number, such as states=100"),
        (("crawl", "macan-2019", "--allow", "trip"), "there is no kind of finding 'trip' – meant: trap"),
        (("crawl", "macan-2019", "--preset", "sim_pim"), "meant: sim_p"),
        (("crawl", "taycan-2022", "--preset", "sim_pin_asked"), "this car has no slot for a SIM card"),
        (("crawl", "macan-2019", "--accept"), "--accept is about an earlier crawl: it goes with --against"),
        (("crawl", "macan-2019", "--against", "nowhere"), "there is no crawl at 'nowhere'"),
        (("crawl", "macan-2019", "--inline"), "--inline is about the atlas: it goes with --report DIR"),
        (("crawl", "macan-2019", "--report", f"{__file__}/sub"), "cannot be written into"),
        (("crawl", "macan-2019", "--junit", "nowhere/crawl.xml"), "name a file, in a folder that is there"),
        (("crawl", "macan-2019", "--report", "a", "--against", "./a"), "write over what it is compared with"),
        (("crawl", "macan-2019", "--shots"), "where to? --shots DIR takes a folder"),
    ],
)
def test_what_cannot_be_crawled_is_refused_with_what_to_do(cli, words, why):
    answer = cli(*words)
    assert answer.code == 2
    assert why in answer.refusal
