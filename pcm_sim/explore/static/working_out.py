"""The fixed point: what a person can do makes facts so, which lets the person do more, to the end."""

from collections.abc import Iterator

from pcm_sim.catalogue.satisfiable import Candidate, Candidates, can_hold
from pcm_sim.domain.conditions import ALWAYS, All, Condition
from pcm_sim.domain.nodes import Action, Check, Choice, Entrance, Listing, Option
from pcm_sim.explore.crawl.opens import opens
from pcm_sim.explore.static import items as lists
from pcm_sim.explore.static.beginning import Beginning
from pcm_sim.explore.static.deriving import Deriving
from pcm_sim.explore.static.effects_table import (
    ACTION_EFFECTS,
    BY_ITSELF,
    FORM_EFFECTS,
    SETTING_EFFECTS,
    Effects,
    joining,
)
from pcm_sim.explore.static.pages import Entry, Pages


class WorkingOut:
    """Everything that can be so on one machine from one beginning.

    Args:
        pages: Its pages.
        beginning: What is so at first.
        deriving: Gives what follows from it; none where nothing need be done, for all may be so already.

    Attributes:
        pages: As above.
        facts: For each fact everything that it may be.
        contexts: For each page that can be reached what holds while it is open, once for each way there.
        entries: What can be there: page and entry.
        moves: Page, entry, and the page that it can open.
        forms: Forms that can be open.
    """

    def __init__(self, pages: Pages, beginning: Beginning, deriving: Deriving | None = None) -> None:
        self.pages = pages
        self.facts: dict[str, tuple[Candidate, ...]] = dict(beginning.facts)
        self.contexts: dict[str, tuple[Condition, ...]] = {}
        self.entries: set[tuple[str, str]] = set()
        self.moves: set[tuple[str, str, str]] = set()
        self.forms = {beginning.form} - {""}
        self._tree = pages.tree
        self._beginning = beginning
        self._deriving = deriving
        self._services, self._functions = beginning.services, beginning.functions
        touched, typed = joining(beginning.networks)
        self._forms = {**FORM_EFFECTS, "wifi_password": typed}
        self._actions = {**ACTION_EFFECTS, "use_network": (*ACTION_EFFECTS["use_network"], *touched)}
        self._settled: dict[tuple[str, str], tuple[Condition, ...]] = {}
        self._grows = True

    def run(self) -> "WorkingOut":
        """Go round until nothing is added."""
        while self._grows:
            self._grows = False
            self._open_roots()
            for page in self.pages.declared:
                for entry in self.pages.entries(page) if page in self.contexts else ():
                    self._look_at(page, entry)
            if self._deriving:
                self._go_on(self._deriving)
        return self

    def can_be(self, page: str, *conditions: Condition) -> bool:
        """Tell whether a page can be open while conditions hold, whichever item it may be about."""
        cars = tuple(self._cars(page))
        return any(can_hold(All((context, *conditions)), cars) for context in self.contexts.get(page, ()))

    def kinds(self, listing: Listing) -> tuple[lists.Kind, ...]:
        """Give the items that a list may hold."""
        match listing.of:
            case lists.SERVICES:
                return lists.products(self._services)
            case lists.FUNCTIONS:
                return lists.products(self._functions)
            case lists.WAITING_FUNCTIONS:
                return lists.waiting(self._functions)
            case of:
                return lists.KINDS[of]

    def _cars(self, page: str) -> Iterator[Candidates]:
        """Give everything that facts may be while a page is open; on an item's page for each item."""
        node = self._tree.nodes[page]
        if not isinstance(node, Listing):
            yield self.facts
            return
        for kind in self.kinds(node):
            yield self._with(kind)

    def _with(self, kind: lists.Kind) -> Candidates:
        return {**self.facts, **{fact: (value,) for fact, value in kind.facts.items()}}

    def _open_roots(self) -> None:
        for target, page in self.pages.roots.items():
            if target == "home" or can_hold(
                All((self._tree.nodes[page].when, *self.pages.locks(page))), (self.facts,)
            ):
                self._reach(page, ALWAYS)

    def _reach(self, page: str, context: Condition) -> None:
        """Take a page as one that can be open while a context and its own condition hold."""
        own = self._tree.nodes[page].when
        whole = (
            context
            if own is ALWAYS or own == context
            else All((context, own))
            if context is not ALWAYS
            else own
        )
        known = self.contexts.get(page, ())
        if whole not in known and ALWAYS not in known:
            self.contexts[page] = (ALWAYS,) if whole is ALWAYS else (*known, whole)
            self._grows = True

    def _look_at(self, page: str, entry: Entry) -> None:
        contexts = self.contexts[page]
        if self._settled.get((page, entry.id)) == contexts or not self.can_be(page, entry.when):
            return
        self.entries.add((page, entry.id))
        theres = [All((one, entry.when)) if entry.when is not ALWAYS else one for one in contexts]
        touched = [self._touch(page, entry, there) for there in theres]
        if all(touched):
            self._settled[page, entry.id] = contexts

    def _touch(self, page: str, entry: Entry, there: Condition) -> bool:
        """Do what a touch does where an entry is open, and tell whether it can do no more than that."""
        free = All((there, *entry.unless)) if entry.unless else there
        if isinstance(entry.acts, Listing):
            return entry.acts is not entry.node or self._touch_items(page, entry, entry.acts, (there, free))
        acts, settled = entry.acts, True
        for car in self._cars(page):
            is_open = can_hold(free, (car,))
            if is_open and opens(acts):
                self.moves.add((page, entry.id, acts.id))
                # Locks let in; they do not turn out whoever is inside.
                self._reach(acts.id, there if acts is entry.node else ALWAYS)
            settled &= is_open and self._come_about(self._effects(entry), free, car)
        return settled and not isinstance(self._tree.nodes[page], Listing)

    def _touch_items(
        self, page: str, entry: Entry, listing: Listing, conditions: tuple[Condition, Condition]
    ) -> bool:
        """Touch whatever a list may hold: there while the first condition holds, open while both do."""
        there, free = conditions
        settled = True
        for kind in self.kinds(listing):
            held = All((free, kind.when)) if kind.when is not ALWAYS else free
            is_there = can_hold(held, (self.facts,))
            if is_there and listing.does:
                settled &= self._come_about(self._actions.get(listing.does, ()), held, self._with(kind))
            elif is_there:
                self.moves.add((page, entry.id, listing.id))
                self._reach(listing.id, All((there, kind.when)) if kind.when is not ALWAYS else there)
            settled &= is_there
        return settled and listing.of in lists.KINDS

    def _go_on(self, deriving: Deriving) -> None:
        """Let what is typed, what happens by itself and what follows from it be so."""
        for form in sorted(self.forms):
            self._come_about(self._forms[form])
        self._come_about(BY_ITSELF)
        # Whatever is done, something is told of it sooner or later.
        self._may_be("unit.notified", value=True)
        for fact, value in deriving.values(self.facts):
            self._may_be(fact, value)
        if True in self.facts["unit.welcomed"]:
            self._welcome()

    def _effects(self, entry: Entry) -> Effects:
        match entry.acts:
            case Check(setting=setting):
                return SETTING_EFFECTS.get(setting, {}).get("", ())
            case Option(value=value):
                choice = self._tree.nodes[self._tree.parent(entry.acts.id)]
                setting = choice.setting if isinstance(choice, Choice) else ""
                return SETTING_EFFECTS.get(setting, {}).get(value, ())
            case Action(does=does):
                return self._actions.get(does, ())
            case Entrance(form=form):
                self._open_form(form)
                return ()
            case _:
                return ()

    def _open_form(self, form: str) -> None:
        if form not in self.forms:
            self.forms.add(form)
            self._grows = True

    def _come_about(self, effects: Effects, there: Condition = ALWAYS, car: Candidates | None = None) -> bool:
        """Let what something may change be so where what it asks for can be; tell whether all of it was."""
        facts, all_came = self.facts if car is None else car, True
        for effect in effects if self._deriving else ():
            whole = (
                there
                if effect.when is ALWAYS
                else effect.when
                if there is ALWAYS
                else All((there, effect.when))
            )
            if not can_hold(whole, (facts,)):
                all_came = False
                continue
            if effect.opens:
                self._open_form(effect.opens)
            for fact, value in effect.sets.items():
                self._may_be(fact, value)
        return all_came

    def _may_be(self, fact: str, value: Candidate) -> None:
        if fact == "item.state":
            if value not in self._functions:
                self._functions = self._functions | {str(value)}
                self._grows = True
        elif value not in self.facts[fact]:
            self.facts[fact] = (*self.facts[fact], value)
            self._grows = True

    def _welcome(self) -> None:
        services, functions = self._beginning.welcomed
        if not (services <= self._services and functions <= self._functions):
            self._services, self._functions = self._services | services, self._functions | functions
            self._grows = True
