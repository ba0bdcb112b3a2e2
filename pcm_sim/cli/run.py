"""`pcm-sim run [CAR]`: opens the window; or one screen as text, JSON or a picture; or the tour."""

import argparse
from dataclasses import asdict
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.domain.labels import Message
from pcm_sim.domain.routes import exists, placed
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.screen_text import as_text
from pcm_sim.session.simulation import Session


def main(options: argparse.Namespace) -> int:
    """Open the simulator, or show one screen of it and end."""
    try:
        catalogue = common.load()
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        choice = common.car(catalogue, options.car, sold_in) if options.car else None
        session = _open(catalogue, choice, language, options)
        shot = _picture(options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if session and options.json:
        common.print_json(asdict(session.screen))
    elif session and options.text:
        print(as_text(session.screen))
    if session and shot:
        return _shoot(catalogue, session, shot, quiet=options.json or options.text)
    if options.json or options.text:
        return common.FINE
    return _show(catalogue, session, language, sold_in)


def _open(
    catalogue: Catalogue, choice: CarChoice | None, language: str, options: argparse.Namespace
) -> Session | None:
    if choice is None:
        if options.screen or options.shot or options.text or options.json:
            raise common.Refusal("which car? For instance: pcm-sim run macan-2019 --text")
        return None
    session = open_session(catalogue, choice, language)
    if options.screen:
        _go(session, options.screen)
    return session


def _go(session: Session, wanted: str) -> None:
    """Walk to a page by its id, or to the page that holds a feature."""
    from pcm_sim.session.walks import WalkError, walk_to  # noqa: PLC0415

    rules = session.rules
    tree = rules.tree
    node = next((one.id for one in placed(rules.vehicle, tree, wanted)), wanted)
    if wanted in tree.absent:
        text, way_out = rules.tell(Message(tree.absent[wanted]), session.moment.unit.language)
        raise common.Refusal(f"{wanted}: {text} {way_out}".rstrip(), common.WRONG)
    if node not in tree.nodes or not exists(rules.vehicle, tree, node):
        here = [one for one in tree.nodes if exists(rules.vehicle, tree, one)]
        features = {feature for one in here for feature in tree.nodes[one].features}
        from difflib import get_close_matches  # noqa: PLC0415

        near = get_close_matches(wanted, [*features, *here], n=3, cutoff=0.4)
        meant = f" – meant: {', '.join(near)}" if near else "; `pcm-sim menu CAR` lists them"
        raise common.Refusal(f"this car has no page {wanted!r}{meant}")
    try:
        for _ in walk_to(session, node):
            pass
    except WalkError as error:
        raise common.Refusal(f"{node}: {error}", common.WRONG) from error


def _picture(options: argparse.Namespace) -> Path | None:
    if not options.shot:
        return None
    file = Path(options.shot)
    if file.suffix.lower() != ".png":
        raise common.Refusal(f"{options.shot!r} should end in .png")
    if not file.absolute().parent.is_dir():
        raise common.Refusal(f"there is no folder {file.absolute().parent}")
    return file


def _shoot(catalogue: Catalogue, session: Session, file: Path, *, quiet: bool) -> int:
    # Qt is only loaded where something is drawn.
    from pcm_sim.composition import save_picture  # noqa: PLC0415

    try:
        save_picture(catalogue, session, file)
    except OSError as error:
        print(f"pcm-sim: the picture could not be saved: {error}")
        return common.WRONG
    if not quiet:
        print(file)
    return common.FINE


def _show(catalogue: Catalogue, session: Session | None, language: str, sold_in: str) -> int:
    from pcm_sim.composition import show  # noqa: PLC0415

    return show(catalogue, session, language, sold_in)
