"""Writes into a store and is killed again and again: `killing.py FILE TIMES SEED`, in a process of its own.

It imports once and forks a writer for each kill, half of them killed from outside after some answers, half
from within at some statement, be it in the middle of a transaction, a checkpoint or the opening. What was
answered comes through a pipe, so it is known here what the next writer has to find.
"""

import gc
import json
import os
import random
import signal
import sys
import traceback
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[:0] = [str(TESTS), str(Path(__file__).parent)]

from store_worlds import CLAIRE, Kept, check_orders  # noqa: E402 - found by what stands above

from pcm_sim.connect.clock.passing import By  # noqa: E402 - see above
from pcm_sim.server.store import file as files  # noqa: E402 - see above
from pcm_sim.server.store import keeper as keepers  # noqa: E402 - see above

DAY = 86_400_000
PRODUCT = "music_streaming"
WAY = ("add_to_basket", "express", "accept_terms", "accept_data", "place_order")
MOST_LINES = 150
"""Lines after which the world begins anew, so that it stays small."""
LONGEST_S = 60
STEPS = 5
"""Instructions of SQLite's machine between two looks at whether it is time to be killed."""


class Known:
    """What is known here of a world that writers write into: what was answered, and what was asked last."""

    def __init__(self):
        self.answered, self.asked, self.last_seq, self.orders = {}, None, 0, 0

    def hears(self, told):
        if "trouble" in told:
            raise AssertionError(told["trouble"])
        if told["name"] == "reset":
            self.answered.clear()
        elif told["answer"]:
            self.answered[told["key"]] = told["name"], told["answer"]
            self.orders += told["name"] == "place_order" and told["answer"].startswith("Accepted")
        self.asked = None if told["answer"] else (told["key"], told["name"])
        self.last_seq = max(self.last_seq, told["seq"])

    def finds(self, kept):
        """Find every answered operation, and nothing half done; what was asked last is asked once more."""
        host = kept.host
        assert host.seq >= self.last_seq
        if self.asked and self.asked[1] in WAY:
            ask(kept, *self.asked)
        world = host.present()
        for key, (name, answer) in self.answered.items():
            assert repr(ask(kept, key, name).answer) == answer, (key, name)
        assert host.present() is world, "nothing is done twice"
        check_orders(world, PRODUCT)


def ask(kept, key, name):
    return kept.does(name, PRODUCT if name == "add_to_basket" else "", by=CLAIRE, key=key)


def write(path, known, told, number):
    """Check what is there, then write until killed."""

    def tell(name, key="", answer=""):
        plain = {"name": name, "key": key, "answer": answer, "seq": kept.host.seq if answer else 0}
        os.write(told, f"{json.dumps(plain)}\n".encode())

    kept = Kept(path)
    known.finds(kept)
    if kept.host.seq % MOST_LINES > MOST_LINES - 20:
        tell("reset")
        kept.host.reset()
    for turn in range(10_000):
        for name in WAY:
            key = f"{number}/{turn}/{name}"
            tell(name, key)
            tell(name, key, repr(ask(kept, key, name).answer))
        kept.host.advance(By(40 * DAY))


def be_killed_within(at):
    """Be killed from within, at some instruction of SQLite's from the opening on."""
    opened, count = files.open_database, iter(range(at))

    def watched(*how):
        database = opened(*how)
        database.set_progress_handler(look, STEPS)
        return database

    def look():
        if next(count, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    files.open_database = watched


def fork(path, known, number, within):
    """Fork a writer, and give its id and the pipe through which it tells what it was answered."""
    hearing, told = os.pipe()
    writer = os.fork()
    if writer:
        os.close(told)
        return writer, os.fdopen(hearing)
    # Whatever becomes of who forked it.
    signal.alarm(LONGEST_S)
    try:
        os.close(hearing)
        if within:
            be_killed_within(within)
        write(path, known, told, number)
    except (AssertionError, AttributeError, OSError, LookupError, TypeError, ValueError):
        os.write(told, f"{json.dumps({'trouble': traceback.format_exc()})}\n".encode())
    finally:
        os._exit(1)


def main(path, times, seed):
    chance = random.Random(seed)  # noqa: S311 - where it is killed is no secret
    # Few, so that checkpoints are among what is cut short.
    keepers.LEAST_BETWEEN = 20_000
    known = Known()
    Kept(path).store.close()
    # A writer would copy every page that its collector looks at.
    gc.freeze()
    gc.disable()
    for number in range(times):
        within = chance.randrange(1, 900) if number % 2 else 0
        answers = chance.randrange(0, 16)
        writer, hearing = fork(path, known, number, within)
        with hearing:
            while (within or answers > 0) and (line := hearing.readline()):
                told = json.loads(line)
                known.hears(told)
                answers -= bool(told["answer"])
            os.kill(writer, signal.SIGKILL)
            for line in hearing.read().splitlines():
                known.hears(json.loads(line))
        _, how = os.waitpid(writer, 0)
        assert os.WIFSIGNALED(how), "a writer only ends by being killed"
    kept = Kept(path)
    known.finds(kept)
    sys.stdout.write(json.dumps({"kills": times, "orders": known.orders, "lines": kept.host.seq}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
