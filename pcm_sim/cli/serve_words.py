"""What the words of `pcm-sim serve` mean, before a server is loaded."""

import argparse
import ipaddress
import math
import os
import re
from pathlib import Path
from typing import NamedTuple

from pcm_sim.cli import common
from pcm_sim.cli.remote import LARGEST_PORT, TOKEN_VARIABLE, port_of

LOOPBACK = "127.0.0.1"
USUAL = "default"
"""The world that needs no name."""
FASTEST = 100_000
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})")


class Wanted(NamedTuple):
    """What is wanted of the server.

    Attributes:
        address: Where it listens, in digits.
        port: Its port; 0 is any free one.
        names: Names by which other machines know this one.
        worlds: Name and car of each world that was named; the one that needs no name is first.
        speed: Simulated ms to a real one; 0 is frozen.
        store: File of the worlds; none keeps them in memory.
        syncs: Each answer waits until the disk has what was done.
        token: What everybody has to know, from the command line or the environment; empty for none.
        new_tokens: What was said after each `--new-token`.
        tokens: File of the digests; none is the usual one.
        tls: Files of the certificate and its key; none answers in the clear.
        takes_real: Real mail addresses and cards are taken.
    """

    address: str
    port: int
    names: tuple[str, ...]
    worlds: tuple[tuple[str, str], ...]
    speed: float
    store: Path | None
    syncs: bool
    token: str
    new_tokens: tuple[str, ...]
    tokens: Path | None
    tls: tuple[Path, Path] | None
    takes_real: bool

    @property
    def is_open(self) -> bool:
        """Other machines reach it."""
        return not ipaddress.ip_address(self.address).is_loopback

    @property
    def is_locked(self) -> bool:
        """Whoever asks has to know a token."""
        return self.is_open or bool(self.token or self.new_tokens or self.tokens)


def wanted(options: argparse.Namespace) -> Wanted:
    """Read the words.

    Raises:
        Refusal: One of them is none, or they do not go together.
    """
    port = port_of(options.port)
    if port is None:
        raise common.Refusal(f"{options.port!r} is no port: 0 to {LARGEST_PORT}; 0 is any free one")
    if (options.cert is None) is not (options.key is None):
        raise common.Refusal("--cert and --key go together: a certificate and its private key, both as PEM")
    if options.sync and not options.store:
        raise common.Refusal("--sync goes with --store: without a file nothing is kept; give one")
    return Wanted(
        address=_address(options.listen),
        port=port,
        names=tuple(map(_name, options.name or ())),
        worlds=_worlds(options),
        speed=_speed(options),
        store=Path(options.store) if options.store else None,
        syncs=options.sync,
        token=options.token or os.environ.get(TOKEN_VARIABLE, ""),
        new_tokens=tuple(options.new_token or ()),
        tokens=Path(options.tokens) if options.tokens else None,
        tls=(Path(options.cert), Path(options.key)) if options.cert else None,
        takes_real=options.allow_real,
    )


def _address(said: str | None) -> str:
    if said is None or said == "localhost":
        return LOOPBACK
    try:
        return str(ipaddress.ip_address(said.removeprefix("[").removesuffix("]")))
    except ValueError as error:
        hint = "0.0.0.0 is every one of this machine; a port goes after --port"
        raise common.Refusal(f"--listen takes an address in digits, and {said!r} is none; {hint}") from error


def _name(said: str) -> str:
    if not _HOST.fullmatch(said):
        hint = "such as pcm.local; what comes before and after it in an address is left out"
        raise common.Refusal(f"--name takes the name of a machine, {hint}, and {said!r} is none")
    return said


def _worlds(options: argparse.Namespace) -> tuple[tuple[str, str], ...]:
    named = ((USUAL, options.car or ""), *map(_world, options.world or ()))
    names = [name for name, _ in named]
    twice = next((one for one in names if names.count(one) > 1), "")
    if twice == USUAL:
        raise common.Refusal(f"the car of the world {USUAL} stands right after serve: pcm-sim serve CAR")
    if twice:
        raise common.Refusal(f"the world {twice} is named twice; take another name for one of the two")
    return named


def _world(said: str) -> tuple[str, str]:
    name, _, car = said.partition("=")
    if not name or not car:
        raise common.Refusal(f"--world takes NAME=CAR, such as anna=taycan-2022, and {said!r} is none")
    return name, car


def _speed(options: argparse.Namespace) -> float:
    if options.frozen:
        return 0.0
    try:
        speed = float(options.speed or 1)
    except ValueError:
        speed = math.nan
    if not 0 < speed <= FASTEST:
        hint = "60 lets an hour pass in a minute; --frozen lets none"
        raise common.Refusal(f"--speed takes a number above 0 and up to {FASTEST}; {hint}")
    return speed
