"""Going on where a program ended that nobody closed: its journal is done once more."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any as Untyped
from typing import Final, NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.journal.journal import ENDING, VERSION
from pcm_sim.scenario.journal.openings import CannotOpenError, opened_again
from pcm_sim.scenario.journal.veil import Part, unveiled
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.recording.line_file import lines_of, nobodys
from pcm_sim.session.history import Place
from pcm_sim.session.plain_events import NoSuchEventError, event_of
from pcm_sim.session.simulation import Session

MOST_BYTES: Final = 64 * 1024 * 1024
_WRONG: Final = (
    *(CannotOpenError, StepError, NoSuchEventError),
    *(TypeError, ValueError, AttributeError, LookupError, ArithmeticError),
)
"""What comes of a journal that somebody wrote into, or another version: it may hold any value anywhere."""


class CannotRecoverError(Exception):
    """A journal leads nowhere; the text says why."""


class Recovered(NamedTuple):
    """A simulation as it stood when the program ended.

    Attributes:
        session: The simulation with its history.
        file: The journal that led there.
        hidden: Something was typed that nobody knows; other signs stand in its place.
        whole: All of the journal could be done.
    """

    session: Session
    file: Path
    hidden: bool
    whole: bool


def left_journal(folder: Path) -> Path | None:
    """Find the newest journal of a program that ended without closing it; none where there is none."""
    found = [one for one in nobodys(folder, ENDING) if _head(one)]
    return found[-1] if found else None


def left_car(file: Path) -> tuple[str, int] | None:
    """Tell which car a journal is about: key of its row of the matrix, model year; none for no journal."""
    match _head(file):
        case {"opening": {"vehicle": str(vehicle), "year": int(year)}}:
            return vehicle, year
    return None


def written_at(file: Path) -> datetime:
    """Tell when a journal was written last, in UTC."""
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)


def recovered(catalogue: Catalogue, file: Path) -> Recovered:
    """Do a journal once more, as far as it goes.

    Args:
        catalogue: The data.
        file: The journal.

    Raises:
        CannotRecoverError: It is none, or its car cannot be opened any more.
        OSError: It cannot be read.
    """
    if file.stat().st_size > MOST_BYTES:
        raise CannotRecoverError(f"{file} is larger than {MOST_BYTES // 1024 // 1024} MB")
    lines = lines_of(file)
    head = next(lines, None)
    doing = _Doing(catalogue)
    try:
        if not isinstance(head, dict) or head.get("journal") != VERSION:
            raise CannotRecoverError(f"{file} does not begin as a journal does")
        session = doing.open(head.get("opening"), head.get("done"))
    except _WRONG as error:
        raise CannotRecoverError(f"{file}: {error}") from error
    whole = doing.all(session, _finished(lines))
    return Recovered(session, file, doing.hidden, whole)


def _head(file: Path) -> object:
    try:
        return next((one for one in lines_of(file)), None)
    except OSError:
        return None


def _finished(lines: Iterable[object]) -> Iterable[list[Untyped]]:
    """Give what was done; of time that was not over yet, the last that was written."""
    idle: list[Untyped] | None = None
    for line in lines:
        if not isinstance(line, list) or not line:
            # A line that was being written when the program ended.
            continue
        if line[0] == "idle":
            idle = ["do", *line[1:]]
            continue
        idle = None
        yield line
    if idle:
        yield idle


class _Doing:
    """Does what a journal says."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.hidden = False

    def all(self, session: Session, lines: Iterable[list[Untyped]]) -> bool:
        """Do line after line, until one cannot be done; tells whether all could."""
        for line in lines:
            try:
                self._do(session, line)
            except _WRONG:
                return False
        return True

    def open(self, opening: object, done: object) -> Session:
        """Open a simulation, and do what was done since."""
        if not isinstance(opening, dict) or not isinstance(done, list):
            raise CannotOpenError("how it was opened is not written down")
        session = opened_again(self._catalogue, opening)
        for one in done:
            _dispatch(session, *one)
        return session

    def _do(self, session: Session, line: list[Untyped]) -> None:
        match line:
            case ["do", plain]:
                _dispatch(session, plain)
            case ["do", plain, [str(of), int(begin), int(end)]]:
                _dispatch(session, plain, [of, begin, end])
            case ["at", int(number), int(step)]:
                session.stand_at(Place(number, step))
            case ["begin", opening, done]:
                session.become(self.open(opening, done))
            case ["keep", str(name)]:
                session.keep(name)
            case ["kept", str(name), opening, done]:
                other = self.open(opening, done)
                session.kept.keep(name, other.moment, other.trail)
            case ["forget", str(name)]:
                session.forget(name)
            case ["hidden"]:
                self.hidden = True
            case _:
                raise NoSuchEventError(f"a journal has no {line[0]!r}")


def _dispatch(session: Session, plain: object, part: list[Untyped] | None = None) -> None:
    event = event_of(plain)
    session.dispatch(unveiled(session, event, Part(*part)) if part else event)
