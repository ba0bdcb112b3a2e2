"""What an instructor picks for the next fault, and what that means."""

from typing import Final, NamedTuple

from pcm_sim.session.console.faults import (
    ALWAYS,
    CAR,
    COUNTED,
    CUSTOMER,
    EVERYBODY,
    MAYBE,
    NTH,
    ONCE,
    TIMES,
    WHILE,
)
from pcm_sim.session.trouble.arming import MINUTE_MS, RECIPES_BY_ID, Wanted

IN_CAR, IN_CLOUD = "car", "cloud"
PLACES: Final = (IN_CAR, IN_CLOUD)
AT_ONCE, ON, LATER = "now", "on", "after"
BEGINS: Final = (AT_ONCE, ON, LATER)
REPAIRED: Final = "repaired"
LASTS: Final = (REPAIRED, WHILE)
_ALL = 100


class FaultPick(NamedTuple):
    """What is picked.

    Attributes:
        place: `car` or `cloud`.
        fault: Id of what goes wrong.
        figure: Its number.
        whom: `everybody`, `customer` or `car`, of the cloud's.
        account: Id of the customer.
        vin: The car.
        operation: What it strikes; empty for all there is.
        begins: `now`, `on` something that happens, or `after` a while.
        on: What it waits for.
        page: The page that must open, where it waits for one.
        nth: At which time.
        minutes: How long it waits.
        when: How often it strikes, one of `console.faults.WHEN`, of the cloud's.
        number: Its number.
        lasts: `repaired` or `while`, of the car's.
        lasting: Minutes that it lasts.
    """

    place: str = IN_CAR
    fault: str = "dead_spot"
    figure: int = 0
    whom: str = EVERYBODY
    account: str = ""
    vin: str = ""
    operation: str = ""
    begins: str = AT_ONCE
    on: str = "wrong_pin"
    page: str = "roaming"
    nth: int = 1
    minutes: int = 5
    when: str = ALWAYS
    number: int = 0
    lasts: str = REPAIRED
    lasting: int = 5

    @property
    def is_cars(self) -> bool:
        """Whether it is one of the car."""
        return self.place == IN_CAR

    def wanted(self) -> Wanted:
        """Give what is to be armed."""
        wanted = self._of_car() if self.is_cars else self._of_cloud()
        if self.begins == LATER:
            return wanted._replace(after=max(1, self.minutes) * MINUTE_MS)
        if self.begins == ON:
            return wanted._replace(on=self.on, page=self.page, nth=max(1, self.nth))
        return wanted

    def _of_car(self) -> Wanted:
        return Wanted(self.fault, lasts=max(1, self.lasting) * MINUTE_MS if self.lasts == WHILE else 0)

    def _of_cloud(self) -> Wanted:
        count = max(1, self.number)
        return Wanted(
            fault=self.fault,
            figure=max(0, self.figure),
            account=self.account if self.whom == CUSTOMER else "",
            vin=self.vin if self.whom == CAR else "",
            operation=RECIPES_BY_ID[self.fault].operation or self.operation,
            nth=count if self.when == NTH else 1,
            times={ONCE: 1, NTH: 1, TIMES: count}.get(self.when, 0),
            share=min(count, _ALL) if self.when == MAYBE else _ALL,
            lasts=count * MINUTE_MS if self.when == WHILE else 0,
        )

    def often(self, when: str) -> "FaultPick":
        """Give the same that strikes so often, with the number that is usual for it."""
        return self._replace(when=when, number=COUNTED.get(when, 0))
