"""The settings that a link carries: which names, how their values are written, what they are now.

Customers have ids that are first names, and so have their telephones: a link holds neither. Who is linked is
the main user or nobody, and a telephone goes by its place among them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from pcm_sim.domain.rules import Rules
from pcm_sim.domain.setting_values import CHECKS, CHOICES, read_check, read_choice, read_preference
from pcm_sim.domain.sim_card import CardState, SimCard
from pcm_sim.domain.unit import User
from pcm_sim.scenario.doing.beside import NOTHING
from pcm_sim.scenario.doing.values_wanted import as_taken, wanted
from pcm_sim.scenario.format.model import Plain
from pcm_sim.scenario.play.phrases import Figure, meant, phrase
from pcm_sim.scenario.play.starting import ONLY_AT_START, start_values
from pcm_sim.scenario.support_link.writing import WRITABLE
from pcm_sim.session.car_settings import BY_NAME
from pcm_sim.session.moment import Moment
from pcm_sim.session.signals import NAMED
from pcm_sim.session.values_taken import Flag

PHONE: Final = "phone.here"
LINKED: Final = "unit.linked"
_USER: Final = "unit.user"
_SIM: Final = "sim."
_CALLS: Final = frozenset({"phone.call", "sim.call"})
_OF_CARD: Final = ("sim.open", "sim.remembered")
_TWICE: Final = frozenset({"unit.language", "unit.private_mode", "unit.remember_pin"})
"""What goes by another name in a link: the language stands at its head."""


class Unfit(Exception):  # noqa: N818 - nothing is wrong with the program
    """A setting is none here, or takes no such value.

    Attributes:
        why: Why not.
        hint: What was probably meant; empty for nothing near.
    """

    def __init__(self, why: Figure, hint: Figure = "") -> None:
        """Keep them."""
        super().__init__(why)
        self.why = why
        self.hint = hint


def names(rules: Rules) -> tuple[str, ...]:
    """Give the names that a link can carry for a car, in order; a signal goes by the setting behind it."""
    return tuple(name for name in start_values(rules) if name not in _TWICE and _is_own(name))


def _is_own(name: str) -> bool:
    return BY_NAME[name].read is not None if name in BY_NAME else name not in NAMED


def fitting_value(rules: Rules, phones: Sequence[str], name: str, written: str) -> Plain:
    """Give the value that a link holds for a name, as scenarios have it.

    Args:
        rules: The car's rules.
        phones: Ids of the customers' telephones, in order.
        name: Of the setting.
        written: As it stands in the link.

    Raises:
        Unfit: There is no such setting here, or it takes no such value.
    """
    known = names(rules)
    if name not in known:
        raise Unfit(phrase("support.no_setting"), meant(name, known))
    takes = Flag() if name == LINKED else start_values(rules)[name]
    if written == NOTHING and takes.fits(None):
        return NOTHING
    value = as_taken(takes, written)
    if name == PHONE:
        at = int(written) if written.isdecimal() else 0
        if not 0 < at <= len(phones):
            raise Unfit(phrase("support.takes", what=phrase("wants.whole", least=1, most=len(phones))))
        return phones[at - 1]
    if not takes.fits(value):
        what = phrase("wants.flag") if name == LINKED else wanted(takes)
        raise Unfit(phrase("support.takes", what=what))
    return value


def written_now(rules: Rules, moment: Moment) -> dict[str, str]:
    """Give every setting that has a value now, as a link writes it.

    Args:
        rules: The car's rules.
        moment: The moment.
    """
    found = {name: _written(moment, name, _read(rules, moment, name)) for name in names(rules)}
    return {name: value for name, value in found.items() if value}


def apart(now: Mapping[str, str], begun: Mapping[str, str]) -> dict[str, str]:
    """Give what is otherwise now than it was; of a card that was changed, also whether it is open.

    Args:
        now: As `written_now` gives it.
        begun: The same, of the moment that a link would lead to without them.
    """
    changed = {name for name, value in now.items() if begun.get(name) != value}
    if any(name.startswith(_SIM) and name in ONLY_AT_START for name in changed):
        # A card is put in anew for them, and asks for its PIN then.
        changed |= {name for name in _OF_CARD if name in now}
    if LINKED in changed and now[LINKED] == "false":
        changed.discard(_USER)
    return {name: value for name, value in now.items() if name in changed}


def in_their_order(settings: Mapping[str, str], happened: Iterable[object]) -> dict[str, str]:
    """Put settings in the order in which they were last set, for the cloud keeps what it heard in that order.

    Args:
        settings: As `apart` gives them.
        happened: What happened, oldest first.
    """
    last = {type(event): at for at, event in enumerate(happened)}

    def when(name: str) -> tuple[bool, int]:
        make = BY_NAME[name].make if name in BY_NAME else None
        # What carries a call is there before it.
        return name in _CALLS, last.get(make, -1) if isinstance(make, type) else -1

    return {name: settings[name] for name in sorted(settings, key=when)}


def _read(rules: Rules, moment: Moment, name: str) -> Plain:
    if name in BY_NAME:
        read = BY_NAME[name].read
        value = read(moment) if read else None
        return NOTHING if value is None and BY_NAME[name].takes.fits(None) else value
    if name in ONLY_AT_START:
        return _AT_START[name](moment)
    setting, cabin = name.removeprefix("unit."), moment.cabin
    if setting in CHECKS:
        return read_check(rules, setting, cabin)
    return (
        read_choice(rules, setting, cabin) if setting in CHOICES else read_preference(rules, setting, cabin)
    )


def _written(moment: Moment, name: str, value: Plain) -> str:
    """Write a value; empty for one that there is not, or that no link can hold."""
    if value is None:
        return ""
    if name == PHONE and value != NOTHING:
        value = 1 + [one.id for one in moment.car.phones].index(str(value))
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if WRITABLE.fullmatch(text) else ""


def _main_user(moment: Moment) -> User | None:
    """Give the main user of the car, where they are linked in the unit."""
    car = moment.world.car(moment.car.vin)
    owner = moment.world.account(car.primary.account) if car and car.primary else None
    return next((one for one in moment.unit.users if owner and one.email == owner.email), None)


def _user_now(moment: Moment) -> Plain:
    user = _main_user(moment)
    return None if user is None else "in" if user.logged_in else "out"


def _remembers(moment: Moment) -> Plain:
    card, saved = moment.car.card, moment.unit.saved_pin
    return None if card is None else saved is not None and saved.card == card.id


def _of_card(read: Callable[[SimCard], Plain]) -> Callable[[Moment], Plain]:
    return lambda moment: read(moment.car.card) if moment.car.card else None


def _paired(moment: Moment) -> Plain:
    here = moment.car.phone_id
    return None if here is None else here in moment.unit.areas.telephony.paired


_AT_START: Final[Mapping[str, Callable[[Moment], Plain]]] = {
    "sim.pin_tries": _of_card(lambda card: card.pin_tries),
    "sim.puk_tries": _of_card(lambda card: card.puk_tries),
    "sim.asks_pin": _of_card(lambda card: card.asks_pin),
    "sim.open": _of_card(lambda card: card.state is CardState.READY),
    "sim.remembered": _remembers,
    LINKED: lambda moment: _main_user(moment) is not None,
    _USER: _user_now,
    "phone.paired": _paired,
}
