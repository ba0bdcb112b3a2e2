"""The steps of the set-up; each is done once, and again when what it follows from has changed."""

import argparse
import fcntl
import hashlib
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import system
from system import AGAIN, SetupError, failure, say

CANNOT = 2  # the exit code for: a person has to do something first
SCREENS = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
QT_FILES = {
    "offscreen": ("Qt*.so", "Qt/plugins/platforms/libqoffscreen.so", "qmllint", "qmlformat"),
    "xcb": ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/xcbglintegrations/*.so"),
    "wayland": ("Qt/plugins/platforms/libqwayland.so", "Qt/plugins/wayland-*-client/libqt-*.so"),
}
PROBE = "from PySide6 import QtGui, QtQml, QtQuick, QtQuickControls2; QtGui.QGuiApplication([])"
# What the tests look at the pages with, by the names it has on different systems.
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def stamp(root: Path, step: str) -> Path:
    """Name the file that says a step is done."""
    return root / ".venv" / f".pcm-sim-{step}"


def is_done(root: Path, step: str, key: str) -> bool:
    """Tell whether a step was done, and for this very key."""
    try:
        return stamp(root, step).read_text(encoding="utf-8") == key
    except OSError:
        return False


def record(root: Path, step: str, key: str) -> None:
    """Note that a step is done; whole or not at all."""
    unfinished = stamp(root, f"{step}.new")
    unfinished.write_text(key, encoding="utf-8")
    unfinished.replace(stamp(root, step))


def venv_key(root: Path) -> str:
    """Name what a venv is bound to: the Python that made it and, by its scripts' first lines, its place."""
    return f"{sys.version_info[:2]} {root}"


def packages_key(root: Path) -> str:
    """Name what the installed packages follow from."""
    return hashlib.sha256((root / "pyproject.toml").read_bytes() + venv_key(root).encode()).hexdigest()


def libraries_key(root: Path) -> str:
    """Name what a check of Qt's libraries is good for: these packages on a system that has not changed."""
    cache = Path("/etc/ld.so.cache")
    return f"{packages_key(root)} {cache.stat().st_mtime_ns if cache.exists() else 0}"


def base_python() -> str:
    """Find the Python under any venv: the active one may be the very `.venv` that is about to go."""
    base = Path(sys.base_prefix) / "bin" / "python{}.{}".format(*sys.version_info)
    return str(base) if base.exists() else sys.executable


def ensure_venv_module() -> None:
    """Have the parts of Python that make a venv, which Debian keeps in a package of their own."""
    package = "python{}.{}-venv".format(*sys.version_info)
    check = [base_python(), "-c", "import venv, ensurepip"]
    lacking = system.run(check).returncode != 0
    if lacking and system.is_debian():
        system.apt_install([package])
        lacking = system.run(check).returncode != 0
    if lacking:
        raise SetupError(f"{base_python()} lacks venv and ensurepip: install them (as {package}), {AGAIN}")


def make_venv(root: Path) -> None:
    """Make `.venv` from nothing, whatever stood there."""
    ensure_venv_module()
    folder = root / ".venv"
    say("making .venv anew: the one here cannot be used" if folder.exists() else "making .venv")
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)
    done = system.run([base_python(), "-m", "venv", str(folder)])
    if done.returncode:
        raise failure("python3 -m venv", done.stdout)
    record(root, "venv", venv_key(root))


def install_packages(root: Path) -> None:
    """Install the project into `.venv`, editable, with its tools."""
    say("installing the packages that pyproject.toml names (a minute or more the first time)")
    # While pip works nobody can vouch for the venv: cut off here, the next set-up makes it anew.
    stamp(root, "venv").unlink()
    pip = [str(root / ".venv/bin/python"), "-m", "pip", "-q", "--no-input", "--disable-pip-version-check"]
    done = system.run([*pip, "install", "--editable", ".[dev]"], root, PIP_USER="0")
    if done.returncode >= 0:  # a pip that ended by itself has put back what it could not replace
        record(root, "venv", venv_key(root))
    if done.returncode:
        raise failure("pip", done.stdout)
    record(root, "packages", packages_key(root))


def missing_libraries(root: Path, platforms: list[str]) -> list[str]:
    """List the shared libraries that Qt's files for some platforms do not find."""
    ldd = shutil.which("ldd")
    package = next(root.glob(".venv/lib/python*/site-packages/PySide6"), None)
    if not ldd or not package:
        return []
    files = [str(file) for name in platforms for pattern in QT_FILES[name] for file in package.glob(pattern)]
    return sorted(set(re.findall(r"(\S+) => not found", system.run([ldd, *files], LC_ALL="C").stdout)))


def ensure_libraries(root: Path, platforms: list[str]) -> None:
    """Have the shared libraries that Qt needs on some platforms."""
    say(f"checking the shared libraries of Qt ({', '.join(platforms)})")
    missing = missing_libraries(root, platforms)
    if missing and system.is_debian():
        system.apt_install(sorted(set(map(system.debian_package, missing))))
        missing = missing_libraries(root, platforms)
    if missing:
        raise SetupError(f"Qt lacks {', '.join(missing)}: install the packages that hold them, {AGAIN}")
    # The one proof that nothing is missing is that Qt starts.
    done = system.run([str(root / ".venv/bin/python"), "-c", PROBE], QT_QPA_PLATFORM="offscreen")
    if done.returncode:
        raise failure("Qt", done.stdout)
    for platform in platforms:
        record(root, platform, libraries_key(root))


def find_browser() -> str | None:
    """Find a Chromium on the PATH."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def ensure_browser(root: Path) -> None:
    """Have a Chromium that starts, for the tests of the pages."""
    if not find_browser() and system.is_debian():
        system.apt_install(["chromium"])
    browser = find_browser()
    if not browser:
        raise SetupError(f"the tests need a browser: install Chromium, so that `chromium` starts it, {AGAIN}")
    key = f"{browser} {Path(browser).stat().st_mtime_ns}"
    if is_done(root, "browser", key):
        return
    say("checking the browser")
    done = system.run([browser, "--version"])
    if done.returncode:
        raise failure(browser, done.stdout)
    record(root, "browser", key)


@contextmanager
def turn(root: Path) -> Iterator[None]:
    """Let `make run` and `make test`, started together, set up one after the other."""
    with (root / "pyproject.toml").open(encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another set-up of this folder")
            fcntl.flock(lock, fcntl.LOCK_EX)
        except OSError:  # a network folder may know no locks: there, two at once are a risk to live with
            pass
        yield


def set_up(root: Path, purpose: str) -> None:
    """Do what is not done yet."""
    if not (is_done(root, "venv", venv_key(root)) and (root / ".venv/bin/python").exists()):
        make_venv(root)
    if not is_done(root, "packages", packages_key(root)):
        install_packages(root)
    screens = [name for name, variable in SCREENS.items() if purpose == "run" and os.environ.get(variable)]
    unchecked = [name for name in ["offscreen", *screens] if not is_done(root, name, libraries_key(root))]
    if unchecked:
        ensure_libraries(root, unchecked)
    if purpose == "test":
        ensure_browser(root)


def main() -> int:
    """Set up for the purpose on the command line."""
    parser = argparse.ArgumentParser(description="Set up what `make run` and `make test` need.")
    parser.add_argument("--for", dest="purpose", choices=("run", "test"), required=True)
    purpose = parser.parse_args().purpose
    root = Path(__file__).resolve().parent.parent
    try:
        with turn(root):
            set_up(root, purpose)
    except KeyboardInterrupt:
        print(f"\npcm-sim: the set-up is stopped; to go on with it, {AGAIN[5:]}", file=sys.stderr)
        return 130  # what a shell makes of Ctrl+C
    except (SetupError, OSError) as error:
        print(f"pcm-sim cannot be set up: {error}", file=sys.stderr)
        return CANNOT
    return 0
