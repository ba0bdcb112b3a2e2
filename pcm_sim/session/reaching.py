"""Reaching the cloud at a moment: the one in the moment, or the served one that it is a copy of."""

from dataclasses import replace

from pcm_sim.connect.cloud import ask
from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.session.car_orders import obey
from pcm_sim.session.moment import Moment


def reach(moment: Moment, actor: Actor, wanted: Deed) -> tuple[Moment, Served]:
    """Ask the cloud, and give the moment after it with the answer.

    What others did in a served world before comes with it: its news are among those of the answer.

    Args:
        moment: When; the cloud's own time is brought up to it first.
        actor: Who asks.
        wanted: What is asked.
    """
    door = moment.cloud.door
    if door is None:
        served = ask(moment.world, actor, wanted, moment.now)
        return moment.with_world(served.world), served
    reached = door.ask(moment.cloud, actor, wanted)
    served = reached.served
    after = replace(moment, cloud=moment.cloud.then(served.world, reached.seq))
    if reached.news:
        after, _ = obey(after, reached.news)
        served = served._replace(news=(*reached.news, *served.news))
    return after, served
