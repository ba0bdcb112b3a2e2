"""Joining a Ray cluster, or making one of one's own that nobody else can reach."""

import importlib.util
import logging
import os
import secrets
import shutil
import socket
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

LOCAL, AUTO = "local", "auto"
_TOKEN = Path("~/.ray/auth_token")
EXTRA = "pcm-sim[cluster]"
SECONDS = 5.0
"""How long the head of a cluster may take to answer a knock."""

STORE = 80 * 2**20
"""Bytes of shared memory that a cluster of one's own takes: all that goes through it is lines."""


class ClusterError(Exception):
    """The cluster cannot do it; says why, and what to do."""


@contextmanager
def joined(address: str, jobs: int | None) -> Iterator[None]:
    """Be a driver of a cluster for a while.

    Args:
        address: `HOST:PORT`, `auto` or `local`.
        jobs: Cores of a cluster of one's own.

    Raises:
        ClusterError: Ray is not installed, or no cluster answers, or not to us.
    """
    if importlib.util.find_spec("ray") is None:
        raise ClusterError(f"Ray is not installed here: pip install '{EXTRA}'")
    if address == LOCAL:
        with _own(jobs):
            yield
        return
    if address != AUTO:
        _knock(address)
    with _environment(_token_mode()):
        import ray  # noqa: PLC0415 - an extra, and slow to load

        try:
            ray.init(address, log_to_driver=False, logging_level=logging.ERROR)
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise ClusterError(_told(address, error)) from None
        try:
            yield
        finally:
            ray.shutdown()


def cores() -> int:
    """Count the cores of the nodes that are in the cluster now."""
    import ray  # noqa: PLC0415 - an extra, and slow to load

    resources: Mapping[str, float] = ray.cluster_resources()  # type: ignore[no-untyped-call]
    return int(resources.get("CPU", 0))


@contextmanager
def _own(jobs: int | None) -> Iterator[None]:
    folder = tempfile.mkdtemp(prefix="pcm-sim-ray-")
    closed = {
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_AUTH_MODE": "token",
        # Given here, it is written nowhere.
        "RAY_AUTH_TOKEN": secrets.token_hex(32),
    }
    try:
        with _environment(closed):
            import ray  # noqa: PLC0415 - an extra, and slow to load

            stay_on_this_machine()
            ray.init(
                LOCAL,
                num_cpus=jobs or len(os.sched_getaffinity(0)),
                include_dashboard=False,
                object_store_memory=STORE,
                log_to_driver=False,
                logging_level=logging.ERROR,
                _temp_dir=folder,
            )
            try:
                yield
            finally:
                ray.shutdown()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stay_on_this_machine() -> None:
    """Let Ray take the loopback for this machine's address, as it does on systems where it knows no clusters.

    There is no setting for it. Where a release has it otherwise, the cluster listens to others too, who lack
    its token.
    """
    from ray._private import ray_constants  # noqa: PLC0415 - an extra, and slow to load

    ray_constants.ENABLE_RAY_CLUSTER = False


def _knock(address: str) -> None:
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if not host or not port.isdecimal():
        raise ClusterError(f"{address} is no address of a Ray cluster: HOST:PORT, auto or local")
    try:
        socket.create_connection((host.strip("[]"), int(port)), SECONDS).close()
    except (OSError, OverflowError) as error:
        raise ClusterError(
            f"no Ray cluster answers at {address} ({error}); start its head with "
            f"`ray start --head --port {port}`"
        ) from None


def _token_mode() -> Mapping[str, str]:
    """Have the token of this user shown to the cluster, where there is one and nothing else is said."""
    said = os.environ
    token = said.get("RAY_AUTH_TOKEN") or said.get("RAY_AUTH_TOKEN_PATH") or _TOKEN.expanduser().exists()
    return {"RAY_AUTH_MODE": "token"} if token and "RAY_AUTH_MODE" not in said else {}


def _told(address: str, error: Exception) -> str:
    what = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return f"the Ray cluster at {address} cannot be joined: {what}"


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    """Set variables for a while: Ray is told most things by them, and so are the processes that it starts."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
