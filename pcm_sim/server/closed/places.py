"""Where a request goes: the world it means, and the path within it."""

import re
from typing import NamedTuple

from starlette.types import Scope

USUAL_WORLD = "default"
_IN_WORLD = re.compile(r"/w/([^/]+)(/.*)?", re.DOTALL)


class Place(NamedTuple):
    """Where a request goes.

    Attributes:
        world: Name of the world.
        prefix: What stands before the path within it: `/w/NAME`, or nothing for the usual world.
        path: The path within it, from its slash.
    """

    world: str
    prefix: str
    path: str


def place_of(scope: Scope) -> Place:
    """Give where a request goes, whether or not somebody has taken the world's prefix off already."""
    path, root = str(scope["path"]), str(scope.get("root_path", ""))
    if root and (path == root or path.startswith(f"{root}/")):
        path = path[len(root) :] or "/"
    named = scope.get("world")
    if named:
        return Place(str(named), root, path)
    found = _IN_WORLD.fullmatch(path)
    if found is None:
        return Place(USUAL_WORLD, root, path)
    return Place(found[1], f"{root}/w/{found[1]}", found[2] or "/")
