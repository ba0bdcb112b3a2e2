"""Values that make something go wrong by themselves: a card, a mail address, a number, a VIN.

A test or a class then needs no armed fault: whoever registers `anna+spam@example.test` finds the mail in the
spam folder. The values are this simulator's own, so they are off until a person asks for them, and nobody's
car or card goes wrong by accident.
"""

from pcm_sim.connect.trouble.effects import CardAnswer, Delivery, Effect, FunctionFails
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass

_CARD_ANSWERS = {"0002": "declined", "0069": "expired", "3220": "confirm"}


@dataclass(frozen=True, slots=True)
class Magic:
    """Whether there are magic values, and their figures, all simulated.

    Attributes:
        on: There are.
        late_ms: How late a mail or a text message comes, simulated ms.
        twice_ms: How long after the first the second copy comes, simulated ms.
        failing_minute: When an activation breaks off.
        locked_minutes: How long pairing says it is locked.
        pairing: Operations that a lock of pairing refuses.
        reaching: Operations that need the car to be online.
    """

    on: bool = False
    late_ms: int = 5 * 60_000
    twice_ms: int = 20_000
    failing_minute: int = 4
    locked_minutes: int = 15
    pairing: tuple[str, ...] = ("pair",)
    reaching: tuple[str, ...] = ("lock", "unlock", "flash", "honk", "climate_on", "climate_off")


def card_effects(magic: Magic, last_four: str) -> tuple[Effect, ...]:
    """Give what a card does: `0002` is declined, `0069` has expired, `3220` waits for its holder.

    Args:
        magic: Whether and how.
        last_four: The last four digits.
    """
    answer = _CARD_ANSWERS.get(last_four) if magic.on else None
    return (CardAnswer(answer),) if answer else ()


def mail_effects(magic: Magic, address: str) -> tuple[Effect, ...]:
    """Give what becomes of a mail to an address: `+spam@`, `+bounce@` and `+slow@` before its domain.

    Args:
        magic: Whether and how.
        address: Where the mail goes.
    """
    fates = {"spam": ("spam", 0), "bounce": ("bounced", 0), "slow": ("late", magic.late_ms)}
    _, plus, tag = address.casefold().rpartition("@")[0].rpartition("+")
    return (Delivery("mail", *fates[tag]),) if magic.on and plus and tag in fates else ()


def mobile_effects(magic: Magic, number: str) -> tuple[Effect, ...]:
    """Give what becomes of a text message: the end `00` loses it, `01` delays it, `02` sends it twice.

    Args:
        magic: Whether and how.
        number: Where the text message goes, with or without blanks and hyphens.
    """
    fates = {"00": ("lost", 0), "01": ("late", magic.late_ms), "02": ("twice", magic.twice_ms)}
    end = "".join(one for one in number if one.isdecimal())[-2:]
    return (Delivery("sms", *fates[end]),) if magic.on and end in fates else ()


def vin_effects(magic: Magic, vin: str, operation: str) -> tuple[Effect, ...]:
    """Give what a car does: `E1` fails each activation, `E2` is never online, `E3` is locked for pairing.

    Args:
        magic: Whether and how.
        vin: The car; its last two characters count.
        operation: What is about to be carried out; only what has to reach the car finds it offline.
    """
    if not magic.on:
        return ()
    match vin[-2:].upper():
        case "E1":
            return (FunctionFails(magic.failing_minute),)
        case "E2" if operation in magic.reaching:
            return (Denied("vehicle_offline"),)
        case "E3" if operation in magic.pairing:
            return (Denied("pairing_locked", (("min", magic.locked_minutes),)),)
        case _:
            return ()
