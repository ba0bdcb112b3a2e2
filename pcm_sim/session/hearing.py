"""Asking the cloud at a moment: what it answers, and how long that takes."""

from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.trouble.effects import CUT, REFUSED
from pcm_sim.domain.rules import Rules
from pcm_sim.session.moment import Moment
from pcm_sim.session.reaching import reach


def asked(moment: Moment, actor: Actor, wanted: Deed) -> tuple[Moment, Served]:
    """Ask something of the cloud, and give the moment after it with the answer.

    Args:
        moment: When; the cloud's own time is brought up to it first.
        actor: Who asks.
        wanted: What is asked.
    """
    if moment.troubles is not None:
        # Who arms nothing never loads what strikes.
        from pcm_sim.session.trouble.looking import before_asking  # noqa: PLC0415

        moment = before_asking(moment, actor, wanted)
    return reach(moment, actor, wanted)


def patience(rules: Rules, pace: str, served: Served) -> int:
    """Give after how many simulated ms whoever asked misses an answer; one that is cut or refused at once."""
    wait = latency(rules, pace, served)
    return rules.policy.timeout_ms if wait is None or served.lost not in (CUT, REFUSED) else wait


def latency(rules: Rules, pace: str, served: Served) -> int | None:
    """Give how many simulated ms an answer takes at a pace of the cloud; none where it never comes."""
    usual = {"normal": rules.policy.latency_ms, "slow": rules.policy.slow_latency_ms}.get(pace)
    return None if usual is None else usual + served.latency_ms
