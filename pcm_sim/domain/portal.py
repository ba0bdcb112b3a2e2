"""What My Porsche knows at an instant, as its pages show it; made from the cloud by whoever knows both."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.values import dataclass


class PortalItem(NamedTuple):
    """One item of a list.

    Attributes:
        id: Its own key, which stands behind the `#` of its page and its target.
        label: What is written on it, in the telephone's language.
        value: Value at its end.
        checked: It is the present one.
        facts: What conditions on its page may ask for (`item.…`, or facts of what it is: `car.…`).
        shown: What rows on its page show (`item.…`).
        look: `unread` where nobody has opened it yet; empty for most.
        spoken: Language of its text, ISO 639-1, where it is not the telephone's; empty for most.
        named: Language of its label, likewise.
    """

    id: str
    label: str
    value: str = ""
    checked: bool = False
    facts: tuple[tuple[str, FactValue], ...] = ()
    shown: tuple[tuple[str, str], ...] = ()
    look: str = ""
    spoken: str = ""
    named: str = ""


@dataclass(frozen=True, slots=True)
class Portal:
    """What My Porsche knows, in one language and for the items whose pages are open.

    Attributes:
        facts: What conditions ask for (`portal_facts.FACTS`); a fact that is missing never holds.
        lists: Items of each list by its name (`portal_facts.LISTS`); one that is missing is empty.
            A list on an item's page holds what belongs to that item.
        shown: What rows and texts show (`portal_facts.SHOWN`); what is missing is shown as nothing.
    """

    facts: Mapping[str, FactValue] = field(default_factory=dict)
    lists: Mapping[str, tuple[PortalItem, ...]] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)

    def item(self, of: str, name: str) -> PortalItem | None:
        """Find an item of a list by its key."""
        return next((one for one in self.lists.get(of, ()) if one.id == name), None)


NOTHING = Portal()
"""A cloud that knows nobody."""
