"""What must be seen at a step."""

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.values import dataclass
from pcm_sim.scenario.format.acts import Where

if TYPE_CHECKING:
    from pcm_sim.scenario.format.model import Plain


class PathSeen(NamedTuple):
    """Where an entry is on this car.

    Attributes:
        of: Id of an entry or a feature.
        labels: The labels from home that must lead there; none where only that it is there matters.
        lang: Language of these words.
        absent: Message that says why this car has none; empty where it must have one.
    """

    of: str
    labels: tuple[str, ...] = ()
    lang: str = ""
    absent: str = ""


class LetterSeen(NamedTuple):
    """A message that the cloud sent.

    Attributes:
        channel: `mail`, `sms`, `push` or `portal`.
        kind: Id of the letter.
        to: Id of the customer, or the address or number it went to; empty for anybody.
        folder: `inbox` or `spam`; empty for either.
        state: `under_way`, `there`, `read`, `lost`, `bounced`; empty for any.
        number: Exactly so many; none for at least one.
        text: It says this, in its own language.
    """

    channel: str
    kind: str
    to: str = ""
    folder: str = ""
    state: str = ""
    number: int | None = None
    text: str = ""


class ContractSeen(NamedTuple):
    """A service or function that a customer holds.

    Attributes:
        product: Id of the product.
        car: `simulated`, `other`, `promised`.
        customer: Who pays; empty for anybody.
        state: Where it stands, as `item.state` names it; `none` where there must be none.
        renews: Whether it goes on at its end; none for either.
    """

    product: str
    car: str = "simulated"
    customer: str = ""
    state: str = ""
    renews: bool | None = None


class JournalSeen(NamedTuple):
    """Something that was asked of the cloud.

    Attributes:
        operation: Its name.
        outcome: `ok`, the code of the refusal, or `no_answer`; empty for any.
        fault: Recipe or name of the fault that struck it; empty for any or none.
        number: Exactly so many; none for at least one.
    """

    operation: str
    outcome: str = ""
    fault: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class PageSeen:
    """What one screen shows: the unit's, or the telephone's.

    Attributes:
        screen: Id of the page, or feature; `form:NAME` for a form.
        message: Id of what is told: by a dialog, a passing word, a form, or a refusal of the last touch.
        dialog: Id of the message of the dialog; `none` where nothing may stand over the page.
        notice: Id of the message of the passing word.
        text: Words that can be read somewhere on it, one text for all languages or one each.
        present: What can be seen there.
        absent: What cannot.
        enabled: What can be touched, and works.
        locked: What is seen and refuses.
        checked: Whether a box is ticked, or an option the chosen one.
        values: Value that stands at a row's end; one text for all languages or one each.
    """

    screen: str = ""
    message: str = ""
    dialog: str = ""
    notice: str = ""
    text: Labels = field(default_factory=dict)
    present: tuple[Where, ...] = ()
    absent: tuple[Where, ...] = ()
    enabled: tuple[Where, ...] = ()
    locked: tuple[Where, ...] = ()
    checked: Mapping[str, bool] = field(default_factory=dict)
    values: Mapping[str, Labels] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What must be so after a step; all of it.

    Attributes:
        unit: On the unit's screen.
        page: On the customer's telephone (My Porsche).
        paths: Where entries are on this car.
        state: Values by name, as `pcm_sim.scenario.play.state_names` lists them.
        letters: What the cloud sent.
        contracts: What customers hold.
        journal: What was asked of the cloud.
        image: Name of a picture that the glass must equal; empty for none.
        mask: Targets that are left out of that.
        facts: Facts that are shown by this.
        within_ms: Simulated time in which it may come true.
    """

    unit: PageSeen | None = None
    page: PageSeen | None = None
    paths: tuple[PathSeen, ...] = ()
    state: "Mapping[str, Plain]" = field(default_factory=dict)
    letters: tuple[LetterSeen, ...] = ()
    contracts: tuple[ContractSeen, ...] = ()
    journal: tuple[JournalSeen, ...] = ()
    image: str = ""
    mask: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    within_ms: int = 0
