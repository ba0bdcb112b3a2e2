import pytest


@pytest.fixture(autouse=True, scope="session")
def _own_start_cache(tmp_path_factory):
    """Keep the user's own start cache out of the tests, and the tests' out of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
