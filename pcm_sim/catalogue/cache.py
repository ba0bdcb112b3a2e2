"""The start cache: the checked data as JSON, as long as no file has changed.

Compiling the data takes YAML and tens of milliseconds; reading the cache takes some. Its first line says of
which files it was made and sums up the rest, so one that is old, cut short or damaged is never parsed.
"""

import json
import os
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import FOLDERS, data_root, is_hidden, user_cache_folder
from pcm_sim.catalogue.parts import Divided, as_lines, from_lines

# The rooms that decide what is right in the data: what they say may change without a new version.
_JUDGES = ("catalogue", "domain")


def load(
    root: Path | None = None, cache_folder: Path | None = None, overlays: Sequence[Path] = ()
) -> Catalogue:
    """Give the catalogue of a data root, from the cache where that is still true.

    Args:
        root: Folder with `models`, `menus`, `languages` and `assets`; the shipped data by default.
        cache_folder: Where caches are kept; the platform's folder by default.
        overlays: Folders that lie over the root, in order.

    Raises:
        CatalogueError: With every problem, when the data are wrong.
    """
    root = root or data_root()
    folders = (root, *overlays)
    fingerprint = _fingerprint(*folders)
    folder = cache_folder or user_cache_folder()
    if folder is None:
        return Catalogue(_compile(root, overlays), folders)
    file = folder / f"catalogue-{_mark(folders):08x}.json"
    cached = _read(file, fingerprint)
    if cached is not None:
        return Catalogue(cached, folders)
    plain = _compile(root, overlays)
    _write(file, fingerprint, plain)
    return Catalogue(plain, folders)


def _mark(folders: Sequence[Path]) -> int:
    """Give a number for folders; a folder of a person is the same from wherever they stand."""
    root, *overlays = map(os.fsencode, folders)
    return zlib.crc32(b"\0".join([root, *map(os.path.abspath, overlays)]))


def _compile(root: Path, overlays: Sequence[Path] = ()) -> dict[str, object]:
    # YAML and the shapes are only needed here, and cost a tenth of the start.
    from pcm_sim.catalogue.compiled import Compilation  # noqa: PLC0415

    compilation = Compilation(root, overlays).run()
    compilation.problems.raise_if_any()
    return dict(compilation.plain)


def _fingerprint(*roots: Path) -> str:
    """Give a line that changes with every file: its name, size and time, and the program's version."""
    package = Path(__file__).parents[1]
    folders = [
        *(str(root.absolute() / folder) for root in roots for folder in FOLDERS),
        *(str(package / room) for room in _JUDGES),
    ]
    # In order of the folders: whichever lies above the other decides.
    lines = [line for folder in folders for line in sorted(_walk(folder))]
    return json.dumps([__version__, *lines])


def _walk(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if is_hidden(entry.name):
            continue
        if entry.is_dir():
            yield from _walk(entry.path)
        elif entry.name.endswith((".yaml", ".yml", ".svg", ".py")):
            try:
                stat = entry.stat()
                yield f"{entry.path}:{stat.st_size}:{stat.st_mtime_ns}"
            except OSError:
                # It leads nowhere, or went away in this moment.
                yield entry.path


def _read(file: Path, fingerprint: str) -> Divided | None:
    """Read the cache; anything wrong with it is as if there were none."""
    try:
        head, _, data = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    if head != _head(fingerprint, data):
        return None
    return from_lines(data)


def _head(fingerprint: str, data: bytes) -> bytes:
    return f"{zlib.crc32(data):08x} {fingerprint}".encode()


def _write(file: Path, fingerprint: str, plain: dict[str, object]) -> None:
    """Write the cache whole or not at all; a folder that may not be written costs only time."""
    data = as_lines(plain)
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(_head(fingerprint, data) + b"\n" + data)
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
