"""Steps a second of a scenario: played headless, with a trace, with pictures; and the same without it."""

import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Problems
from pcm_sim.composition import load_catalogue, photographer
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.trace.tracing import traced
from pcm_sim.session.happening import Happening
from pcm_sim.session.simulation import Session

# Rounds of the walk, without and with pictures; and how often each is measured.
TIMES, DRAWN, ROUNDS = 100, 5, 3
TEXT = """\
schema: 1
id: bench.walk
name: Bench
vehicle: {{car: macan-2019, language: en}}
steps:
  - repeat:
      times: {times}
      steps:
        - press: HOME
        - press: SET
        - tap: set/device_manager
        - expect: {{screen: set/device_manager}}
        - tap: set/device_manager/options
        - expect: {{screen: set/device_manager/options, present: [set/device_manager/options/mobile_data]}}
        - tap: set/device_manager/options/mobile_data
        - tap: set/device_manager/options/mobile_data/roaming
        - expect: {{screen: set/device_manager/options/mobile_data}}
        - back: true
"""
STEPS = 10


def main() -> None:
    """Print how many steps a second each way of playing does."""
    data = load_catalogue()
    with tempfile.TemporaryDirectory() as folder:
        walk, short = (written(data, Path(folder), times) for times in (TIMES, DRAWN))
    known = Play(walk, opened(data, walk))
    known.to_the_end()
    events = [one.event for one in known.session.history.entries]

    def play() -> Callable[[], object]:
        return Play(walk, opened(data, walk)).to_the_end

    def call() -> Callable[[], object]:
        return partial(directly, opened(data, walk), events)

    print(f"scenario-direct {rate(TIMES, call)}")
    print(f"scenario-played {rate(TIMES, play)}")
    print(f"scenario-traced {rate(DRAWN, lambda: partial(traced, data, short))}")
    with photographer(data, opened(data, short)) as camera:
        print(f"scenario-drawn {rate(DRAWN, lambda: partial(traced, data, short, camera), rounds=1)}")


def directly(session: Session, events: Sequence[Happening]) -> None:
    """Let the same things happen, and look at each page, as whoever checks one must."""
    for event in events:
        session.dispatch(event)
        _ = session.screen


def rate(times: int, prepare: Callable[[], Callable[[], object]], rounds: int = ROUNDS) -> str:
    """Give the steps a second of the quickest of some rounds; what is prepared is not measured."""
    taken = []
    for _ in range(rounds):
        job = prepare()
        begun = time.perf_counter()
        job()
        taken.append(time.perf_counter() - begun)
    return f"{times * STEPS / min(taken):.0f}"


def written(data: Catalogue, folder: Path, times: int) -> Cell:
    """Write the walk, read it, and give its one cell."""
    file = folder / f"walk-{times}.scn.yaml"
    file.write_text(TEXT.format(times=times), encoding="utf-8")
    problems = Problems()
    (scenario,) = read_scenarios(data, [file], problems)
    (cell,) = cells_of(data, scenario)
    return cell


if __name__ == "__main__":
    main()
