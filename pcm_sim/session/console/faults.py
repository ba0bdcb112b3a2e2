"""What can go wrong, in an instructor's words: each recipe is a fault's fields, and whom it can strike."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.connect.deeds import Deed, Field, deed
from pcm_sim.connect.functions.function_keeping import INSTALL
from pcm_sim.connect.operations.faults import SYNC
from pcm_sim.connect.store.paying import CHARGE
from pcm_sim.connect.trouble.effects import Armed, Delivery, FunctionFails, Latency, Stale
from pcm_sim.connect.world import World
from pcm_sim.domain.values import dataclass

_MINUTE_MS = 60_000
EVERYBODY, CUSTOMER, CAR = "everybody", "customer", "car"
ALWAYS, ONCE, NTH, TIMES, MAYBE, WHILE = "always", "once", "nth", "times", "maybe", "while"


@dataclass(frozen=True, slots=True)
class Recipe:
    """Something that can go wrong.

    Attributes:
        id: Its key in the texts.
        fields: Fields of the fault, as `ops_faults` reads them.
        figure: Field that takes a number; empty for none.
        usual: The number that is offered.
        scale: What the number is multiplied with, such as minutes to ms.
        operation: What it strikes; empty where that is anybody's choice.
        whom: Whom it can be for.
    """

    id: str
    fields: Mapping[str, Field] = field(default_factory=dict)
    figure: str = ""
    usual: int = 0
    scale: int = 1
    operation: str = ""
    whom: tuple[str, ...] = (EVERYBODY, CUSTOMER, CAR)


_PERSON = (EVERYBODY, CUSTOMER)
_VEHICLE = (EVERYBODY, CAR)


def _refused(recipe: str, reason: str, **figures: Field) -> Recipe:
    return Recipe(recipe, {"effect": "refusal", "reason": reason, **figures})


def _astray(channel: str, fate: str, usual: int = 0) -> Recipe:
    fields: dict[str, Field] = {"effect": "delivery", "channel": channel, "fate": fate}
    figure = "ms" if usual else ""
    return Recipe(f"{channel}_{fate}", fields, figure, usual, _MINUTE_MS, f"send_{channel}", _PERSON)


def _card(answer: str) -> Recipe:
    return Recipe(f"card_{answer}", {"effect": "card", "answer": answer}, operation=CHARGE)


RECIPES = (
    Recipe("slow", {"effect": "latency"}, "ms", 10, 1_000),
    Recipe("silent", {"effect": "timeout"}),
    Recipe("silent_done", {"effect": "timeout", "carried_out": True}),
    Recipe("cut", {"effect": "cut"}),
    Recipe("refused", {"effect": "refused"}),
    Recipe("stale", {"effect": "stale"}, "ms", 10, _MINUTE_MS, SYNC, _VEHICLE),
    _refused("maintenance", "maintenance"),
    _refused("too_many", "rate_limited", s=30),
    _refused("captcha", "captcha_required"),
    _refused("offline", "vehicle_offline"),
    _astray("sms", "lost"),
    _astray("sms", "late", 30),
    _astray("sms", "twice", 1),
    _astray("mail", "spam"),
    _astray("mail", "late", 60),
    _astray("mail", "bounced"),
    _astray("push", "lost"),
    _card("declined"),
    _card("expired"),
    _card("confirm"),
    Recipe("function_fails", {"effect": "function"}, "minute", 4, 1, INSTALL, _VEHICLE),
)
"""All of them, in the order in which they are offered."""

WHEN = (ALWAYS, ONCE, NTH, TIMES, MAYBE, WHILE)
COUNTED: Mapping[str, int] = {NTH: 3, TIMES: 2, MAYBE: 50, WHILE: 30}
"""What takes a number, with the one that is offered: the nth time, times, percent, minutes from now."""


STRUCK = (
    *("sign_in", "register", "open_link", "request_sms", "enter_sms_code", "set_password", "forgot_password"),
    *("pair", "sign_in_car", "sync", "unlink", "lock", "unlock", "flash", "climate_on"),
    *("place_order", "add_card", "retry_payment", "set_renewal", "cancel_contract"),
    *("arm_function", "retry_function", "charge_in_public"),
)
"""What customers and cars ask for that a class may want to see go wrong alone."""


class FaultForm(NamedTuple):
    """What is picked.

    Attributes:
        recipe: Id of what goes wrong.
        figure: Its number.
        whom: `everybody`, `customer` or `car`.
        account: Id of the customer.
        vin: The car.
        operation: What it strikes; empty for all there is.
        when: One of `WHEN`.
        number: Its number.
    """

    recipe: str = "slow"
    figure: int = 10
    whom: str = EVERYBODY
    account: str = ""
    vin: str = ""
    operation: str = ""
    when: str = ALWAYS
    number: int = 0


def recipe_of(key: str) -> Recipe:
    """Find a recipe; the first one where there is none of that key."""
    return next((one for one in RECIPES if one.id == key), RECIPES[0])


def arming_deed(world: World, form: FaultForm) -> Deed:
    """Write down what arms a fault.

    Args:
        world: The cloud, for the time and the names that are taken.
        form: What is picked.
    """
    recipe = recipe_of(form.recipe)
    fields = dict(recipe.fields)
    if recipe.figure:
        fields[recipe.figure] = max(0, form.figure) * recipe.scale
    operation = recipe.operation or form.operation
    if operation:
        fields["operation"] = operation
    fields |= _when(form, world.now)
    account = form.account if form.whom == CUSTOMER else ""
    vin = form.vin if form.whom == CAR else ""
    return deed("arm_fault", account=account, vin=vin, item=free_id(world, recipe.id), **fields)


def figure_of(recipe: Recipe, effect: Armed) -> int | None:
    """Give the number with which a fault was armed, in the unit of its recipe; none where it takes none."""
    match effect:
        case Latency(ms=given) | Delivery(ms=given) | Stale(age_ms=given) | FunctionFails(minute=given):
            return given // recipe.scale if recipe.figure else None
        case _:
            return None


def recipe_id(fault: str) -> str:
    """Give the recipe that an armed fault was made by, from its id."""
    return fault.partition("#")[0]


def free_id(world: World, recipe: str) -> str:
    """Give an id for a fault that is to be armed: its recipe with the first number that is free."""
    taken = {one.id for one in world.faults.armed} | {one.fault for one in world.faults.fired}
    number = next(n for n in range(1, len(taken) + 2) if f"{recipe}#{n}" not in taken)
    return f"{recipe}#{number}"


def _when(form: FaultForm, now: int) -> dict[str, Field]:
    count = max(1, form.number)
    match form.when:
        case "once":
            return {"times": 1}
        case "nth":
            return {"nth": count, "times": 1}
        case "times":
            return {"times": count}
        case "maybe":
            return {"probability": f"{min(count, 100) / 100}"}
        case "while":
            return {"opens": now, "closes": now + count * _MINUTE_MS}
        case _:
            return {}
