"""Letting simulated time pass: by a span, until a local time, until something happens."""

from collections.abc import Iterator

from pcm_sim.connect.clock.passing import Named, NextEvent, Until
from pcm_sim.connect.cloud import DUE
from pcm_sim.domain.events import Tick
from pcm_sim.scenario.finding.sales_named import sold_as
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.dates import LAST_MS
from pcm_sim.scenario.format.times import ms_of_local, too_far, written
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Quoted, meant, phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.console.agenda import month_end_at
from pcm_sim.session.moment import Moment
from pcm_sim.session.until import ms_until

NEXT, MONTH_END = "next_event", "month_end"


def advance(stage: Stage, act: acts.Advance) -> Iterator[Touch]:
    """Let time pass.

    Raises:
        StepError: The time lies in the past or too far ahead, or what is waited for never comes.
    """
    ms = act.ms + _span(stage, act)
    if stage.session.moment.now + ms >= LAST_MS:
        raise StepError(Fault(phrase("time.passes"), phrase("time.ends"), too_far()))
    yield Touch(Surface.DEVICE, "time", ms=ms)
    stage.do(Tick(ms))


def _span(stage: Stage, act: acts.Advance) -> int:
    if act.to:
        return _until_time(stage, act.to)
    return _until_event(stage, act) if act.until else 0


def _until_time(stage: Stage, to: str) -> int:
    moment = stage.session.moment
    ms = ms_of_local(to, zone_of(stage)) - moment.now
    if ms < 0:
        seen = phrase("time.past", now=written(moment.now + moment.car.utc_offset_ms))
        raise StepError(Fault(phrase("time.becomes", to=to), seen, phrase("time.earlier")))
    return ms


def _until_event(stage: Stage, act: acts.Advance) -> int:
    moment = stage.session.moment
    if act.until == MONTH_END:
        return month_end_at(stage.session.rules, moment) - moment.now
    until: Until = NextEvent() if act.until == NEXT else Named(act.until, _about(moment, act.about))
    event = Quoted(act.until)
    if isinstance(until, Named) and until.name not in DUE:
        hint = meant(until.name, (NEXT, MONTH_END, *DUE))
        raise StepError(Fault(phrase("time.comes", event=event), phrase("time.no_event"), hint))
    ms = ms_until(moment, until)
    if not isinstance(ms, int):
        expected = phrase("time.comes", event=event)
        if act.about:
            expected = phrase("time.comes_for", event=event, about=Quoted(act.about))
        raise StepError(Fault(expected, phrase("time.never")))
    return ms


def _about(moment: Moment, about: str) -> str:
    """Give the key of what it happens to; a product is that of the car on stage, if there is one."""
    here = sold_as(moment.world, about, moment.car.vin, "")
    return here if here != about else sold_as(moment.world, about, "", "")


def zone_of(stage: Stage) -> str:
    """Give the time zone that the car is in, as its IANA name."""
    market = stage.session.rules.markets.get(stage.session.moment.car.country)
    return market.zone if market else "UTC"
