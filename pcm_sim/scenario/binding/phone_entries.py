"""What My Porsche can show and what can be touched there, by id."""

import re
from functools import cached_property

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.scenario.binding.target_forms import FIXED, LOOSE
from pcm_sim.scenario.finding.phone_targets import nodes_called
from pcm_sim.scenario.format.acts import Where

_ITEM = re.compile(r"#[^/]*")
_FORM = "form:"
_BAR, _FOOT = "bar/", "foot/"


class PhoneEntries:
    """The pages of My Porsche, looked up when they are first asked for.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is looked up yet."""
        self._catalogue = catalogue

    @cached_property
    def nodes(self) -> frozenset[str]:
        """Ids of all entries."""
        return frozenset(self._catalogue.phone_rules.tree.nodes)

    def has_entry(self, name: str) -> bool:
        """Tell whether there is such an entry, or an item of such a list."""
        return _ITEM.sub("", name) in self.nodes

    def has_target(self, name: str) -> bool:
        """Tell whether something of this name can ever be touched."""
        if name.startswith(_BAR):
            return name.removeprefix(_BAR) in self._catalogue.phone_rules.tree.bar
        if name.startswith(_FOOT):
            return name.removeprefix(_FOOT) in self._feet
        return name in FIXED or name.startswith(LOOSE) or self.has_entry(name)

    def has_screen(self, name: str) -> bool:
        """Tell whether there can ever be a page of this name."""
        if name.startswith(_FORM):
            return name.removeprefix(_FORM) in self._catalogue.phone_rules.forms
        return name == "wait" or self.has_entry(name)

    def called(self, where: Where) -> frozenset[str]:
        """Give the entries that labels mean."""
        return nodes_called(self._catalogue.phone_rules, where)

    def labels(self, language: str) -> frozenset[str]:
        """Give what entries, fields, buttons and lines are called, in a language or in all.

        Args:
            language: ISO 639-1; empty for all.
        """
        rules = self._catalogue.phone_rules
        feet = (line.text for lines in rules.feet.values() for line in lines)
        forms = rules.forms.values()
        fields = (field.label for form in forms for field in form.fields)
        named = (*(node.label for node in rules.tree.nodes.values()), *feet, *fields)
        spoken = (language,) if language else rules.languages
        return frozenset(say(one, it) for one in (*named, *(form.confirm for form in forms)) for it in spoken)

    @cached_property
    def _feet(self) -> frozenset[str]:
        feet = self._catalogue.phone_rules.feet.values()
        return frozenset(line.id for lines in feet for line in lines)
