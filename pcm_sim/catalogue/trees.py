"""All trees of all data folders: which there are, which begins as another, which lies over which."""

from typing import NamedTuple, cast

from pcm_sim.catalogue.laid_over import ENTRIES, LaidOver
from pcm_sim.catalogue.layers import Found
from pcm_sim.catalogue.menu_files import MenuParts, TreeFiles
from pcm_sim.catalogue.problems import Problems, did_you_mean
from pcm_sim.catalogue.shapes import Located
from pcm_sim.catalogue.tree_changes import change_tree
from pcm_sim.catalogue.vocabulary_changes import TREE_FILE

_EVERY_TREE = "menus/*/tree.yaml"


class GrownTree(NamedTuple):
    """A tree with everything in it.

    Attributes:
        head: What its main file says of home, keys and absent features, with what it began with.
        files: Its rows.
    """

    head: Located
    files: TreeFiles


class _Version(NamedTuple):
    """A tree as one folder has it, and its number among those of the same name."""

    file: Found
    head: Located
    number: int


class Trees:
    """Grows every tree.

    Args:
        parts: Reads the files.
        problems: Takes what is wrong.

    Attributes:
        grown: Every tree by name.
        is_whole: No tree is missing because its file is wrong.
    """

    def __init__(self, parts: MenuParts, problems: Problems) -> None:
        self.grown: dict[str, GrownTree] = {}
        self.is_whole = True
        self._parts = parts
        self._problems = problems
        self._versions: dict[str, list[_Version]] = {}
        self._done: dict[tuple[str, int], GrownTree | None] = {}
        self._growing: list[tuple[str, int]] = []

    def read(self) -> None:
        """Read every file named `tree.yaml`, and all that they include."""
        for file in self._parts.layers.matching(_EVERY_TREE):
            head = self._parts.take(file, TREE_FILE)
            if head is None:
                self.is_whole = False
            elif not self._is_replaced(file, str(head["tree"])):
                self._take(file, head)
        for name, versions in self._versions.items():
            tree = self._grow(versions[-1])
            if tree is None:
                self.is_whole = False
            else:
                self.grown[name] = tree

    def _is_replaced(self, file: Found, name: str) -> bool:
        """Tell whether a tree of another name lies in the place of a file."""
        top = self._parts.layers.top(file.name)
        over = self._parts.take(top, TREE_FILE) if top is not None and top != file else None
        return over is not None and over["tree"] != name

    def _take(self, file: Found, head: Located) -> None:
        versions = self._versions.setdefault(str(head["tree"]), [])
        if versions and versions[-1].file.layer == file.layer:
            told = f"a second tree {head['tree']!r}"
            self._problems.add(head.span("tree"), told, "give it another name")
            self.is_whole = False
            return
        versions.append(_Version(file, head, len(versions)))

    def _grow(self, version: _Version) -> GrownTree | None:
        key = (str(version.head["tree"]), version.number)
        if key not in self._done:
            self._growing.append(key)
            self._done[key] = self._grown(version)
            self._growing.pop()
        return self._done[key]

    def _grown(self, version: _Version) -> GrownTree | None:
        files = TreeFiles(self._parts, self._problems)
        if "extends" not in version.head:
            files.place(version.head["rows"], version.file)
            return GrownTree(version.head, files)
        begins = self._begins(version)
        below = self._grow(begins) if begins else None
        if below is None:
            return None
        files.grown_from(below.files)
        self._parts.references += change_tree(files, version.head, version.file, self._problems)
        return GrownTree(LaidOver((below.head, version.head), ENTRIES, replaced=("bar",)), files)

    def _begins(self, version: _Version) -> _Version | None:
        """Give the tree that another begins as; of its own name, that of the folder below."""
        name, wanted = str(version.head["tree"]), str(version.head["extends"])
        span = version.head.span("extends")
        versions = self._versions.get(wanted, [])
        if wanted == name:
            versions = versions[: version.number]
            if not versions:
                self._problems.add(span, f"{name!r} cannot begin as itself", "name another tree")
                return None
        if not versions:
            if self.is_whole:
                near = did_you_mean(wanted, self._versions)
                self._problems.add(span, f"there is no tree {wanted!r}", near)
            return None
        begins = versions[-1]
        key = (wanted, begins.number)
        if key in self._growing:
            chain = [one for one, _ in self._growing[self._growing.index(key) :]]
            told = f"extends goes round in a circle: {' → '.join([*chain, wanted])}"
            self._problems.add(span, told, "begin one of them with rows of its own")
            return None
        return begins


def plain_tree(tree: GrownTree) -> dict[str, object]:
    """Give a tree as plain values."""
    kept = {key: cast("object", tree.head[key]) for key in ("home", "keys", "absent", "bar")}
    return {**kept, "nodes": tree.files.nodes}
