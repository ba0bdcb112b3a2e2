"""The start cache: the checked data as JSON, as long as no file has changed.

Compiling the data takes YAML and a third of a second; reading the cache takes some milliseconds.
"""

import json
import os
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
    file = (cache_folder or _cache_folder()) / f"catalogue-{_digest(str(root))}.json"
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


def _fingerprint(root: Path) -> str:
    """Give a text that changes with every file: its name, size and time, and the program's version."""
    parts = [__version__]
    for folder in FOLDERS:
        for path, size, changed in sorted(_walk(root / folder)):
            parts.append(f"{path}:{size}:{changed}")
    parts += [f"{path}:{size}:{changed}" for path, size, changed in sorted(_walk(Path(__file__).parent))]
    return _digest("\n".join(parts))


def _walk(folder: Path) -> Iterator[tuple[str, int, int]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _walk(Path(entry.path))
        elif entry.name.endswith((".yaml", ".svg", ".py")):
            stat = entry.stat()
            yield entry.path, stat.st_size, stat.st_mtime_ns


def _digest(text: str) -> str:
    from hashlib import blake2b  # noqa: PLC0415

    return blake2b(text.encode(), digest_size=12).hexdigest()


def _cache_folder() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415

    return user_cache_path("pcm-sim")


def _read(file: Path, fingerprint: str) -> dict[str, object] | None:
    """Read the cache; anything wrong with it is as if there were none."""
    try:
        cached = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return None
    if not isinstance(cached, dict) or cached.get("fingerprint") != fingerprint:
        return None
    data = cached.get("data")
    return data if isinstance(data, dict) else None


def _write(file: Path, fingerprint: str, plain: dict[str, object]) -> None:
    """Write the cache whole or not at all; a folder that may not be written costs only time."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps({"fingerprint": fingerprint, "data": plain}, ensure_ascii=False), "utf-8")
        part.replace(file)
    except OSError:
        return
