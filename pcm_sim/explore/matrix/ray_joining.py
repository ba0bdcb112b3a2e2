"""Joining a Ray cluster, or making one of one's own that nobody else can reach."""

import importlib.util
import logging
import os
import secrets
import socket
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LOCAL, AUTO = "local", "auto"
_TOKEN = Path("~/.ray/auth_token")
EXTRA = "pcm-sim[cluster]"
SECONDS = 5.0
"""How long the head of a cluster may take to answer a knock."""

STORE = 80 * 2**20
"""Bytes of shared memory that a cluster of one's own takes: all that goes through it is lines."""

PORTS = 2**16
HINT = "where it asks for a token, give it as RAY_AUTH_TOKEN or in the file that RAY_AUTH_TOKEN_PATH names"

_HERE = ("localhost", "127.0.0.1", "::1")
_QUIET: Mapping[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
_CLOSED = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_AUTH_MODE": "token",
    # Given here, it is written nowhere.
    "RAY_AUTH_TOKEN": secrets.token_hex(32),
}


class ClusterError(Exception):
    """The cluster cannot do it; says why, and what to do."""


def check(address: str) -> None:
    """See whether there is anything to join, without Ray, which takes its time.

    Args:
        address: `HOST:PORT`, `auto` or `local`.

    Raises:
        ClusterError: Ray is not installed, this is no address, or nobody answers there.
    """
    if importlib.util.find_spec("ray") is None:
        raise ClusterError(f"Ray is not installed here: pip install '{EXTRA}'")
    if address in {LOCAL, AUTO}:
        return
    host, port = _parts(address)
    if not host or not port:
        raise ClusterError(f"{address} is no address of a Ray cluster: HOST:PORT, auto or local")
    if why := _silent(host, port):
        raise ClusterError(
            f"no Ray cluster answers at {address} ({why}); "
            f"start its head: `RAY_AUTH_MODE=token ray start --head --port {port}`"
        )


@contextmanager
def joined(address: str, jobs: int | None) -> Iterator[None]:
    """Be the driver of a cluster for a while.

    Args:
        address: `HOST:PORT`, `auto` or `local`.
        jobs: Cores of a cluster of one's own.

    Raises:
        ClusterError: It cannot be joined.
    """
    with tempfile.TemporaryDirectory(prefix="pcm-sim-ray-", ignore_cleanup_errors=True) as folder:
        own = address == LOCAL
        os.environ.update(_CLOSED if own else _shown_token())
        import ray  # noqa: PLC0415 - an extra, and slow to load

        if own or _is_here_alone(*_parts(address)):
            stay_on_this_machine()
        try:
            ray.init(address, **_QUIET, **(_own(jobs, folder) if own else {}))
        except (ConnectionError, RuntimeError, ValueError, ray.exceptions.RayError) as error:
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


def stay_on_this_machine() -> None:
    """Let Ray take the loopback for this machine's address, as it does on systems where it knows no clusters.

    There is no setting for it. Where a release has it otherwise, the cluster listens to others too, who lack
    its token.
    """
    from ray._private import ray_constants  # noqa: PLC0415 - an extra, and slow to load

    ray_constants.ENABLE_RAY_CLUSTER = False


def _own(jobs: int | None, folder: str) -> Mapping[str, Any]:
    return {
        "num_cpus": jobs or len(os.sched_getaffinity(0)),
        "include_dashboard": False,
        "object_store_memory": STORE,
        "_temp_dir": folder,
    }


def _shown_token() -> Mapping[str, str]:
    """Have the token of this user shown to the cluster, where there is one and nothing else is said."""
    said = os.environ
    token = said.get("RAY_AUTH_TOKEN") or said.get("RAY_AUTH_TOKEN_PATH") or _TOKEN.expanduser().exists()
    return {"RAY_AUTH_MODE": "token"} if token and "RAY_AUTH_MODE" not in said else {}


def _parts(address: str) -> tuple[str, int]:
    """Give host and port; empty and 0 where it is no address."""
    host, _, port = address.rpartition(":")
    return host.strip("[]"), int(port) if port.isdecimal() and int(port) < PORTS else 0


def _is_here_alone(host: str, port: int) -> bool:
    """Tell whether a cluster listens to this machine only; Ray would look for it at the outer address."""
    import ray.util  # noqa: PLC0415 - an extra, and slow to load

    outer: str = ray.util.get_node_ip_address()  # type: ignore[no-untyped-call]
    return host in _HERE and bool(_silent(outer, port))


def _silent(host: str, port: int) -> str:
    """Say why nobody answers; empty where somebody does."""
    try:
        socket.create_connection((host, port), SECONDS).close()
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _told(address: str, error: Exception) -> str:
    what = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return f"the Ray cluster at {address} cannot be joined: {what.rstrip('.')}; {HINT}"
