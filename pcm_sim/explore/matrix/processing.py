"""A process of this machine with a line to it: it runs one of our modules, and ends when the line is cut."""

import os
import pickle
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, NamedTuple


class Process(NamedTuple):
    """A process that was started.

    Attributes:
        line: What is said to it and what it says: picklable values.
        popen: The process.
    """

    line: "Connection[Any, Any]"
    popen: "subprocess.Popen[bytes]"

    def say(self, value: object) -> None:
        """Say something; if it is gone, that is heard when it is listened to."""
        try:
            self.line.send(value)
        except (BrokenPipeError, ConnectionResetError):
            return

    def kill(self) -> str:
        """End it, wait for it, and say how it ended."""
        self.popen.kill()
        return self.ended()

    def ended(self, seconds: float | None = None) -> str:
        """Cut the line, wait until it has ended, and say how.

        Args:
            seconds: After how long it is killed; never, by default.
        """
        self.line.close()
        try:
            code = self.popen.wait(seconds)
        except subprocess.TimeoutExpired:
            return self.kill()
        if code >= 0:
            return f"ended with exit code {code}"
        return f"was ended by signal {-code} ({signal.Signals(-code).name})"


def start(module: str, *, silent: bool = False) -> Process:
    """Start a module of ours in a process of its own; it calls `serve` there.

    Args:
        module: Its name; what can be imported here can be imported there.
        silent: Nobody is to see what it writes to its error stream.
    """
    ours, theirs = Pipe()
    with theirs:
        popen = subprocess.Popen(  # noqa: S603 - this Python and a module of ours
            [sys.executable, "-P", "-m", module, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL if silent else None,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
            # In a group of its own: Ctrl+C is meant for the process that a person started.
            process_group=0,
        )
    return Process(ours, popen)


def serve(job: "Callable[[Connection[Any, Any]], None]", leave: Callable[[], None]) -> None:
    """Do a job for the process that started this one; what goes wrong is told there.

    Args:
        job: What is done; it is given the line.
        leave: Is called on a thread when the line is cut, in the midst of the job too.
    """
    line: Connection[Any, Any] = Connection(int(sys.argv[1]))
    threading.Thread(target=_when_cut, args=(line.fileno(), leave), daemon=True).start()
    try:
        job(line)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, whoever asked has to know
        line.send(portable(error))


def portable(error: Exception) -> Exception:
    """Give an error that can be handed to another process: itself, or what it says."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - it was pickled here
    except Exception:  # noqa: BLE001 - there is no telling how the pickling of a foreign error fails
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _when_cut(descriptor: int, leave: Callable[[], None]) -> None:
    watch = select.poll()
    # Nothing but that the other end hangs up, which is told whether asked for or not.
    watch.register(descriptor, 0)
    watch.poll()
    leave()
