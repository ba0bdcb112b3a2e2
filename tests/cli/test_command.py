"""The program as a process of its own: streams, encodings, pipes, exit codes."""

import json
import os
import signal
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "pcm_sim"]
buffered = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])


def run(*words, **options):
    environment = {**os.environ, **options.pop("env", {})}
    return subprocess.run([*COMMAND, *words], capture_output=True, check=False, env=environment, **options)


def test_a_screen_of_a_car():
    done = run("run", "macan-2019", "--text", "--lang", "en", text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[2] == "HOME"


def test_the_models_as_json():
    done = run("models", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(json.loads(done.stdout)) == 25


def test_the_shipped_data_are_fine():
    done = run("check", text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(" files checked, no problem\n")


def test_a_refusal_is_on_standard_error_alone():
    done = run("menu", "macn-2019", text=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "pcm-sim: there is no car 'macn-2019' – meant: macan-2019, macan-2021, macan-2018, macan-2017\n"
    )


def test_what_the_car_has_not_ends_with_one():
    done = run("run", "taycan-2022", "--screen", "roaming", "--text", text=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (1, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_an_output_without_these_letters_gets_escapes_and_no_traceback(encoding):
    done = run("models", env={"PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stderr) == (0, b"")
    assert "800\\xd7480" in done.stdout.decode(encoding) or "800×480" in done.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_json_in_any_encoding(encoding):
    done = run("where", "roaming", "taycan-2022", "--json", env={"PYTHONIOENCODING": encoding})
    (one,) = json.loads(done.stdout.decode(encoding))
    assert one["text"] == "– Ce véhicule gère l’itinérance lui-même : il n’y a rien à régler."


def test_a_name_that_is_no_text_is_answered_all_the_same():
    done = run("check", os.fsdecode(b"donn\xe9es.yaml"))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"pcm-sim: there is no file 'donn\\udce9es.yaml'\n"
    done = run("check", "--json", os.fsdecode(b"donn\xe9es.yaml"))
    assert json.loads(done.stdout)["error"] == "there is no file 'donn\\udce9es.yaml'"


def test_a_file_whose_name_is_no_text_is_checked(tmp_path):
    (tmp_path / os.fsdecode(b"donn\xe9es.yaml")).write_bytes(b"- a\n")
    for words in (("check", "."), ("check", ".", "--json")):
        done = run(*words, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (1, b"")
        assert b"donn\\udce9es.yaml" in done.stdout


def print_into(stream, unbuffered, *words):
    """Run a command with another standard output, and give its exit code and standard error."""
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(
        [*COMMAND, *words], stdout=stream, stderr=subprocess.PIPE, check=False, env=environment
    )
    return done.returncode, done.stderr


@buffered
@pytest.mark.parametrize("words", [("models",), ("where", "roaming"), ("check",)], ids=" ".join)
def test_a_reader_that_goes_away_is_no_error(words, unbuffered):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        assert print_into(pipe, unbuffered, *words) == (0, b"")


@buffered
def test_a_full_disk_is_told_in_one_line(unbuffered):
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        code, told = print_into(full, unbuffered, "models")
    assert (code, told) == (1, b"pcm-sim: [Errno 28] No space left on device\n")


def test_a_closed_output_is_no_error():
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "models"], stderr=subprocess.PIPE, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_control_c_ends_quietly():
    code = (
        "import sys, pcm_sim.cli.models as models, pcm_sim.cli.main as cli\n"
        "def interrupted(options): raise KeyboardInterrupt\n"
        "models.main = interrupted\n"
        "sys.exit(cli.main(['models']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (128 + signal.SIGINT, b"")


def test_no_home_and_no_cache_change_nothing(tmp_path):
    done = run(
        "run", "macan-2019", "--text", env={"HOME": "/nowhere", "XDG_CACHE_HOME": "relative"}, cwd=tmp_path
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert list(tmp_path.iterdir()) == []
