"""Set up all that `make run` and `make test` need: `.venv`, the packages, Qt's libraries, a Chromium.

Run by whatever `python3` the machine has, so the standard library alone is used, and all down to the call
of `hand_over` has to be understood by Python 3.6 too: it is where an old Python is told so.
"""

import argparse
import fcntl
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT

OLDEST = (3, 11)
NEWER_NAMES = ("python3.13", "python3.12", "python3.11")
CANNOT = 2  # the exit code for: a person has to do something first
AGAIN = "then type the same command again."


def newer_python() -> "str | None":
    """Find a Python that is new enough under a name of its own."""
    # It is started, not just looked up: a pyenv shim is on the PATH with no such Python behind it.
    ask = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    paths = [path for path in map(shutil.which, NEWER_NAMES) if path]
    return next((path for path in paths if subprocess.call([path, "-c", ask], stderr=DEVNULL) == 0), None)


def hand_over(version: "tuple[int, int]") -> None:
    """Return if this Python is new enough; else go on in one that is, or say that there is none."""
    if version >= OLDEST:
        return
    newer = newer_python()
    if newer:
        os.execv(newer, [newer, *sys.argv])  # noqa: S606 - a shell would add nothing
    needs = f"pcm-sim needs Python 3.11 or newer and python3 is {version[0]}.{version[1]} here"
    install = "install python3.11, python3.12 or python3.13 with the package manager of your system"
    print(f"{needs}: {install}, {AGAIN}", file=sys.stderr)
    raise SystemExit(CANNOT)


if __name__ == "__main__":
    hand_over(sys.version_info[:2])  # here, because the type hints below already need Python 3.10

