"""The state of the data connection in a line: what carries it, what a call or Apple CarPlay does to it."""

from pcm_sim.domain.cabin import Cabin, carplay_runs, present_network
from pcm_sim.domain.connectivity import Link, Offline
from pcm_sim.domain.labels import Message
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.telephone import Source


def explain(rules: Rules, cabin: Cabin) -> tuple[Message, ...]:
    """Give the one or two messages that say how the data connection is, and why."""
    data = Message(_data(rules, present_network(rules, cabin)))
    return (data, Message("carplay_running")) if carplay_runs(rules, cabin) else (data,)


def _data(rules: Rules, net: Link) -> str:
    if not has_modem(rules):
        return "no_porsche_connect"
    if net.beside and net.offline in {None, Offline.CALL}:
        return net.beside.why
    if net.offline:
        return f"offline_{net.offline.value}"
    if net.abroad:
        return "data_abroad_card" if net.source is Source.CARD else "data_abroad_embedded"
    return f"data_by_{net.source.value}"


def has_modem(rules: Rules) -> bool:
    """Tell whether this car can have a data connection at all."""
    return rules.vehicle.sim_slot or rules.vehicle.embedded_sim != "none"
