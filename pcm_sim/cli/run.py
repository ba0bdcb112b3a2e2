"""`pcm-sim run [CAR]`: opens the window; or one screen as text, JSON or a picture; or the tour."""

import argparse
import sys
from typing import TYPE_CHECKING

from pcm_sim import composition
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.cli.printing import picture_file, printed, wants_print
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.composition_remote import RemoteWish
    from pcm_sim.scenario.journal.recovering import Recovered
    from pcm_sim.session.settings_file import SettingsFile
    from pcm_sim.ui.inputs import WindowInputs
    from pcm_sim.ui.opening import Opening


def main(options: argparse.Namespace) -> int:
    """Open the simulator, or show one screen of it and end."""
    try:
        remote = _remote(options)
        catalogue = common.load(options)
        settings = _settings(options)
        language = _language(catalogue, options, settings)
        sold_in = common.market(catalogue, options)
        choice = None if options.connect is not None else common.car_or_none(catalogue, options)
        taken = _recovered(catalogue, options) if options.recover else None
        if options.connect is not None:
            session: Session | None = _joined(catalogue, language, options)
        else:
            session = taken.session if taken else _open(catalogue, choice, language, options)
        shot = picture_file(options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    if remote:
        inputs = composition.window_inputs(catalogue, session, language, sold_in)
        return _drive(catalogue, inputs, remote, options)
    if session and wants_print(options):
        try:
            return printed(catalogue, session, options, shot)
        finally:
            session.leave()
    opening = _with(options.opening, settings)
    return composition.show(catalogue, taken or session, language, sold_in, opening)


def _joined(catalogue: Catalogue, language: str, options: argparse.Namespace) -> Session:
    """Begin in a served world."""
    from pcm_sim.cli.connect import joined  # noqa: PLC0415 - few join

    session = joined(catalogue, language, options)
    if options.screen is not None:
        _go(session, options.screen)
    return session


def _recovered(catalogue: Catalogue, options: argparse.Namespace) -> "Recovered":
    """Go on where a program ended that nobody closed."""
    from pcm_sim.scenario.journal.recovering import (  # noqa: PLC0415 - few programs crash
        CannotRecoverError,
        left_journal,
        recovered,
    )
    from pcm_sim.scenario.recording.tape import tapes_folder  # noqa: PLC0415 - see above

    if options.connect is not None:
        raise common.Refusal(
            "of a joined world nothing is kept here to be recovered, for it is its server's: leave --recover "
            "out, and it is joined as it stands now"
        )
    if options.car or options.screen or options.preset or options.remote is not None:
        raise common.Refusal("--recover goes on with the car of the last session: it takes no CAR, no place")
    file = left_journal(tapes_folder())
    if file is None:
        raise common.Refusal(
            f"no session was left behind in {tapes_folder()}; a simulator that joined a served world leaves "
            "none, for that world is its server's: join it again",
            common.WRONG,
        )
    try:
        found = recovered(catalogue, file)
    except CannotRecoverError as error:
        raise common.Refusal(str(error), common.WRONG) from error
    if not found.whole:
        print(f"pcm-sim: {file} could be done in part only: the data are others now", file=sys.stderr)
    return found


def _settings(options: argparse.Namespace) -> "SettingsFile | None":
    """Open what the desktop keeps, where there will be a window and nothing but a person drives it."""
    alone = options.remote is None and not options.frozen
    return composition.desktop_settings() if alone and options.opening and options.opening.stage else None


def _with(opening: "Opening | None", settings: "SettingsFile | None") -> "Opening | None":
    return opening._replace(settings=settings) if opening else None


def _language(catalogue: Catalogue, options: argparse.Namespace, settings: "SettingsFile | None") -> str:
    """Give the language that was asked for, else the one that was chosen in the window the last time."""
    if options.lang is None and settings and settings.now.language in catalogue.languages:
        return settings.now.language
    return common.language(catalogue, options)


def _remote(options: argparse.Namespace) -> "RemoteWish | None":
    if options.remote is None and not options.frozen:
        return None
    from pcm_sim.cli.remote import wish  # noqa: PLC0415 - most starts have none

    return wish(options)


def _drive(
    catalogue: Catalogue,
    inputs: "WindowInputs",
    remote: "RemoteWish",
    options: argparse.Namespace,
) -> int:
    # Most starts have none.
    from pcm_sim.composition_remote import drive, remote_service  # noqa: PLC0415

    try:
        service = remote_service(catalogue, remote)
    except OSError as error:
        from pcm_sim.cli.remote import port_refusal  # noqa: PLC0415

        return common.refuse(port_refusal(remote.port, error), options)
    return drive(inputs, service, options.opening)


def _open(
    catalogue: Catalogue, choice: CarChoice | None, language: str, options: argparse.Namespace
) -> Session | None:
    if choice is None:
        named = options.screen is not None or options.preset is not None
        if named or (wants_print(options) and options.remote is None):
            raise common.Refusal("which car? For instance: pcm-sim run macan-2019 --text")
        return None
    session = _begun(catalogue, choice, language, options.preset)
    if options.screen is not None:
        _go(session, options.screen)
    return session


def _begun(catalogue: Catalogue, choice: CarChoice, language: str, preset: str | None) -> Session:
    if preset is None:
        return open_session(catalogue, choice, language)
    # Most starts begin with none.
    from pcm_sim.cli.presets import opened_or_refused  # noqa: PLC0415

    return opened_or_refused(catalogue, choice, preset, language)


def _go(session: Session, wanted: str) -> None:
    """Walk to a page by its id, or to the page that holds a feature."""
    from pcm_sim.session.pages import NoSuchPageError, open_page  # noqa: PLC0415
    from pcm_sim.session.walks import WalkError  # noqa: PLC0415

    try:
        open_page(session, wanted)
    except NoSuchPageError as error:
        near = common.meant(wanted, error.known, "`pcm-sim menu CAR` lists them")
        raise common.Refusal(f"{error}{near}") from error
    except WalkError as error:
        raise common.Refusal(str(error), common.WRONG) from error
