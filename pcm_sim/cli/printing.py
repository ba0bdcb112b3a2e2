"""One screen as text, JSON, a picture or a support link: what `run` and `open` print in place of a window."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from pcm_sim import composition
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.session.simulation import Session


def wants_print(options: argparse.Namespace) -> bool:
    """Tell whether a screen is to be printed or pictured, without a window."""
    return bool(options.json or options.text or options.link or options.shot is not None)


def printed(
    catalogue: Catalogue,
    session: Session,
    options: argparse.Namespace,
    shot: Path | None,
    beside: Mapping[str, object] | None = None,
) -> int:
    """Print the screen, its link, or both, and picture it where that is asked for.

    Args:
        catalogue: The data.
        session: The simulation.
        options: What was asked for.
        shot: The picture's file, as `picture_file` gives it.
        beside: What else stands in the JSON, by key.

    Returns:
        The exit code.
    """
    if options.json:
        _print_plain(catalogue, session, beside or {}, link=options.link)
    else:
        if options.text:
            _print_text(session)
        if options.link:
            _print_link(catalogue, session)
    quiet = options.json or options.text or options.link
    return _shoot(catalogue, session, shot, quiet=quiet) if shot else common.FINE


def picture_file(options: argparse.Namespace) -> Path | None:
    """Give the file of the picture that is asked for; none for none.

    Raises:
        Refusal: It can be no picture there.
    """
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


def _print_plain(catalogue: Catalogue, session: Session, beside: Mapping[str, object], *, link: bool) -> None:
    from pcm_sim.session.plain import plain  # noqa: PLC0415 - few starts print

    read: dict[str, object] = {"readings": dict(session.rules.vehicle.readings), **beside}
    if link:
        from pcm_sim.scenario.support_link.making import link_of  # noqa: PLC0415 - see above

        made = link_of(session, catalogue)
        read |= {"link": made.text, "left_out": list(made.left_out)}
    common.print_json({**read, **cast("dict[str, object]", plain(session.screen))})


def _print_text(session: Session) -> None:
    from pcm_sim.session.screen_text import as_text  # noqa: PLC0415 - few starts print

    if otherwise := common.read_otherwise(session.rules.vehicle):
        print(otherwise)
    print(as_text(session.screen))


def _print_link(catalogue: Catalogue, session: Session) -> None:
    from pcm_sim.scenario.play.fault_words import plain_english  # noqa: PLC0415 - few starts print
    from pcm_sim.scenario.support_link.making import link_of  # noqa: PLC0415 - see above
    from pcm_sim.scenario.support_link.telling import left_told  # noqa: PLC0415 - see above

    made = link_of(session, catalogue)
    print(made.text)
    if not made.whole:
        print(f"not in it: {left_told(made, plain_english())}", file=sys.stderr)


def _shoot(catalogue: Catalogue, session: Session, file: Path, *, quiet: bool) -> int:
    try:
        composition.save_picture(catalogue, session, file)
    except OSError as error:
        print(f"pcm-sim: the picture could not be saved: {error}", file=sys.stderr)
        return common.WRONG
    if not quiet:
        print(file)
    return common.FINE
