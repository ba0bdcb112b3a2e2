"""How My Porsche writes what the store counts: money, terms, the days that are left."""

from pcm_sim.connect.clock.calendar import local_day
from pcm_sim.connect.garage.cars import Car
from pcm_sim.domain.money import CURRENCY_SIGNS, written_money
from pcm_sim.session.portal.look import Look

_WH = 1000
_HOUR = 60
_YEAR = 12
_LONG = 2
"""Years from which on days are not counted any more."""


def money(look: Look, cents: int) -> str:
    """Write an amount in the currency of whoever is signed in.

    Args:
        look: Who reads.
        cents: Hundredths.
    """
    country = look.account.country if look.account else look.holder.country
    code = look.world.book.market(country).currency
    pattern = look.word("money") or "{amount} {currency}"
    return written_money(cents, CURRENCY_SIGNS.get(code, code), look.writes.decimal, pattern)


def price(look: Look, cents: int) -> str:
    """Write what something costs; what costs nothing is free (F093)."""
    return money(look, cents) if cents else look.word("free")


def counted(look: Look, word: str, number: int) -> str:
    """Write a number of things: `portal.WORD.one` for one of them, `portal.WORD.many` else."""
    which = "one" if number == 1 else "many"
    return look.word(f"{word}.{which}").replace("{n}", str(number))


def term(look: Look, months: int, days: int = 0) -> str:
    """Write how long something runs; without a length it has no end.

    Args:
        look: Who reads.
        months: Length in months; 0 is without end.
        days: Length in days instead; 0 for none.
    """
    if days:
        return counted(look, "days", days)
    return counted(look, "months", months) if months else look.word("unlimited")


def days_left(look: Look, until: int) -> str:
    """Write how long is left until an instant, in simulated ms, counted in the zone that is shown.

    Two years and more are told in years and months: nobody counts in thousands of days.
    """
    today, last = local_day(look.now, look.zone), local_day(max(until - 1, look.now), look.zone)
    months = (last.year - today.year) * _YEAR + last.month - today.month - (last.day < today.day)
    years, rest = divmod(months, _YEAR)
    if years < _LONG:
        return counted(look, "days", (last - today).days)
    told = counted(look, "years", years)
    return f"{told}, {counted(look, 'months', rest)}" if rest else told


def last_day(look: Look, until: int) -> str:
    """Write the last day before an instant, in simulated ms, at which something is over."""
    return look.day(until - 1)


def filled(look: Look, word: str, **figures: str) -> str:
    """Give a short text of My Porsche with figures in it."""
    text = look.word(word)
    for name, figure in figures.items():
        text = text.replace("{" + name + "}", figure)
    return text


def energy(look: Look, wh: int) -> str:
    """Write an energy, given in watt hours."""
    return f"{wh / _WH:.2f}\N{NO-BREAK SPACE}kWh".replace(".", look.writes.decimal)


def duration(minutes: int) -> str:
    """Write how long something lasted."""
    hours, rest = divmod(minutes, _HOUR)
    told = f"{hours} h {rest:02} min" if hours else f"{rest} min"
    return told.replace(" ", "\N{NO-BREAK SPACE}")


def product(look: Look, product_id: str) -> str:
    """Give what a product, or another line of an invoice, is called."""
    return look.says(look.kit.products.get(product_id)) or look.word(f"line.{product_id}") or product_id


def car_name(look: Look, vin: str) -> str:
    """Give what a car is called: by its user's own name, else by model and year."""
    car = look.world.car(vin)
    if car is None:
        return vin
    user = car.user(look.account.id) if look.account else None
    return user.nickname if user and user.nickname else model_name(look, car)


def model_name(look: Look, car: Car) -> str:
    """Give model and year of a car in the telephone's language."""
    model = look.says(look.kit.vehicles.get(car.row))
    return f"{model} {car.year}" if model else car.label
