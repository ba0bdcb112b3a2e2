"""`pcm-sim compare CAR CAR`: walks two cars in step and tells, touch by touch, what each shows."""

import argparse
from collections.abc import Iterator, Mapping

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search import find_features
from pcm_sim.cli import common
from pcm_sim.domain.labels import FALLBACK, say
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.routes import placed
from pcm_sim.session.opening import open_session
from pcm_sim.session.pair import Pair, Side
from pcm_sim.session.pairing.compared import Step
from pcm_sim.session.pairing.telling import name_of, why_told
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import WalkError, point_at_node, walk_to

_SIGNS = {Step.SAME: "=", Step.NEAR: "≈", Step.APART: "≠"}


def main(options: argparse.Namespace) -> int:
    """Walk, and print what both show after each touch."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        cars = [common.car(catalogue, said, sold_in) for said in (options.first, options.second)]
        pair = Pair(*(open_session(catalogue, one, language) for one in cars))
        steps = _walked(catalogue, pair, options.to)
        told = [_step(pair, caption, _texts(catalogue), language) for caption in steps]
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        common.print_json(told)
        return common.FINE
    print("  ↔  ".join(name_of(one, language) for one in (pair.left, pair.right)))
    for one in told:
        _print(one)
    return common.FINE


def _texts(catalogue: Catalogue) -> Mapping[str, str]:
    return {key: say(labels, FALLBACK) for key, labels in catalogue.desktop.items()}


def _walked(catalogue: Catalogue, pair: Pair, wanted: str | None) -> Iterator[str]:
    """Walk, and give what was done after each touch."""
    yield "at the start"
    if wanted is None:
        return
    leader, node = _leader(catalogue, pair, wanted)
    try:
        for stop in walk_to(leader, node.id):
            yield stop.caption
    except WalkError as error:
        yield str(error)
        return
    if point_at_node(leader, node.id):
        yield f"the ring on {say(node.label, leader.moment.unit.language)}"


def _leader(catalogue: Catalogue, pair: Pair, wanted: str) -> tuple[Session, Node]:
    """Give the car that has the entry, the left one where both have, and the entry.

    Raises:
        Refusal: Neither has.
    """
    for side in Side:
        session = pair.on(side)
        node = _entry(catalogue, session, wanted)
        if node:
            return session, node
    raise common.Refusal(f"neither car has an entry {wanted!r}; `pcm-sim find {wanted}` looks further")


def _entry(catalogue: Catalogue, session: Session, wanted: str) -> Node | None:
    tree = session.rules.tree
    if wanted in tree.nodes:
        return tree.nodes[wanted]
    features = (wanted,) if wanted in catalogue.features else find_features(catalogue, wanted)
    found = (node for one in features for node in placed(session.rules.vehicle, tree, one))
    return next(found, None)


def _step(pair: Pair, caption: str, texts: Mapping[str, str], language: str) -> dict[str, object]:
    seen = pair.compared
    return {
        "done": caption,
        "step": seen.step.value if pair.in_step else Step.APART.value,
        "why": why_told(pair, texts, language),
        "left": {"title": seen.left.title, "path": list(seen.left.path), "alone": list(seen.left.alone)},
        "right": {"title": seen.right.title, "path": list(seen.right.path), "alone": list(seen.right.alone)},
        "worded": [list(pair) for pair in seen.worded],
    }


def _print(step: Mapping[str, object]) -> None:
    print(step)
