"""Stands here so that pytest puts `tests/` on the path: `import worlds` works from every folder below."""

import os

import pytest
from hypothesis import settings
from leftovers import set_aside

# The same examples in every run, or a mistake would come and go; PCM_SIM_SEARCH=20 looks elsewhere and
# twenty times as long.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile("search" if "PCM_SIM_SEARCH" in os.environ else "same")


def pytest_addoption(parser):
    """Take the wish to keep the pictures as they are drawn now."""
    parser.addoption("--renew-golden", action="store_true", help="keep the golden pictures as they are now")


@pytest.fixture(autouse=True, scope="module")
def _what_others_loaded_is_set_aside():
    """Let no test look through all that the files before it have loaded."""
    set_aside()


@pytest.fixture(autouse=True, scope="session")
def _no_settings_of_a_user(tmp_path_factory):
    """Keep the user's own settings out of the tests, and the tests' out of them; subprocesses inherit it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PCM_SIM_STATE", str(tmp_path_factory.mktemp("state")))
        patch.setenv("PCM_SIM_SETTINGS", str(tmp_path_factory.mktemp("settings") / "settings.json"))
        patch.setenv("PCM_SIM_PRESETS", str(tmp_path_factory.mktemp("presets")))
        yield
