"""How each closed server of the house speaks HTTP: patiently, quietly, believing nobody about who asks."""

from pathlib import Path

from starlette.types import ASGIApp
from uvicorn import Config

from pcm_sim.server.closed.connections import LARGEST_HEAD, PatientProtocol

_PATIENCE_S = 1


def closed_settings(app: ASGIApp, tls: tuple[Path, Path] | None = None) -> Config:
    """Give the settings of a server.

    Args:
        app: What is served.
        tls: Files of a certificate and its key, as PEM; none answers in the clear.
    """
    return Config(
        app,
        loop="asyncio",
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        # Nobody is told by a header who the client is or how it came.
        proxy_headers=False,
        h11_max_incomplete_event_size=LARGEST_HEAD,
        timeout_graceful_shutdown=_PATIENCE_S,
        ssl_certfile=tls[0] if tls else None,
        ssl_keyfile=tls[1] if tls else None,
    )
