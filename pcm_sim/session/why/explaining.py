"""Why: explains a row, a page, a form, a sign or a feature of a running simulation, and its last refusal."""

from dataclasses import replace

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.lines import page_facts
from pcm_sim.domain.needs import needs_of
from pcm_sim.domain.nodes import Entrance, Node
from pcm_sim.domain.routes import BAR, exists, placed, why_absent
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.spots import HOME, TAB
from pcm_sim.domain.status_marks import STATUS
from pcm_sim.domain.status_told import sign_of
from pcm_sim.domain.view import page_title
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.simulation import Session
from pcm_sim.session.why.absence import absent_on
from pcm_sim.session.why.beside_told import asked_told
from pcm_sim.session.why.chains import Chains
from pcm_sim.session.why.controls import Hands, of_check
from pcm_sim.session.why.foretelling import foretold
from pcm_sim.session.why.parts import PHONE, AbsentTold, Chain, Link, RefusalTold, Why, is_open
from pcm_sim.session.why.phone_pages import why_on_phone
from pcm_sim.session.why.proof import Readings, facts_of_node, facts_told
from pcm_sim.session.why.refusals import chain_of, refusal_told
from pcm_sim.session.why.subjects import Subject, last_refusal
from pcm_sim.session.why.words import Words

_FORM = "form:"
_OF_DATA = frozenset({"data", "signal", "roaming", "wifi", "private", "sim", "call"})
"""Signs that say something of the data."""
_BESIDE = ("back", "wait/cancel", "dialog/yes", "dialog/no")
"""Targets that are no entry: what is explained then is the page."""


def why(
    catalogue: Catalogue,
    session: Session,
    target: str = "",
    language: str = "en",
    readings: Readings | None = None,
) -> Why:
    """Explain what is under the pointer, or the page that is open.

    Args:
        catalogue: The data.
        session: The simulation; nothing of it changes.
        target: A row, a sign or any other target of a touch; an entry of the menus or a feature, on whichever
            page; with `phone/` before it, a row of the customer's telephone, and `phone/` alone for its page;
            empty, or what this car does not know, for the page.
        language: ISO 639-1.
        readings: What was found of the readings of this car before; none finds it anew.
    """
    if target.startswith(PHONE) and session.has_phone:
        hands = Hands(Words(catalogue, session.rules, language), session.moment)
        return why_on_phone(catalogue, hands, session.phone_kit(), target.removeprefix(PHONE))
    known = readings or readings_of(catalogue, session, language)
    return _Explaining(catalogue, session, language, known).of(target)


def readings_of(catalogue: Catalogue, session: Session, language: str) -> Readings:
    """Give what tells of the readings of a session's car, and remembers what it told."""
    return Readings(catalogue, Words(catalogue, session.rules, language), session.year)


def why_refused(catalogue: Catalogue, session: Session, language: str = "en") -> RefusalTold | None:
    """Explain the last refusal; none where nothing was refused since the session began or was returned to."""
    history = session.history
    kit = kit_of(session)
    last = last_refusal(session.rules, history.start, history.entries, kit)
    if last and last.subject.asked:
        hands = Hands(Words(catalogue, session.rules, language), session.moment)
        return asked_told(catalogue, hands, kit, last, last.subject.asked)
    return refusal_told(catalogue, session.rules, session.moment, last, language) if last else None


def phone_target(session: Session, words: str) -> str | None:
    """Give the target that somebody means by `phone`, or by `phone/` and a row of it; none for anything else.

    Args:
        session: The simulation.
        words: What was said.
    """
    place, _, row = words.partition("/")
    if f"{place}/" != PHONE or not session.has_phone:
        return None
    known = not row or row.partition("#")[0] in session.phone_rules.tree.nodes
    return f"{PHONE}{row}" if known else None


def kit_of(session: Session) -> PhoneKit | None:
    """Give what the telephone runs by; none where there is none, or nobody has touched it."""
    touched = session.has_phone and session.moment.handset is not None
    return session.phone_kit() if touched else None


