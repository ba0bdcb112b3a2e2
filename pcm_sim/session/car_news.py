"""What the cloud tells the car that nobody in it asked for: functions that came, changed, failed or went."""

from collections.abc import Iterable

from pcm_sim.connect.garage.entitlements import grants_of
from pcm_sim.connect.news import News
from pcm_sim.domain.cabin import present_network
from pcm_sim.domain.car_news import CarNews, FunctionNews
from pcm_sim.domain.functions import is_function, merged
from pcm_sim.domain.rules import Rules
from pcm_sim.session.moment import Moment


def car_news(rules: Rules, before: Moment, after: Moment, news: Iterable[News]) -> CarNews | None:
    """Say what the car is told after something happened; none where it knows, is off, or is linked to nobody.

    Args:
        rules: The car's rules.
        before: The moment before it happened.
        after: The moment after it.
        news: What the cloud did to contracts and functions, of whatever car.
    """
    if not after.car.ignition or not after.unit.users:
        return None
    if after.cloud is before.cloud and after.unit is before.unit and after.car is before.car:
        return None
    vin, cabin = after.car.vin, after.cabin
    online = present_network(rules, cabin).offline is None
    grants = merged(rules, cabin, grants_of(after.world, vin), online=online)
    told = tuple(
        FunctionNews(one.kind, one.product, one.reason)
        for one in news
        if one.vin == vin and is_function(rules, one.product)
    )
    return CarNews(grants, told) if told or grants != after.unit.areas.grants else None
