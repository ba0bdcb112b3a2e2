"""Why a page cannot be reached: the first thing on the way to it that is not there, or refuses."""

from collections.abc import Iterator, Mapping

from pcm_sim.domain.conditions import Condition, Facts, possible
from pcm_sim.domain.nodes import Tree
from pcm_sim.explore.static.pages import Entry
from pcm_sim.explore.static.working_out import WorkingOut
from pcm_sim.scenario.files.lasting import said


def reasons_of(worked: WorkingOut, tree: Tree, lasting: Facts) -> Mapping[str, str]:
    """Give each page that cannot be reached, with the reason in a sentence.

    Args:
        worked: What can be so.
        tree: The menus.
        lasting: Facts of the car that never change.
    """
    return {
        page: _reason(worked, tree, lasting, page)
        for page in worked.pages.declared
        if page not in worked.contexts
    }


def _reason(worked: WorkingOut, tree: Tree, lasting: Facts, page: str) -> str:
    blocked = next(one for one in _way(page) if one not in worked.contexts)
    above = tree.parent(blocked)
    if not above:
        return _of_root(tree, lasting, blocked)
    entry = next(one for one in worked.pages.entries(above) if one.node.id == blocked)
    if (above, entry.id) not in worked.entries:
        return f"{blocked} is there only while {_never(entry.when, lasting)}"
    lock = _shut(worked, above, entry)
    if lock is None:
        return f"{blocked} holds no item from this start"
    return f"{blocked} opens only while {_never(lock, lasting)}"


def _of_root(tree: Tree, lasting: Facts, page: str) -> str:
    when = tree.nodes[page].when
    if not possible(when, lasting):
        return f"{page} is there only while {_never(when, lasting)}"
    return f"nothing on this car opens {page}: no key, no area of the bar, no entry of another page"


def _shut(worked: WorkingOut, page: str, entry: Entry) -> Condition | None:
    """Give the lock that can never be open while the entry is there; none where there is none."""
    return next((one for one in entry.unless if not worked.can_be(page, entry.when, one)), None)


def _never(condition: Condition, lasting: Facts) -> str:
    never = "this car never has" if not possible(condition, lasting) else "cannot come about from this start"
    return f"{said(condition)}, which {never}"


def _way(page: str) -> Iterator[str]:
    """Give the pages above a page, from the uppermost down to itself."""
    parts = page.split("/")
    return ("/".join(parts[: at + 1]) for at in range(len(parts)))
