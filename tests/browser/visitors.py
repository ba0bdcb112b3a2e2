"""A person at a browser: what such a person does and sees, in verbs."""

import functools
import re
from pathlib import Path
from urllib.parse import urlsplit

from chromium import Chromium
from playwright.sync_api import Locator, Page, expect

PATIENCE_MS = 10_000
OWNER = ("claire.martin@example.org", "Lavande-26", "4826")
"""A demonstration customer: email, password, and the code that the car asks for."""
MOST_TABS = 12
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 390, "height": 844}
ROLES = ("button", "link", "checkbox", "radio", "switch", "tab", "option")


def at_the_browser(verb):
    """Do a verb in the browser's own thread."""

    @functools.wraps(verb)
    def done_there(self, *arguments, **named):
        return self.chromium.do(verb, self, *arguments, **named)

    return done_there


class Visitor:
    """One person with a fresh browser: no cookie, nothing stored, nothing of another person."""

    def __init__(self, chromium: Chromium, base: str, size=WIDE, language="en", *, script=True) -> None:
        self.chromium = chromium
        self.base = base
        self.troubles: list[str] = []
        self.page: Page = chromium.do(self._opened, size, language, script)

    def _opened(self, size, language, script) -> Page:
        context = self.chromium.browser.new_context(
            viewport=size, locale=language, reduced_motion="reduce", java_script_enabled=script
        )
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("console", self._noticed_in_console)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("request", self._noticed_request)
        page.on("requestfailed", self._noticed_failure)
        return page

    def _noticed_in_console(self, message) -> None:
        # A refusal is answered with a status of its own; that a page came with it is no mistake of the page.
        if message.type in {"error", "warning"} and "responded with a status of 4" not in message.text:
            self.troubles.append(f"console: {message.text}")

    def _noticed_request(self, request) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.troubles.append(f"left this machine: {request.url}")

    def _noticed_failure(self, request) -> None:
        # A page that is left takes its stream of events and what was still loading with it.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"{request.url}: {request.failure}")

    @at_the_browser
    def goes(self, path: str) -> None:
        answer = self.page.goto(f"{self.base}{path}")
        assert answer is None or answer.status < 400, f"{path} answers {answer.status}"

    @at_the_browser
    def misses(self, path: str, status: int = 404) -> None:
        """Open an address at which there is nothing, or nothing for this browser."""
        answer = self.page.goto(f"{self.base}{path}")
        assert answer
        assert answer.status == status

    @at_the_browser
    def typed(self, *names: str) -> list[str]:
        """Give what stands in fields of the form."""
        return [self.page.locator(f"main [name={name}]").input_value() for name in names]

    def signs_in(self, email: str = OWNER[0], password: str = OWNER[1]) -> None:
        self.goes("/my/portal/sign-in")
        self.types(email=email, password=password)
        self.sends()

    @at_the_browser
    def clicks(self, *names: str) -> None:
        """Click one thing after the other by how its name begins."""
        for name in names:
            self._goes_on(self._called(name).click)

    @at_the_browser
    def types(self, **texts: str) -> None:
        """Fill in fields of the form by their names."""
        for name, text in texts.items():
            field = self.page.locator(f"main [name={name}]").first
            if field.evaluate("field => field.type === 'radio'"):
                self.page.locator(f"main [name={name}][value={text}]").check()
            elif field.evaluate("field => field.tagName === 'SELECT'"):
                field.select_option(text)
            else:
                field.fill(text)

    @at_the_browser
    def sends(self) -> None:
        """Press the button of the form."""
        self._goes_on(self.page.locator("main form.form button:not([name])").click)

    @at_the_browser
    def holds(self, holder: str) -> None:
        """Have the browser of a customer, by the list at the top."""
        self._goes_on(lambda: self.page.locator("#holder").select_option(holder))

    @at_the_browser
    def reads(self, name: str) -> str:
        """Give the value that stands beside a name."""
        return self._value_of(name).inner_text()

    @at_the_browser
    def finds(self, **values: str) -> None:
        """Wait until values stand beside their names, whose spaces are written `_`."""
        for name, value in values.items():
            expect(self._value_of(name.replace("_", " "))).to_have_text(value, timeout=PATIENCE_MS)

    @at_the_browser
    def presses(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    @at_the_browser
    def writes(self, text: str) -> None:
        """Type on the keyboard, whatever has the focus."""
        self.page.keyboard.type(text)

    @at_the_browser
    def sees(self, *texts: str) -> None:
        """Wait until texts can be read."""
        for text in texts:
            expect(self._read(text)).to_be_visible(timeout=PATIENCE_MS)

    @at_the_browser
    def sees_no(self, text: str) -> None:
        """Wait until a text cannot be read any more."""
        expect(self._read(text)).to_have_count(0, timeout=PATIENCE_MS)

    @at_the_browser
    def reloads(self) -> None:
        self.page.reload()

    @at_the_browser
    def goes_back(self) -> None:
        self.page.go_back()

    @at_the_browser
    def goes_forward(self) -> None:
        self.page.go_forward()

    @at_the_browser
    def makes_the_window(self, width: int, height: int = 900) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    @at_the_browser
    def at(self) -> str:
        """The path of the page that is shown."""
        return urlsplit(self.page.url).path

    @at_the_browser
    def arrives(self, path: str) -> None:
        """Wait for a page by the end of its path, whatever comes after `?`."""
        self.page.wait_for_url(lambda url: urlsplit(url).path.endswith(path))

    @at_the_browser
    def text(self) -> str:
        return self.page.locator("body").inner_text()

    @at_the_browser
    def runs(self, script: str, argument=None):
        """Ask the page by a script of the test's own."""
        return self.page.evaluate(script, argument)

    @at_the_browser
    def is_at(self, name: str) -> None:
        """Wait until what has the focus is called so, by a screen reader too."""
        expect(self.page.locator(":focus")).to_have_accessible_name(name, timeout=PATIENCE_MS)

    @at_the_browser
    def tabs_to(self, name: str) -> None:
        """Go from one to the next by the keyboard until something is reached."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if self.page.locator(":focus").and_(self.page.get_by_label(name, exact=True)).count():
                return
            if self.page.locator(":focus").and_(self.page.get_by_text(name, exact=True)).count():
                return
        raise AssertionError(f"the keyboard does not reach {name!r}")

    @at_the_browser
    def focused(self) -> str:
        """Read what has the focus; empty where nothing has."""
        return self.page.evaluate("() => document.querySelector(':focus')?.innerText.trim() ?? ''")

    @at_the_browser
    def leaves_a_picture(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=file, full_page=True)
        file.with_suffix(".txt").write_text(
            f"{self.page.url}\n\n{self.page.locator('body').inner_text()}\n", encoding="utf-8"
        )

    @at_the_browser
    def leaves(self) -> None:
        self.page.context.close()

    def _goes_on(self, act) -> None:
        """Do what leads to another page, or to the same anew, and wait for it."""
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            act()

    def _called(self, name: str) -> Locator:
        begins = re.compile(rf"^{re.escape(name)}(?!\w)")
        return functools.reduce(
            Locator.or_, (self.page.get_by_role(role, name=begins) for role in ROLES)
        ).first

    def _value_of(self, name: str) -> Locator:
        row = self.page.locator("main dl > div, main section.code").filter(has_text=name).first
        return row.locator("dd, .code-value")

    def _read(self, text: str) -> Locator:
        return self.page.get_by_text(text).filter(visible=True).first
