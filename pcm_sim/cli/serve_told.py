"""What `pcm-sim serve` prints when it is there: for a person some lines, for a program one line of JSON."""

import json
import os
from typing import NamedTuple

from pcm_sim.cli.serve_closed import Access
from pcm_sim.cli.serve_words import Wanted
from pcm_sim.server.worlds.host import WorldHost
from pcm_sim.server.worlds.registry import DEFAULT, Worlds

_EVERY = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what people type for it
_WIDE = 14


class Told(NamedTuple):
    """A server that is there.

    Attributes:
        want: What was wanted of it.
        access: Who is let in.
        worlds: What it serves.
        port: Where it listens.
    """

    want: Wanted
    access: Access
    worlds: Worlds
    port: int

    @property
    def url(self) -> str:
        """Where this machine finds it."""
        address = _EVERY.get(self.want.address, self.want.address)
        shown = f"[{address}]" if ":" in address else address
        return f"{'https' if self.want.tls else 'http'}://{shown}:{self.port}"


def tell(told: Told, *, as_json: bool) -> None:
    """Print where it is, and how it is ended."""
    print(json.dumps(_as_json(told)) if as_json else "\n".join(_lines(told)), flush=True)


def _as_json(told: Told) -> dict[str, object]:
    want = told.want
    return {
        "url": told.url,
        "worlds": [
            {
                "name": one.name,
                "url": _url(told, one),
                "pages": f"{_url(told, one)}/my",
                "car": _car(one),
                "speed": one.pace.speed,
            }
            for one in told.worlds.hosts
        ],
        "tokens": [
            {"token": one.token, "role": one.grant.role.word, "world": one.grant.world}
            for one in told.access.made
        ],
        "locked": want.is_locked,
        "store": str(want.store) if want.store else None,
        "pid": os.getpid(),
        "simulated": True,
    }


def _lines(told: Told) -> list[str]:
    want = told.want
    pages = {one.name: f"{_url(told, one)}/my" for one in told.worlds.hosts}
    wide = max(map(len, pages.values()), default=0)
    lines = [
        told.url,
        "An unofficial simulation of Porsche Connect. Type no real data.",
        *(_row(one.name, pages[one.name].ljust(wide), _car(one)) for one in told.worlds.hosts),
    ]
    lines.append(_row("API", f"{told.url}/openapi.json"))
    lines.append(_row("Time", _paces(told.worlds)))
    lines.append(_row("Kept in", str(want.store) if want.store else "memory; --store FILE keeps it"))
    for made in told.access.made:
        where = f" of {made.grant.world}" if made.grant.world else ""
        lines.append(_row("Token", made.token, f"{made.grant.role.word}{where}, shown this once"))
    if told.access.made:
        lines.append(_row("", f"digests in {told.access.file}"))
    if want.is_locked:
        lines.append(_row("", "a browser’s first address: …/my?token=TOKEN"))
    if want.takes_real:
        lines.append(_row("Real data", "are taken, in worlds that are founded now"))
    return [*lines, "Ctrl+C ends it."]


def _row(name: str, *parts: str) -> str:
    return f"  {name:<{_WIDE}}{'  '.join(parts)}".rstrip()


def _url(told: Told, host: WorldHost) -> str:
    return told.url if host.name == DEFAULT else f"{told.url}/w/{host.name}"


def _car(host: WorldHost) -> str:
    return f"{host.origin.vehicle} {host.origin.year} {host.origin.market}"


def _paces(worlds: Worlds) -> str:
    """Say how time goes on; worlds that were kept may differ in it."""
    speeds = {one.pace.speed for one in worlds.hosts}
    return _pace(speeds.pop()) if len(speeds) == 1 else "goes on in each world as it was left"


def _pace(speed: float) -> str:
    if not speed:
        return "stands until it is told to pass"
    return "goes on as in life" if speed == 1 else f"goes {speed:g} times as fast as in life"
