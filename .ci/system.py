"""What the set-up does on the system: commands that cannot ask, why one failed, packages of Debian."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT

AGAIN = "then type the same command again."
# The packages of Debian that are not named after their library.
ODD_PACKAGES = {"libz": "zlib1g", "libglib-2.0": "libglib2.0-0", "libgthread-2.0": "libglib2.0-0"}
ODD_PACKAGES |= {"libbrotlicommon": "libbrotli1", "libbrotlidec": "libbrotli1"}
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
