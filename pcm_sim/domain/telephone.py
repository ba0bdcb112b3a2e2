"""Which calls leave data running: by what carries the data, what carries the call, radio access and operator.

Embedded SIM: F056, F059, F060. Inserted card: F061-F064. Hotspot of the telephone: F066-F068, X24.
What the source leaves open is inferred: 3G carries both, and networks of their own do not mind each other.
"""

from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.areas import Via
from pcm_sim.domain.bearer import Bearer


class Source(StrEnum):
    """What carries data."""

    NONE = "none"
    EMBEDDED = "embedded"
    CARD = "card"
    WIFI = "wifi"


class Beside(NamedTuple):
    """What happens to the data during a call.

    Attributes:
        flows: They go on.
        why: Id of the message that says it in a line.
    """

    flows: bool
    why: str


class Line(NamedTuple):
    """A mobile line that data and a call may have to share.

    Attributes:
        bearer: Its radio access.
        data_in_calls: Its operator keeps data up during a call on LTE.
    """

    bearer: Bearer
    data_in_calls: bool


_APART = {
    Source.EMBEDDED: Beside(flows=True, why="call_beside_embedded"),
    Source.CARD: Beside(flows=True, why="call_beside_card"),
    Source.WIFI: Beside(flows=True, why="call_beside_wifi"),
    Source.NONE: Beside(flows=False, why="call_without_data"),
}


def data_beside_call(source: Source, via: Via, line: Line, *, phone_network: bool) -> Beside:
    """Tell whether data go on during a call.

    Args:
        source: What carries the data.
        via: What carries the call.
        line: The line that both are on, where they share one.
        phone_network: The Wi-Fi is the hotspot of the telephone in the car.
    """
    by_card = via is Via.CARD
    if source is Source.EMBEDDED and by_card:
        return Beside(flows=False, why="call_against_embedded")
    shared = (source is Source.CARD and by_card) or (source is Source.WIFI and phone_network and not by_card)
    return _on_one_line(line, source) if shared else _APART[source]


def _on_one_line(line: Line, source: Source) -> Beside:
    name = "card" if source is Source.CARD else "hotspot"
    match line.bearer:
        case Bearer.LTE if line.data_in_calls:
            return Beside(flows=True, why=f"call_{name}_lte")
        case Bearer.LTE:
            return Beside(flows=False, why=f"call_{name}_lte_paused")
        case Bearer.UMTS:
            return Beside(flows=True, why=f"call_{name}_3g")
        case _:
            return Beside(flows=False, why=f"call_{name}_2g")