SCREENS = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
QT_FILES = {
    "offscreen": ("Qt*.so", "Qt/plugins/platforms/libqoffscreen.so", "qmllint", "qmlformat"),
    "xcb": ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/xcbglintegrations/*.so"),
    "wayland": ("Qt/plugins/platforms/libqwayland.so", "Qt/plugins/wayland-*-client/libqt-*.so"),
}
PROBE = "from PySide6 import QtGui, QtQml, QtQuick, QtQuickControls2; QtGui.QGuiApplication([])"
# The packages of Debian that are not named after their library.
ODD_PACKAGES = {"libz": "zlib1g", "libglib-2.0": "libglib2.0-0", "libgthread-2.0": "libglib2.0-0"}
ODD_PACKAGES |= {"libbrotlicommon": "libbrotli1", "libbrotlidec": "libbrotli1"}
# What the tests look at the pages with, by the names it has on different systems.
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NO_NETWORK = re.compile(
    "NewConnectionError|NameResolutionError|TimeoutError|ProxyError|Network is unreachable"
    "|Temporary failure|(Could not|Failed to|Unable to) (connect|resolve)|Cannot initiate the connection"
)


class SetupError(Exception):
    """What only a person can put right, with what to do about it."""


def say(step: str) -> None:
    """Tell the step that begins now."""
    print(f"Setting up: {step}", file=sys.stderr, flush=True)


def run(command: list[str], folder: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command that cannot ask, and keep what it prints."""
    env = {**os.environ, **variables}
    return subprocess.run(
        command, cwd=folder, env=env, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, errors="replace", check=False
    )


def failure(tool: str, output: str) -> SetupError:
    """Say why a tool failed and what to do next."""
    if NO_NETWORK.search(output):
        return SetupError(f"{tool} cannot reach the network: check the connection and any proxy, {AGAIN}")
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.search("error|^E:", line, re.IGNORECASE)]
    said = "".join(f"  {line}\n" for line in (errors or lines)[-12:])
    return SetupError(f"{tool} failed and said:\n{said}Put right what it names, {AGAIN}")


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


def is_debian(os_release: Path = Path("/etc/os-release")) -> bool:
    """Tell whether packages come by apt here."""
    text = os_release.read_text(encoding="utf-8") if os_release.exists() else ""
    return bool(re.search(r"^ID(_LIKE)?=.*\b(debian|ubuntu)\b", text, re.MULTILINE))


def debian_package(library: str) -> str:
    """Name the package of a library as Debian's policy does: libxcb-cursor.so.0 is in libxcb-cursor0."""
    name, _, version = library.partition(".so.")
    plain = name.lower().replace("_", "-")
    return ODD_PACKAGES.get(name) or f"{plain}{'-' * plain[-1].isdigit()}{version}"


def apt_by_hand(packages: list[str]) -> str:
    """Write the command with which a person installs packages."""
    commands = ["apt-get update", f"apt-get install -y --no-install-recommends {' '.join(packages)}"]
    if shutil.which("sudo"):
        return " && ".join(f"sudo {command}" for command in commands)
    return f"su -c '{' && '.join(commands)}'"


def root_prefix() -> list[str] | None:
    """Find what to put before a command to run it as root without asking; None if there is no way."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    return [sudo, "-n"] if sudo and run([sudo, "-n", "true"]).returncode == 0 else None


def apt_install(packages: list[str]) -> None:
    """Install packages of Debian, or tell the command that does."""
    prefix = root_prefix()
    if prefix is None:
        raise SetupError(f"packages of the system are missing; type\n\n  {apt_by_hand(packages)}\n\n{AGAIN}")
    say(f"installing {' '.join(packages)} with apt-get")
    apt = [*prefix, "apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300"]
    install = [*apt, "install", "--no-install-recommends", *packages]
    # One broken source must not stop packages that come from another: what counts is the install.
    run([*apt, "update"])
    done = run([*install, "--download-only"])
    if done.returncode == 0:
        # Ctrl+C in the middle of dpkg would leave its database to be mended by hand.
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        done = run(install, DEBIAN_FRONTEND="noninteractive")
        signal.signal(signal.SIGINT, before)
    if done.returncode:
        raise failure("apt-get", done.stdout)


def base_python() -> str:
    """Find the Python under any venv: the active one may be the very `.venv` that is about to go."""
    base = Path(sys.base_prefix) / "bin" / "python{}.{}".format(*sys.version_info)
    return str(base) if base.exists() else sys.executable


def ensure_venv_module() -> None:
    """Have the parts of Python that make a venv, which Debian keeps in a package of their own."""
    package = "python{}.{}-venv".format(*sys.version_info)
    check = [base_python(), "-c", "import venv, ensurepip"]
    lacking = run(check).returncode != 0
    if lacking and is_debian():
        apt_install([package])
        lacking = run(check).returncode != 0
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
    done = run([base_python(), "-m", "venv", str(folder)])
    if done.returncode:
        raise failure("python3 -m venv", done.stdout)
    record(root, "venv", venv_key(root))


def install_packages(root: Path) -> None:
    """Install the project into `.venv`, editable, with its tools."""
    say("installing the packages that pyproject.toml names (a minute or more the first time)")
    # While pip works nobody can vouch for the venv: cut off here, the next set-up makes it anew.
    stamp(root, "venv").unlink()
    pip = [str(root / ".venv/bin/python"), "-m", "pip", "-q", "--no-input", "--disable-pip-version-check"]
    done = run([*pip, "install", "--editable", ".[dev]"], root, PIP_USER="0")
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
    return sorted(set(re.findall(r"(\S+) => not found", run([ldd, *files], LC_ALL="C").stdout)))


def ensure_libraries(root: Path, platforms: list[str]) -> None:
    """Have the shared libraries that Qt needs on some platforms."""
    say(f"checking the shared libraries of Qt ({', '.join(platforms)})")
    missing = missing_libraries(root, platforms)
    if missing and is_debian():
        apt_install(sorted(set(map(debian_package, missing))))
        missing = missing_libraries(root, platforms)
    if missing:
        raise SetupError(f"Qt lacks {', '.join(missing)}: install the packages that hold them, {AGAIN}")
    # The one proof that nothing is missing is that Qt starts.
    done = run([str(root / ".venv/bin/python"), "-c", PROBE], QT_QPA_PLATFORM="offscreen")
    if done.returncode:
        raise failure("Qt", done.stdout)
    for platform in platforms:
        record(root, platform, libraries_key(root))


def find_browser() -> str | None:
    """Find a Chromium on the PATH."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def ensure_browser(root: Path) -> None:
    """Have a Chromium that starts, for the tests of the pages."""
    if not find_browser() and is_debian():
        apt_install(["chromium"])
    browser = find_browser()
    if not browser:
        raise SetupError(f"the tests need a browser: install Chromium, so that `chromium` starts it, {AGAIN}")
    key = f"{browser} {Path(browser).stat().st_mtime_ns}"
    if is_done(root, "browser", key):
        return
    say("checking the browser")
    done = run([browser, "--version"])
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


if __name__ == "__main__":
    sys.exit(main())
