"""`graph.graphml`: the menus as a graph of states, for programs that draw or measure graphs."""

from io import BytesIO

from pcm_sim.explore.reports.report import Report


def graphml(report: Report) -> bytes:
    """Give every state of every vehicle as a node, and what leads from one to another as edges."""
    # It takes as long to import as a short command.
    import networkx as nx  # noqa: PLC0415

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for car, machine, parts in report.by_vehicle():
        for part in parts:
            for state in part.found.states:
                node = _node(car, machine, state.id)
                if node not in graph:
                    graph.add_node(
                        node,
                        car=car,
                        machine=machine,
                        screen=state.screen,
                        title=state.title,
                        depth=len(state.way),
                    )
        for part in parts:
            for step in part.found.walked:
                ends = _node(car, machine, step.at), _node(car, machine, step.to)
                # A limit leaves states out that were walked through.
                if step.changed and ends[0] in graph and ends[1] in graph:
                    graph.add_edge(*ends, key=f"{step.act} {step.position}".rstrip(), act=step.act)
    written = BytesIO()
    nx.write_graphml(graph, written)
    return written.getvalue() + b"\n"


def _node(car: str, machine: str, state: str) -> str:
    return f"{car} {machine} {state}"
