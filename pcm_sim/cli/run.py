"""`pcm-sim run [CAR]`: opens the window; or one screen as text, JSON or a picture; or the tour."""

import argparse
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path

from pcm_sim import composition
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.domain.labels import Message
from pcm_sim.domain.routes import exists, placed
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.simulation import Session


def main(options: argparse.Namespace) -> int:
    """Open the simulator, or show one screen of it and end."""
    try:
        catalogue = common.load()
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        choice = common.car(catalogue, options.car, sold_in) if options.car is not None else None
        session = _open(catalogue, choice, language, options)
        shot = _picture(options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if session and options.json:
        common.print_json(_plain(session.screen))
    elif session and options.text:
        from pcm_sim.session.screen_text import as_text  # noqa: PLC0415

        print(as_text(session.screen))
    if session and shot:
        return _shoot(catalogue, session, shot, quiet=options.json or options.text)
    if options.json or options.text:
        return common.FINE
    return composition.show(catalogue, session, language, sold_in, options.opening)


def _plain(value: object) -> object:
    """Give a screen or a part of it as plain values, by name."""
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        parts = [_plain(part) for part in value]
        return dict(zip(names, parts, strict=True)) if names else parts
    return value


def _open(
    catalogue: Catalogue, choice: CarChoice | None, language: str, options: argparse.Namespace
) -> Session | None:
    if choice is None:
        if options.text or options.json or options.screen is not None or options.shot is not None:
            raise common.Refusal("which car? For instance: pcm-sim run macan-2019 --text")
        return None
    session = open_session(catalogue, choice, language)
    if options.screen is not None:
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
        near = common.meant(wanted, [*features, *here], "`pcm-sim menu CAR` lists them")
        raise common.Refusal(f"this car has no page {wanted!r}{near}")
    try:
        for _ in walk_to(session, node):
            pass
    except WalkError as error:
        raise common.Refusal(f"{node}: {error}", common.WRONG) from error


def _picture(options: argparse.Namespace) -> Path | None:
    if options.shot is None:
        return None
    file = Path(options.shot)
    if file.suffix.lower() != ".png":
        raise common.Refusal(f"{options.shot!r} should end in .png")
    if not common.is_folder(file.absolute().parent):
        raise common.Refusal(f"there is no folder {str(file.absolute().parent)!r}")
    if common.is_folder(file):
        raise common.Refusal(f"{options.shot!r} is a folder")
    return file


def _shoot(catalogue: Catalogue, session: Session, file: Path, *, quiet: bool) -> int:
    try:
        composition.save_picture(catalogue, session, file)
    except OSError as error:
        print(f"pcm-sim: the picture could not be saved: {error}", file=sys.stderr)
        return common.WRONG
    if not quiet:
        print(file)
    return common.FINE
