"""Where recordings are saved, and what saves them: what the window and the commands record with."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root, user_cache_folder
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.scenario.recording.recorder import Recorder
    from pcm_sim.scenario.recording.recording import Recording, Title
    from pcm_sim.ui.desk_ports import SettingsPort
    from pcm_sim.ui.inputs import WindowInputs
    from pcm_sim.ui.journal_port import JournalsPort
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.recording_port import RecorderPort
    from pcm_sim.ui.stage import Stage

VARIABLE = "PCM_SIM_RECORDINGS"
"""Names the folder into which recordings are saved, in place of the user's own."""
_ENDING = ".scn.yaml"


class RecordWish(NamedTuple):
    """What the first recording is to become.

    Attributes:
        file: Its file.
        place: How many steps of that file come before; none writes the file anew.
    """

    file: Path
    place: int | None = None


class Recordings:
    """Begins recordings and saves them; see `ui.recording_port`.

    Args:
        catalogue: The data.
        wish: What the first recording is to become; by default each is a file of its own.
    """

    def __init__(self, catalogue: Catalogue, wish: RecordWish | None = None) -> None:
        """Record nothing yet."""
        self._catalogue = catalogue
        self._wish = wish
        self._running: list[Recorder] = []
        self.pending: tuple[Recorder, Recording] | None = None

    @property
    def starts(self) -> bool:
        """Whether the window is to record from its start."""
        return self._wish is not None and not self._running

    def begin(self, session: "SessionPort") -> "Recorder":
        """Record a simulation from now on."""
        from pcm_sim.scenario.recording.recorder import Recorder  # noqa: PLC0415 - few record
        from pcm_sim.scenario.recording.recording import titled  # noqa: PLC0415 - see above
        from pcm_sim.scenario.recording.tape import tapes_folder  # noqa: PLC0415

        running = cast("Session", session)
        title = titled(self._wish.file) if self._wish else _of_car(running, self._new_file(running))
        recorder = Recorder(running, self._catalogue, title, tapes_folder())
        self._running.append(recorder)
        return recorder

    def save(self, recorder: "RecorderPort") -> Path | None:
        """End a recording and save it; one that is put into a file waits for `pending` to be looked at.

        Returns:
            Where; none where nothing was done.

        Raises:
            OSError: It cannot be saved; it stays where it was kept on disk.
        """
        made = cast("Recorder", recorder)
        recording = made.stop()
        if made in self._running:
            self._running.remove(made)
        wish, self._wish = self._wish, None
        if wish is not None and wish.place is not None:
            self.pending = (made, recording)
            return wish.file
        file = wish.file if wish else self._new_file(made.session)
        if recording.lines:
            self._write(recording, file)
        made.saved()
        return file if recording.lines else None

    def save_last(self, session: "SessionPort") -> Path | None:
        """Save the last ten minutes of a simulation, which nobody began to record.

        Returns:
            Where; none where nothing was done.
        """
        from pcm_sim.scenario.recording.recording import LIVED_MS, recorded  # noqa: PLC0415

        running = cast("Session", session)
        file = self._new_file(running)
        since = running.trail.ago(LIVED_MS)
        recording = recorded(running, self._catalogue, _of_car(running, file), since)
        if not recording.lines:
            return None
        self._write(recording, file)
        return file

    def save_whole(self, session: "SessionPort") -> Path:
        """Save all that happened to a simulation, from its opening on: `pcm-sim open FILE` leads there."""
        from pcm_sim.scenario.recording.recording import recorded  # noqa: PLC0415 - see above

        running = cast("Session", session)
        file = self._new_file(running)
        self._write(recorded(running, self._catalogue, _of_car(running, file)), file)
        return file

    def guide_of(self, file: Path, language: str) -> tuple[Path, list[str]]:
        """Give where the guide of a saved recording will lie, and the words of the command that makes it."""
        out = file.with_name(f"{file.name.removesuffix(_ENDING)}.html")
        words = [sys.executable, "-m", "pcm_sim", "guide", str(file), "--lang", language, "--out", str(out)]
        for folder in self._catalogue.folders[1:]:
            words += ["--data", str(folder)]
        return out, words

    def recover(self) -> tuple[Path, ...]:
        """Save what was being recorded when a program before this one ended; gives where."""
        from pcm_sim.scenario.recording.tape import left_behind, read_tape, tapes_folder  # noqa: PLC0415

        saved = []
        for tape in left_behind(tapes_folder()):
            try:
                found = read_tape(tape)
                if found is not None and found.steps:
                    saved.append(self._recovered(found))
                tape.unlink()
            except OSError:
                # It stays for the next start.
                continue
        return tuple(saved)

    def _recovered(self, found: object) -> Path:
        from pcm_sim.scenario.format.writing import recovered_text  # noqa: PLC0415
        from pcm_sim.scenario.recording.tape import Found  # noqa: PLC0415

        tape = cast("Found", found)
        file = free_file(recordings_folder(), f"{tape.head['id']}-recovered")
        _put(file, recovered_text(tape, schema_for(file)))
        return file

    def finish(self) -> tuple[Path, ...]:
        """Save what is still being recorded; gives where.

        Raises:
            OSError: It cannot be saved; it stays where it was kept on disk.
        """
        saved = [self.save(one) for one in tuple(self._running)]
        return tuple(one for one in saved if one is not None)

    def _new_file(self, session: Session) -> Path:
        now = datetime.now().astimezone()
        name = f"{session.rules.vehicle.line}-{session.year}-{now:%Y-%m-%d-%H%M}"
        return free_file(recordings_folder(), name)

    def _write(self, recording: "Recording", file: Path) -> None:
        from pcm_sim.scenario.format.writing import scenario_text  # noqa: PLC0415

        _put(file, scenario_text(recording.scenario, recording.lines, schema_for(file)))


