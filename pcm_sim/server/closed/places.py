"""Where a request goes: the world it means, and the path within it, as the paths themselves are found."""

from typing import NamedTuple

from starlette.types import Scope

USUAL_WORLD = "default"


class Place(NamedTuple):
    """Where a request goes.

    Attributes:
        world: Name of the world.
        prefix: What stands before the path within it: `/w/NAME`, or nothing for the usual world.
        path: The path within it.
    """

    world: str
    prefix: str
    path: str


def place_of(scope: Scope) -> Place:
    """Give where a request goes, once the world's prefix has become the root path.

    The path is taken exactly as routing takes it, or one could be let in for one and answered on another.
    """
    path, root = str(scope["path"]), str(scope.get("root_path", ""))
    if root and path.startswith(root) and path[len(root) :][:1] in ("", "/"):
        path = path[len(root) :]
    return Place(str(scope.get("world", USUAL_WORLD)), root, path)
