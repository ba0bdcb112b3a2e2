"""The browser of a scenario: My Porsche of a simulation on a port of this machine, open in Chromium."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TypedDict, cast

from pcm_sim.scenario.browsing.browser import BrowserError, Shown
from pcm_sim.scenario.pictures.camera import Box, Picture
from pcm_sim.server.browsing.pages_served import PagesServed
from pcm_sim.server.browsing.reading import CHANGED, PLACES, READ, TARGET
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from playwright.sync_api import Browser as Chromium
    from playwright.sync_api import Locator, Page

_BY_ADDRESS = ("bar/", "back")
PATIENCE_MS = 10_000
"""How long a page is waited for, real ms."""
CHANGE_MS = 8_000
"""How long a page is given to follow what happened in the car, real ms."""


class Window(NamedTuple):
    """How large a page is drawn.

    Attributes:
        width: In CSS pixels.
        height: In CSS pixels.
        scale: Pixels of a picture for one of them.
    """

    width: int
    height: int
    scale: float


WIDE = Window(1040, 720, 1.5)
NARROW = Window(390, 780, 2)


class _Places(TypedDict):
    """What is where on a page, in CSS pixels: x, y, width, height."""

    boxes: dict[str, tuple[float, float, float, float]]
    ink: list[tuple[float, float, float, float]]
    cut: list[str]


class PageBrowser:
    """My Porsche of a simulation in Chromium; see `scenario.browsing.browser.Browser`.

    Args:
        chromium: The running browser.
        served: The pages.
    """

    def __init__(self, chromium: "Chromium", served: PagesServed) -> None:
        """Nothing is open yet."""
        self._chromium = chromium
        self._served = served
        self._page: Page | None = None
        self._window = WIDE
        self._read = ""

    def show(self, session: Session) -> None:
        """Open My Porsche over a simulation from now on."""
        self._served.show(session)
        self._close()

    def hold(self, customer: str) -> None:
        """Have the page be that of another customer, by id."""
        with self._asking(f"this cannot be the browser of {customer!r}"):
            self._answered(lambda: self._open().select_option("#holder", customer, timeout=PATIENCE_MS))

    def touch(self, target: str) -> None:
        """Click what has a target's id; wait until the page has it, and for what comes of it."""
        with self._asking(f"there is nothing to click for {target!r}"):
            place = self._place(target)
            if target.startswith(_BY_ADDRESS) and not place.count():
                # On a desk not every area and not every way back has a button: their addresses are typed.
                self._open().goto(self._served.address_at(target))
            else:
                self._answered(lambda: place.click(timeout=PATIENCE_MS))

    def fill(self, field: str, text: str) -> None:
        """Put a text into a field of the form, by the field's name."""
        with self._asking(f"there is no field {field!r} to fill"):
            place = self._place(f"form/field/{field}")
            place.wait_for(timeout=PATIENCE_MS)
            _put(place, text)

    def read(self) -> Shown:
        """Read the page that is open."""
        with self._asking("the page cannot be read"):
            found = self._open().evaluate(READ)
        self._read = found["page"] + found["text"]
        return Shown(found["page"], found["title"], tuple(found["targets"]), " ".join(found["text"].split()))

    def changes(self) -> bool:
        """Wait until the page shows something else than when it was read last."""
        from playwright.sync_api import TimeoutError as TooLate  # noqa: PLC0415 - with the extra `browser` only

        with self._served.turn.lent():
            try:
                self._open().wait_for_function(CHANGED, arg=self._read, timeout=CHANGE_MS)
            except TooLate:
                return False
        return True

    def take(self, wanted: str, *, wide: bool) -> Picture:
        """Take a picture of the page."""
        # Pillow is for those who make pictures only.
        from pcm_sim.scenario.pictures.drawing import pixels  # noqa: PLC0415

        self._sized(WIDE if wide else NARROW)
        scale = self._window.scale
        with self._asking("the page cannot be drawn"):
            page = self._open()
            page.goto(self._served.address)
            if wanted:
                place = self._place(wanted)
                if place.count():
                    # What stands over the edges of a page covers nothing in its middle.
                    place.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
            places = cast("_Places", page.evaluate(PLACES))
            width, height, rgba = pixels(page.screenshot(animations="disabled", caret="hide"))
        boxes = {name: _box(one, scale) for name, one in places["boxes"].items()}
        ink = tuple(_box(one, scale) for one in places["ink"])
        return Picture(width, height, rgba, boxes, tuple(places["cut"]), ink)

    def _open(self) -> "Page":
        """Give the page, which is opened with the first look."""
        if self._page is None:
            size = {"width": self._window.width, "height": self._window.height}
            context = self._chromium.new_context(
                viewport=size,  # type: ignore[arg-type]
                device_scale_factor=self._window.scale,
                reduced_motion="reduce",
            )
            self._page = context.new_page()
            self._page.goto(self._served.address)
        return self._page

    def _sized(self, window: Window) -> None:
        if window != self._window:
            self._close()
            self._window = window

    def _close(self) -> None:
        if self._page is not None:
            with self._served.turn.lent():
                self._page.context.close()
            self._page = None

    def _answered(self, deed: Callable[[], object]) -> None:
        """Do something that is answered by a page, and wait for it: whatever is clicked leads to one."""
        with self._open().expect_navigation(timeout=PATIENCE_MS):
            deed()

    def _place(self, target: str) -> "Locator":
        quoted = target.replace("\\", "\\\\").replace('"', '\\"')
        return self._open().locator(f'[{TARGET}="{quoted}"]').filter(visible=True).first

    @contextmanager
    def _asking(self, otherwise: str) -> Iterator[None]:
        """Let the pages have their turn, and say what is wrong where the browser cannot do it.

        Raises:
            BrowserError: It cannot.
        """
        from playwright.sync_api import Error  # noqa: PLC0415 - with the extra `browser` only

        with self._served.turn.lent():
            try:
                yield
            except Error as error:
                stands = self._page.url if self._page else self._served.address
                raise BrowserError(f"{otherwise} at {stands}") from error


def _put(place: "Locator", text: str) -> None:
    """Have an input, a list or a box hold a text."""
    match place.evaluate("one => one.tagName"):
        case "SELECT":
            place.select_option(text, timeout=PATIENCE_MS)
        case "FIELDSET":
            place.locator(f'[value="{text}"]').check(timeout=PATIENCE_MS)
        case _:
            place.fill(text, timeout=PATIENCE_MS)


def _box(found: tuple[float, float, float, float], scale: float) -> Box:
    return Box(*(one * scale for one in found))
