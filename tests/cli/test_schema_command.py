"""`pcm-sim schema [KIND]`: one schema, all of them, and those for files of one’s own."""

import json

import pytest

from pcm_sim.cli.file_kinds import ALL_KINDS as KINDS
from pcm_sim.cli.file_kinds import WRITTEN


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_gives_its_schema(cli, kind):
    answer = cli("schema", kind)
    assert (answer.code, answer.err) == (0, "")
    assert answer.json["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert answer.json["title"] == f"pcm-sim: {kind}"
    assert answer.json["description"] == KINDS[kind].about


def test_without_a_kind_all_are_listed_with_the_files_they_are_for(cli):
    answer = cli("schema")
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert lines[0].split() == ["KIND", "FILES", "WHAT", "IT", "IS", "FOR"]
    assert [line.split()[:2] for line in lines[1:]] == [[name, kind.stands] for name, kind in KINDS.items()]
    assert list(cli("schema", "--json").json) == list(KINDS)


def test_a_kind_mistyped_is_told_with_the_one_meant(cli):
    answer = cli("schema", "mesages")
    assert answer.code == 2
    assert answer.refusal.startswith("there is no kind of file 'mesages' – meant: messages")


def test_all_are_written_into_a_folder(cli, tmp_path):
    folder = tmp_path / "new" / "schemas"
    answer = cli("schema", "--write", str(folder))
    assert answer.code == 0
    assert answer.out.splitlines() == [f"{folder}/{kind}.schema.json" for kind in (*KINDS, *WRITTEN)]
    for kind in (*KINDS, *WRITTEN):
        written = json.loads((folder / f"{kind}.schema.json").read_text(encoding="utf-8"))
        assert written == cli("schema", kind).json


def test_one_is_written_alone(cli, tmp_path):
    answer = cli("schema", "policy", "--write", str(tmp_path), "--json")
    assert answer.json == {"written": [f"{tmp_path}/policy.schema.json"]}
    assert [path.name for path in tmp_path.iterdir()] == ["policy.schema.json"]


def test_a_file_of_ones_own_need_not_say_all(cli):
    whole, own = cli("schema", "policy").json, cli("schema", "policy", "--own").json
    assert set(whole["required"]) == set(whole["properties"]) == set(own["properties"])
    assert "required" not in own
    assert "required" not in own["properties"]["cloud"]
    assert cli("schema", "rows", "--own").json == cli("schema", "rows").json


def test_a_folder_that_cannot_be_made_is_told(cli, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    answer = cli("schema", "--write", str(tmp_path / "file"))
    told = f"cannot write schemas into {str(tmp_path / 'file')!r}: File exists"
    assert (answer.code, answer.refusal) == (2, told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cloud: {answer_ms: 100}\n", []),
        ("cloud: {anser_ms: 100}\n", ["1:9: unknown key 'anser_ms' (did you mean 'answer_ms'?)"]),
        ("canvases: {tall: {width: 800, height: 1600, inches: 9.0}}\n", []),
        (
            "stations: {a: {name: A, band: am, frequency: '1'}}\n",
            ["1:31: 'am' is not a band (one of: fm, dab)"],
        ),
    ],
)
def test_a_part_of_a_file_is_checked_as_what_it_is(cli, tmp_path, text, told):
    file = tmp_path / "part.yaml"
    file.write_text(text, encoding="utf-8")
    assert cli("check", str(file)).out.splitlines()[:-1] == [f"{file}:{line}" for line in told]
