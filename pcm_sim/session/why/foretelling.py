"""What a touch would be refused with, before anybody touches anything."""

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.checks import refusal_of
from pcm_sim.domain.gates import closed_by
from pcm_sim.domain.labels import Message
from pcm_sim.domain.lines import page_facts
from pcm_sim.domain.needs import needs_of
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.rules import Rules


def foretold(rules: Rules, cabin: Cabin, node: Node, item: str = "") -> Message | None:
    """Give the refusal of an entry of the open page as things stand; none where it would be done.

    Args:
        rules: The car's rules.
        cabin: The instant.
        node: The entry.
        item: The item of a list that would be touched; empty for the one whose page is open.
    """
    closed = closed_by(rules, cabin, page_facts(rules, cabin), node)
    wanted = item or cabin.unit.item
    return closed or refusal_of(needs_of(rules, cabin, node, item), rules, cabin, wanted)
