"""What is not on a page, and why: entries whose conditions do not hold, and features that a car has not."""

from pcm_sim.domain.conditions import Facts, holds
from pcm_sim.domain.labels import Message, say
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.routes import placed
from pcm_sim.session.why.chains import Chains
from pcm_sim.session.why.parts import AbsentTold
from pcm_sim.session.why.words import Words


def absent_on(words: Words, chains: Chains, page: Node, facts: Facts) -> tuple[AbsentTold, ...]:
    """Give the entries that are not shown on a page now; on the first page also what this car has nowhere.

    Args:
        words: The language, and the car.
        chains: Writes the conditions.
        page: The page.
        facts: What is so on it.
    """
    tree = words.rules.tree
    hidden = [_hidden(words, chains, one, facts) for one in tree.children(page) if not holds(one.when, facts)]
    return (*hidden, *(_nowhere(words) if page.id == tree.home else ()))


def _hidden(words: Words, chains: Chains, node: Node, facts: Facts) -> AbsentTold:
    chain = tuple(one for one in chains.of_condition(node.when, facts) if not one.holds)
    return AbsentTold(say(node.label, words.language), "", chain, node.facts)


def _nowhere(words: Words) -> tuple[AbsentTold, ...]:
    """Give the features that have no entry on this car, each with the reason that the data name."""
    rules, language = words.rules, words.language
    missing = (
        (feature, message)
        for feature, message in rules.tree.absent.items()
        if next(placed(rules.vehicle, rules.tree, feature), None) is None
    )
    return tuple(
        AbsentTold(
            words.feature(feature),
            rules.text(Message(message), language),
            (),
            rules.vehicle.proof.get(feature, rules.messages[message].facts),
        )
        for feature, message in missing
    )
