"""`pcm-sim serve`: the mock Porsche Connect over HTTP, on this machine."""

import argparse

from pcm_sim.cli import common
from pcm_sim.composition_serve import founder_of, statuses_of


def main(options: argparse.Namespace) -> int:
    """Serve until the process is asked to end.

    Returns:
        0; 2 where the port is taken or a world cannot be founded.
    """
    from pcm_sim.server.serving.app import build_app  # noqa: PLC0415 - a server takes long to load
    from pcm_sim.server.serving.running import opened_port, serve  # noqa: PLC0415 - see above
    from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish  # noqa: PLC0415 - see above

    try:
        catalogue = common.load(options)
        worlds = Worlds(founder_of(catalogue))
        if worlds.get(DEFAULT) is None:
            worlds.create(DEFAULT, WorldWish(car=options.car or ""))
        listening = opened_port("127.0.0.1", options.port)
    except common.Refusal as refused:
        return common.refuse(refused, options)
    except (OSError, ValueError) as error:
        return common.refuse(common.Refusal(str(error)), options)
    port = listening.getsockname()[1]
    app = build_app(worlds, statuses_of(catalogue))
    serve(app, worlds, listening, lambda: print(f"http://127.0.0.1:{port}", flush=True))
    return common.FINE
