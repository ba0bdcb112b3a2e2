"""How a scenario ends that reproduces a finding: with what a good car would do, or what is wrong as seen."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, NamedTuple

from pcm_sim.domain.nodes import Shortcut
from pcm_sim.domain.screen import RowKind
from pcm_sim.explore.crawl.acts import Act
from pcm_sim.explore.crawl.machine import PCM, Sight
from pcm_sim.explore.finding import Finding
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.expectations import Expectation, PageSeen, PathSeen
from pcm_sim.session.simulation import Session

NOTHING: Final = "none"


class Walk(NamedTuple):
    """What was done to come to a finding.

    Attributes:
        session: The simulation, at the end of the way.
        acts: What was done.
        sights: What was seen before each act, and at the end.
        pages: The pages that were open then, as expectations name them.
    """

    session: Session
    acts: tuple[Act, ...]
    sights: tuple[Sight, ...]
    pages: tuple[str, ...]


class Ending(NamedTuple):
    """The last steps of a scenario.

    Attributes:
        steps: What is done and expected.
        fails: They fail while the fault is there; otherwise they pass and show it, and may pass later too.
    """

    steps: tuple[acts.Act | Expectation, ...]
    fails: bool


def ending_of(finding: Finding, walk: Walk) -> Ending:
    """Give what shows a finding at the end of the way to it."""
    ending = _ENDINGS.get(finding.kind, _as_seen)
    return ending(finding, walk)


def _wrong_back(finding: Finding, walk: Walk) -> Ending:
    return Ending((_seen(finding, PageSeen(screen=walk.pages[-3])),), fails=True)


def _trap(finding: Finding, walk: Walk) -> Ending:
    """Going back must lead to where one came from, or put away what stands over it."""
    if not walk.acts:
        return _as_seen(finding, walk)
    over = NOTHING if walk.sights[-1].over else ""
    seen = _seen(finding, PageSeen(screen=walk.pages[-2], dialog=over))
    back = acts.Back() if finding.machine == PCM else acts.OnPhone("phone", (acts.Back(),))
    return Ending((back, seen), fails=True)


def _one_way(finding: Finding, walk: Walk) -> Ending:
    home = walk.session.rules.tree.home if finding.machine == PCM else walk.pages[0]
    return Ending((_open(finding, home), _seen(finding, PageSeen(screen=home))), fails=True)


def _unreachable(finding: Finding, _: Walk) -> Ending:
    """The page must open; an entry of it that always refuses must not."""
    if finding.entry:
        touch = acts.Tap(Where(finding.entry))
        steps = (_open(finding, finding.where), touch, _seen(finding, PageSeen(dialog=NOTHING)))
        return Ending(steps, fails=True)
    seen = _seen(finding, PageSeen(screen=finding.where))
    return Ending((_open(finding, finding.where), seen), fails=True)


def _dangling(finding: Finding, walk: Walk) -> Ending:
    node = walk.session.rules.tree.nodes[finding.entry]
    if not isinstance(node, Shortcut):
        return _as_seen(finding, walk)
    return Ending((_seen(finding, PageSeen(screen=node.to)),), fails=True)


def _inert(finding: Finding, walk: Walk) -> Ending:
    rows = {row.id: row for row in walk.session.screen.rows} if finding.machine == PCM else {}
    row = rows.get(finding.entry)
    ticked = {finding.entry: row.checked} if row is not None and row.kind is RowKind.CHECK else {}
    page = replace(_page(walk), notice=NOTHING, checked=ticked)
    return Ending((_seen(finding, page),), fails=False)


def _refused(finding: Finding, walk: Walk) -> Ending:
    told = next(iter(walk.sights[-1].messages), "")
    return Ending((_seen(finding, PageSeen(message=told)),), fails=False)


def _same_label(finding: Finding, walk: Walk) -> Ending:
    entries = walk.sights[-1].entries
    label = next((entry.label for entry in entries if entry.id == finding.entry), "")
    alike = tuple(Where(entry.id) for entry in entries if entry.label == label)
    return Ending((_seen(finding, replace(_page(walk), text={"": label}, present=alike)),), fails=False)


def _text_missing(finding: Finding, walk: Walk) -> Ending:
    return Ending((_seen(finding, replace(_page(walk), text={"": finding.entry})),), fails=False)


def _differing(finding: Finding, _: Walk) -> Ending:
    """The id of the model year before must be there too."""
    return Ending((Expectation(paths=(PathSeen(finding.where),)),), fails=finding.where != finding.entry)


def _crash(_: Finding, __: Walk) -> Ending:
    return Ending((), fails=True)


def _as_seen(finding: Finding, walk: Walk) -> Ending:
    return Ending((_seen(finding, _page(walk)),), fails=False)


def _page(walk: Walk) -> PageSeen:
    return PageSeen(screen=walk.pages[-1], dialog=walk.sights[-1].over.removeprefix("dialog:") or NOTHING)


def _seen(finding: Finding, page: PageSeen) -> Expectation:
    return Expectation(unit=page) if finding.machine == PCM else Expectation(page=page)


def _open(finding: Finding, page: str) -> acts.Act:
    if finding.machine == PCM:
        return acts.Open(Where(page))
    return acts.OnPhone("phone", (acts.PhoneOpen(Where(page)),))


_ENDINGS: Final[Mapping[str, Callable[[Finding, Walk], Ending]]] = MappingProxyType(
    {
        "unreachable": _unreachable,
        "dangling": _dangling,
        "trap": _trap,
        "one_way": _one_way,
        "wrong_back": _wrong_back,
        "inert": _inert,
        "refused_without_reason": _refused,
        "same_label": _same_label,
        "text_missing": _text_missing,
        "differing_ids": _differing,
        "crash": _crash,
    }
)
"""Whatever is not among them is shown as it is seen."""
