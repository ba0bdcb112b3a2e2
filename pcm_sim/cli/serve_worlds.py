"""The worlds of `pcm-sim serve`: those that are kept already, and those that were asked for."""

import argparse
from typing import TYPE_CHECKING

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.cli.serve_words import Wanted
from pcm_sim.composition_serve import founder_of
from pcm_sim.server.worlds.clock import FROZEN, RUNNING, SCALED, Pace
from pcm_sim.server.worlds.registry import Founder, Worlds, WorldWish

if TYPE_CHECKING:
    from pcm_sim.server.worlds.keeping import Store


def open_worlds(catalogue: Catalogue, options: argparse.Namespace, want: Wanted) -> Worlds:
    """Open the worlds that are kept, and found those that are missing.

    Args:
        catalogue: The data.
        options: The words of the command line.
        want: What they mean.

    Raises:
        Refusal: One cannot be founded, or is kept otherwise than it was asked for.
    """
    found = founder_of(catalogue, takes_real=want.takes_real)
    market = common.market(catalogue, options) if options.market else ""
    worlds = _kept(found, want)
    try:
        for name, car in want.worlds:
            _have(worlds, found, name, WorldWish(car, market, options.preset or ""))
        _check_real(worlds, want)
        if options.frozen or options.speed:
            _go_on(worlds, _pace(want.speed))
    except ValueError as error:
        worlds.close()
        raise common.Refusal(str(error)) from error
    return worlds


def _kept(found: Founder, want: Wanted) -> Worlds:
    try:
        return Worlds(found, _store(want), _pace(want.speed))
    except (OSError, ValueError) as error:
        raise common.Refusal(str(error), common.WRONG) from error


def _store(want: Wanted) -> "Store | None":
    if want.store is None:
        return None
    from pcm_sim.server.store.opening import Survives  # noqa: PLC0415 - see below
    from pcm_sim.server.store.sqlite import SqliteStore  # noqa: PLC0415 - most keep their worlds in memory

    return SqliteStore(want.store, Survives.POWER if want.syncs else Survives.KILL)


def _have(worlds: Worlds, found: Founder, name: str, wish: WorldWish) -> None:
    host = worlds.get(name)
    if host is None:
        worlds.create(name, wish)
        return
    if wish.car and found(wish).origin[:3] != host.origin[:3]:
        kept = f"{host.origin.vehicle} {host.origin.year} {host.origin.market}"
        hint = "leave out the car, or take another name"
        raise ValueError(f"the world {name} is kept with another car, {kept}; {hint}")


def _go_on(worlds: Worlds, pace: Pace) -> None:
    """Let time go on in kept worlds too as it was asked for now."""
    for host in worlds.hosts:
        if host.pace != pace:
            host.set_pace(pace)


def _check_real(worlds: Worlds, want: Wanted) -> None:
    """Refuse to go on with real data unless the operator says so once more."""
    real = [one.name for one in worlds.hosts if one.present().takes_real]
    if real and not want.takes_real:
        raise ValueError(f"the world {real[0]} takes real data; --allow-real says that it may go on doing so")


def _pace(speed: float) -> Pace:
    if not speed:
        return Pace(FROZEN)
    return Pace(RUNNING) if speed == 1 else Pace(SCALED, speed)