def _of_car(session: Session, file: Path) -> "Title":
    """Give a recording that nobody named the name of its car, which a guide made of it may show."""
    from pcm_sim.scenario.recording.recording import titled  # noqa: PLC0415 - few record

    name = session.rules.vehicle.name
    named = {language: f"{text} {session.year}" for language, text in name.items()}
    return titled(file)._replace(name=named)


def run_recording(
    inputs: "WindowInputs",
    stage: "Stage",
    settings: "SettingsPort | None",
    recordings: Recordings,
    journals: "JournalsPort | None" = None,
) -> int:
    """Show the window until it is closed, then save what is still being recorded, and say where.

    Args:
        inputs: What the window is built from.
        stage: What was begun for it.
        settings: What is kept from one start to the next; none keeps nothing.
        recordings: What records in it.
        journals: What writes its history to disk; none writes nothing.

    Returns:
        Exit code.

    Raises:
        OSError: What was recorded cannot be saved; it stays where it was kept on disk.
    """
    from pcm_sim.ui.app import run_window  # noqa: PLC0415

    motion = settings.now.motion if settings else 1.0
    kept = inputs._replace(motion=motion, settings=settings, drawn=user_cache_folder(), recordings=recordings)
    code = run_window(kept._replace(journals=journals), stage)
    if journals is not None:
        journals.finish()
    for file in recordings.finish():
        if recordings.pending is None:
            sys.stdout.write(f"recorded: {file}\n")
    return code


def recordings_folder() -> Path:
    """Give the folder into which recordings are saved where nobody names a file."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    # Most starts save none.
    import platformdirs  # noqa: PLC0415

    return platformdirs.user_documents_path() / "pcm-sim"


def free_file(folder: Path, name: str) -> Path:
    """Give a file that is not there yet."""
    names = (name if number == 1 else f"{name}-{number}" for number in range(1, 10_000))
    return next(file for one in names if not (file := folder / f"{one}{_ENDING}").exists())


def schema_for(file: Path) -> str:
    """Give where an editor that opens a file finds the schema of scenarios."""
    schema = data_root() / "assets" / "schemas" / "scenario.schema.json"
    here = file.absolute().parent
    return os.path.relpath(schema, here) if here.is_relative_to(data_root()) else schema.as_posix()


def _put(file: Path, text: str) -> None:
    """Write a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_text(text, "utf-8")
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
