"""What somebody did, in one sentence: at the glass, on the telephone, beside both."""

from dataclasses import fields
from typing import Final, NamedTuple

from pcm_sim.connect.deeds import Deed
from pcm_sim.domain import events
from pcm_sim.domain.handset_events import HoldPhone, OnPhone, OpenOnPhone, SetPhoneLanguage
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.screen import Screen
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.console.agenda import told_with_whose
from pcm_sim.session.moment import Moment
from pcm_sim.session.others import CloudAnew, CloudHeard, OthersEvent
from pcm_sim.session.telling.faults_told import faults_done
from pcm_sim.session.telling.grouping import PHONE, Span
from pcm_sim.session.telling.seen import field_at, label_at
from pcm_sim.session.telling.words import Words, word_of
from pcm_sim.session.trouble.events import ArmFaults, RepairFault, RepairFaults, UncoverFaults

CAR, TELEPHONE, INSTRUCTOR, CLOUD, TIME = "car", "phone", "instructor", "cloud", "time"
_CODES: Final = frozenset({"code", "pin", "puk", "sms_code", "new_pin", "repeat_pin", "number"})
"""Fields that are told by their length alone, whatever their form shows."""
_SHORTEST_MS: Final = 60_000
_MOST_OF_OTHERS: Final = 3


class Done(NamedTuple):
    """What somebody did.

    Attributes:
        kind: Where: `car`, `phone`, `instructor`, `cloud` or `time`.
        who: Who, in words.
        text: What; empty where only what came of it is worth telling.
    """

    kind: str
    who: str
    text: str


class Eyes(NamedTuple):
    """How a moment looked.

    Attributes:
        words: Those of the history.
        unit: The unit's screen before it happened.
        phone: The telephone's, where it is looked at.
    """

    words: Words
    unit: Screen
    phone: PhoneScreen | None


def done(eyes: Eyes, after: Eyes, span: Span) -> Done:
    """Say what somebody did.

    Args:
        eyes: How all looked before.
        after: How all looked after it.
        span: What happened.
    """
    words, event = eyes.words, span.entries[0].event
    if span.types:
        kind = TELEPHONE if span.types == PHONE else CAR
        return Done(kind, _who(words, kind, span.before), _typed(after, span, kind))
    match event:
        case OnPhone(intent):
            screen = eyes.phone or eyes.unit
            return Done(TELEPHONE, _who(words, TELEPHONE, span.after), _touched(words, screen, intent))
        case events.Tick():
            return Done(TIME, words.say("who.time"), _passed(words, event))
        case HoldPhone() | SetPhoneLanguage():
            return Done(TELEPHONE, words.say("who.instructor"), _set(words, event, span.before))
        case OpenOnPhone():
            title = after.phone.title if after.phone else ""
            text = words.say("open_on_phone.page", label=words.quoted(title)) if title else ""
            return Done(TELEPHONE, words.say("who.instructor"), text or words.say("open_on_phone"))
        case AskCloud():
            return Done(CLOUD, _asker(words, event, span.before), _asked(words, event, span))
        case CloudHeard() | CloudAnew():
            return Done(CLOUD, words.say("who.others"), _others(words, event, span))
        case ArmFaults() | RepairFault() | RepairFaults() | UncoverFaults():
            return Done(INSTRUCTOR, words.say("who.instructor"), faults_done(words, event))
        case events.Answer() | events.Expired():
            return Done(CLOUD, words.say("who.cloud"), "")
        case _ if _is_of_hand(event):
            return Done(CAR, words.say("who.car"), _touched(words, eyes.unit, event))
        case _:
            return Done(INSTRUCTOR, words.say("who.instructor"), _set(words, event, span.before))


def _is_of_hand(event: object) -> bool:
    return isinstance(event, events.CabinIntent)


def _who(words: Words, kind: str, moment: Moment) -> str:
    if kind != TELEPHONE or moment.handset is None:
        return words.say(f"who.{kind}")
    account = moment.world.account(moment.handset.holder)
    return account.name if account and account.name else words.say("who.phone")


