import ast
import fcntl
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

ROOT = Path(__file__).resolve().parents[2]
NO_SPAWN = """
import runpy, sys
SPAWNS = {"subprocess.Popen", "os.exec", "os.fork", "os.posix_spawn", "os.system"}
def refuse(event, args):
    if event in SPAWNS:
        raise SystemExit(f"spawned: {args}")
sys.addaudithook(refuse)
sys.argv = [sys.argv[1], "--for", "test"]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def load(name):
    """Load a module of the set-up anew, so that what a test changes in it ends with the test."""
    spec = importlib.util.spec_from_file_location(name, ROOT / f".ci/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Machine:
    """Stands in for every process that the set-up starts, and does to the folder what they would."""

    def __init__(self, root):
        self.root = root
        self.commands = []
        self.answers = {}
        self.ctrl_c_during_install = None
        self.browser = root.parent / "bin/chromium"
        script(self.browser, "exit 0")

    def find_browser(self):
        return str(self.browser) if self.browser.exists() else None

    def answer(self, words, *outcomes):
        """Give a command with these words in it these outcomes, one each time, the last for ever."""
        self.answers[words] = list(outcomes)

    def outcome(self, line):
        for words, outcomes in self.answers.items():
            if words in line:
                return outcomes.pop(0) if len(outcomes) > 1 else outcomes[0]
        return 0, ""

    def run(self, command, *_folder, **_variables):
        line = " ".join(command)
        self.commands.append(line)
        if "-m venv" in line:
            (self.root / ".venv/bin").mkdir(parents=True)
            (self.root / ".venv/bin/python").touch()
        if "apt-get" in line and "install" in line and "--download-only" not in line:
            if command[-1] == "chromium":
                self.browser.touch()
            self.ctrl_c_during_install = signal.getsignal(signal.SIGINT)
        code, output = self.outcome(line)
        if code == "ctrl+c":
            raise KeyboardInterrupt
        return CompletedProcess(command, code, output)

    def started(self, words):
        return [line for line in self.commands if words in line]


@pytest.fixture
def root(tmp_path):
    folder = (tmp_path / "checkout").resolve()
    (folder / ".ci").mkdir(parents=True)
    for name in ("prepare", "setting_up", "system"):
        shutil.copy(ROOT / f".ci/{name}.py", folder / ".ci")
    shutil.copy(ROOT / "Makefile", folder)
    (folder / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return folder


@pytest.fixture
def guard():
    """What a Python of any age runs."""
    return load("prepare")


@pytest.fixture
def system(monkeypatch):
    module = load("system")
    monkeypatch.setattr(module, "is_debian", lambda: True)
    monkeypatch.setattr(module.os, "geteuid", lambda: 0)
    monkeypatch.setitem(sys.modules, "system", module)
    return module


@pytest.fixture
def prepare(system):
    assert sys.modules["system"] is system
    return load("setting_up")


@pytest.fixture
def machine(system, prepare, root, monkeypatch):
    machine = Machine(root)
    monkeypatch.setattr(system, "run", machine.run)
    monkeypatch.setattr(prepare, "find_browser", machine.find_browser)
    # A set-up in a process of its own finds the same browser.
    monkeypatch.setenv("PATH", str(machine.browser.parent), prepend=os.pathsep)
    return machine


@pytest.fixture
def main(prepare, root, monkeypatch):
    """The program as `make` starts it, in a checkout of its own."""
    monkeypatch.setattr(prepare, "__file__", str(root / ".ci/setting_up.py"))
    monkeypatch.setattr(sys, "argv", ["prepare.py", "--for", "test"])
    return prepare.main


def with_qt(root, *files):
    """Put empty files where PySide6 keeps its own, so that there is something to ask ldd about."""
    for file in files:
        path = root / ".venv/lib/python3.11/site-packages/PySide6" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def script(path, *lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    path.chmod(0o755)


# What the first set-up does, and what later ones leave.


def test_the_first_set_up_makes_the_venv_installs_the_project_and_starts_qt(machine, main):
    assert main() == 0
    wanted = [
        "import venv, ensurepip",
        "-m venv",
        "--editable .[dev]",
        "QGuiApplication",
        "bin/chromium --version",
    ]
    assert [next(words for words in wanted if words in line) for line in machine.commands] == wanted


@pytest.mark.usefixtures("machine")
def test_the_second_set_up_says_nothing_and_starts_no_process(main, root):
    main()
    command = [sys.executable, "-c", NO_SPAWN, str(root / ".ci/prepare.py")]
    again = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_a_changed_project_file_installs_again_into_the_same_venv(machine, main, root):
    main()
    (root / "pyproject.toml").write_text("[project]\nname = 'other'\n", encoding="utf-8")
    machine.commands.clear()
    assert main() == 0
    assert machine.started("--editable")
    assert not machine.started("-m venv")


def test_a_checkout_that_was_moved_gets_a_venv_of_its_new_place(machine, prepare, root):
    prepare.set_up(root, "test")
    machine.root = root.rename(root.with_name("moved"))
    machine.commands.clear()
    prepare.set_up(machine.root, "test")
    assert machine.started("-m venv")
    assert machine.started("--editable")


def test_a_venv_whose_python_is_gone_is_made_anew(machine, main, root):
    main()
    (root / ".venv/bin/python").unlink()
    machine.commands.clear()
    assert main() == 0
    assert machine.started("-m venv")


def test_a_half_made_venv_is_replaced(machine, main, root):
    (root / ".venv/lib").mkdir(parents=True)
    assert main() == 0
    assert machine.started("-m venv")
    assert not (root / ".venv/lib").exists()


@pytest.mark.parametrize("step", ["-m venv", "--editable", "QGuiApplication"])
def test_after_ctrl_c_the_next_set_up_ends_well(machine, main, root, capsys, step):
    machine.answer(step, ("ctrl+c", ""))
    assert main() == 130
    assert "Traceback" not in capsys.readouterr().err
    machine.answers.clear()
    assert main() == 0
    machine.commands.clear()
    assert main() == 0
    assert machine.commands == []
    assert list(root.glob(".venv/*.new")) == []


def test_ctrl_c_while_pip_works_leaves_a_venv_that_nobody_trusts(machine, main):
    machine.answer("--editable", ("ctrl+c", ""), (0, ""))
    main()
    machine.commands.clear()
    main()
    assert machine.started("-m venv")


@pytest.mark.usefixtures("machine")
def test_a_second_set_up_waits_for_the_first(main, root):
    main()
    command = [sys.executable, str(root / ".ci/prepare.py"), "--for", "test"]
    with (root / "pyproject.toml").open(encoding="utf-8") as first:
        fcntl.flock(first, fcntl.LOCK_EX)
        second = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert second.stderr.readline() == "Setting up: waiting for another set-up of this folder\n"
        assert second.poll() is None
    assert second.communicate() == (None, "")
    assert second.returncode == 0


# What it says when it cannot go on.


def test_a_failed_pip_shows_its_error_and_what_to_do_next(machine, main, capsys):
    noise = 'Traceback (most recent call last):\n  File "x.py", line 1\n'
    machine.answer("--editable", (1, f"{noise}ERROR: No matching distribution found for qasync\n"), (0, ""))
    assert main() == 2
    told = capsys.readouterr().err
    assert "pip failed and said:\n  ERROR: No matching distribution found for qasync\n" in told
    assert told.endswith("Put right what it names, then type the same command again.\n")
    assert "Traceback" not in told
    machine.commands.clear()
    assert main() == 0
    assert not machine.started("-m venv")


@pytest.mark.parametrize(
    ("step", "output"),
    [
        (
            "--editable",
            "WARNING: Retrying after connection broken by 'NewConnectionError(x)'\nERROR: No match",
        ),
        ("--editable", "WARNING: Retrying after connection broken by 'ReadTimeoutError(x)'\nERROR: No match"),
        ("apt-get", "E: Failed to fetch http://x/y.deb  Temporary failure resolving 'x'"),
    ],
)
def test_a_missing_network_is_told_in_one_sentence(machine, main, capsys, step, output):
    machine.answer("import venv", (1, ""))
    machine.answer(step, (100, output))
    if step == "--editable":
        machine.answer("import venv", (0, ""))
    assert main() == 2
    told = capsys.readouterr().err.splitlines()[-1]
    tool = "pip" if step == "--editable" else "apt-get"
    advice = "check the connection and any proxy, then type the same command again."
    assert told == f"pcm-sim cannot be set up: {tool} cannot reach the network: {advice}"


def test_a_pip_that_was_killed_leaves_a_venv_that_nobody_trusts(machine, main):
    machine.answer("--editable", (-9, ""), (0, ""))
    assert main() == 2
    machine.commands.clear()
    assert main() == 0
    assert machine.started("-m venv")


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(machine, main, root, capsys, monkeypatch):
    def denied(path):
        raise PermissionError(13, "Permission denied", str(path))

    (root / ".venv").mkdir()
    monkeypatch.setattr(shutil, "rmtree", denied)
    assert main() == 2
    assert capsys.readouterr().err.splitlines()[-1].endswith(f"Permission denied: '{root / '.venv'}'")
    assert not machine.started("-m venv")


# Which Python it takes.


def test_a_python_too_old_is_refused_in_one_sentence(guard, monkeypatch, capsys):
    monkeypatch.setattr(guard, "newer_python", lambda: None)
    with pytest.raises(SystemExit) as end:
        guard.hand_over((3, 9))
    assert end.value.code == 2
    assert capsys.readouterr().err == (
        "pcm-sim needs Python 3.11 or newer and python3 is 3.9 here: install python3.11, python3.12 or "
        "python3.13 with the package manager of your system, then type the same command again.\n"
    )


@pytest.mark.parametrize("version", [(3, 11), (3, 13), (4, 0)])
def test_a_python_new_enough_goes_on(guard, version):
    assert guard.hand_over(version) is None


def test_a_newer_python_is_found_by_name_and_a_name_with_nothing_behind_it_is_passed_over(
    guard, tmp_path, monkeypatch
):
    script(tmp_path / "python3.13", "exit 127")
    script(tmp_path / "python3.12", f'exec "{sys.executable}" "$@"')
    monkeypatch.setenv("PATH", str(tmp_path))
    assert guard.newer_python() == str(tmp_path / "python3.12")
    (tmp_path / "python3.12").unlink()
    assert guard.newer_python() is None


def test_the_set_up_goes_on_in_the_newer_python_with_the_same_arguments(guard, monkeypatch):
    class ReplacedError(Exception):
        pass

    def replace(path, arguments):
        raise ReplacedError(path, arguments)

    monkeypatch.setattr(guard, "newer_python", lambda: "/bin/python3.12")
    monkeypatch.setattr(guard.os, "execv", replace)
    monkeypatch.setattr(sys, "argv", [".ci/prepare.py", "--for", "run"])
    with pytest.raises(ReplacedError) as end:
        guard.hand_over((3, 8))
    assert end.value.args == ("/bin/python3.12", ["/bin/python3.12", ".ci/prepare.py", "--for", "run"])


def test_a_python_too_old_can_read_the_file_that_tells_it_so():
    tree = ast.parse((ROOT / ".ci/prepare.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    hints = [
        hint
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for hint in [node.returns, *(argument.annotation for argument in node.args.args)]
    ]
    # A text or None is not evaluated to anything that an old Python does not know.
    known = (ast.Constant, ast.Name)
    assert [ast.unparse(hint) for hint in hints if not isinstance(hint, known)] == []


# What it installs on the system.


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
        ("libbrotlicommon.so.1", "libbrotli1"),
        ("libbrotlidec.so.1", "libbrotli1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libwayland-cursor.so.0", "libwayland-cursor0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_is_known_by_its_package_in_debian(system, library, package):
    assert system.debian_package(library) == package


@pytest.mark.parametrize(
    ("text", "debian"),
    [
        ("ID=debian\n", True),
        ('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ('ID="fedora"\nBUG_REPORT_URL="https://not-debian.example/"\n', False),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', False),
    ],
)
def test_a_system_that_takes_packages_of_debian_is_told_by_its_id(tmp_path, text, debian):
    (tmp_path / "os-release").write_text(text, encoding="utf-8")
    assert load("system").is_debian(tmp_path / "os-release") is debian


@pytest.mark.parametrize(
    ("sudo", "command"),
    [
        (
            "/usr/bin/sudo",
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0",
        ),
        (
            None,
            "su -c 'apt-get update && apt-get install -y --no-install-recommends libegl1 libxcb-cursor0'",
        ),
    ],
)
def test_who_may_not_install_packages_is_told_the_exact_command(
    *, machine, prepare, main, root, monkeypatch, capsys, sudo, command
):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", {"sudo": sudo, "ldd": "/usr/bin/ldd"}.get)
    machine.answer("sudo -n", (1, "sudo: a password is required"))
    machine.answer("ldd", (0, "\tlibEGL.so.1 => not found\n\tlibxcb-cursor.so.0 => not found\n"))
    monkeypatch.setattr(prepare, "record", recording_with_qt(prepare.record, root))
    assert main() == 2
    assert f"\n  {command}\n" in capsys.readouterr().err
    assert not machine.started("apt-get")


def recording_with_qt(record, root):
    """Let pip's step leave the files of Qt behind."""

    def also(folder, step, key):
        with_qt(root, "QtGui.abi3.so", "Qt/plugins/platforms/libqxcb.so")
        record(folder, step, key)

    return also


