"""What is due in the cloud and what has happened there, named and with the time on the clock of the car."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import NamedTuple

from pcm_sim.connect.clock.calendar import add_months, day_start
from pcm_sim.connect.world import World
from pcm_sim.domain.effects import Fired
from pcm_sim.domain.formats import Formats
from pcm_sim.domain.labels import say
from pcm_sim.domain.rules import Rules
from pcm_sim.session.history import Entry
from pcm_sim.session.local_time import offset_ms
from pcm_sim.session.moment import Moment

MOST_SHOWN = 12
_LOOKED_THROUGH = 2_000
_QUARTER_MS = 15 * 60_000


class DueSeen(NamedTuple):
    """One thing that is due, or that has happened.

    Attributes:
        key: Tells it from the others.
        name: What, such as `contract.expired`.
        about: What it happens to, in words, with car and customer; empty where nobody needs to know.
        at: Simulated ms.
        clock: The same on the clock of the car: ms since 1970 there.
    """

    key: str
    name: str
    about: str
    at: int
    clock: int


def what_is_due(rules: Rules, moment: Moment, language: str, limit: int = MOST_SHOWN) -> tuple[DueSeen, ...]:
    """Give what is due next in the cloud, the soonest first.

    Args:
        rules: The car's rules.
        moment: What is so now.
        language: Of the names in it.
        limit: At most so many.
    """
    seeing = _Seeing(rules, moment, language)
    return tuple(
        seeing.seen(one.key, one.name, one.about, one.due) for one in moment.world.agenda.waiting[:limit]
    )


def what_happened(
    rules: Rules, moment: Moment, entries: Iterable[Entry], language: str, limit: int = MOST_SHOWN
) -> tuple[DueSeen, ...]:
    """Give what was due and has happened, the last first.

    Args:
        rules: The car's rules.
        moment: What is so now.
        entries: The steps so far, the newest first.
        language: Of the names in it.
        limit: At most so many.
    """
    seeing = _Seeing(rules, moment, language)
    steps = islice(entries, _LOOKED_THROUGH)
    fired = (one for step in steps for one in reversed(step.effects) if isinstance(one, Fired))
    return tuple(
        seeing.seen(f"{place}/{one.at}/{one.name}", one.name, one.about, one.at)
        for place, one in enumerate(islice(fired, limit))
    )


def month_end_at(rules: Rules, moment: Moment) -> int:
    """Give the simulated ms at which the month is over where the car is."""
    today = datetime.fromtimestamp(moment.cabin.clock // 1000, UTC).date()
    return day_start(add_months(today.replace(day=1), 1), _zone(rules, moment))


def day_after(moment: Moment, days: int) -> str:
    """Give a day some days from now on the clock of the car, as `2026-11-28`."""
    return (datetime.fromtimestamp(moment.cabin.clock // 1000, UTC).date() + timedelta(days=days)).isoformat()


def day_written(day: str, formats: Formats) -> str:
    """Write a day such as `2026-11-28` as a language does; what is no day stays as it is."""
    try:
        at = datetime.combine(date.fromisoformat(day), time(), UTC)
    except ValueError:
        return day
    return formats.day(int(at.timestamp()) * 1000)


def clock_at(rules: Rules, moment: Moment, at: int) -> int:
    """Give a simulated ms as the clocks show it where the car is now.

    Args:
        rules: The car's rules.
        moment: What is so now.
        at: Simulated ms, past or to come.
    """
    return at + offset_ms(_zone(rules, moment), at // _QUARTER_MS)


def thing_named(rules: Rules, world: World, key: str, language: str) -> str:
    """Name what something happened to: a service, a function, a customer, a car; empty for anything else."""
    contract, function = world.contracts.get(key), world.functions.get(key)
    sold = contract or function
    if sold:
        product = rules.things.products.get(sold.sale.product)
        return say(product.label, language) if product else sold.sale.product
    account, car = world.account(key), world.car(key)
    if account:
        return account.name or account.email
    return car.label if car else ""


def told_with_whose(rules: Rules, world: World, key: str, language: str) -> str:
    """Name what something happened to, with the car and the customer that a purchase is for."""
    sold = world.contracts.get(key) or world.functions.get(key)
    keys = (key, sold.sale.vin, sold.sale.payer) if sold else (key,)
    return " · ".join(filter(None, (thing_named(rules, world, one, language) for one in keys)))


def _zone(rules: Rules, moment: Moment) -> str:
    market = rules.markets.get(moment.car.country)
    return market.zone if market else "UTC"


class _Seeing(NamedTuple):
    """Who looks: at which car, when, in which language."""

    rules: Rules
    moment: Moment
    language: str

    def seen(self, key: str, name: str, about: str, at: int) -> DueSeen:
        thing = told_with_whose(self.rules, self.moment.world, about, self.language)
        return DueSeen(key, name, thing, at, clock_at(self.rules, self.moment, at))
