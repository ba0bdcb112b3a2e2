"""What the cloud checks of a request of the car: asked anew on the present state; nothing is kept."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pcm_sim.connect.deeds import CAR, Actor, Answered
from pcm_sim.connect.garage.linking import CODE_ASKED, Asked
from pcm_sim.connect.operations.cars import RESUME_ASKED, SIGN_IN_ASKED
from pcm_sim.connect.trouble.effects import Lost
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import CloudRequest, Denied, Pair, Resume, SignIn
from pcm_sim.session.car_deeds import deed_of
from pcm_sim.session.hearing import asked
from pcm_sim.session.moment import Moment
from pcm_sim.session.why.blame import struck_link
from pcm_sim.session.why.controls import Controls, Hands
from pcm_sim.session.why.parts import SPEAK, Chain, Control, Link

_SILENT = "silent"


def of_request(hands: Hands, request: CloudRequest) -> Chain:
    """Write down what the cloud checks of a request, with what is so now.

    The cloud is asked itself, on a copy in which no try is the last one, so nothing is locked by looking.

    Args:
        hands: The language, the car, and the moment.
        request: What the car asks; a request that has no checks of its own is only answered or not.
    """
    moment = patient(hands.moment)
    pace = moment.world.pace
    _, served = asked(moment, Actor(CAR, moment.car.vin), deed_of(request, moment.car.vin))
    answer = None if pace == _SILENT else served.answer
    order = _order(request)
    denied = answer if isinstance(answer, Denied) else None
    failing = next((name for name, reasons in order if denied and denied.reason in reasons), "")
    answers = answer is not None and (denied is None or bool(failing))
    reached = True
    struck = _struck(hands, moment.world, served.world)
    links = [*struck, _answers(hands, answer, holds=answers)]
    for name, _ in order:
        holds = None if not answers or not reached else name != failing
        links.append(_link(hands, name, denied if name == failing else None, holds=holds))
        reached = reached and name != failing
    return tuple(links)


def _struck(hands: Hands, before: World, after: World) -> Chain:
    """Write down the faults that would strike the request now and keep it from being answered."""
    fired = after.faults.fired
    new = (fired[at] for at in range(len(before.faults.fired), len(fired)))
    return tuple(struck_link(hands, one.fault) for one in new if isinstance(one.effect, Denied | Lost))


def _order(request: CloudRequest) -> Asked:
    match request:
        case Pair():
            return CODE_ASKED
        case SignIn():
            return SIGN_IN_ASKED
        case Resume():
            return RESUME_ASKED
        case _:
            return ()


def patient(moment: Moment) -> Moment:
    """Give the moment with one try more of everything than there is."""
    world: World = moment.world
    book = world.book
    ids = replace(
        book.ids,
        password_tries=book.ids.password_tries + 1,
        security_code_tries=book.ids.security_code_tries + 1,
    )
    garage = replace(book.garage, code_tries=book.garage.code_tries + 1)
    return moment.with_world(world.but(book=replace(book, ids=ids, garage=garage)))


def _answers(hands: Hands, answer: Answered | None, *, holds: bool) -> Link:
    words = hands.words
    asked_for = words.say("check.cloud")
    if holds:
        return Link("cloud", asked_for, words.say("so"), holds=True)
    if hands.moment.world.pace == _SILENT:
        return Link(
            "cloud", asked_for, words.say("silent"), False, hands.sets("cloud_normal", cloud="normal")
        )
    reason = words.rules.text(Message(answer.reason, answer.figures), words.language) if (
        isinstance(answer, Denied)
    ) else words.say("silent")  # fmt: skip
    return Link("cloud", asked_for, reason, False, hands.section("faults", "section_faults"))


def _minutes(hands: Hands, denied: Denied) -> Controls:
    minutes = dict(denied.figures).get("min")
    return hands.waits(int(minutes)) if minutes else ()


_CONTROLS: Mapping[str, Callable[[Hands, Denied], Controls]] = {
    "code_open": _minutes,
    "account_open": _minutes,
    "security_open": _minutes,
    "method": lambda hands, _: hands.shows("link"),
    "not_linked": lambda hands, _: hands.shows("unlink"),
    "still_linked": lambda hands, _: hands.shows("unlink"),
}


def _link(hands: Hands, name: str, denied: Denied | None, *, holds: bool | None) -> Link:
    words = hands.words
    asked_for = words.say(f"check.{name}")
    if denied is None:
        return Link(name, asked_for, words.say("so" if holds else "not_asked"), holds)
    text, way_out = words.rules.tell(Message(denied.reason, denied.figures), words.language)
    offered = _CONTROLS[name](hands, denied) if name in _CONTROLS else ()
    told = (Control(SPEAK, way_out),) if way_out and not offered else ()
    return Link(name, asked_for, text, holds, (*offered, *told))
