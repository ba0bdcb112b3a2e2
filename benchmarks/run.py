"""What is claimed about speed, each against its floor, measured in one run: `make bench`.

Nothing here passes or fails; the ratio is the claim.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pcm_sim.connect.deeds import Actor, Deed
    from pcm_sim.connect.world import World

HERE = Path(__file__).parent
ROUNDS = 9
# A car of each glass, and the longest list in its menus.
GLASSES = {"718-2018": "set", "panamera-2018": "set", "macan-2019": "set", "taycan-2022": "settings"}
FRAME_MS = 1000 / 60
# From a filled basket to the order.
EXPRESS = ("express", "accept_terms")
# The window that is measured keeps its things apart from those of whoever measures. Bytecode is kept, as it
# is wherever the program is installed: without it the start measures Python's compiler.
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "PCM_SIM_SETTINGS": str(Path(tempfile.gettempdir()) / "pcm-sim-bench-settings.json"),
}


def main() -> None:
    """Measure everything and print a table that the README quotes."""
    rows = [
        *windows(),
        *frames(),
        *loading(),
        *operations(),
        *contracts(),
        *scenarios(),
        *guides(),
        *matrix(),
        *served(),
        *joined(),
        *crawled(),
        *pictured(),
    ]
    print("| what | floor | pcm-sim | ratio | aim |")
    print("|---|---|---|---|---|")
    for what, floor, value, ratio, aim in rows:
        print(f"| {what} | {floor} | {value} | {ratio} | {aim} |")


Row = tuple[str, str, str, str, str]


def windows() -> list[Row]:
    """Start, tap and memory of the window against those of a bare one, taken in turns."""
    probe("product_window.py")
    floors, ours = [], []
    for _ in range(ROUNDS):
        floors.append(probe("bare_window.py"))
        ours.append(probe("product_window.py"))
    tapped: tuple[list[float], list[float]] = [], []
    for _ in range(ROUNDS // 3):
        tapped[0].extend(probe("bare_window.py", "taps")["taps"])
        tapped[1].extend(probe("product_window.py", "taps")["taps"])
    bare_taps, our_taps = map(statistics.median, tapped)

    def row(what: str, floor: float, value: float, unit: str, aim: str) -> Row:
        return what, f"{floor:.0f} {unit}", f"{value:.0f} {unit}", f"{value / floor:.2f}×", aim

    def middle(runs: list[dict[str, list[float]]], name: str) -> float:
        return statistics.median(run[name][0] for run in runs)

    return [
        row("start to first frame (home)", middle(floors, "start"), middle(ours, "start"), "ms", "≤ 1.5×"),
        (
            "tap to the next page’s frame, median",
            f"{bare_taps:.1f} ms",
            f"{our_taps:.1f} ms",
            f"{our_taps / bare_taps:.2f}×",
            "≤ 2×, < 16 ms",
        ),
        row("memory after start (RSS)", middle(floors, "rss"), middle(ours, "rss"), "MB", "≤ 1.5×"),
    ]


def frames() -> list[Row]:
    """Frames while a list scrolls and pages come and go on each glass, against a bare list that scrolls."""
    floor = probe("frames_window.py", "bare")
    measured = {car: probe("frames_window.py", car, page) for car, page in GLASSES.items()}
    names = {"scroll": "scrolling a list", "push": "pages come and go"}

    def row(car: str, kind: str) -> Row:
        least, drawn = slow(floor["scroll-drawn"]), slow(measured[car][f"{kind}-drawn"])
        gaps = measured[car][f"{kind}-gaps"]
        return (
            f"{names[kind]}, {car}: drawing a frame, 95 %",
            f"{least:.1f} ms",
            f"{drawn:.1f} ms (one every {statistics.median(gaps):.0f} ms, 95 %: {slow(gaps):.0f} ms)",
            f"{drawn / least:.1f}×",
            f"≤ {FRAME_MS:.1f} ms",
        )

    return [row(car, kind) for kind in names for car in GLASSES]


def slow(times: list[float]) -> float:
    """Give what 95 of 100 do not exceed."""
    return statistics.quantiles(times, n=20)[-1]


def probe(script: str, *words: str) -> dict[str, list[float]]:
    """Run a script in a process of its own and read what it prints."""
    done = subprocess.run(
        [sys.executable, str(HERE / script), repr(time.time()), *words],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {line[0]: [float(word) for word in line[1:]] for line in lines if line}


def loading() -> list[Row]:
    """Loading and checking all data against CSafeLoader on the same bytes; and the warm start."""
    import yaml  # noqa: PLC0415

    from pcm_sim.catalogue.cache import load  # noqa: PLC0415
    from pcm_sim.catalogue.compiled import Compilation  # noqa: PLC0415
    from pcm_sim.catalogue.data_root import TEXTS, data_root  # noqa: PLC0415
    from pcm_sim.catalogue.yaml_reader import forget_files  # noqa: PLC0415

    root = data_root()
    files = [path.read_bytes() for folder in TEXTS for path in sorted((root / folder).rglob("*.yaml"))]

    def floor() -> None:
        for data in files:
            yaml.load(data, yaml.CSafeLoader)

    def anew() -> None:
        forget_files()
        Compilation(root).run()

    plain, ours, again = in_turns(floor, anew, lambda: Compilation(root).run())
    load(root)
    (warm,) = in_turns(lambda: load(root))
    size = sum(map(len, files)) / 1024
    return [
        (
            f"load and check all YAML ({size:.0f} KB)",
            f"{plain:.0f} ms",
            f"{ours:.0f} ms",
            f"{ours / plain:.2f}×",
            "≤ 1.5×",
        ),
        (
            "the same once more, no file changed",
            f"{plain:.0f} ms",
            f"{again:.0f} ms",
            f"{again / plain:.2f}×",
            "–",
        ),
        ("warm start from the cache", "–", f"{warm:.1f} ms", "–", "≤ 15 ms"),
    ]


def operations() -> list[Row]:
    """Operations of the cloud, called directly: the car's, the store's, a whole order, a refused one."""
    from pcm_sim.composition import open_session  # noqa: PLC0415
    from pcm_sim.connect.cloud import ask  # noqa: PLC0415
    from pcm_sim.connect.deeds import CAR, CUSTOMER, Actor, deed  # noqa: PLC0415

    session = open_session("taycan-2022")
    world, vin, product = session.moment.world, session.moment.car.vin, "radio_plus"
    who = next(one for one in world.accounts if world.wallet(one).cards and one in owners(world, vin))
    customer, filled = Actor(CUSTOMER, who), world
    for step in (deed("add_to_basket", who, vin, product), *(deed(one, who, vin) for one in EXPRESS)):
        filled = ask(filled, customer, step).world
    asked = {
        "the car asks what it may use": (world, Actor(CAR, vin), deed("sync", vin=vin)),
        "a product into the basket": (world, customer, deed("add_to_basket", who, vin, product)),
        "refused: a basket of nothing": (world, customer, deed("place_order", who, vin)),
        "an order: contract, invoice, letters": (filled, customer, deed("place_order", who, vin)),
    }

    def thousand(at: "World", actor: "Actor", wanted: "Deed") -> None:
        for _ in range(1000):
            ask(at, actor, wanted)

    def ticks() -> None:
        for _ in range(1000):
            session.advance(100)

    taken = in_turns(*(partial(thousand, *one) for one in asked.values()), ticks)
    names = (*(f"cloud: {one}" for one in asked), "a tick of the clock in which nothing is due")
    aims = ("≤ 20 µs", "≤ 20 µs", "≤ 20 µs", "–", "≤ 100 µs")
    return [(what, "–", f"{us:.1f} µs", "–", aim) for what, us, aim in zip(names, taken, aims, strict=True)]


def owners(world: "World", vin: str) -> tuple[str, ...]:
    """Give the accounts that may use a car."""
    car = world.car(vin)
    return tuple(one.account for one in car.members) if car else ()


def contracts() -> list[Row]:
    """Three years of a thousand contracts, with their letters and invoices: by the year and by the month."""
    measured = probe("contracts.py")
    names = {
        "contracts-12": ("1,000 yearly contracts, three years", "< 1 s"),
        "contracts-1": ("the same, monthly", "–"),
    }

    def row(name: str) -> Row:
        what, aim = names[name]
        taken, events, letters = measured[name]
        return what, "–", f"{taken:.2f} s ({events:,.0f} events, {letters:,.0f} letters)", "–", aim

    return [row(name) for name in names]


def scenarios() -> list[Row]:
    """Steps a second of a scenario, against the same intents given directly and each page looked at."""
    measured = {name: rates[0] for name, rates in probe("scenarios.py").items()}
    floor = measured["scenario-direct"]
    names = {
        "scenario-played": "a scenario, headless",
        "scenario-traced": "the same, with a trace",
        "scenario-drawn": "the same, with a picture of each touch and step",
    }
    return [
        (
            what,
            f"{floor:,.0f} steps/s",
            f"{measured[name]:,.0f} steps/s",
            f"{floor / measured[name]:.1f}×",
            "–",
        )
        for name, what in names.items()
    ]


def matrix() -> list[Row]:
    """Cells of the matrix in two processes against one, and on a Ray cluster of this machine against both."""
    measured = probe("matrix.py")
    (one, alone), (two, together), (ray, spread) = (
        measured[name] for name in ("matrix-one", "matrix-two", "matrix-ray")
    )
    return [
        (
            "the matrix, two processes against one: efficiency",
            f"{one:.0f} cells/s, {alone:.1f} s in all",
            f"{two:.0f} cells/s, {together:.1f} s in all",
            f"{two / (2 * one):.2f}",
            "≥ 0.85",
        ),
        (
            "the matrix, Ray against two processes",
            f"{two:.0f} cells/s, {together:.1f} s in all",
            f"{ray:.0f} cells/s, {spread:.1f} s in all",
            f"{two / ray:.2f}×",
            "–",
        ),
    ]


def guides() -> list[Row]:
    """A guide of twenty steps in three languages against encoding its pictures alone."""
    measured = probe("guides.py")
    (guide, pictures, steps), (floor, kept) = measured["guide"], measured["floor"]
    what = f"a guide of {steps:.0f} steps in three languages, {pictures:.0f} pictures"
    encoding = f"{floor:.1f} s encoding {kept:.0f} of them"
    return [(what, encoding, f"{guide:.1f} s", f"{guide / floor:.2f}×", "–")]


def served() -> list[Row]:
    """A request over loopback, in memory and kept in a file, against an app that does nothing."""
    measured = {name: times[0] for name, times in probe("served.py").items()}
    names = {
        "sync": "the car asks what it may use",
        "see_car": "the car tells how it is",
        "set_terms": "the terms are accepted",
        "me": "who is signed in",
    }
    aims = {"memory": ("", "≤ 1.3×"), "durable": (", kept in a file", "≤ 2×")}

    def row(name: str, kind: str) -> Row:
        floor, taken, (how, aim) = measured[f"{name}-floor"], measured[f"{name}-{kind}"], aims[kind]
        what = f"a request: {names[name]}{how}"
        return what, f"{floor:.2f} ms", f"{taken:.2f} ms", f"{taken / floor:.2f}×", aim

    return [row(name, kind) for kind in aims for name in names]


def joined() -> list[Row]:
    """Fifty simulators in one served world: what a deed of one takes, and when all others know of it."""
    measured = probe("joined.py")
    (joining,), (deed, slowest), (heard, latest, deaf) = (
        measured[name] for name in ("joining", "deed", "heard")
    )
    (equal,) = measured["equal"]
    lost = "" if equal and not deaf else f"; {deaf:.0f} did not hear, equal: {bool(equal)}"
    return [
        ("50 simulators in one world: joining, each", "–", f"{joining:.0f} ms", "–", "–"),
        ("a deed of one of them, median", "–", f"{deed:.2f} ms (99 %: {slowest:.1f} ms)", "–", "–"),
        (
            "until all 50 know of it, median",
            "–",
            f"{heard:.0f} ms (at most {latest:.0f} ms){lost}",
            "–",
            "–",
        ),
    ]


def crawled() -> list[Row]:
    """Crawling: screens a second against the bare touches, and memory over 100,000 screens."""
    found = probe("crawled.py")
    floor, ours = found["unit"]
    early, late, seen = found["memory"]
    return [
        (
            "crawl without pictures, screens a second on one core",
            f"{floor:.0f}",
            f"{ours:.0f}",
            f"{floor / ours:.2f}×",
            "≥ 5,000",
        ),
        ("crawl of My Porsche, screens a second on one core", "", f"{found['phone'][0]:.0f}", "", ""),
        (
            f"memory over {seen:,.0f} screens (RSS)",
            f"{early:.0f} MB",
            f"{late:.0f} MB",
            f"{late / early:.2f}×",
            "flat",
        ),
    ]


def pictured() -> list[Row]:
    """A crawl with a picture of every screen against grab and encoding alone, and memory over many cars."""
    found = {**probe("pictured.py"), **probe("pictured.py", "memory")}
    floor, ours, whole, many = found["pictured"]
    early, late, taken = found["memory"]
    what = f"crawl with a picture of every screen, {many:.0f} of two cars"
    return [
        (
            what,
            f"{floor:.1f} s of a core",
            f"{ours:.1f} s of a core, {whole:.1f} s in all",
            f"{ours / floor:.2f}×",
            "≤ 1.3×",
        ),
        (
            f"memory over {taken:,.0f} pictures of 20 cars (RSS)",
            f"{early:.0f} MB after 5",
            f"{late:.0f} MB",
            f"{late / early:.2f}×",
            "flat",
        ),
    ]


def in_turns(*jobs: Callable[[], object]) -> tuple[float, ...]:
    """Give the median ms of each job, done in turns so that a slow moment of the machine meets them all."""
    taken: list[list[float]] = [[] for _ in jobs]
    for _ in range(2 * ROUNDS):
        for job, times in zip(jobs, taken, strict=True):
            begun = time.perf_counter()
            job()
            times.append((time.perf_counter() - begun) * 1000)
    return tuple(statistics.median(times) for times in taken)


if __name__ == "__main__":
    main()
