"""`pcm-sim run --remote`: what its words mean, and the one line that tells where the simulator is."""

import argparse
import json
import os
import re

from pcm_sim.cli import common
from pcm_sim.composition_remote import RemoteWish

LARGEST_PORT = 65_535
TOKEN_VARIABLE = "PCM_SIM_TOKEN"  # noqa: S105  the name of it, not a token
_TOKEN = re.compile(r"[A-Za-z0-9._~+/=-]{16,200}")


def wish(options: argparse.Namespace) -> RemoteWish | None:
    """Give what is wanted of the remote control, or none.

    Args:
        options: The words of the command line; a car that stands where the port may stand is put right.

    Raises:
        Refusal: The words do not go together, or the port or the token is none.
    """
    if options.remote is None:
        if options.frozen:
            raise common.Refusal("--frozen is for --remote: without it nobody could let time pass")
        return None
    if options.text or options.shot is not None:
        word = "--text" if options.text else "--shot"
        raise common.Refusal(f"--remote stays open, so {word} has no place beside it")
    port = _port(options)
    token = os.environ.get(TOKEN_VARIABLE)
    if token is not None and not _TOKEN.fullmatch(token):
        raise common.Refusal(f"{TOKEN_VARIABLE} takes 16 to 200 letters, digits or any of . _ ~ + / = -")

    def announce(url: str, used: str) -> None:
        _announce(url, None if token else used, options)

    return RemoteWish(port, token, options.frozen, announce)


def _port(options: argparse.Namespace) -> int:
    said = str(options.remote)
    number = port_of(said)
    if number is not None:
        return number
    if options.car is None and not said.isdigit():
        # `run --remote macan-2018`: the word after an option whose value may be left out.
        options.car = said
        return 0
    raise common.Refusal(f"{said!r} is no port: 0 to {LARGEST_PORT}, or none at all for any free one")


def port_of(said: str) -> int | None:
    """Read a port, or give none."""
    number = int(said[:9]) if said.isascii() and said.isdigit() else LARGEST_PORT + 1
    return number if number <= LARGEST_PORT else None


def _announce(url: str, token: str | None, options: argparse.Namespace) -> None:
    """Tell where it is; a token that came from the environment is known, and stays out of logs."""
    if options.json:
        said = {"url": url, "token": token, "pid": os.getpid(), "frozen": options.frozen}
        print(json.dumps(said), flush=True)
    else:
        print(f"Remote control: {url} token {token or f'as in {TOKEN_VARIABLE}'}", flush=True)


def port_refusal(
    port: int, error: OSError, hint: str = "name another one, or none at all for any free one"
) -> common.Refusal:
    """Give the refusal of a port that cannot be opened, with what to do."""
    why = (error.strerror or str(error)).lower()
    return common.Refusal(f"port {port} cannot be opened ({why}); {hint}", common.WRONG)
