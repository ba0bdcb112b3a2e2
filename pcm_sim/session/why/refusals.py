"""The last refusal, explained: what was asked when it came, with what of that is so now."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.checks import ONLINE
from pcm_sim.domain.driving import action_lock, form_lock
from pcm_sim.domain.functions import INSTALLING
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.lines import page_facts
from pcm_sim.domain.needs import needs_of, needs_of_action, needs_of_form, needs_of_setting
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import CardState
from pcm_sim.session.moment import Moment
from pcm_sim.session.why import cloud
from pcm_sim.session.why.chains import Chains
from pcm_sim.session.why.controls import Controls, Hands, of_check
from pcm_sim.session.why.parts import SPEAK, Chain, Control, Link, RefusalTold, is_open
from pcm_sim.session.why.proof import facts_told
from pcm_sim.session.why.subjects import LastRefusal, Subject, standing_on
from pcm_sim.session.why.words import Words

_CARD_FORMS = frozenset({"sim_pin", "sim_puk"})
_OF_INSTALLATIONS = ("function_", "install_")


def refusal_told(
    catalogue: Catalogue, rules: Rules, moment: Moment, last: LastRefusal, language: str
) -> RefusalTold:
    """Explain a refusal in the car.

    Args:
        catalogue: The data.
        rules: The car's rules.
        moment: What is so now.
        last: The refusal.
        language: ISO 639-1.
    """
    words = Words(catalogue, rules, language)
    text, way_out = rules.tell(last.message, language)
    then = chain_of(words, standing_on(_deciding(last), last.before), last.message, last.subject)
    # A chain that would have let it through explains nothing: the message alone says why.
    explains = not is_open(then)
    now = chain_of(words, standing_on(moment, last.before), last.message, last.subject) if explains else ()
    through = last.overcome or (explains and is_open(now))
    facts = facts_told(catalogue, rules.messages[last.message.id].facts, language)
    chain = () if last.overcome else now
    wanted = _wanted(words, last.subject)
    return RefusalTold(last.message.id, text, way_out, wanted, chain, through, facts, last.after.now)


def _deciding(last: LastRefusal) -> Moment:
    """Give the moment that decided: what was touched looked before, an answer has counted a wrong try."""
    touched = last.subject.node or last.subject.does or last.subject.setting
    return last.before if touched else last.after


def _wanted(words: Words, subject: Subject) -> str:
    """Say what was wanted."""
    if subject.form:
        return words.rules.word(f"form.{subject.form}.title", words.language)
    if subject.node:
        return say(words.rules.tree.nodes[subject.node].label, words.language)
    found = (
        node
        for node in words.rules.tree.nodes.values()
        if subject.does and getattr(node, "does", "") == subject.does
    )
    node = next(found, None)
    return say(node.label, words.language) if node else ""


def chain_of(words: Words, moment: Moment, message: Message, subject: Subject) -> Chain:
    """Write down what is asked of what was wanted.

    Args:
        words: The language, and the car.
        moment: What is so, on the page on which it was wanted.
        message: What was said, for what came by itself.
        subject: What was wanted.
    """
    rules, cabin, chains = words.rules, moment.cabin, Chains(words, moment)
    dark = () if cabin.car.ignition else (_ignition(words, moment),)
    if subject.request:
        return (*dark, *chains.of_checks((ONLINE,)), *cloud.of_request(Hands(words, moment), subject.request))
    if subject.node:
        node = rules.tree.nodes[subject.node]
        gates = chains.of_gates(node, page_facts(rules, cabin))
        return (*dark, *gates, *chains.of_checks(needs_of(rules, cabin, node, subject.item), subject.item))
    if subject.does:
        moving = action_lock(rules, cabin.car, subject.does) is not None
        needs = needs_of_action(rules, cabin, subject.does, subject.item)
        return (*dark, *_standing(words, moment, moving=moving), *chains.of_checks(needs, subject.item))
    if subject.form:
        moving = form_lock(rules, cabin.car, subject.form) is not None
        needs = needs_of_form(rules, cabin, subject.form, subject.about)
        standing = _standing(words, moment, moving=moving)
        return (
            *dark,
            *standing,
            *chains.of_checks(needs, subject.about),
            *_card(words, moment, subject.form),
        )
    if subject.setting:
        return (*dark, *chains.of_checks(needs_of_setting(rules, cabin, *subject.setting)))
    return _by_itself(chains, message)


def _by_itself(chains: Chains, message: Message) -> Chain:
    """Explain what nobody touched anything for: data that do not flow, an installation that failed."""
    if message.id.startswith("offline_") or message.id == "factory_reset_link_kept":
        return chains.of_data()
    return chains.of_checks(INSTALLING) if message.id.startswith(_OF_INSTALLATIONS) else ()


def _ignition(words: Words, moment: Moment) -> Link:
    offered = of_check(Hands(words, moment), "ignition")
    return Link("ignition", words.say("check.ignition"), words.say("switched_off"), False, offered)


def _standing(words: Words, moment: Moment, *, moving: bool) -> Chain:
    if not moving:
        return ()
    offered = of_check(Hands(words, moment), "standing")
    return (Link("standing", words.say("check.standing"), f"{moment.car.speed_kmh} km/h", False, offered),)


def _card(words: Words, moment: Moment, form: str) -> Chain:
    """Write down what the card in the slot asks: a right PIN, or a right PUK once the PIN is blocked."""
    card = moment.car.card
    if form not in _CARD_FORMS or card is None:
        return ()
    hands, opens = Hands(words, moment), Hands(words, moment).does("unlock_card")
    usable, unblocked = card.puk_tries > 0, card.pin_tries > 0
    right = card.state is CardState.READY
    alive = _link(words, "card_alive", words.say("tries", n=card.puk_tries), holds=usable)
    blocked = _link(
        words, "card_unblocked", words.say("tries", n=card.pin_tries), holds=unblocked if usable else None
    )
    typed = _link(
        words,
        "pin_right",
        words.value("sim.state", card.state.value),
        holds=right if usable and unblocked else None,
    )
    return (
        _offering(alive, of_check(hands, "card_alive")),
        _offering(blocked, (Control(SPEAK, words.say("do.puk")), *opens)),
        _offering(typed, (Control(SPEAK, words.say("do.pin")), *opens)),
    )


def _link(words: Words, name: str, now: str, *, holds: bool | None) -> Link:
    return Link(name, words.say(f"check.{name}"), now, holds)


def _offering(link: Link, offered: Controls) -> Link:
    """Give a link with what would change it, where it does not hold."""
    return link._replace(controls=offered) if link.holds is False else link
