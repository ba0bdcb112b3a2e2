"""Finding a Chromium on this machine, and starting it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pcm_sim.scenario.browsing.browser import BrowserError

if TYPE_CHECKING:
    # It belongs to the extra `browser`: only who opens one has it.
    from playwright.sync_api import Browser as Chromium

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
"""As it is called on this machine, the likeliest first."""
_ALONE = ("--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
"""No other machine is asked for anything, whatever a page or the browser itself would like."""
_NO_DRIVER = "a browser is driven by Playwright, which is not installed: pip install 'pcm-sim[browser]'"
_NONE = "no Chromium is found on this machine: install the package chromium, or name one with --chromium FILE"


def found_chromium(said: str = "") -> str:
    """Find the program.

    Args:
        said: Where it is; empty to look for one.

    Raises:
        BrowserError: There is none.
    """
    if said:
        if not Path(said).is_file():
            raise BrowserError(f"there is no browser {said!r}; --chromium takes the program's file")
        return said
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise BrowserError(_NONE)
    return found


@contextmanager
def chromium(program: str, *, pace_ms: float = 0) -> "Iterator[Chromium]":
    """Start a Chromium, which ends with the block.

    Args:
        program: Its file.
        pace_ms: Somebody watches it: how long each deed is shown, real ms; 0 where nobody does.

    Raises:
        BrowserError: It does not start, or nothing is there to drive it.
    """
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - see above
    except ImportError as error:
        raise BrowserError(_NO_DRIVER) from error
    # Chromium refuses its sandbox to root, who needs none of it for pages of this process alone.
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(
                executable_path=program, headless=not pace_ms, slow_mo=pace_ms, args=[*alone, *_ALONE]
            )
        except Error as error:
            first = str(error.message).strip().splitlines()[0]
            hint = "; without a display leave --show out" if pace_ms else ""
            raise BrowserError(f"{program} does not start: {first}{hint}") from error
        try:
            yield browser
        finally:
            browser.close()
