"""`pcm-sim why CAR [WORDS]`: why something is as it is on a car, in a state, and what would change that."""

import argparse
from collections.abc import Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search import find_features, find_topics, near_words
from pcm_sim.catalogue.search_index import ENTRY, FEATURE
from pcm_sim.cli import common
from pcm_sim.cli.presets import opened_or_refused
from pcm_sim.domain.routes import exists
from pcm_sim.scenario.console.doing_a_step import StepDoer, StepRefused
from pcm_sim.session.opening import open_session
from pcm_sim.session.plain import plain
from pcm_sim.session.simulation import Session
from pcm_sim.session.why.explaining import phone_target, why, why_refused
from pcm_sim.session.why.told import told


def main(options: argparse.Namespace) -> int:
    """Bring the car into its state, and explain what is asked for, or the page that is open."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        session = _opened(catalogue, language, options)
        target = _target(catalogue, session, " ".join(options.words))
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    found, refused = why(catalogue, session, target, language), why_refused(catalogue, session, language)
    if options.json:
        common.print_json({"why": plain(found), "inferred": found.inferred, "refused": plain(refused)})
    else:
        print("\n".join(told(found, refused)))
    return common.FINE


def _opened(catalogue: Catalogue, language: str, options: argparse.Namespace) -> Session:
    """Open the car with its preset, then set and do what is said.

    Raises:
        Refusal: There is no such car or preset, or something cannot be set or done.
    """
    choice = common.car(catalogue, options.car, common.market(catalogue, options), options)
    if options.preset is None:
        session = open_session(catalogue, choice, language)
    else:
        session = opened_or_refused(catalogue, choice, options.preset, language)
    doer = StepDoer(catalogue)
    for step in (*map(_setting, options.set or ()), *(options.do or ())):
        try:
            doer.do(session, step)
        except StepRefused as refused:
            # What the unit refused is what is to be explained.
            if why_refused(catalogue, session, language) is None:
                raise common.Refusal(f"{step!r}: {refused}") from None
    return session


def _setting(said: str) -> str:
    """Write a setting as the step that sets it.

    Raises:
        Refusal: It is not NAME=VALUE.
    """
    name, is_one, value = said.partition("=")
    if not is_one or not name or not value:
        raise common.Refusal(f"{said!r} should be NAME=VALUE, for instance: --set car.private_mode=true")
    return f"set: {{{name.strip()}: {value.strip()}}}"


def _target(catalogue: Catalogue, session: Session, words: str) -> str:
    """Find what is meant: an entry by its id, a feature, an entry by its label, `phone` or a row of it.

    Nothing is the open page.

    Raises:
        Refusal: Nothing of that kind is known of this car, with what was probably meant.
    """
    tree = session.rules.tree
    on_phone = phone_target(session, words)
    if on_phone:
        return on_phone
    if not words or words.partition("#")[0] in tree.nodes or words in catalogue.features:
        return words
    features: Sequence[str] = tuple(find_features(catalogue, words))
    if features:
        return features[0]
    for topic in find_topics(catalogue, words):
        if topic.kind == FEATURE:
            return topic.key
        here = [
            node for at, node in topic.nodes if at == tree.id and exists(session.rules.vehicle, tree, node)
        ]
        if topic.kind == ENTRY and here:
            return here[0]
    near = ", ".join(near_words(catalogue, words))
    meant = f" – meant: {near}" if near else "; `pcm-sim menu CAR` lists the entries"
    raise common.Refusal(f"nothing of this car's menus is called {words!r}{meant}", common.WRONG)