def _touched(words: Words, screen: Screen | PhoneScreen, intent: object) -> str:
    match intent:
        case events.Tap("back") | events.Back():
            return words.say("back")
        case events.Tap("form/confirm"):
            return _confirmed(words, label_at(screen, "form/confirm"))
        case events.Tap(target):
            label = label_at(screen, target)
            return words.say("tap", label=words.quoted(label)) if label else words.say("tap.bare")
        case events.PressKey(key):
            keys = {one.id: one.legend for one in words.rules.vehicle.head_unit.keys}
            return words.say("key", label=words.quoted(keys.get(key, key)))
        case events.TurnKnob(steps):
            return words.say("knob.right" if steps > 0 else "knob.left", n=abs(steps))
        case events.Confirm() | events.PressKnob():
            focus = screen.focus if isinstance(screen, Screen) else ""
            label = label_at(screen, focus or "form/confirm")
            return _confirmed(words, label)
        case _:
            return words.say("typed.bare")


def _confirmed(words: Words, label: str) -> str:
    return words.say("confirm.label", label=words.quoted(label)) if label else words.say("confirm")


def _typed(after: Eyes, span: Span, kind: str) -> str:
    words = after.words
    screen = after.phone if kind == TELEPHONE else after.unit
    field = field_at(screen, span.field) if screen else None
    if field is None:
        return words.say("typed.bare")
    if not field.filled:
        untouched = len(span.entries) == 1 and isinstance(span.entries[0].event, events.Tap)
        label = words.quoted(field.label)
        return words.say("tap", label=label) if untouched else words.say("typed.none", field=field.label)
    if field.secret or span.field in _CODES:
        text_id = "typed.secret.one" if field.filled == 1 else "typed.secret"
        return words.say(text_id, field=field.label, n=field.filled)
    return words.say("typed", field=field.label, text=field.text)


def _passed(words: Words, event: events.Tick) -> str:
    if event.ms <= 0 or (event.idle and event.ms < _SHORTEST_MS):
        return ""
    return words.say("passed" if event.idle else "skipped", span=words.span(event.ms))


def _set(words: Words, event: object, moment: Moment) -> str:
    """Say what was set: by a sentence of its own for on and off, and for none."""
    figures = {one.name: getattr(event, one.name) for one in fields(event)}  # type: ignore[arg-type]
    base = word_of(event)
    ends = {True: ".on", False: ".off", None: ".none"}
    signs = [ends[value] for value in figures.values() if value is None or isinstance(value, bool)]
    for text_id in (f"{base}{signs[-1]}" if signs else base, base):
        if words.has(text_id):
            told = {name: words.value(name, value, moment) for name, value in figures.items()}
            return words.say(text_id, **told)
    return words.say("other", name=base.replace("_", " "))


def _asker(words: Words, event: AskCloud, moment: Moment) -> str:
    centre = moment.world.book.centres.get(event.actor.id)
    return centre.name if centre else words.named(f"actor.{event.actor.kind}", event.actor.kind)


def _others(words: Words, event: OthersEvent, span: Span) -> str:
    if isinstance(event, CloudAnew):
        return words.say("cloud_anew")
    deeds = tuple(one.deed for one in event.said if one.deed is not None)
    told = " · ".join(_of_deed(words, one, span) for one in deeds[:_MOST_OF_OTHERS])
    return told or words.say("cloud_heard")


def _asked(words: Words, event: AskCloud, span: Span) -> str:
    return _of_deed(words, event.deed, span)


def _of_deed(words: Words, deed: Deed, span: Span) -> str:
    world = span.after.world
    label = words.named(f"operation.{deed.name}", deed.name.replace("_", " "))
    keys = (deed.account, deed.item, deed.vin)
    things = (told_with_whose(words.rules, world, one, words.language) for one in keys if one)
    about = next(filter(None, things), "")
    return (
        words.say("ask_cloud.about", label=label, name=about)
        if about
        else words.say("ask_cloud", label=label)
    )
