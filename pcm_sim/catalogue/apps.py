"""My Porsche from its files: the file that lies uppermost, and the rows that it includes."""

from typing import NamedTuple, cast

from pcm_sim.catalogue.menu_files import MenuParts, TreeFiles
from pcm_sim.catalogue.problems import Problems
from pcm_sim.catalogue.shapes import Json
from pcm_sim.catalogue.trees import GrownTree
from pcm_sim.catalogue.vocabulary_phone import APP, SCREENS

_EVERY_APP = "menus/*/app.yaml"


class Apps(NamedTuple):
    """Every app.

    Attributes:
        grown: By name.
        is_whole: None is missing because its file is wrong, and every file of each could be read.
    """

    grown: dict[str, GrownTree]
    is_whole: bool


def read_apps(parts: MenuParts, problems: Problems) -> Apps:
    """Read every app; one whose file is wrong is left out.

    Args:
        parts: Reads the files.
        problems: Takes what is wrong.
    """
    found: dict[str, GrownTree] = {}
    before = len(problems)
    for name in dict.fromkeys(file.name for file in parts.layers.matching(_EVERY_APP)):
        file = parts.layers.top(name)
        head = parts.take(file, APP) if file else None
        if file is None or head is None:
            continue
        if str(head["app"]) in found:
            problems.add(head.span("app"), f"a second app {head['app']!r}", "give it another name")
            continue
        files = TreeFiles(parts, problems, SCREENS, "screens")
        files.place(head["rows"], file)
        found[str(head["app"])] = GrownTree(head, files)
    is_whole = len(problems) == before and all(app.files.is_whole for app in found.values())
    return Apps(found, is_whole)


def plain_app(app: GrownTree) -> dict[str, Json]:
    """Give an app as plain values."""
    kept = {key: app.head[key] for key in ("home", "bar", "foot")}
    return {**kept, "nodes": cast("Json", app.files.nodes)}
