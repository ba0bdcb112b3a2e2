"""The customer's telephone beside the car, touched in the real window: targets by the end of their id."""

from driver import Driver

from pcm_sim.domain.screen import PageKind


class Telephone:
    """Somebody with a telephone, in the column of the window.

    Args:
        driver: The window.
        customer: In whose hand it is.
    """

    def __init__(self, driver: Driver, customer: str) -> None:
        self.driver = driver
        self.window, self.session = driver.window, driver.session
        self.hold(customer)

    def hold(self, customer: str) -> "Telephone":
        """Take up the telephone of a customer by the list above it."""
        self.look()
        if self.session.phone.holder != customer:
            self.driver.pick("handset/holder", customer)
        return self

    def look(self) -> "Telephone":
        """Have the telephone shown in the column."""
        if not self.window.has("handset"):
            self.window.click("column/phone")
            self.window.find("handset")
            self.window.settle()
        return self

    @property
    def screen(self):
        return self.session.phone

    @property
    def targets(self):
        return self.screen.targets

    def tap(self, *ends: str) -> "Telephone":
        """Touch one target after the other; an end such as `inbox#` means the first item of a list."""
        self.look()
        for end in ends:
            self.window.click(f"phone/{self._target(end)}")
            self._wait()
        return self

    def fill(self, **fields: str) -> "Telephone":
        """Type into the fields of the form that is open, and confirm it."""
        for name, text in fields.items():
            self.window.click(f"phone/form/field/{name}")
            if self.window.has(f"phone/choice/{text}"):
                self.window.click(f"phone/choice/{text}")
            else:
                self.window.type_text(text)
        return self.tap("form/confirm")

    def yes(self) -> "Telephone":
        return self.tap("dialog/yes")

    def sign_in(self) -> "Telephone":
        """Sign the holder in, with what the key of each field knows."""
        self.tap("bar/portal", "sign_in", "fill/email", "fill/password", "form/confirm")
        assert self.screen.signed_in == self.screen.holder
        return self

    def value(self, end: str) -> str:
        """Give the value of a row, which can be read in the window."""
        shown = next(row.value for row in self.screen.rows if row.id.endswith(f"/{end}"))
        assert self.driver.shows(shown)
        return shown

    def offers(self, end: str) -> bool:
        """Tell whether a target is there."""
        return any(one.endswith(f"/{end}") for one in self.targets)

    def _target(self, end: str) -> str:
        if end in self.targets or end.startswith(("fill/", "form/")):
            return end
        rows = [one for one in self.targets if not one.startswith(("bar/", "foot/"))]
        if end.endswith("#"):
            return next(one for one in rows if f"/{end}" in f"/{one}")
        found = [one for one in rows if f"/{one}".endswith(f"/{end}")]
        assert len(found) == 1, f"{end!r} among {self.targets}"
        return found[0]

    def _wait(self) -> None:
        while self.screen.kind is PageKind.WAIT:
            self.session.advance(self.session.due_in() or 0)
            self.window.settle()
