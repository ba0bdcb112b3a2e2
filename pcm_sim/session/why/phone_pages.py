"""Why a row of the customer's telephone is there, and what is asked before it does something."""

from dataclasses import replace

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.connect.deeds import Deed
from pcm_sim.domain.conditions import All, Any, Condition, Facts, Is, Not, holds
from pcm_sim.domain.effects import AskedByPhone
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_errands import send
from pcm_sim.domain.handset_pages import closed_lock, facts_on, grounded, lock_message, scope_of, title_of
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Action, Check, Entrance, Listing, Node, Option, Shortcut
from pcm_sim.domain.portal import Portal
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.phone_step import handset_of, phone_deed
from pcm_sim.session.portal import portal_of
from pcm_sim.session.why.astray import sms_missing
from pcm_sim.session.why.beside import of_deed
from pcm_sim.session.why.beside_controls import Beside
from pcm_sim.session.why.chains import Chains
from pcm_sim.session.why.controls import Controls, Hands
from pcm_sim.session.why.parts import AbsentTold, Chain, Link, Why, is_open
from pcm_sim.session.why.phone_facts import offers_of
from pcm_sim.session.why.proof import facts_told

_FOOT, _BAR, _FORM = "foot/", "bar/", "form/"


class PhonePages:
    """Explains pages of the telephone at one moment.

    Args:
        hands: The language, the car, and the moment.
        kit: What the telephone runs by.
    """

    def __init__(self, hands: Hands, kit: PhoneKit) -> None:
        """Keep the moment."""
        self._hands = hands
        self._kit = kit
        self._chains = Chains(hands.words, hands.moment)
        self._handset = grounded(kit.rules, handset_of(kit, hands.moment), self._portal())

    def of_locks(self, row: str, page: Handset | None = None) -> Chain:
        """Write down the locks of a row, and of what it leads to.

        Args:
            row: The row, `NODE` or `NODE#ITEM`.
            page: The telephone on the page on which it was touched; as it is now by default.
        """
        handset = page or self._handset
        node = self._kit.rules.tree.nodes.get(row.partition("#")[0])
        if node is None:
            return ()
        facts = facts_on(self._kit.rules, self._portal(handset), handset.stack)
        return self._locks(node, facts)

    def of(self, catalogue: Catalogue, target: str) -> Why:
        """Explain a row or a button of the telephone, or the page that is open where it is neither.

        Args:
            catalogue: The data.
            target: What a touch names: a row, `bar/NODE`, `foot/NAME`, `form/…`; empty for the page.
        """
        kit, handset, words = self._kit, self._handset, self._hands.words
        node, item = self._meant(target)
        row = f"{node.id}#{item}" if item else node.id
        facts = facts_on(kit.rules, self._portal(), handset.stack)
        opens = () if node.id == handset.node and not target else self._opens(node, row, facts)
        lock = closed_lock(facts, node)
        closed = kit.rules.tell(lock_message(self._portal(), lock), words.language)[0] if lock else ""
        failing = next((one.now for one in opens if one.holds is False), "")
        is_page = not target
        return Why(
            target=f"phone/{row}",
            title=title_of(kit.rules, self._portal(), row, words.language),
            path=(words.say("phone"), *self._way(node)),
            facts=facts_told(catalogue, node.facts, words.language),
            there=self._there(node, facts),
            opens=opens,
            refused="" if is_open(opens) else closed or failing,
            absent=self._absent(node, facts) if is_page else (),
            note=say(node.note, words.language) if node.note else "",
        )

    def _meant(self, target: str) -> tuple[Node, str]:
        """Find what a target is; the open page where it is nothing of its own."""
        nodes, handset = self._kit.rules.tree.nodes, self._handset
        page, _, item = handset.page.partition("#")
        if target.startswith(_FOOT):
            feet = (line for some in self._kit.rules.feet.values() for line in some)
            target = next((line.to for line in feet if f"{_FOOT}{line.id}" == target), "")
        if target.startswith(_FORM) and handset.form:
            target = handset.form.form
        name, _, touched = target.removeprefix(_BAR).partition("#")
        if name in nodes:
            return nodes[name], touched
        return nodes[page], item

    def _opens(self, node: Node, row: str, facts: Facts) -> Chain:
        """Write down what is asked when a row is touched: its locks, then what the cloud would ask.

        What a form sends has yet to be typed; it is explained once it was refused.
        """
        locks = self._locks(node, facts)
        errand = self._kit.rules.errands.get(node.id)
        if isinstance(node, Entrance) and errand:
            beside = Beside(self._hands, self._kit, replace(self._about(), name=errand.does))
            return (*locks, *sms_missing(beside))
        if not isinstance(node, Action | Check | Option | Listing) or errand is None:
            return locks
        if isinstance(node, Listing) and "#" not in row:
            return locks
        outcome = send(self._kit.rules, self._handset, self._portal(), row)
        asked = next((one for one in outcome.effects if isinstance(one, AskedByPhone)), None)
        if asked is None:
            return locks
        wanted = phone_deed(self._kit, self._hands.moment, asked)
        return (*locks, *of_deed(self._hands, self._kit, wanted))

    def _locks(self, node: Node, facts: Facts) -> Chain:
        own = tuple(link for lock in node.locks for link in self.of_condition(lock.unless, facts))
        if not isinstance(node, Shortcut):
            return own
        return (*own, *self._locks(self._kit.rules.tree.nodes[node.to], facts))

    def _there(self, node: Node, facts: Facts) -> Chain:
        """Write down the conditions of a row and of the pages above it, from the top."""
        tree = self._kit.rules.tree
        above: list[Node] = []
        at = node.id
        while at:
            above.append(tree.nodes[at])
            at = tree.parent(at)
        links = (link for one in reversed(above) for link in self.of_condition(one.when, facts))
        return tuple({(one.name, one.asked): one for one in links}.values())

    def _absent(self, page: Node, facts: Facts) -> tuple[AbsentTold, ...]:
        children = self._kit.rules.tree.children(page)
        return tuple(
            AbsentTold(say(one.label, self._hands.words.language), "", self._failing(one, facts), one.facts)
            for one in children
            if not holds(one.when, facts)
        )

    def _failing(self, node: Node, facts: Facts) -> Chain:
        return tuple(one for one in self.of_condition(node.when, facts) if not one.holds)

    def of_condition(self, condition: Condition, facts: Facts) -> Chain:
        """Write down a condition over what My Porsche knows."""
        links = self._chains.of_condition(condition, facts)
        return tuple(self._offering(one, condition) for one in links)

    def _offering(self, link: Link, condition: Condition) -> Link:
        if link.holds is not False or link.controls:
            return link
        return link._replace(controls=self._offers(link.name, condition))

    def _offers(self, fact: str, condition: Condition) -> Controls:
        wanted = next((one.value for one in _atoms(condition) if one.fact == fact), None)
        deed = self._about()
        return offers_of(Beside(self._hands, self._kit, deed), fact, wanted)

    def _about(self) -> Deed:
        """Give an empty deed of whoever is signed in, about the car in view, for what can be reached for."""
        scope = scope_of(self._kit.rules, self._handset.stack)
        item = scope[-1][1] if scope else ""
        return phone_deed(self._kit, self._hands.moment, AskedByPhone(0, "", item, (), scope))

    def _way(self, node: Node) -> tuple[str, ...]:
        nodes, parts = self._kit.rules.tree.nodes, node.id.split("/")
        ids = ("/".join(parts[: at + 1]) for at in range(len(parts)))
        return tuple(say(nodes[one].label, self._hands.words.language) for one in ids)

    def _portal(self, handset: Handset | None = None) -> Portal:
        moment = self._hands.moment
        spoken = replace(
            handset or handset_of(self._kit, moment), language=_spoken(self._kit, self._hands.words.language)
        )
        return portal_of(moment.world, spoken, moment.now, self._kit)


def _spoken(kit: PhoneKit, language: str) -> str:
    return language if language in kit.rules.languages else kit.rules.languages[0]


def _atoms(condition: Condition) -> tuple[Is, ...]:
    """Give the comparisons of a condition that must hold as they stand."""
    match condition:
        case Is():
            return (condition,)
        case All(of) | Any(of):
            return tuple(atom for one in of for atom in _atoms(one))
        case Not():
            return ()


def why_on_phone(catalogue: Catalogue, hands: Hands, kit: PhoneKit, target: str) -> Why:
    """Explain what is pointed at on the telephone.

    Args:
        catalogue: The data.
        hands: The language, the car, and the moment.
        kit: What the telephone runs by.
        target: What a touch names; empty for the page that is open.
    """
    return PhonePages(hands, kit).of(catalogue, target)
