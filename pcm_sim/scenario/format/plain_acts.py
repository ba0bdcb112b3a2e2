"""From acts and expectations back to the plain values that a file holds."""

from collections.abc import Callable, Mapping
from typing import Any as Untyped
from typing import Final

from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.expectations import (
    ContractSeen,
    Expectation,
    JournalSeen,
    LetterSeen,
    PageSeen,
    PathSeen,
)
from pcm_sim.scenario.format.plain_values import (
    filled,
    one_or_many,
    text_of,
    texts_by_key,
    time_of,
    where_fields,
    where_of,
)

Value = Untyped
Steps = Callable[[Untyped], list[dict[str, Value]]]
_CHANNELS: Final = {"mail": "mail", "sms": "sms", "push": "push", "portal": "portal_message"}


def act_of(act: acts.Act | Expectation, steps: Steps) -> dict[str, Value]:
    """Give the verb of a step with what it takes, and what belongs to it.

    Args:
        act: What is done or expected.
        steps: Gives what the file holds of steps within it.
    """
    match act:
        case Expectation():
            return {"expect": _expectation(act)}
        case acts.Run(file, given):
            return {"run": file} | filled(**{"with": dict(given)})
        case acts.Repeat(times, inner):
            return {"repeat": {"times": times, "steps": steps(inner)}}
        case acts.When(_, inner):
            return {"steps": steps(inner)}
        case acts.Deed():
            return {act.who: _deed(act)}
        case acts.OnPhone(place, done):
            return {place: one_or_many([_phone_act(one) for one in done])}
        case _:
            verb, write = _VERBS[type(act)]
            return {verb: write(act)}


def _type(act: acts.Type) -> Value:
    return {"into": act.into, "text": act.text} if act.into or not act.text else act.text


def _advance(act: acts.Advance) -> Value:
    if act.ms and act == acts.Advance(ms=act.ms):
        return time_of(act.ms)
    by = time_of(act.ms) if act.ms else ""
    return filled(by=by, to=act.to, until=act.until, about=act.about)


def _inject(act: acts.Inject) -> Value:
    if act == acts.Inject(act.fault):
        return act.fault
    return {"fault": act.fault} | {
        name: value
        for name, value, usual in (
            ("name", act.name, ""),
            ("figure", act.figure, None),
            ("customer", act.customer, ""),
            ("car", act.car, ""),
            ("operation", act.operation, ""),
            ("on", act.on, ""),
            ("page", act.page, ""),
            ("after", time_of(act.after) if act.after else "", ""),
            ("nth", act.nth, 1),
            ("times", act.times, 0),
            ("percent", act.share, 100),
            ("for", time_of(act.ms) if act.ms else "", ""),
        )
        if value != usual
    }


def _deed(act: acts.Deed) -> Value:
    if act.do == acts.SET_STATE and set(act.fields) == set(acts.OF_STATE):
        wanted = {name: act.fields[name] for name in acts.OF_STATE}
        wished = filled(**wanted, customer=act.customer, car=act.car, item=act.item)
        return filled(set=wished, refused=act.refused)
    names = ("do", "customer", "car", "item", "centre")
    said = {name: getattr(act, name) for name in names}
    return filled(**said, **{"with": dict(act.fields), "refused": act.refused})


def _phone_act(act: acts.PhoneAct) -> dict[str, Value]:
    verb, write = _PHONE[type(act)]
    return {verb: write(act)}


Writing = Mapping[type, tuple[str, Callable[[Untyped], Value]]]

