"""A disk that is full: the write is refused, and all is as it was before, in memory and in the file."""

import resource
import signal

import pytest

DAY = 86_400_000


@pytest.fixture
def full_disk():
    """Give what lets no file grow beyond some bytes, as a full disk does."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    signal.signal(signal.SIGXFSZ, before)
