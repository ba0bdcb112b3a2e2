"""Stands here so that pytest puts `tests/` on the path: `import worlds` works from every folder below."""

import os

from hypothesis import settings

# The same examples in every run, or a mistake would come and go; PCM_SIM_SEARCH=20 looks elsewhere and
# twenty times as long.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile("search" if "PCM_SIM_SEARCH" in os.environ else "same")


def pytest_addoption(parser):
    """Take the wish to keep the pictures as they are drawn now."""
    parser.addoption("--renew-golden", action="store_true", help="keep the golden pictures as they are now")
