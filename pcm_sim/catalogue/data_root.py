"""Where the data are: beside the package in a checkout, inside it once it is installed."""

from pathlib import Path

FOLDERS = ("models", "menus", "assets")


def data_root() -> Path:
    """Give the folder that holds `models`, `menus` and `assets`.

    A wheel carries them inside the package; an editable install leaves them in the checkout.
    """
    package = Path(__file__).resolve().parents[1]
    inside = package / "_data"
    return inside if (inside / "models").is_dir() else package.parent
