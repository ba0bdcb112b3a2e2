"""Screens, entries and transitions: what was come to, what was touched there, and where that led."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from pcm_sim.domain.conditions import ALWAYS
from pcm_sim.domain.nodes import Check, Listing, Menu, Node, Option
from pcm_sim.explore.coverage.conditions import in_words
from pcm_sim.explore.coverage.measure import Measure, Missing, measured
from pcm_sim.explore.coverage.ways import FORM, Ways, node_of, row_of, tree_of
from pcm_sim.explore.crawl.acts import KEY, TAP, Act
from pcm_sim.explore.crawl.crawling import Step
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.static.passed import Static

LOCKED = "locked"
_NEVER_CAME = "a way leads there, and the crawl did not come to it"
_NO_WAY = "no way leads there in this cell"
_NEVER_TOUCHED = "it was seen and not touched, because a limit ended the crawl"
_ONLY_LOCKED = "it refused wherever it was seen"


class Touched:
    """What was come to and touched on one machine.

    Args:
        explored: The machine, crawled.
        reach: What the static pass says of it.
        ways: Its ways.
    """

    def __init__(self, explored: Explored, reach: Static, ways: Ways) -> None:
        """Nothing is counted yet."""
        self._crawl = explored.crawl
        self._tree = tree_of(explored)
        self._reach = reach
        self._ways = ways

    def measures(self) -> Iterator[Measure]:
        """Give the measures, in the order of reports."""
        yield self._screens()
        yield self._entries()
        yield self._positions()
        yield self._moves()
        yield self._transitions()

    def _screens(self) -> Measure:
        """Count pages and forms; what explains a sign, a wait and the dark glass count once they are seen."""
        reach = self._reach
        seen = {visit.sight.screen for visit in self._crawl.visits.values()}
        forms = {f"{FORM}{form}" for form in reach.forms}
        can, declared = reach.screens | forms, reach.declared | forms
        known = {one: Missing(one, self._ways.to(one), self._not_come(one)) for one in can - seen}
        known |= {one: Missing(one, (), reach.why(one) or _NO_WAY) for one in declared - can}
        return measured("screens", declared, can, seen, known)

    def _not_come(self, screen: str) -> str:
        """Say what must be so for a screen to open; a form opens by its row."""
        node = screen if screen in self._tree.nodes else row_of(self._tree, screen.removeprefix(FORM))
        return self._shown_while(node) if node in self._tree.nodes else _NEVER_CAME

    def _entries(self) -> Measure:
        declared = {node.id for node in self._rows()}
        visible = {node_of(entry) for _, entry in self._reach.entries} | set(self._positions_seen)
        visible &= declared
        touched = {entry for entry, position in self._touched if position != LOCKED}
        return measured(
            "entries",
            declared,
            visible,
            touched & declared,
            {one: self._untouched(one) for one in visible - touched}
            | {one: Missing(one, (), self._unseen(one)) for one in declared - visible},
        )

    def _untouched(self, entry: str) -> Missing:
        positions = self._positions_seen.get(entry)
        if positions is None:
            why = self._shown_while(entry)
        else:
            why = _ONLY_LOCKED if set(positions) == {LOCKED} else _NEVER_TOUCHED
        return Missing(entry, self._ways.to(entry), why)

    def _shown_while(self, entry: str) -> str:
        """Say what must be so for an entry to be seen: its own condition, or that of a page above it."""
        while entry:
            node = self._tree.nodes[entry]
            if isinstance(node, Listing):
                return f"no item was in the list {entry}"
            if node.when is not ALWAYS:
                return f"it was not seen: {entry} is there while {in_words(node.when)}"
            entry = self._tree.parent(entry)
        return _NEVER_CAME

    def _unseen(self, entry: str) -> str:
        """Say why an entry cannot be seen."""
        above = self._tree.parent(entry)
        if above not in self._reach.screens:
            return f"the page {above} cannot be reached"
        return f"it is there while {in_words(self._tree.nodes[entry].when)}, which never is in this cell"

    def _positions(self) -> Measure:
        declared = {_at(node.id, one) for node in self._rows() for one in _positions_of(node)}
        seen = {
            _at(entry, one): visit
            for entry, ones in self._positions_seen.items()
            for one, visit in ones.items()
        }
        touched = {_at(*one) for one in self._touched}
        lacking = {
            name: Missing(name, (*visit.way, str(Act(TAP, name.partition("=")[0]))), _NEVER_TOUCHED)
            for name, visit in seen.items()
        }
        never = {name: Missing(name, (), "it was never seen so") for name in declared - set(seen)}
        return measured("positions", declared, seen, touched, lacking | never)

    def _moves(self) -> Measure:
        """Count from which screen which entry opened which: what the data say, against what was walked."""
        walked = {_move(*one) for one in self._walked()}
        declared = {_move(*one): one for one in self._reach.moves}
        can = {name for name, (screen, _, _) in declared.items() if screen in self._reach.screens}
        lacking = {
            name: Missing(name, self._ways.to(declared[name][0]), "nothing that was done there led on so")
            for name in can - walked
        }
        return measured("moves", declared, can, walked & set(declared), lacking)

    def _walked(self) -> Iterator[tuple[str, str, str]]:
        for step in self._crawl.steps.values():
            act = step.act
            entry = node_of(act.target) if act.kind == TAP else str(act)
            yield step.before.sight.screen, entry, step.after.sight.screen

    def _transitions(self) -> Measure:
        """Count every act in every state: what can be done in it, and what was."""
        offered: dict[str, Missing] = {}
        machine = self._crawl.machine
        for visit in self._crawl.visits.values():
            positions = {entry.id: entry.position for entry in visit.sight.entries}
            for act in machine.acts(visit.moment, visit.sight):
                name = _done(visit.state, act, positions.get(act.target, "") if act.kind == TAP else "")
                offered[name] = Missing(name, (*visit.way, str(act)), _NEVER_TOUCHED)
        walked = {_done(state, act, position) for state, act, position in self._crawl.steps}
        return measured("transitions", offered, offered, walked, offered)

    @cached_property
    def _positions_seen(self) -> Mapping[str, dict[str, Visit]]:
        """The positions in which each entry was seen, with the nearest visit."""
        found: dict[str, dict[str, Visit]] = {}
        for step in self._crawl.steps.values():
            for visit in (step.before, step.after):
                for entry in visit.sight.entries:
                    known = found.setdefault(node_of(entry.id), {})
                    if entry.position not in known or visit.depth < known[entry.position].depth:
                        known[entry.position] = visit
        return found

    @cached_property
    def _touched(self) -> frozenset[tuple[str, str]]:
        """Entry and position, as they were touched; a menu under a key by that key."""
        return frozenset((self._entry_of(step), step.position) for step in self._crawl.steps.values())

    def _entry_of(self, step: Step) -> str:
        """Give the entry that was touched; a menu that a key opens over a page is the entry of that key."""
        act = step.act
        if act.kind == TAP:
            return node_of(act.target)
        opened = self._tree.nodes.get(step.after.sight.screen)
        if act.kind == KEY and isinstance(opened, Menu) and opened.key == act.target:
            return opened.id
        return str(act)

    def _rows(self) -> Iterator[Node]:
        """Give the entries that stand on pages."""
        return (node for node in self._tree.nodes.values() if self._tree.parent(node.id))


def _positions_of(node: Node) -> tuple[str, ...]:
    locked = (LOCKED,) if node.locks else ()
    match node:
        case Check():
            return ("on", "off", *locked)
        case Option():
            return ("", "chosen", *locked)
        case _:
            return ("", *locked)


def _at(entry: str, position: str) -> str:
    return f"{entry}={position or 'plain'}"


def _move(screen: str, entry: str, target: str) -> str:
    return f"{screen} · {entry} → {target}"


def _done(state: str, act: Act, position: str) -> str:
    return f"{state} · {act}" + (f" ({position})" if position else "")
