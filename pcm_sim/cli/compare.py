"""`pcm-sim compare CAR CAR`: walks two cars in step and tells, touch by touch, what each shows."""

import argparse
from collections.abc import Iterator

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search import find_features
from pcm_sim.cli import common
from pcm_sim.cli.compare_told import Told, name_of, print_told
from pcm_sim.cli.typed_lines import typed_lines
from pcm_sim.domain.labels import FALLBACK, say
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.routes import placed
from pcm_sim.scenario.console.doing_a_step import StepDoer, StepRefused
from pcm_sim.session.opening import open_session
from pcm_sim.session.pair import Pair, Side
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import WalkError, point_at_node, walk_to

_START = "at the start"


def main(options: argparse.Namespace) -> int:
    """Walk, and print what both show after each touch; without a way, the steps that are typed."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        left, right = (common.car(catalogue, said, sold_in) for said in (options.first, options.second))
        pair = Pair(open_session(catalogue, left, language), open_session(catalogue, right, language))
        done = _typed(catalogue, pair) if options.to is None else _walked(catalogue, pair, options.to)
        texts = {key: say(labels, FALLBACK) for key, labels in catalogue.desktop.items()}
        if not options.json:
            print("  ↔  ".join(name_of(one, language) for one in (pair.left, pair.right)))
        told = []
        for caption in done:
            told.append(Told.of(pair, caption, texts, language))
            if not options.json:
                print_told(told[-1])
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if options.json:
        common.print_json([one.plain() for one in told])
    return common.FINE


def _typed(catalogue: Catalogue, pair: Pair) -> Iterator[str]:
    """Do the steps that are typed, `tap: roaming`, on the left car; `right tap: roaming` on the right one.

    Raises:
        Refusal: A step is wrong or fails.
    """
    yield _START
    doer = StepDoer(catalogue)
    for number, line in enumerate(typed_lines(), 1):
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        on_right = written.startswith("right ")
        session = pair.right if on_right else pair.left
        try:
            doer.do(session, written.removeprefix("right ").removeprefix("left "))
        except StepRefused as refused:
            raise common.Refusal(f"line {number}, {written!r}: {refused}", common.WRONG) from None
        yield written


def _walked(catalogue: Catalogue, pair: Pair, wanted: str) -> Iterator[str]:
    """Walk to an entry on the car that has it, the left one where both have.

    Raises:
        Refusal: Neither has, or the way is closed.
    """
    leader, node = _leader(catalogue, pair, wanted)
    yield _START
    try:
        for stop in walk_to(leader, node.id):
            yield stop.caption
    except WalkError as error:
        raise common.Refusal(str(error), common.WRONG) from None
    if point_at_node(leader, node.id) and leader.moment.unit.focus:
        yield say(node.label, leader.moment.unit.language)


def _leader(catalogue: Catalogue, pair: Pair, wanted: str) -> tuple[Session, Node]:
    for side in Side:
        session = pair.on(side)
        node = _entry(catalogue, session, wanted)
        if node:
            return session, node
    raise common.Refusal(f"neither car has an entry {wanted!r}; `pcm-sim find` looks further")


def _entry(catalogue: Catalogue, session: Session, wanted: str) -> Node | None:
    tree = session.rules.tree
    if wanted in tree.nodes:
        return tree.nodes[wanted]
    features = (wanted,) if wanted in catalogue.features else find_features(catalogue, wanted)
    return next((node for one in features for node in placed(session.rules.vehicle, tree, one)), None)
