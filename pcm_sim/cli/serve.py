"""`pcm-sim serve`: the mock Porsche Connect over HTTP."""

import argparse

from pcm_sim.cli import common
from pcm_sim.cli.serve_words import Wanted, wanted
from pcm_sim.composition_serve import statuses_of


def main(options: argparse.Namespace) -> int:
    """Serve until the process is asked to end.

    Returns:
        0 when it was ended; 1 where a port or a file cannot be had; 2 for words that do not fit.
    """
    try:
        return _serve(options, wanted(options))
    except common.Refusal as refusal:
        return common.refuse(refusal, options)


def _serve(options: argparse.Namespace, want: Wanted) -> int:
    # A server takes long to load, and wrong words are told before.
    from pcm_sim.cli.remote import port_refusal  # noqa: PLC0415
    from pcm_sim.cli.serve_closed import access_of, check_tls, warn_of_others  # noqa: PLC0415
    from pcm_sim.cli.serve_told import Told, tell  # noqa: PLC0415
    from pcm_sim.cli.serve_worlds import open_worlds  # noqa: PLC0415
    from pcm_sim.server.serving.app import build_app  # noqa: PLC0415
    from pcm_sim.server.serving.running import opened_port, serve  # noqa: PLC0415

    check_tls(want)
    try:
        listening = opened_port(want.address, want.port)
    except OSError as error:
        hint = "name another with --port; 0 is any free one"
        raise port_refusal(want.port, error, hint) from error
    with listening:
        catalogue = common.load(options)
        worlds = open_worlds(catalogue, options, want)
        try:
            access = access_of(want, worlds.names)
        except common.Refusal:
            worlds.close()
            raise
        warn_of_others(want)
        told = Told(want, access, worlds, listening.getsockname()[1])
        app = build_app(worlds, access.terms, statuses_of(catalogue))
        serve(app, worlds, listening, lambda: tell(told, as_json=options.json), want.tls)
    return common.FINE
