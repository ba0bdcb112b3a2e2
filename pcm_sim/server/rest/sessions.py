"""Who is signed in: random tokens, each for one account of one world, of which only a hash is kept."""

import hashlib
import secrets
from collections import OrderedDict
from weakref import WeakKeyDictionary

from pcm_sim.server.worlds.door import WorldDoor
from pcm_sim.server.worlds.lines import ANEW, Line

_TOKEN_BYTES = 32
MOST_SESSIONS = 2_000
"""Of one world; the one that began first ends where there would be more."""


class Sessions:
    """Everybody who is signed in, world by world.

    They are not kept with the world: after a restart of the server one signs in again.
    """

    def __init__(self) -> None:
        """Begin with nobody."""
        self._of_world: WeakKeyDictionary[WorldDoor, OrderedDict[bytes, str]] = WeakKeyDictionary()

    def begin(self, door: WorldDoor, account: str) -> str:
        """Give a new token for an account."""
        known = self._known(door)
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        known[_hashed(token)] = account
        if len(known) > MOST_SESSIONS:
            known.popitem(last=False)
        return token

    def account_of(self, door: WorldDoor, token: str) -> str:
        """Give whose token it is in a world; empty where it is nobody’s there."""
        # Looked up by a hash, so that how long it takes says nothing of the token.
        return self._known(door).get(_hashed(token), "")

    def end(self, door: WorldDoor, token: str) -> None:
        """Let a token be good for nothing from now on."""
        self._known(door).pop(_hashed(token), None)

    def end_all(self, door: WorldDoor, account: str) -> None:
        """Let every token of an account be good for nothing from now on."""
        known = self._known(door)
        for key in [key for key, one in known.items() if one == account]:
            del known[key]

    def _known(self, door: WorldDoor) -> OrderedDict[bytes, str]:
        known = self._of_world.get(door)
        if known is None:
            known = self._of_world[door] = OrderedDict()
            _emptied_anew(door, known)
        return known


def _emptied_anew(door: WorldDoor, known: OrderedDict[bytes, str]) -> None:
    """Let nobody be signed in to a world that began anew: the account of that name is another one."""

    def heard(line: Line) -> None:
        if line.kind == ANEW:
            known.clear()

    door.listen(heard)


def _hashed(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()
