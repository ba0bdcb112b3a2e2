"""Setting the state of one thing of the cloud: which one is meant, where a scenario does not say it all."""

from collections.abc import Mapping

from pcm_sim.connect.deeds import Deed, Field
from pcm_sim.connect.states.kinds import KINDS
from pcm_sim.connect.states.things import Thing
from pcm_sim.connect.world import World
from pcm_sim.scenario.finding.sales_named import sold_as
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.console.objects import in_hand, object_deed
from pcm_sim.session.moment import Moment

_MAYBE_IN_CAR = "sms_code"
"""Somebody's own where no car is named, else a guest's of that car."""


def state_deed(stage: Stage, act: acts.Deed, vin: str, fields: Mapping[str, Field]) -> Deed:
    """Write the deed that sets the state of the thing that is meant.

    Args:
        stage: Where it is played.
        act: What is to be done; who and which car are those on stage where it names none.
        vin: The car it names; empty for none.
        fields: Its fields, of which `object` is one of `KINDS`.
    """
    moment = stage.session.moment
    kind = str(fields["object"])
    account = act.customer or in_hand(moment)
    car = vin or ("" if kind == _MAYBE_IN_CAR else moment.car.vin)
    item = _item(moment, kind, act, vin) if act.item else _last(moment.world, kind, account)
    named = {"account": account, "vin": car, "item": item}
    thing = Thing(kind, **{name: named[name] for name in KINDS[kind].by})
    return object_deed(stage.session, thing, str(fields["state"]))


def _item(moment: Moment, kind: str, act: acts.Deed, vin: str) -> str:
    """Give the key of what is named; a product is that of the car on stage where nothing else says whose."""
    if kind not in {"contract", "function"}:
        return act.item
    here = vin or ("" if act.customer else moment.car.vin)
    found = sold_as(moment.world, act.item, here, act.customer)
    return found if found != act.item else sold_as(moment.world, act.item, vin, act.customer)


def _last(world: World, kind: str, account: str) -> str:
    """Give the card that is used, or the order that was placed last, of an account."""
    if kind == "card":
        card = world.wallet(account).preselected
        return card.id if card else ""
    own = [key for key, one in world.orders.items() if one.account == account]
    return own[-1] if kind == "order" and own else ""
