"""`pcm-sim console`: what comes by a pipe, whatever it is, and what a program reads of the answers."""

import io
import json
import sys

import pytest

CAR = ("console", "macan-2022", "--lang", "en")


@pytest.fixture
def piped(cli, monkeypatch):
    """Give what comes of bytes on standard input."""

    def do(written, *words):
        stdin = io.TextIOWrapper(io.BytesIO(written), encoding="ascii", errors="strict")
        monkeypatch.setattr(sys, "stdin", stdin)
        return cli(*CAR, *words)

    return do


def test_lines_of_any_editor_are_taken_and_bytes_that_are_no_text_are_told(piped):
    assert piped("\ufefffaults\r\n\r\n# été\nhistory\r\n".encode()).code == 0
    done = piped(b"faults\nsave x: caf\xe9\n")
    assert (done.code, done.err) == (
        1,
        "pcm-sim: line 2, byte 12: this is not UTF-8 (save the file as UTF-8)\n",
    )


def test_what_cannot_be_done_is_told_with_its_line(piped):
    assert "pcm-sim: line 3: there is no preset 'linkd'" in piped(b"faults\n\nload linkd\nfaults\n").err
    assert "can only be read" in piped(b"set: {Vehicle.IsMoving: true}\n").err
    assert "`month` takes nothing after it: 'x'" in piped(b"month x\n").err


def test_as_json_each_line_has_a_line_of_its_own(piped):
    done = piped(b"faults\n\nload linkd\nfaults\n", "--json")
    told = [json.loads(line) for line in done.out.splitlines()]
    assert (done.code, done.err) == (1, "")
    assert [(one["line"], one["said"], one["done"]) for one in told] == [
        (1, "faults", True),
        (3, "load linkd", False),
    ]
    assert told[0]["answer"][0] == "no fault is armed"


def test_a_folder_that_cannot_be_is_told_and_does_not_end_the_class(cli, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PCM_SIM_PRESETS", str(tmp_path / "file"))
    assert "`PCM_SIM_PRESETS` names another folder" in cli(*CAR, "--do", "save x: y").err
