"""What is armed and what has struck, in words."""

from collections.abc import Callable
from typing import NamedTuple

from pcm_sim.connect.trouble.faults import Fault
from pcm_sim.domain.labels import say
from pcm_sim.session.console.agenda import clock_at, thing_named
from pcm_sim.session.console.faults import figure_of, recipe_id, recipe_of
from pcm_sim.session.simulation import Session
from pcm_sim.session.trouble.listing import Listed
from pcm_sim.session.trouble.strikes import Strike
from pcm_sim.session.trouble.troubles import Trouble

_MINUTE_MS = 60_000


class FaultRow(NamedTuple):
    """A fault that is armed, or one that has struck.

    Attributes:
        key: Its id, or its place among those that struck.
        title: What goes wrong, in words.
        detail: For whom and when; or what it waited for, and what it struck.
        stage: How far it has come, one of `listing.STATES`, or `covered`.
        told: The same in words; of a strike, when.
        spent: It cannot strike any more.
    """

    key: str
    title: str
    detail: str
    stage: str
    told: str
    spent: bool


class FaultWords(NamedTuple):
    """Says it.

    Attributes:
        session: The simulation.
        language: ISO 639-1.
        phrase: Gives a text of the console with its figures.
        named: Gives a text of the console, or what is known where there is none.
        written: Writes a time on the clock of the car.
    """

    session: Session
    language: str
    phrase: Callable[..., str]
    named: Callable[[str, str], str]
    written: Callable[[int], str]

    def title(self, fault: str) -> str:
        """Say what goes wrong, by the id of a fault or of what is armed."""
        recipe = recipe_id(fault)
        own = self.session.fault_book.faults.get(recipe)
        return say(own.label, self.language) if own else self.named(f"fault.{recipe}", fault)

    def about(self, fault: str) -> str:
        """Say what a class sees of a fault of the car; nothing for one of the cloud."""
        own = self.session.fault_book.faults.get(fault)
        return say(own.about, self.language) if own else ""

    def trigger(self, key: str) -> str:
        """Say what a fault waits for."""
        known = self.session.fault_book.triggers.get(key)
        return say(known.label, self.language) if known else key

    def operation(self, name: str) -> str:
        """Say what is asked of the cloud; nothing for nothing."""
        return self.named(f"operation.{name}", name.replace("_", " ")) if name else ""

    def row(self, one: Listed) -> FaultRow:
        """Tell of a fault that is armed."""
        if one.covered:
            told = self.phrase("faults.state.covered")
            return FaultRow(one.id, self.phrase("faults.surprise.one"), told, "covered", told, spent=False)
        parts = [self._waiting(one.trouble) if one.trouble else "", self._in_cloud(one.fault)]
        detail = " · ".join(filter(None, parts))
        told = self.phrase(f"faults.state.{one.state}")
        return FaultRow(one.id, self.title(one.id), detail, one.state, told, one.state == "spent")

    def strike_row(self, place: int, strike: Strike) -> FaultRow:
        """Tell of a strike."""
        whom = self._whom(strike.account, strike.vin) if strike.account or strike.vin else ""
        on = self.trigger(strike.on) if strike.on else ""
        detail = " · ".join(filter(None, (on, self.operation(strike.operation), whom)))
        return FaultRow(
            f"{place}", self.title(strike.fault), detail, "struck", self._at(strike.at), spent=False
        )

    def _waiting(self, trouble: Trouble) -> str:
        if trouble.waits and trouble.at is not None:
            return self.phrase("faults.at", time=self._at(trouble.at))
        if trouble.waits and trouble.on.id:
            label = self.trigger(trouble.on.id)
            if trouble.on.kind == "opens":
                label = self.phrase("named", name=label, value=self._page(trouble.on.names))
            return self.phrase(
                "faults.waits_for.nth" if trouble.nth > 1 else "faults.waits_for",
                label=label,
                n=trouble.nth,
                heard=trouble.heard,
            )
        if trouble.struck is not None and trouble.sets:
            since = self.phrase("faults.since", time=self._at(trouble.struck))
            until = self.phrase("faults.until", time=self._at(trouble.ends)) if trouble.ends else ""
            return " · ".join(filter(None, (since, until)))
        return ""

    def _page(self, names: tuple[str, ...]) -> str:
        nodes = self.session.rules.tree.nodes
        return ", ".join(say(nodes[one].label, self.language) if one in nodes else one for one in names)

    def _in_cloud(self, fault: Fault | None) -> str:
        if fault is None:
            return ""
        counted = self.phrase("faults.counted", calls=fault.calls, hits=fault.hits)
        told = (self._whom(fault.match.account, fault.match.vin), self.operation(fault.match.operation))
        return " · ".join(filter(None, (self._figure(fault), *told, self._often(fault), counted)))

    def _figure(self, fault: Fault) -> str:
        """Write how much goes wrong, such as how late a letter comes; empty where there is no number."""
        recipe = recipe_of(recipe_id(fault.id))
        number = figure_of(recipe, fault.effect)
        if number is None:
            return ""
        unit = self.phrase(f"unit.{recipe.figure}.{recipe.scale}")
        # "4th minute", but "10 minutes".
        return f"{number} {unit}" if recipe.figure == "ms" else f"{number}{unit}"

    def _whom(self, account: str, vin: str) -> str:
        rules, world = self.session.rules, self.session.moment.world
        told = (thing_named(rules, world, key, self.language) for key in (account, vin))
        return " · ".join(filter(None, told)) or self.phrase("whom.everybody")

    def _often(self, fault: Fault) -> str:
        when = fault.when
        if when.closes is not None:
            left = max(0, when.closes - self.session.moment.now + _MINUTE_MS - 1) // _MINUTE_MS
            return self.phrase("when.left", n=left)
        if when.probability < 1:
            return self.phrase("when.share", n=round(when.probability * 100))
        if when.nth > 1:
            return self.phrase("when.at", n=when.nth)
        if when.times:
            return self.phrase("when.most.one" if when.times == 1 else "when.most", n=when.times)
        return self.phrase("when.always")

    def _at(self, at: int) -> str:
        return self.written(clock_at(self.session.rules, self.session.moment, at))
