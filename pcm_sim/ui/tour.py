"""Where there is no display: the four flows walked by clicks in the offscreen window, picture by picture."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from pcm_sim.domain.events import PressKey
from pcm_sim.domain.labels import say
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.progress import progress
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import Stop, WalkError, walk_feature
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.robot import NotOnScreenError, OffscreenWindow

FOLDER = "pcm-sim-tour"
_LIST = "tour.md"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of the tour."""

    file: str
    caption: str


@dataclass(slots=True)
class Flow:
    """One flow on one car.

    Attributes:
        title: Car and feature.
        shots: Its pictures in order.
        trouble: Why it ended early; empty when it did not.
    """

    title: str
    shots: list[Shot] = field(default_factory=list)
    trouble: str = ""


class RobotHand:
    """Clicks what a person would touch.

    Args:
        window: The offscreen window.
        session: For keys that this unit has on its glass only.
    """

    def __init__(self, window: OffscreenWindow, session: Session) -> None:
        self._window = window
        self._session = session

    def press(self, key: str) -> None:
        """Press a hard key."""
        if self._window.has(f"key/{key}"):
            self._window.click(f"key/{key}")
        else:
            self._session.dispatch(PressKey(key))

    def tap(self, target: str) -> None:
        """Click something on the screen; a form with one field has nothing to choose."""
        if target.startswith("form/field/") and not self._window.has(target):
            return
        self._window.click(target)

    def type_text(self, text: str) -> None:
        """Type on the keyboard."""
        self._window.type_text(text)


class Tour:
    """The walk through the flows on some cars.

    Args:
        inputs: What the window is built from; its first simulation is replaced by those of the tour.
        cars: The cars.
        features: The flows.
        start: Opens a simulation of a car.
    """

    def __init__(
        self,
        inputs: WindowInputs,
        cars: Sequence[CarChoice],
        features: Sequence[str],
        start: Callable[[CarChoice], Session],
    ) -> None:
        self._inputs = inputs
        self._cars = cars
        self._features = features
        self._start = start
        self._folder = _folder()

    def walk(self, trouble: str = "") -> int:
        """Walk it, save the pictures and the list, print where they are.

        Args:
            trouble: Why the display that is named cannot be used; empty where none is named.

        Returns:
            0 when every flow came to its end, else 1.
        """
        print(f"{trouble or 'No display here'}: walking the flows offscreen and leaving pictures instead.")
        flows: list[Flow] = []
        bar = progress("walking the flows", len(self._cars) * len(self._features))
        with OffscreenWindow(self._inputs) as window, bar as advance:
            for car in self._cars:
                for feature in self._features:
                    flows.append(self._flow(window, car, feature))
                    advance(_name(car))
        listed = self._folder / _LIST
        listed.write_text(_as_markdown(flows), "utf-8")
        pictures = sum(len(flow.shots) for flow in flows)
        print(f"{len(flows)} flows, {pictures} pictures and the list {_LIST} are in {self._folder}")
        failed = [flow for flow in flows if flow.trouble]
        for flow in failed:
            print(f"{flow.title}: {flow.trouble}")
        return 1 if failed else 0

    def _flow(self, window: OffscreenWindow, car: CarChoice, feature: str) -> Flow:
        session = self._start(car)
        window.open(session)
        flow = Flow(f"{_name(car)}: {feature}")
        slug = f"{car.vehicle.key}-{feature}"
        try:
            for number, stop in enumerate(_stops(session, window, feature), 1):
                window.settle()
                file = f"{slug}-{number:02}.png"
                window.save(self._folder / file, unit=False)
                flow.shots.append(Shot(file, stop.caption))
        except (WalkError, NotOnScreenError) as error:
            flow.trouble = str(error)
        return flow


def _stops(session: Session, window: OffscreenWindow, feature: str) -> Iterator[Stop]:
    return walk_feature(session, feature, RobotHand(window, session))


def _name(car: CarChoice) -> str:
    return f"{say(car.vehicle.name, 'en')} {car.year}"


def _folder() -> Path:
    """Give a folder for the pictures, here or, where nothing may be written here, among temporary files."""
    here = Path.cwd() / FOLDER
    with suppress(OSError):
        here.mkdir(exist_ok=True)
        for old in (*here.glob("*.png"), here / _LIST):
            old.unlink(missing_ok=True)
        return here
    return Path(tempfile.mkdtemp(prefix=f"{FOLDER}-"))


def _as_markdown(flows: Sequence[Flow]) -> str:
    lines = ["# What the tour did", "", "Unofficial simulation.", ""]
    for flow in flows:
        lines += [f"## {flow.title}", ""]
        lines += [
            f"{number}. {shot.caption}  \n   ![{shot.caption}]({shot.file})"
            for number, shot in enumerate(flow.shots, 1)
        ]
        if flow.trouble:
            lines.append(f"\nEnded early: {flow.trouble}")
        lines.append("")
    return "\n".join(lines)
