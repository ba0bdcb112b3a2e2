"""A Chromium that the tests drive, in a thread of its own.

Playwright keeps the event loop of its thread running from the first call to the last. In the tests' own
thread that would be in the way of Qt's loop and of every `asyncio.run`.
"""

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Nothing listens on port 9: whatever does not go to this machine fails, and a test sees it fail.
NOWHERE = ["--proxy-server=127.0.0.1:9", "--no-first-run", "--disable-component-update"]


class Chromium:
    """One running browser; all that concerns it is done in its own thread."""

    def __init__(self, do: Callable[..., Any], browser: Browser) -> None:
        self.do = do
        self.browser = browser


def path_of_chromium() -> str:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "there is no Chromium here: python3 .ci/prepare.py --for test installs it"
    return path


@contextmanager
def running_chromium():
    """Start a browser, and end it."""
    with ThreadPoolExecutor(1, "chromium") as pool:

        def do(what, *arguments, **named):
            return pool.submit(what, *arguments, **named).result()

        playwright = do(lambda: sync_playwright().start())
        try:
            # Chromium's sandbox does not let root in, who a container often is.
            rooted = ["--no-sandbox"] if os.geteuid() == 0 else []
            browser = do(
                lambda: playwright.chromium.launch(
                    executable_path=path_of_chromium(), args=[*rooted, *NOWHERE]
                )
            )
            try:
                yield Chromium(do, browser)
            finally:
                do(browser.close)
        finally:
            do(playwright.stop)
