"""Founding a world on a server, for a simulator that names a car for one that is not there."""

import json

from pcm_sim.server.joining.link import Link


def found_world(link: Link, name: str, car: str, market: str) -> None:
    """Ask the server to found a world.

    Args:
        link: The connection.
        name: Of the world, as it stands in addresses.
        car: As a person says it.
        market: Country it was sold in; empty for the usual one.

    Raises:
        GoneError: The server does not answer.
        RefusedError: It refuses.
    """
    link.admin("/worlds", json.dumps({"name": name, "car": car, "market": market}).encode())
