"""States that hold one fast: from which nothing leads on, or nothing leads home."""

from collections.abc import Iterator

import networkx as nx

from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.looked import Looked


def nowhere_near_home(looked: Looked) -> frozenset[str]:
    """Give the states from which nothing leads home; none where a limit kept the crawl from looking on."""
    if looked.crawl.limits:
        return frozenset()
    graph = _graph(looked)
    homely = {state for state in graph if looked.crawl.visits[state].sight.screen == looked.home}
    safe = homely.union(*(nx.ancestors(graph, state) for state in homely))
    return frozenset(state for state in graph if state not in safe)


def find_held_fast(looked: Looked) -> Iterator[Finding]:
    """Find states without an exit, and groups of states from which home cannot be come back to."""
    graph, visits = _graph(looked), looked.crawl.visits
    for states in nx.strongly_connected_components(graph.subgraph(looked.lost)):
        first = min((visits[state] for state in states), key=lambda one: (one.depth, one.state))
        if any(after not in states for state in states for after in graph[state]):
            yield _one_way(looked, first)
        elif len(states) == 1:
            yield looked.finding("trap", first, "", f"no act leads away from {first.state!r}")
        else:
            yield _one_way(looked, first, len(states))


def _one_way(looked: Looked, visit: Visit, states: int = 0) -> Finding:
    among = f", one only walks among {states} states" if states else ""
    what = f"from {visit.state!r} nothing leads back to {looked.home!r}{among}"
    return looked.finding("one_way", visit, "", what)


def _graph(looked: Looked) -> "nx.DiGraph[str]":
    """Give which state leads to which."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(looked.crawl.visits)
    for step in looked.crawl.steps.values():
        if step.before.state in graph and step.after.state in graph:
            graph.add_edge(step.before.state, step.after.state)
    return graph
