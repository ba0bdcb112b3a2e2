"""How the rooms are put together where a scenario is played, or pictured, in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pcm_sim.scenario.browsing.browser import Browser


@contextmanager
def page_browser(program: str = "", *, pace_ms: float = 0) -> "Iterator[Browser]":
    """Give a browser with My Porsche of whatever simulation it is shown.

    Args:
        program: File of the Chromium; empty to look for one on this machine.
        pace_ms: Somebody watches: how long each deed is shown, real ms; 0 where nobody does.

    Raises:
        BrowserError: There is none, it does not start, or nothing is there to drive it.
    """
    # Who opens no browser never loads a server.
    from pcm_sim.server.browsing.chromium import chromium, found_chromium  # noqa: PLC0415
    from pcm_sim.server.browsing.page_browser import PageBrowser  # noqa: PLC0415
    from pcm_sim.server.browsing.pages_served import PagesServed  # noqa: PLC0415
    from pcm_sim.server.hosting.pages import pages_of_session, path_of_session  # noqa: PLC0415

    with (
        chromium(found_chromium(program), pace_ms=pace_ms) as running,
        PagesServed(pages_of_session, path_of_session) as served,
    ):
        yield PageBrowser(running, served)
