"""What somebody with a token may ask: three roles, each with what the one before it has, and more."""

from enum import IntEnum
from typing import NamedTuple

from pcm_sim.server.closed.places import Place


class Role(IntEnum):
    """Who somebody is; a greater one may all that a lesser one may."""

    TRAINEE = 1
    TRAINER = 2
    OPERATOR = 3

    @property
    def word(self) -> str:
        """How it is written on a command line and in an answer."""
        return self.name.lower()


ROLES = {role.word: role for role in Role}


class Grant(NamedTuple):
    """What a token gives.

    Attributes:
        role: What its holder may do.
        world: The only world it is for; empty for every one.
    """

    role: Role
    world: str = ""


EVERYTHING = Grant(Role.OPERATOR)
"""What everybody has where no token is asked for: on this machine's own address."""

PAGES = "/my"
FILES = f"{PAGES}/-/files"
"""Style and drawings, which tell nothing: a page that lets nobody in is drawn with them too."""
ADMIN = "/admin"
APIS = ("/pcm", "/portal", "/dealer", ADMIN)
"""What programs talk to; the pages are for browsers."""

_NEEDED = (
    (PAGES, Role.TRAINEE),
    ("/pcm", Role.TRAINEE),
    ("/portal", Role.TRAINEE),
    ("/health", Role.TRAINEE),
    ("/openapi.json", Role.TRAINEE),
    ("/admin/v1/worlds", Role.OPERATOR),
    ("/admin/v1/tokens", Role.OPERATOR),
    # A trainee's simulator joins by it; what only a trainer may is refused there.
    ("/admin/v1/replica", Role.TRAINEE),
    (ADMIN, Role.TRAINER),
    ("/dealer", Role.TRAINER),
)


def role_for(path: str) -> Role:
    """Give the least role that may ask for a path, the world's prefix taken off; what is new is closed."""
    if path in ("", "/"):
        return Role.TRAINEE
    return next((role for start, role in _NEEDED if lies_under(path, start)), Role.OPERATOR)


def lies_under(path: str, start: str) -> bool:
    """Tell whether a path is a certain one, or lies under it."""
    return path == start or path.startswith(f"{start}/")


def refusal(grant: Grant, place: Place) -> str:
    """Say why a grant does not reach a place; nothing where it does.

    Args:
        grant: What the token gives.
        place: World and path that are asked for.
    """
    if grant.world and grant.world != place.world:
        return f"This token is for the world {grant.world} alone. Ask under /w/{grant.world}/."
    needed = role_for(place.path)
    if grant.role < needed:
        return f"A {grant.role.word} may not ask for this; it takes the token of a {needed.word}."
    return ""
