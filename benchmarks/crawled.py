"""What a crawl costs beside the touches that it makes: screens a second, and memory over 100,000 of them.

A screen is a state of the simulation that was brought about and looked at. The floor makes the same touches
at the same moments and looks at the same screens, and keeps nothing.
"""

import gc
import time
from collections.abc import Iterator

import psutil

from pcm_sim.composition_data import load_catalogue
from pcm_sim.domain.events import Event
from pcm_sim.domain.view import view
from pcm_sim.explore.cells import Cell, open_cell
from pcm_sim.explore.crawl.crawling import Crawl, crawl
from pcm_sim.explore.crawl.phone_machine import PhoneMachine
from pcm_sim.explore.crawl.unit_machine import UnitMachine
from pcm_sim.session.moment import Moment
from pcm_sim.session.simulation import Session
from pcm_sim.session.step import step

CARS = (("macan-95b-2", 2019), ("718-982", 2018), ("panamera-971-1b", 2019), ("taycan-y1a-b", 2022))
ROUNDS = 5
EARLY, ALL = 25_000, 100_000
"""Screens after which memory is looked at first, and at last."""
_MB = 1_000_000


def main() -> None:
    """Print screens a second with their floor, those of My Porsche, and the memory."""
    catalogue = load_catalogue()
    sessions = [open_cell(catalogue, Cell(car, year, "FR", "en")) for car, year in CARS]
    gc.collect()
    gc.freeze()
    print("unit {:.0f} {:.0f}".format(*speed(sessions)))
    print(f"phone {phone(sessions[0]):.0f}")
    print("memory {:.1f} {:.1f} {}".format(*memory(sessions)))


def speed(sessions: list[Session]) -> tuple[float, float]:
    """Give screens a second of the bare touches and of crawls, in turns; the best of some rounds."""
    floors, ours = [], []
    for _ in range(ROUNDS):
        made, spent = 0, 0.0
        touched: list[tuple[Session, list[tuple[Moment, tuple[Event, ...]]]]] = []
        for session in sessions:
            begun = time.process_time()
            machine = UnitMachine(session)
            came = crawl(machine, session.moment)
            spent += time.process_time() - begun
            made += len(came.steps)
            touched.append((session, [*touches(machine, came)]))
        ours.append(made / spent)
        begun = time.process_time()
        for session, ones in touched:
            touch_again(session, ones)
        floors.append(made / (time.process_time() - begun))
    return max(floors), max(ours)


def touches(machine: UnitMachine, came: Crawl) -> Iterator[tuple[Moment, tuple[Event, ...]]]:
    """Give every moment at which something was done, with the events that it was."""
    for one in came.steps.values():
        yield one.before.moment, machine.events(one.before.moment, one.act)


def touch_again(session: Session, touched: list[tuple[Moment, tuple[Event, ...]]]) -> None:
    """Do it all once more and look at each screen."""
    rules = session.rules
    for before, events in touched:
        moment = before
        for event in events:
            moment, _ = step(rules, moment, event)
        view(rules, moment.cabin)


def phone(session: Session) -> float:
    """Give screens a second of My Porsche."""
    begun = time.process_time()
    came = crawl(PhoneMachine(session), session.moment)
    return len(came.steps) / (time.process_time() - begun)


def memory(sessions: list[Session]) -> tuple[float, float, int]:
    """Give the memory that is held early and at the end, MB, and how many screens were looked at."""
    process = psutil.Process()
    early, seen, at = 0.0, 0, 0
    while seen < ALL:
        session = sessions[at % len(sessions)]
        seen += len(crawl(UnitMachine(session), session.moment).steps)
        at += 1
        gc.collect()
        if seen >= EARLY and not early:
            early = process.memory_info().rss / _MB
    return early, process.memory_info().rss / _MB, seen


if __name__ == "__main__":
    main()
