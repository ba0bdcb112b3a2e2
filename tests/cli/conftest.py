"""The command line as a person meets it: words in, what is printed and the exit code out."""

import json
from dataclasses import dataclass

import pytest

from pcm_sim.cli.main import main


@dataclass(frozen=True)
class Answer:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def refusal(self):
        """The one sentence with which it refused; anything else fails."""
        assert self.out == ""
        assert self.err.startswith("pcm-sim: ")
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        return self.err.removeprefix("pcm-sim: ").rstrip("\n")


@pytest.fixture(autouse=True, scope="session")
def _own_start_cache(tmp_path_factory):
    """Keep the user's own start cache out of the tests, and the tests' out of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def cli(capsys):
    """Run a command in this process."""

    def run(*words):
        try:
            code = main(words)
        except SystemExit as end:
            code = end.code
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run
