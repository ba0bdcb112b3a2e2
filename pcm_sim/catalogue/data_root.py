"""Where files are: the data beside the package or inside it, the caches in the user's folder."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("models", "menus", "languages", "assets")
TEXTS = ("models", "menus", "languages")
"""The folders that hold YAML."""
SCENARIOS = "scenarios"
"""The folder that holds scenarios; no start reads it."""


def data_root() -> Path:
    """Give the folder that holds `models`, `menus` and `assets`.

    A wheel carries them inside the package; an editable install leaves them in the checkout.
    """
    package = Path(__file__).resolve().parents[1]
    inside = package / "_data"
    return inside if (inside / "models").is_dir() else package.parent


def yaml_files(folder: Path) -> Iterator[Path]:
    """Give every data file below a folder, in order.

    What an editor leaves there while it works (`.#macan.yaml`) is hidden and none of them.
    """
    found = (path for suffix in ("yaml", "yml") for path in folder.rglob(f"*.{suffix}"))
    yield from sorted(path for path in found if not is_hidden(path.name))


def holds_data(folder: Path) -> bool:
    """Tell whether there is anything in a folder that could be laid over the shipped data."""
    texts = any(True for text in (*TEXTS, SCENARIOS) for _ in yaml_files(folder / text))
    return texts or any((folder / "assets" / "icons").glob("*.svg")) or any(folder.glob("*.y*ml"))


def is_hidden(name: str) -> bool:
    """Tell whether a file is not shown to a person."""
    return name.startswith(".")


def user_cache_folder() -> Path | None:
    """Give the user's cache folder by the rules of the platform (XDG Base Directory on Linux).

    A library knows more of them, but costs a twentieth of the whole start. A user without a home has none.
    """
    named = {"win32": "LOCALAPPDATA", "darwin": ""}.get(sys.platform, "XDG_CACHE_HOME")
    usual = {"win32": "AppData/Local", "darwin": "Library/Caches"}.get(sys.platform, ".cache")
    base = Path(os.environ.get(named, ""))
    if not base.is_absolute():
        try:
            base = Path.home() / usual
        except RuntimeError:
            return None
    return base / "pcm-sim"