_PHONE: Writing = {
    acts.TakeUp: ("take", lambda act: act.customer),
    acts.SignIn: ("sign_in", lambda act: act.customer),
    acts.PhoneOpen: ("open", lambda act: where_of(act.where)),
    acts.PhoneTap: ("tap", lambda act: where_of(act.where)),
    acts.Fill: ("fill", lambda act: dict(act.fields)),
    acts.Read: ("read", lambda act: act.kind),
    acts.PhoneLanguage: ("language", lambda act: act.language),
    acts.Back: ("back", lambda _: True),
    acts.Confirm: ("confirm", lambda _: True),
}
_VERBS: Writing = {
    acts.Tap: ("tap", lambda act: where_of(act.where)),
    acts.Hold: ("hold", lambda act: where_of(act.where)),
    acts.Swipe: ("swipe", lambda act: where_of(act.to)),
    acts.Knob: ("knob", lambda act: act.detents or "press"),
    acts.Press: ("press", lambda act: act.key),
    acts.Back: ("back", lambda _: True),
    acts.Confirm: ("confirm", lambda _: True),
    acts.Open: ("open", lambda act: where_of(act.where)),
    acts.Type: ("type", _type),
    acts.Toggle: ("toggle", lambda act: where_fields(act.where) | {"to": act.to}),
    acts.Choose: ("choose", lambda act: where_fields(act.where) | {"option": act.option}),
    acts.SetSlider: ("set_slider", lambda act: where_fields(act.where) | {"to": act.to}),
    acts.Set: ("set", lambda act: dict(act.state)),
    acts.Advance: ("advance", _advance),
    acts.Inject: ("inject", _inject),
    acts.Surprise: ("inject", lambda act: {"surprise": act.number, "seed": act.seed}),
    acts.Repair: ("repair", lambda act: act.name or "all"),
    acts.Note: ("note", lambda act: text_of(act.text)),
    acts.Shot: ("shot", lambda act: act.name),
    acts.Chapter: ("chapter", lambda act: text_of(act.title)),
    acts.Pause: ("pause", lambda act: time_of(act.ms)),
}


def _expectation(seen: Expectation) -> dict[str, Value]:
    letters: dict[str, list[Value]] = {}
    for letter in seen.letters:
        letters.setdefault(_CHANNELS[letter.channel], []).append(_letter(letter))
    return (_page(seen.unit) if seen.unit else {}) | filled(
        page=_page(seen.page) if seen.page else {},
        path=one_or_many([_path(one) for one in seen.paths]),
        state=dict(seen.state),
        **{key: one_or_many(some) for key, some in letters.items()},
        contract=one_or_many([_contract(one) for one in seen.contracts]),
        journal=one_or_many([_journal(one) for one in seen.journal]),
        image=seen.image,
        mask=list(seen.mask),
        facts=list(seen.facts),
        within=time_of(seen.within_ms) if seen.within_ms else "",
    )


def _page(seen: PageSeen) -> dict[str, Value]:
    sights = {
        name: one_or_many([where_of(one) for one in getattr(seen, name)])
        for name in ("present", "absent", "enabled", "locked")
    }
    return filled(
        screen=seen.screen,
        message=seen.message,
        dialog=seen.dialog,
        notice=seen.notice,
        text=text_of(seen.text),
        **sights,
        checked=dict(seen.checked),
        values=texts_by_key(seen.values),
    )


def _path(seen: PathSeen) -> dict[str, Value]:
    labels = " > ".join(seen.labels)
    return filled(**{"of": seen.of, "is": labels, "lang": seen.lang, "absent": seen.absent})


def _letter(seen: LetterSeen) -> Value:
    said = filled(kind=seen.kind, to=seen.to, folder=seen.folder, state=seen.state, text=seen.text)
    said |= _counted(seen.number)
    return seen.kind if set(said) == {"kind"} else said


def _contract(seen: ContractSeen) -> dict[str, Value]:
    renews = {} if seen.renews is None else {"renews": seen.renews}
    car = "" if seen.car == "simulated" else seen.car
    return filled(product=seen.product, car=car, customer=seen.customer, state=seen.state) | renews


def _journal(seen: JournalSeen) -> dict[str, Value]:
    return filled(operation=seen.operation, outcome=seen.outcome, fault=seen.fault) | _counted(seen.number)


def _counted(number: int | None) -> dict[str, Value]:
    return {} if number is None else {"count": number}
