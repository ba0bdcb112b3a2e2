"""The names there are whatever the car: messages, letters, customers, deeds, faults and the like."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.connect.cloud import DUE, OPERATIONS
from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, SUPPORT
from pcm_sim.domain.forms import FORMS, field_rules
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.play.starting import start_names, start_values
from pcm_sim.scenario.play.state_names import state_names
from pcm_sim.scenario.seeing.cloud import CONTRACTS_STAND
from pcm_sim.session.console.desk import DEEDS
from pcm_sim.session.console.faults import RECIPES
from pcm_sim.session.console.objects import kinds_and_states
from pcm_sim.session.signals import NAMED
from pcm_sim.session.values_taken import Takes

NEXT, MONTH_END = "next_event", "month_end"
_OUTCOMES = ("ok", "no_answer")
_WHO = {"dealer": CENTRE, "support": SUPPORT, "instructor": INSTRUCTOR}
Names = frozenset[str]


class Known:
    """Every name by what it is; each table is made when it is first asked for.

    Args:
        catalogue: The data.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is looked up yet."""
        self._catalogue = catalogue
        self._found: dict[str, Names] = {}

    def names(self, what: str) -> Names | None:
        """Give the names of what is so; none where it is for another to say.

        Args:
            what: Such as `a message`.
        """
        if what not in self._found:
            made = self._tables.get(what)
            if made is None:
                return None
            self._found[what] = frozenset(made())
        return self._found[what]

    @cached_property
    def _tables(self) -> Mapping[str, Callable[[], Iterable[str]]]:
        plain = self._catalogue.plain
        deeds = {f"a deed of the {who}": self._deeds(kind) for who, kind in _WHO.items()}
        states = {f"a state to set of {kind}": partial(tuple, states) for kind, states in kinds_and_states()}
        letters = {f"a letter by {one}": self._letters(one) for one in ("mail", "sms", "push", "portal")}
        return {
            "a message": lambda: plain["messages"],
            "a letter": lambda: plain["letters"],
            "a customer": lambda: plain["customers"],
            "a product": lambda: plain["products"],
            "a Porsche Centre": lambda: plain["centres"],
            "a language": lambda: self._catalogue.languages,
            "a market": lambda: plain["markets"],
            "a fact": lambda: (*plain["facts"], *plain["resolutions"]),
            "a fault": lambda: (*plain["car_faults"], *(one.id for one in RECIPES)),
            "a trigger": lambda: plain["triggers"],
            "an operation": lambda: OPERATIONS,
            "an outcome": lambda: (*_OUTCOMES, *plain["messages"]),
            "a state of a contract": lambda: CONTRACTS_STAND,
            "a SIM card": lambda: plain["cards"],
            "a telephone": lambda: plain["phones"],
            "an event": lambda: (NEXT, MONTH_END, *DUE),
            "a setting": lambda: NAMED,
            "a state": self._states,
            "a state to begin with": lambda: start_names(self._rules),
            "a field": self._fields,
            "a field of My Porsche": self._phone_fields,
            "an object": lambda: (kind for kind, _ in kinds_and_states()),
            **states,
            **deeds,
            **letters,
        }

    def _deeds(self, kind: str) -> Callable[[], Iterable[str]]:
        return lambda: (*DEEDS, *(name for name, one in OPERATIONS.items() if kind in one.who))

    def _letters(self, channel: str) -> Callable[[], Iterable[str]]:
        letters = self._catalogue.plain["letters"]
        return lambda: (name for name, one in letters.items() if channel in one["channels"])

    def _states(self) -> Iterable[str]:
        return state_names(self._rules, tuple(self._catalogue.plain["customers"]))

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields of all forms, of the unit and of My Porsche."""
        return tuple(sorted({*self._fields(), *self._phone_fields()}))

    @cached_property
    def takes(self) -> Mapping[str, Takes]:
        """What can be set or given takes, by name."""
        return start_values(self._rules)

    @cached_property
    def _rules(self) -> Rules:
        """Rules of any car, for the settings that all units remember."""
        return self._catalogue.rules(next(iter(self._catalogue.matrix.vehicles.values())))

    def _fields(self) -> Iterable[str]:
        for form in FORMS:
            for rule in field_rules(form, self._catalogue.policy):
                yield from (rule.name, f"form/field/{rule.name}")

    def _phone_fields(self) -> Iterable[str]:
        for form in self._catalogue.phone_rules.forms.values():
            yield from (field.id for field in form.fields)