class _Explaining:
    def __init__(self, catalogue: Catalogue, session: Session, language: str, readings: Readings) -> None:
        self._catalogue = catalogue
        self._rules: Rules = session.rules
        self._moment: Moment = session.moment
        self._words = Words(catalogue, session.rules, language)
        self._chains = Chains(self._words, session.moment)
        self._readings = readings

    def of(self, target: str) -> Why:
        """Explain a target."""
        tree, unit = self._rules.tree, self._moment.unit
        if target.startswith(STATUS):
            sign = self._sign(target.removeprefix(STATUS))
            if sign:
                return sign
        target = tree.home if target == HOME else target.removeprefix(BAR).removeprefix(TAB)
        if target and target not in tree.nodes and "#" not in target and target not in _BESIDE:
            feature = self._feature(target)
            if feature:
                return feature
        node, _, item = target.partition("#")
        if node in tree.nodes:
            return self._entry(tree.nodes[node], item)
        if target.startswith(_FORM) or (unit.form and not unit.pending):
            form = (
                target.removeprefix(_FORM)
                if target.startswith(_FORM)
                else unit.form.form
                if unit.form
                else ""
            )
            return self._form(form)
        return self._page()

    def _page(self) -> Why:
        """Explain the page that is open, with what is not on it."""
        unit = self._moment.unit
        told = self._entry(self._rules.tree.nodes[unit.node], unit.item)
        if not self._moment.car.ignition:
            link = self._ignition()
            return told._replace(opens=(link,), refused=link.asked)
        facts = page_facts(self._rules, self._moment.cabin)
        absent = absent_on(self._words, self._chains, self._rules.tree.nodes[unit.node], facts)
        return told._replace(target=unit.page, absent=absent)

    def _entry(self, node: Node, item: str) -> Why:
        cabin = self._moment.cabin
        spoken = replace(cabin.unit, language=self._words.language)
        facts = facts_of_node(self._rules.vehicle, node)
        opens = self._opens(node, item)
        target = f"{node.id}#{item}" if item else node.id
        there = self._there(node)
        return Why(
            target=target,
            title=page_title(self._rules, cabin.with_unit(spoken), target),
            path=self._words.way(node.id),
            facts=facts_told(self._catalogue, facts, self._words.language),
            readings=self._readings.about(node.id, node.features, facts),
            there=there,
            opens=opens,
            refused="" if is_open(opens) else self._would_say(node, item),
            note=say(node.note, self._words.language) if node.note else "",
        )

    def _opens(self, node: Node, item: str) -> Chain:
        """Write down what is asked when an entry is touched."""
        rules, cabin = self._rules, self._moment.cabin
        wanted = item or self._moment.unit.item
        dark = () if cabin.car.ignition else (self._ignition(),)
        gates = self._chains.of_gates(node, page_facts(rules, cabin))
        return (*dark, *gates, *self._chains.of_checks(needs_of(rules, cabin, node, item), wanted))

    def _would_say(self, node: Node, item: str) -> str:
        message = foretold(self._rules, self._moment.cabin, node, item)
        return self._rules.text(message, self._words.language) if message else ""

    def _there(self, node: Node) -> Chain:
        """Write down the conditions of an entry and of those above it, from the top."""
        tree, facts = self._rules.tree, page_facts(self._rules, self._moment.cabin)
        above: list[Node] = []
        at = node.id
        while at:
            above.append(tree.nodes[at])
            at = tree.parent(at)
        links = (link for one in reversed(above) for link in self._chains.of_condition(one.when, facts))
        return tuple({(one.name, one.asked): one for one in links}.values())

    def _form(self, form: str) -> Why:
        """Explain a form: by the entry that opens it, with what is asked when it is confirmed."""
        rules = self._rules
        opening = (
            one
            for one in rules.tree.nodes.values()
            if isinstance(one, Entrance) and one.form == form and exists(rules.vehicle, rules.tree, one.id)
        )
        entry = next(opening, None)
        unit = self._moment.unit
        about = unit.form.about if unit.form else ""
        chain = chain_of(self._words, self._moment, Message(""), Subject(form=form, about=about))
        base = self._entry(entry, "") if entry else Why("", "", path=self._words.way(unit.node))
        title = rules.word(f"form.{form}.title", self._words.language)
        return base._replace(target=f"{_FORM}{form}", title=title, opens=chain, refused="")

    def _sign(self, name: str) -> Why | None:
        """Explain a sign of the status bar."""
        sign = sign_of(self._rules, self._moment.cabin, name)
        if sign is None:
            return None
        language = self._words.language
        facts = self._rules.messages[sign.message.id].facts
        chain = self._chains.of_data() if name in _OF_DATA else ()
        return Why(
            target=f"{STATUS}{name}",
            title=self._rules.word(f"sign.{name}", language),
            facts=facts_told(self._catalogue, facts, language),
            readings=self._readings.about("", (), facts),
            opens=chain,
            refused="" if is_open(chain) else self._rules.text(sign.message, language),
            note=self._rules.text(sign.message, language),
        )

    def _feature(self, feature: str) -> Why | None:
        """Explain a feature: its entry, or why there is none."""
        rules = self._rules
        node = next(placed(rules.vehicle, rules.tree, feature), None)
        if node:
            return self._entry(node, "")
        if feature not in self._catalogue.features:
            return None
        label = say(self._catalogue.features[feature]["label"], self._words.language)
        message = why_absent(rules.tree, feature)
        facts = rules.vehicle.proof.get(feature, rules.messages[message.id].facts)
        reason = rules.text(message, self._words.language)
        return Why(
            target=feature,
            title=label,
            facts=facts_told(self._catalogue, facts, self._words.language),
            readings=self._readings.about("", (feature,), facts),
            absent=(AbsentTold(label, reason, (), facts),),
        )

    def _ignition(self) -> Link:
        hands = Hands(self._words, self._moment)
        asked, now = self._words.say("check.ignition"), self._words.say("switched_off")
        return Link("ignition", asked, now, False, of_check(hands, "ignition"))
