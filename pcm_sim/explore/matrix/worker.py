"""A process of its own that does cases: whatever breaks in it costs one case, and nothing else.

It is started as `python -m pcm_sim.explore.matrix.worker FD` and speaks with the process that started it over
a pair of sockets. First it is told what it does; then it answers each case with its line.
"""

import os
import pickle
import select
import sys
import threading
from multiprocessing.connection import Connection
from typing import Any

from pcm_sim.explore.matrix.chunks import Chunk

CASE = "case"
"""Id of every chunk of one case: it names no file."""

READY = True
"""What is said once, when the work can begin."""


def serve(connection: "Connection[Any, Any]") -> None:
    """Do what comes in, case by case, until nobody asks any more.

    Args:
        connection: To the process that started this one.
    """
    try:
        setup, work = connection.recv()
        connection.send(READY)
        while True:
            for case in connection.recv().cells:
                (line,) = work(setup, Chunk(CASE, (case,)))
                connection.send(line)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:  # noqa: BLE001 - whatever it is, whoever asked has to know
        connection.send(portable(error))


def portable(error: Exception) -> Exception:
    """Give an error that can be handed to another process: itself, or what it says."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - it was pickled here
    except Exception:  # noqa: BLE001 - there is no telling how the pickling of a foreign error fails
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _end_with(descriptor: int) -> None:
    """End this process as soon as nobody holds the other end of a socket, in the midst of a case too."""
    watch = select.poll()
    # Nothing but that the other end hangs up, which is told whether asked for or not.
    watch.register(descriptor, 0)
    watch.poll()
    os._exit(0)


def main() -> None:
    """Serve the socket whose number is on the command line."""
    descriptor = int(sys.argv[1])
    threading.Thread(target=_end_with, args=(descriptor,), daemon=True).start()
    serve(Connection(descriptor))


if __name__ == "__main__":
    main()