def test_missing_libraries_are_installed_all_at_once(machine, prepare, root):
    with_qt(root, "QtGui.abi3.so")
    machine.answer(
        "ldd", (0, "\tlibGL.so.1 => not found\n\tlibEGL.so.1 => not found\nlibGL.so.1 => not found"), (0, "")
    )
    prepare.ensure_libraries(root, ["offscreen"])
    assert [line.split("install --no-install-recommends ")[-1] for line in machine.started("install")] == [
        "libegl1 libgl1 --download-only",
        "libegl1 libgl1",
    ]
    assert machine.commands.index(machine.started("update")[0]) < machine.commands.index(
        machine.started("install")[0]
    )


def test_ctrl_c_does_not_reach_dpkg_and_works_again_afterwards(machine, system):
    before = signal.getsignal(signal.SIGINT)
    system.apt_install(["libegl1"])
    assert machine.ctrl_c_during_install == signal.SIG_IGN
    assert signal.getsignal(signal.SIGINT) == before


def test_apt_goes_through_sudo_where_that_asks_nothing(machine, system, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", {"sudo": "/usr/bin/sudo"}.get)
    system.apt_install(["libegl1"])
    assert len(machine.started("apt-get")) == 3
    assert all(line.startswith("/usr/bin/sudo -n apt-get ") for line in machine.started("apt-get"))


def test_a_system_without_apt_is_told_which_library_is_missing(
    *, machine, prepare, system, root, monkeypatch
):
    monkeypatch.setattr(system, "is_debian", lambda: False)
    with_qt(root, "QtGui.abi3.so")
    machine.answer("ldd", (0, "\tlibEGL.so.1 => not found\n"))
    with pytest.raises(
        prepare.SetupError, match=r"^Qt lacks libEGL\.so\.1: install the packages that hold them, then"
    ):
        prepare.ensure_libraries(root, ["offscreen"])
    assert not machine.started("apt-get")


def test_a_qt_that_does_not_start_stops_the_set_up_with_its_error(machine, main, root, capsys):
    machine.answer(
        "QGuiApplication", (1, "ImportError: libEGL.so.1: cannot open shared object file"), (0, "")
    )
    assert main() == 2
    assert "Qt failed and said:\n  ImportError: libEGL.so.1: cannot" in capsys.readouterr().err
    assert not (root / ".venv/.pcm-sim-offscreen").exists()
    assert main() == 0


def test_a_python_of_debian_without_its_venv_package_gets_it(machine, main):
    machine.answer("import venv, ensurepip", (1, ""), (0, ""))
    assert main() == 0
    package = f"python3.{sys.version_info.minor}-venv"
    assert machine.started("install")[-2].endswith(f"--no-install-recommends {package}")


@pytest.mark.parametrize(
    ("purpose", "display", "screens"),
    [("test", ":0", []), ("run", "", []), ("run", ":0", ["Qt/plugins/platforms/libqxcb.so"])],
)
def test_what_the_screen_needs_is_looked_for_only_where_there_is_one(
    *, machine, prepare, root, monkeypatch, purpose, display, screens
):
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(prepare, "record", recording_with_qt(prepare.record, root))
    monkeypatch.setattr(shutil, "which", {"ldd": "/usr/bin/ldd"}.get)
    prepare.set_up(root, purpose)
    assert [file for file in screens if machine.started(file)] == screens
    assert bool(machine.started("libqxcb.so")) is bool(screens)


def test_a_browser_is_installed_for_the_tests_alone_and_started_once(machine, prepare, root):
    machine.browser.unlink()
    prepare.set_up(root, "run")
    assert not machine.started("chromium")
    prepare.set_up(root, "test")
    assert [line.rsplit(" ", 1)[-1] for line in machine.started("chromium")][-2:] == ["chromium", "--version"]
    machine.commands.clear()
    prepare.set_up(root, "test")
    assert machine.commands == []


def test_a_system_without_apt_is_told_to_install_a_browser(*, machine, prepare, system, root, monkeypatch):
    monkeypatch.setattr(system, "is_debian", lambda: False)
    machine.browser.unlink()
    with pytest.raises(
        prepare.SetupError, match=r"need a browser: install Chromium, so that `chromium` starts"
    ):
        prepare.ensure_browser(root)


# What make does with it.


@pytest.fixture
def make(root):
    """Starts the Makefile over tools that only note how they were called."""
    log = root / "log"
    note = f'echo "$(basename "$0") $* $LC_ALL $QT_QPA_PLATFORM $QT_QUICK_BACKEND" >> "{log}"'
    for tool in ("ruff", "mypy", "lint-imports", "python", "pcm-sim"):
        script(root / ".venv/bin" / tool, note)
    script(root / "python-of-the-system", note)

    def start(*arguments):
        clean = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("LC_", "MAKE", "MFLAGS", "QT_"))
        }
        command = ["make", "PYTHON=./python-of-the-system", *arguments]
        done = subprocess.run(command, cwd=root, env=clean, capture_output=True, text=True, check=False)
        return done, [
            line.rstrip() for line in log.read_text(encoding="utf-8").splitlines()
        ] if log.exists() else []

    return start


