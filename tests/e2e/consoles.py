"""The instructor's console and the panels beside the device, clicked in the real window."""

from driver import Driver

from pcm_sim.ui.viewmodels.sections import SECTIONS

_MINUTES_A_STEP = (1440, 60, 10, 1)


class Console:
    """Somebody at the column: car, desk, faults, clock.

    Args:
        driver: The window.
    """

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.window, self.session = driver.window, driver.session

    def part(self, name: str) -> "Console":
        """Show a part of the console."""
        section = next(one for one in SECTIONS if name in one.parts)
        self._section(section.id)
        if len(section.parts) > 1:
            self.window.click(f"console/{name}")
        return self

    def car(self, *switches: str) -> "Console":
        """Touch switches of the car, one after the other."""
        self._section("car")
        for one in switches:
            self.window.click(f"panel/{one}")
        return self

    def pick(self, target: str, value: str) -> "Console":
        """Choose from a list."""
        self.driver.pick(target, value)
        return self

    def write(self, target: str, words: str) -> "Console":
        """Write into a line that is empty."""
        self.window.click(target)
        self.window.type_text(words)
        return self

    def press(self, *targets: str) -> "Console":
        """Press buttons, one after the other."""
        for one in targets:
            self.window.click(one)
        return self

    def minutes(self, count: int) -> "Console":
        """Let minutes pass by the steps of the clock."""
        self.part("clock")
        for step in _MINUTES_A_STEP:
            for _ in range(count // step):
                self.window.click(f"clock/step/{step}")
            count %= step
        return self

    def until(self, key: str) -> "Console":
        """Let time pass until something that the clock lists as due, by its key."""
        self.part("clock").window.click(f"clock/due/{key}/go")
        return self

    def _section(self, name: str) -> None:
        if not self.window.has("section"):
            self.window.click("column/car")
            self.window.find("section")
        if name in SECTIONS[0].within:
            self.window.click("section/car")
        self.window.click(f"section/{name}")
