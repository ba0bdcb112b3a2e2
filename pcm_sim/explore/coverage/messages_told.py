"""Messages: those that a machine can tell, and those that it told."""

from collections.abc import Iterator

from pcm_sim.catalogue.needed import MESSAGES
from pcm_sim.catalogue.needed_cloud import REFUSALS
from pcm_sim.domain.nodes import Tree
from pcm_sim.explore.coverage.measure import Measure, Missing, measured
from pcm_sim.explore.coverage.ways import Ways, tree_of
from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.static.passed import Static

_OF_PHONE = "phone_field_", "phone_no_answer"
_BESIDE = (
    *("desk_", "admin_token_required", "clock_backwards", "fault_unknown", "history_", "object_unknown"),
    *("recording_joined", "server_gone", "state_joined", "trainer_needed"),
)
"""How messages begin that are told beside unit and telephone: at a Centre, in the console, by a server."""


def messages_measure(explored: Explored, reach: Static, ways: Ways) -> Measure:
    """Count messages.

    Args:
        explored: The machine, crawled.
        reach: What the static pass says of it.
        ways: Its ways.
    """
    locks = dict(_locks(tree_of(explored)))
    declared = tells(explored)
    own = _told_by_code(explored)
    can = can_come(explored, reach)
    known: dict[str, Missing] = {}
    for message in declared:
        entry = locks.get(message, "")
        if message in can:
            known[message] = Missing(message, ways.to(entry), f"{entry} did not refuse with it in this cell")
        elif message in own:
            known[message] = Missing(message, (), "nothing that these starts allow is known to tell it")
        else:
            known[message] = Missing(message, (), f"only {entry} tells it, which cannot refuse so from here")
    return measured("messages", declared, can, explored.crawl.messages, known)


def can_come(explored: Explored, reach: Static) -> frozenset[str]:
    """Give the messages of which it is known that they can come about in a cell.

    It is known of those that came about, and of those with which an entry refuses that can be closed. What
    else tells a message is no matter of the menus, so what was not told is declared, and no more.

    Args:
        explored: The machine, crawled.
        reach: What the static pass says of it.
    """
    told = frozenset(explored.crawl.messages)
    names = (name.rpartition("!") for name, values in reach.guards.items() if False in values)
    closed = frozenset(message for _, mark, message in names if mark)
    return tells(explored) & (told | closed)


def tells(explored: Explored) -> frozenset[str]:
    """Give the ids of the messages that a machine may tell: by itself, or because an entry is locked.

    What the cloud refuses is declared for My Porsche, which asks for most of it; told by the unit, it counts
    there too.

    Args:
        explored: The machine, crawled.
    """
    locks = frozenset(message for message, _ in _locks(tree_of(explored)))
    return (_told_by_code(explored) | locks) & explored.session.rules.messages.keys()


def _told_by_code(explored: Explored) -> frozenset[str]:
    if explored.crawl.machine.name == PCM:
        cloud = frozenset(REFUSALS)
        return frozenset(one for one in MESSAGES if one not in cloud and not one.startswith(_OF_PHONE))
    ones = (*REFUSALS, *(one for one in MESSAGES if one.startswith(_OF_PHONE)))
    return frozenset(one for one in ones if not one.startswith(_BESIDE))


def _locks(tree: Tree) -> Iterator[tuple[str, str]]:
    """Give the messages of locks with the entries, so that the first entry of a message comes last."""
    for node in reversed([*tree.nodes.values()]):
        for lock in node.locks:
            yield lock.message, node.id