def test_make_test_sets_up_then_checks_then_tests(make):
    done, calls = make("test")
    assert done.returncode == 0
    assert calls == [
        "python-of-the-system .ci/prepare.py --for test",
        "ruff check",
        "ruff format --check",
        "mypy",
        "lint-imports",
        "python -m pytest --numprocesses auto --dist worksteal C.UTF-8 offscreen software",
    ]


def test_make_test_stops_at_the_first_failure_and_has_said_where(make, root):
    script(root / ".venv/bin/mypy", "exit 1")
    done, calls = make("test")
    assert done.returncode != 0
    assert calls[-1] == "ruff format --check"
    assert done.stdout.splitlines()[-1] == "Checking: mypy"


def test_nothing_is_printed_after_the_last_word_of_pytest(make, root):
    script(root / ".venv/bin/python", "echo '3 passed in 0.01s'")
    done, _ = make("test")
    assert done.stdout.splitlines()[-1] == "3 passed in 0.01s"
    assert done.stderr == ""


def test_make_run_sets_up_then_starts_the_simulator_with_its_arguments(make):
    done, calls = make("run", "ARGS=--lang de")
    assert done.returncode == 0
    assert calls == ["python-of-the-system .ci/prepare.py --for run", "pcm-sim run --lang de"]


def test_make_alone_lists_every_target(make):
    done, calls = make()
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == [
        f"make {target}"
        for target in (
            "help",
            "run",
            "test",
            "check",
            "shots",
            "pictures",
            "golden",
            "bench",
            "soak",
            "clean",
        )
    ]
    assert calls == []


def test_ci_runs_make_test_at_the_top_of_the_checkout_and_nothing_else(root, tmp_path):
    tools = tmp_path / "tools"
    script(tools / "make", f'echo "$PWD $*" >> "{tmp_path}/log"', "exit 7")
    for tool in ("bash", "dirname"):
        (tools / tool).symlink_to(shutil.which(tool))
    shutil.copy(ROOT / ".ci/run", root / ".ci/run")
    command = [shutil.which("bash"), str(root / ".ci/run")]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PATH": str(tools)}, capture_output=True, text=True, check=False
    )
    assert (tmp_path / "log").read_text(encoding="utf-8") == f"{root} test\n"
    assert (done.returncode, done.stdout, done.stderr) == (7, "", "")
