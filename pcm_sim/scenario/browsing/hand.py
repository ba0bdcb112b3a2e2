"""The hand in the browser: what a step does on the telephone is done in the page instead."""

from pcm_sim.domain import events
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.scenario.browsing.browser import Browser
from pcm_sim.session.happening import Happening

CONFIRM = "form/confirm"
_YES = "dialog/yes"


def is_for_browser(event: Happening) -> bool:
    """Tell whether something is done on the telephone, and so in the browser where one is open."""
    return isinstance(event, HoldPhone | OnPhone)


def do_in_browser(browser: Browser, event: Happening, screen: PhoneScreen) -> None:
    """Do in the page what an event does on the telephone.

    Args:
        browser: Where.
        event: One that `is_for_browser`.
        screen: What the telephone shows before it, which is what the page must show.

    Raises:
        BrowserError: The page does not let it be done.
    """
    match event:
        case HoldPhone(customer):
            browser.hold(customer)
        case OnPhone(FillField(name, text)):
            browser.fill(name, text)
        case OnPhone(events.Tap(target)):
            browser.touch(target)
        case OnPhone(events.Back()):
            browser.touch(screen.dialog.buttons[-1].id if screen.dialog else "back")
        case OnPhone(events.Confirm()):
            browser.touch(confirming(screen))


def confirming(screen: PhoneScreen) -> str:
    """Give the target that confirms what stands on the telephone: a dialog before a form."""
    if screen.dialog is None:
        return CONFIRM
    buttons = [one.id for one in screen.dialog.buttons]
    return _YES if _YES in buttons else buttons[0]
