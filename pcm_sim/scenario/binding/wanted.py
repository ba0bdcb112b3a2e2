"""What the words of a scenario name, each with its place: entries, keys, messages, customers and the like."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any as Untyped
from typing import NamedTuple

from pcm_sim.catalogue.build import condition
from pcm_sim.catalogue.problems import Span
from pcm_sim.catalogue.shapes import Located
from pcm_sim.domain.conditions import ALWAYS, All, Condition
from pcm_sim.scenario.binding.wanted_seen import seen_by
from pcm_sim.scenario.files.including import Includes, given_to, listed
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.building_values import where
from pcm_sim.scenario.format.holes import filled
from pcm_sim.scenario.format.vocabulary import VERBS

TARGET, ENTRY, SCREEN, KEY = "a target", "an entry", "a screen", "a key"
OF_CAR = frozenset({TARGET, ENTRY, SCREEN, KEY})
"""What there is on one car and not on another."""
NAMED = frozenset({"a name of a target", "a name of an entry"})
"""What need only be there on some car."""
OF_PHONE = frozenset(
    f"{what} of My Porsche" for what in ("an entry", "a target", "a screen", "a name of a target")
)
"""What My Porsche has, the same for every car."""
VALUE_OF = "a value of "
"""Before the name of what is set or given."""
_PLACES = OF_CAR | NAMED | OF_PHONE


class Wanted(NamedTuple):
    """Something that is named.

    Attributes:
        what: What it must be, such as `a message`.
        name: Its name, with `${NAME}` where it holds a value.
        span: Where it stands.
        when: It is only needed while this holds.
        where: Of entries and targets, how they are named.
    """

    what: str
    name: str
    span: Span
    when: Condition = ALWAYS
    where: Where = Where()

    def with_values(self, values: Mapping[str, str]) -> "Wanted":
        """Put values into its name."""
        if "${" not in self.name:
            return self
        path = tuple(filled(one, values) for one in self.where.path)
        meant = self.where._replace(id=filled(self.where.id, values), path=path)
        return self._replace(name=filled(self.name, values), where=meant)


Raw = tuple[str, Untyped, Span]
"""What it must be, the value that names it, and its place."""


def wants_of(plain: Located, includes: Includes, root: Path) -> tuple[Wanted, ...]:
    """Give everything that a scenario names, with what it runs; the same name at the same place once.

    Args:
        plain: Its checked values.
        includes: What it runs.
        root: The folder from which it names files.
    """
    walk = _Walk(includes)
    given = plain.get("given", {})
    found = [*_of_head(plain)]
    if isinstance(given, Located):
        found += _of_state(given)
        found += walk.steps(listed(given, "steps"), root, {}, ALWAYS)
    found += walk.steps(listed(plain, "steps"), root, {}, ALWAYS)
    task = plain.get("task")
    if isinstance(task, Located):
        found += _of_seen(task, "goal")
    return tuple(dict.fromkeys(found))


def wants_of_steps(
    plain: Located, includes: Includes, root: Path, values: Mapping[str, str]
) -> tuple[Wanted, ...]:
    """Give everything that the steps of a file name that others run or begin with.

    Args:
        plain: Its checked values.
        includes: What it runs.
        root: The folder from which it names files.
        values: Value by name.
    """
    steps = _Walk(includes).steps(listed(plain, "steps"), root, values, ALWAYS)
    return tuple(dict.fromkeys([*_of_state(plain), *steps, *_of_seen(plain, "shows")]))


def _of_seen(plain: Located, key: str) -> Iterator[Wanted]:
    """Give what a list of expectations names: of a preset when it has begun, of a task when it is done."""
    for what, value, span in (raw for one in listed(plain, key) for raw in seen_by(one)):
        yield _wanted(what, value, span)


def _of_head(plain: Located) -> Iterator[Wanted]:
    facts: Untyped = plain.get("facts", ())
    for at, fact in enumerate(facts):
        yield Wanted("a fact", str(fact), plain.span("facts", at))
    vehicle = plain["vehicle"]
    if isinstance(vehicle, Located):
        for key in ("market", "language"):
            if key in vehicle:
                yield Wanted(f"a {key}", str(vehicle[key]), vehicle.span(key))


def _of_state(given: Located) -> Iterator[Wanted]:
    state = given.get("state")
    if isinstance(state, Located):
        yield from (Wanted("a state to begin with", name, state.key_span(name)) for name in state)
        yield from (Wanted(*one) for one in _values(state))


def _values(state: Located) -> Iterator[Raw]:
    """Give what each name is given, as it would be written."""
    for name, value in state.items():
        text = str(value).lower() if isinstance(value, bool) else str(value)
        yield f"{VALUE_OF}{name}", text, state.span(name)


def _wanted(what: str, value: Untyped, span: Span) -> Wanted:  # noqa: ANN401 - a checked value
    meant = where(value) if what in _PLACES else Where()
    name = " > ".join(meant.path) or meant.id if meant != Where() else str(value)
    return Wanted(what, name, span, where=meant)


class _Walk:
    """Goes through steps and what they run, with the values that hold there.

    Args:
        includes: What is run.
    """

    def __init__(self, includes: Includes) -> None:
        self._includes = includes

    def steps(
        self, steps: Sequence[Located], root: Path, values: Mapping[str, str], when: Condition
    ) -> Iterator[Wanted]:
        for step in steps:
            own: Untyped = step.get("when")
            now = All((when, condition(own))) if own else when
            for what, value, span in _of_step(step):
                yield _wanted(what, value, span)._replace(when=now).with_values(values)
            yield from self._inside(step, root, values, now)

    def _inside(
        self, step: Located, root: Path, values: Mapping[str, str], when: Condition
    ) -> Iterator[Wanted]:
        repeated = step.get("repeat")
        if isinstance(repeated, Located):
            yield from self.steps(listed(repeated, "steps"), root, values, when)
        yield from self.steps(listed(step, "steps"), root, values, when)
        if "run" in step:
            library = self._includes.library(str(step["run"]), root, step.span("run"))
            given: Untyped = step.get("with", {})
            if library:
                said = {name: filled(one, values) for name, one in given_to(library, given).items()}
                yield from self.steps(listed(library.plain, "steps"), library.root, said, when)


def _of_step(step: Located) -> Iterator[Raw]:
    verb = next(name for name in VERBS if name in step)
    value: Untyped = step[verb]
    match verb:
        case simple if simple in _SIMPLE:
            yield _SIMPLE[simple], value, step.span(simple)
        case "type" if isinstance(value, Located):
            yield "a field", value["into"], value.span("into")
        case "set":
            yield from (("a setting", name, value.key_span(name)) for name in value)
            yield from _values(value)
        case "advance" if isinstance(value, Located) and "until" in value:
            yield "an event", value["until"], value.span("until")
        case "inject":
            yield from _of_fault(step, value)
        case "instructor" if "set" in value:
            yield from _of_setting(value["set"])
            yield from _named(value, {"refused": "a message"})
        case "dealer" | "support" | "instructor":
            yield f"a deed of the {verb}", value["do"], value.span("do")
            yield from _named(
                value, {"customer": "a customer", "centre": "a Porsche Centre", "refused": "a message"}
            )
        case "phone" | "portal" | "store":
            for act in value:
                yield from _on_phone(act)
        case "expect":
            yield from seen_by(value)


_SIMPLE = {
    "tap": TARGET,
    "hold": TARGET,
    "swipe": TARGET,
    "press": KEY,
    "open": ENTRY,
    "toggle": ENTRY,
    "choose": ENTRY,
    "set_slider": ENTRY,
}


def _of_setting(value: Untyped) -> Iterator[Raw]:  # noqa: ANN401 - a checked value
    yield "an object", value["object"], value.span("object")
    yield f"a state to set of {value['object']}", value["state"], value.span("state")
    yield from _named(value, {"customer": "a customer"})


def _of_fault(step: Located, value: Untyped) -> Iterator[Raw]:  # noqa: ANN401 - a checked value
    if isinstance(value, str):
        yield "a fault", value, step.span("inject")
        return
    named = {"fault": "a fault", "customer": "a customer", "operation": "an operation", "on": "a trigger"}
    yield from _named(value, {**named, "page": SCREEN})


def _on_phone(act: Located) -> Iterator[Raw]:
    simple = {
        "take": "a customer",
        "sign_in": "a customer",
        "open": "an entry of My Porsche",
        "tap": "a target of My Porsche",
        "read": "a letter",
        "language": "a language",
    }
    for key, value in act.items():
        if key in simple:
            yield simple[key], value, act.span(key)
        elif key == "fill" and isinstance(value, Located):
            yield from (("a field of My Porsche", name, value.key_span(name)) for name in value)


def _named(value: Located, kinds: Mapping[str, str]) -> Iterator[Raw]:
    for key, what in kinds.items():
        if value.get(key):
            yield what, value[key], value.span(key)
