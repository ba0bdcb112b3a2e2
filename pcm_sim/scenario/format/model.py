"""A scenario as it was read: a vehicle, what is given, steps with what is done and what must be seen.

Everything is a frozen value and knows its place in its file. Targets, names and figures are still the words
that were written; `binding` finds what they mean on one car, `performing` does them.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.catalogue.problems import Span
from pcm_sim.domain.conditions import ALWAYS, Condition
from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.format.acts import Act
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.task import Task

Plain = str | int | bool | None
"""A value as YAML writes it."""


class Car(NamedTuple):
    """Which car, and how it speaks.

    Attributes:
        said: What a person says: `macan-2019`, `911-2019-992`, `macan-95b-2`.
        market: Country it was sold in; empty for the policy's.
        language: Of the unit and the telephone, ISO 639-1; empty for the first of the policy.
        readings: Contested cells that are read otherwise, `X07=literal`.
    """

    said: str
    market: str = ""
    language: str = ""
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What is so before the first step.

    Attributes:
        preset: Name of a file in `presets/`; empty for none.
        state: Settings by name, as `set` takes them, and some that only hold at the start.
        clock: Local date and time at which it begins, ISO 8601; empty for the policy's.
        seed: Of everything random; none for the policy's.
        steps: Done before the first step, without pictures and captions: how it came to be so.
    """

    preset: str = ""
    state: Mapping[str, Plain] = field(default_factory=dict)
    clock: str = ""
    seed: int | None = None
    steps: "tuple[Step, ...]" = ()


class Param(NamedTuple):
    """A value that steps name as `${NAME}`.

    Attributes:
        default: Its value where nobody gives another.
        secret: It is shown and kept nowhere.
    """

    default: str
    secret: bool = False


class Outline(NamedTuple):
    """The cells that one scenario stands for.

    Attributes:
        mode: `all`, `pairwise`, `triples` or `rows`.
        over: Values by axis: `vehicle.car`, `vehicle.year`, `vehicle.market`, `vehicle.language`,
            `given.preset` or `params.NAME`.
        rows: Values of each cell by axis, where the mode is `rows`.
        exceptions: Values by axis of what is left out.
    """

    mode: str
    over: Mapping[str, tuple[Plain, ...]]
    rows: tuple[Mapping[str, Plain], ...] = ()
    exceptions: tuple[Mapping[str, Plain], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        at: Where it stands.
        act: What is done or must be seen.
        note: A word for the reader: caption while playing, sentence in a guide.
        label: What the step is called in reports; empty for what it does.
        when: It is done only while this holds of car and state.
        optional: Where it fails, that is a warning.
        shot: Name of a picture that is kept; empty for none.
        guide: `show`, `skip` or `crop`.
        settle: Time passes after it until nothing is waited for.
    """

    at: Span
    act: Act | Expectation
    note: Labels = field(default_factory=dict)
    label: str = ""
    when: Condition = ALWAYS
    optional: bool = False
    shot: str = ""
    guide: str = "show"
    settle: bool = True


@dataclass(frozen=True, slots=True)
class Scenario:
    """One file.

    Attributes:
        file: Its path as a person knows it.
        id: Its id, as `sim.unlock.puk`.
        name: What it is called.
        about: What it teaches or shows; empty for most.
        tags: Words it is found by; markers under pytest.
        facts: What it is about; a fact counts as shown only through an expectation that names it.
        requires: Facts of the vehicle that must hold; else it is not applicable to a cell.
        car: The vehicle.
        given: What is so before.
        params: Values that steps name.
        steps: What is done and seen.
        outline: The cells it stands for; none for the one of its vehicle.
        task: What makes it a task for a trainee; none for most.
    """

    file: str
    id: str
    name: Labels
    car: Car
    about: Labels = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    requires: Condition = ALWAYS
    given: Given = Given()
    params: Mapping[str, Param] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    outline: Outline | None = None
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One run of a scenario: a car and values.

    Attributes:
        scenario: What is run.
        name: Id of the scenario with the values of its axes: `sim.puk[year=2019,market=NO]`.
        car: The vehicle.
        preset: Name of the preset; empty for none.
        params: Value by name.
        why_not: Why it is not applicable; empty where it is.
    """

    scenario: Scenario
    name: str
    car: Car
    preset: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    why_not: str = ""
