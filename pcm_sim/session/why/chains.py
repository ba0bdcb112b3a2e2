"""Chains: the conditions that decide, each with what is so now and what would change it.

They ask what the rules themselves ask: the checks, gates and conditions of `domain`.
"""

from collections.abc import Iterable, Iterator

from pcm_sim.domain.beside_pages import beside_pages
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.checks import ONLINE, Check, checked
from pcm_sim.domain.conditions import All, Any, Condition, Facts, FactValue, Is, Not, holds
from pcm_sim.domain.connectivity import carried, data_checked
from pcm_sim.domain.gates import gates
from pcm_sim.domain.nodes import Node
from pcm_sim.session.moment import Moment
from pcm_sim.session.why import controls, present
from pcm_sim.session.why.blame import blamed
from pcm_sim.session.why.controls import Controls, Hands
from pcm_sim.session.why.parts import Chain, Link
from pcm_sim.session.why.words import Words


class Chains:
    """Writes chains about one moment.

    Args:
        words: The language, and the car.
        moment: What is so; the page may be another one than that which is open.
    """

    def __init__(self, words: Words, moment: Moment) -> None:
        """Keep the moment."""
        self._words = words
        self._hands = Hands(words, moment)
        self.cabin: Cabin = moment.cabin

    def of_checks(self, checks: Iterable[Check], item: str = "") -> Chain:
        """Write down checks; where data do not flow, with everything that they need."""
        links: list[Link] = []
        for one in checked(checks, self._words.rules, self.cabin, item):
            links.append(self._link(one.name, item, holds_now=one.holds))
            if one.name == ONLINE.name and not one.holds:
                links += self.of_data(depth=1)
        return tuple(links)

    def of_data(self, depth: int = 0) -> Chain:
        """Write down what data need, in the order in which it is asked."""
        now = carried(self._words.rules, self.cabin.car, beside_pages(self.cabin.unit))
        return tuple(
            self._link(one.name, "", holds_now=reason is None, depth=depth)
            for one, reason in data_checked(now)
        )

    def of_gates(self, node: Node, facts: Facts) -> Chain:
        """Write down what an entry can be closed by."""
        links: list[Link] = []
        for gate in gates(self._words.rules, self.cabin, facts, node):
            if gate.lock:
                links += self.of_condition(gate.lock.unless, facts)
            else:
                links.append(self._link("standing", "", holds_now=gate.refusal is None))
        # What never closes for whoever drives needs no word.
        return tuple(one for one in links if one.name != "standing" or not one.holds)

    def of_condition(self, condition: Condition, facts: Facts) -> Chain:
        """Write down a condition of the data; each part of one that needs them all is a link."""
        return tuple(self._parts(condition, facts))

    def _parts(self, condition: Condition, facts: Facts) -> Iterator[Link]:
        match condition:
            case All(of):
                for one in of:
                    yield from self._parts(one, facts)
            case Any(of):
                yield self._alternative(of, facts)
            case Is(fact, value):
                yield self._fact(
                    condition, facts, self._asked(fact, present.of_fact(self._words, fact, value))
                )
                if fact == "net.online" and value is True and not holds(condition, facts):
                    yield from self.of_data(depth=1)
            case Not(Is(fact, value)):
                wanted = self._words.say("not", value=present.of_fact(self._words, fact, value))
                yield self._fact(condition, facts, self._asked(fact, wanted))
            case Not(of):
                parts = " · ".join(one.asked for one in self._parts(of, facts))
                asked = self._words.say("none_of", parts=parts)
                yield Link("not", asked, self._so(on=holds(condition, facts)), holds(condition, facts))

    def _alternative(self, of: Iterable[Condition], facts: Facts) -> Link:
        """Write down a choice of conditions as one link, with what would make the first of them hold."""
        of = tuple(of)
        parts = [one for condition in of for one in self._parts(condition, facts)]
        asked = self._either(of) or f" {self._words.say('or')} ".join(one.asked for one in parts)
        on = holds(Any(of), facts)
        now = ", ".join(dict.fromkeys(one.now for one in parts))
        offered = next((one.controls for one in parts if one.controls), ())
        return Link(parts[0].name if parts else "any", asked, now, on, () if on else offered)

    def _either(self, of: tuple[Condition, ...]) -> str:
        """Say a choice of values of one fact with that fact said once; nothing for any other choice."""
        values = [present.of_fact(self._words, one.fact, one.value) for one in of if isinstance(one, Is)]
        facts = {one.fact for one in of if isinstance(one, Is)}
        if len(facts) != 1 or len(values) != len(of):
            return ""
        return self._asked(facts.pop(), f" {self._words.say('or')} ".join(values))

    def _fact(self, condition: Is | Not, facts: Facts, asked: str) -> Link:
        inner = condition if isinstance(condition, Is) else condition.of
        if not isinstance(inner, Is):
            raise TypeError("only a fact, or that it is not so, is one link")
        on = holds(condition, facts)
        now = present.of_fact(self._words, inner.fact, facts.get(inner.fact, ()))
        offered = () if on else self._offered(condition, inner)
        return blamed(self._hands, Link(inner.fact, asked, now, on, offered))

    def _offered(self, condition: Is | Not, inner: Is) -> Controls:
        if isinstance(condition, Is):
            return controls.of_fact(self._hands, inner.fact, inner.value)
        others: dict[FactValue, FactValue] = {True: False, False: True, "none": "in"}
        other = others.get(inner.value)
        return () if other is None else controls.of_fact(self._hands, inner.fact, other)

    def _asked(self, fact: str, value: str) -> str:
        return self._words.say("is", fact=self._words.say(f"fact.{fact}"), value=value)

    def _so(self, *, on: bool) -> str:
        return self._words.say("so" if on else "not_so")

    def _link(self, name: str, item: str, *, holds_now: bool, depth: int = 0) -> Link:
        now = present.of_check(self._words, self.cabin, name, item, holds=holds_now)
        offered = () if holds_now else controls.of_check(self._hands, name)
        link = Link(name, self._words.say(f"check.{name}"), now, holds_now, offered, depth)
        return blamed(self._hands, link)
