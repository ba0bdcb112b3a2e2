"""The start cache: the checked data as JSON, as long as no file has changed.

Compiling the data takes YAML and a third of a second; reading the cache takes some milliseconds.
"""

import json
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

from pcm_sim import __version__
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import FOLDERS, data_root


def load(root: Path | None = None, cache_folder: Path | None = None) -> Catalogue:
    """Give the catalogue of a data root, from the cache where that is still true.

    Args:
        root: Folder with `models`, `menus` and `assets`; the shipped data by default.
        cache_folder: Where caches are kept; the platform's folder by default.

    Raises:
        CatalogueError: With every problem, when the data are wrong.
    """
    root = root or data_root()
    fingerprint = _fingerprint(root)
    name = f"catalogue-{zlib.crc32(str(root).encode()):08x}.json"
    file = (cache_folder or _cache_folder()) / name
    cached = _read(file, fingerprint)
    if cached is not None:
        return Catalogue(cached)
    plain = _compile(root)
    _write(file, fingerprint, plain)
    return Catalogue(plain)


def _compile(root: Path) -> dict[str, object]:
    # YAML and the shapes are only needed here, and cost a tenth of the start.
    from pcm_sim.catalogue.compiled import Compilation  # noqa: PLC0415

    compilation = Compilation(root).run()
    compilation.problems.raise_if_any()
    return dict(compilation.plain)


def _fingerprint(root: Path) -> list[str]:
    """Give a list that changes with every file: its name, size and time, and the program's version."""
    folders = [*(root / folder for folder in FOLDERS), Path(__file__).parent]
    return [__version__, *sorted(line for folder in folders for line in _walk(str(folder)))]


def _walk(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _walk(entry.path)
        elif entry.name.endswith((".yaml", ".svg", ".py")):
            stat = entry.stat()
            yield f"{entry.path}:{stat.st_size}:{stat.st_mtime_ns}"


def _cache_folder() -> Path:
    """Give the user's cache folder by the rules of the platform (XDG Base Directory on Linux).

    A library knows more of them, but costs a twentieth of the whole start.
    """
    home = Path.home()
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or home / ".cache"
    return Path(base) / "pcm-sim"


def _read(file: Path, fingerprint: list[str]) -> dict[str, object] | None:
    """Read the cache; anything wrong with it is as if there were none."""
    try:
        cached = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(cached, dict) or cached.get("fingerprint") != fingerprint:
        return None
    data = cached.get("data")
    return data if isinstance(data, dict) else None


def _write(file: Path, fingerprint: list[str], plain: dict[str, object]) -> None:
    """Write the cache whole or not at all; a folder that may not be written costs only time."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps({"fingerprint": fingerprint, "data": plain}, ensure_ascii=False), "utf-8")
        part.replace(file)
    except OSError:
        return
