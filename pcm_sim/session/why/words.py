"""The words of explanations: short texts of the data, with their figures filled in."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import placed, route
from pcm_sim.domain.rules import Rules
from pcm_sim.session.console.faults import recipe_id

_BEGIN = "desktop.why."


class Words:
    """Speaks one language about one car.

    Args:
        catalogue: The data, for their words.
        rules: The car's rules.
        language: ISO 639-1.
    """

    def __init__(self, catalogue: Catalogue, rules: Rules, language: str) -> None:
        """Keep what is spoken of."""
        self.rules = rules
        self.language = language
        self._texts = catalogue.desktop
        self._car_faults = catalogue.plain["car_faults"]
        self._features = catalogue.features

    def say(self, text_id: str, **figures: str | int) -> str:
        """Give a text, by its id behind `desktop.why.`."""
        text = say(self._texts[f"{_BEGIN}{text_id}"], self.language)
        for name, figure in figures.items():
            text = text.replace("{" + name + "}", str(figure))
        return text

    def knows(self, text_id: str) -> bool:
        """Tell whether there is such a text."""
        return f"{_BEGIN}{text_id}" in self._texts

    def value(self, fact: str, value: FactValue | str) -> str:
        """Name a value of a fact: its own word, else yes or no, else as the data write it."""
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        product = self.rules.own_word(f"value.product.{value}", self.language)
        if fact == "item.state" and product:
            return product
        own = f"value.{fact}.{value}".lower()
        shared = f"value.{value}"
        return self.say(own) if self.knows(own) else self.say(shared) if self.knows(shared) else value

    def fault(self, fault: str) -> str:
        """Name what goes wrong on purpose, by the id of a fault that is armed."""
        recipe = recipe_id(fault)
        own = self._car_faults.get(recipe)
        label = own["label"] if own else self._texts.get(f"desktop.console.fault.{recipe}")
        return say(label, self.language) if label else recipe

    def deed(self, name: str) -> str:
        """Name something that is asked of the cloud; as the data write it where they have no word."""
        begins = ("desktop.console.operation.", "desktop.console.desk.")
        label = next(filter(None, (self._texts.get(f"{one}{name}") for one in begins)), None)
        return say(label, self.language) if label else name

    def state(self, kind: str, state: str) -> str:
        """Name a state of a kind of thing of the cloud."""
        return say(self._texts[f"desktop.console.object.state.{kind}.{state}"], self.language)

    def thing(self, kind: str, state: str) -> str:
        """Name a kind of thing of the cloud with a state that it can have."""
        name = say(self._texts[f"desktop.console.object.kind.{kind}"], self.language)
        return f"{name} → {self.state(kind, state)}"

    def country(self, code: str) -> str:
        """Name a country."""
        market = self.rules.markets.get(code)
        return say(market.label, self.language) if market else code

    def way(self, node: str) -> tuple[str, ...]:
        """Write the way from home to an entry."""
        hops = route(self.rules.vehicle, self.rules.tree, node)
        return tuple(say(hop.label, self.language) for hop in hops)

    def feature(self, feature: str) -> str:
        """Name what a person wants."""
        return say(self._features[feature]["label"], self.language) if feature in self._features else feature

    def node_of(self, feature: str) -> str:
        """Find the entry of a feature on this car; empty for none."""
        found = next(placed(self.rules.vehicle, self.rules.tree, feature), None)
        return found.id if found else ""
