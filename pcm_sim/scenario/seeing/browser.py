"""Checking that the page in the browser shows what the telephone does, where a scenario is played in one."""

from collections.abc import Iterator

from pcm_sim.scenario.browsing.browser import Browser, BrowserError, Shown
from pcm_sim.scenario.finding.phone_targets import fits, listed
from pcm_sim.scenario.finding.sights_named import Finder
from pcm_sim.scenario.format.expectations import PageSeen
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Phrase, Quoted, phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.seeing.page import NOTHING, named, plain, said_in

_MOST_READ = 200


def check_in_browser(stage: Stage, browser: Browser, finder: Finder, expected: PageSeen) -> None:
    """Check what is expected of the telephone on the page too; what is so there has been checked already.

    A page follows the simulation by itself: it is read again each time that it changes.

    Args:
        stage: The simulation.
        browser: Where the page is open.
        finder: The telephone.
        expected: What must be seen.

    Raises:
        StepError: With the first that the page does not show.
    """
    try:
        fault = _missing(stage, browser.read(), finder, expected)
        while fault and browser.changes():
            fault = _missing(stage, browser.read(), finder, expected)
    except BrowserError as error:
        raise StepError(Fault(phrase("browser.does"), str(error))) from error
    if fault:
        raise StepError(fault)


def _missing(stage: Stage, shown: Shown, finder: Finder, expected: PageSeen) -> Fault | None:
    """Give the first that the page does not show; none where it shows all of it."""
    page = finder.sight.page
    if shown.page != page:
        return Fault(phrase("browser.page", page=Quoted(page)), phrase("it_is", value=Quoted(shown.page)))
    read = plain(shown.text)
    for text in _texts(stage, finder, expected):
        if plain(text) not in read:
            return Fault(phrase("browser.reads", text=Quoted(text)), _readable(shown))
    for where in (*expected.present, *expected.enabled, *expected.locked):
        target = finder.find(where)
        if target and target not in shown.targets:
            seen = phrase("page.has", page=Quoted(shown.page), targets=listed(shown.targets))
            return Fault(phrase("browser.seen", what=Quoted(named(where))), seen)
    for where in expected.absent:
        name = stage.place(where).id
        if name and any(fits(stage.session, one, name) for one in shown.targets):
            return Fault(phrase("browser.unseen", what=Quoted(name)), phrase("unseen.there"))
    return None


def _texts(stage: Stage, finder: Finder, expected: PageSeen) -> Iterator[str]:
    """Give what must be read on the page, as the telephone words it."""
    sight = finder.sight
    yield sight.title
    if expected.text:
        yield stage.said(said_in(expected.text, sight.language))
    told = {one.message: one.text for one in (sight.dialog, sight.notice) if one}
    for message in (expected.dialog, expected.notice, expected.message):
        if message != NOTHING and message in told:
            yield told[message]
    for target in expected.values:
        thing = sight.thing(target)
        if thing:
            yield thing.value


def _readable(shown: Shown) -> Phrase:
    text = shown.text
    return phrase("browser.text", text=text if len(text) <= _MOST_READ else f"{text[:_MOST_READ]}…")
