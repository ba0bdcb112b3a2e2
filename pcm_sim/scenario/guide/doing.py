"""Joining touches to the steps of a guide: keys and touches on a way to one, typing with what confirms it."""

from collections.abc import Collection

from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.spots import HOME, TAB
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.guide.desk import Desk
from pcm_sim.scenario.guide.drafts import TICKS, Draft, Found
from pcm_sim.scenario.guide.entries import Entries
from pcm_sim.scenario.guide.hitches import Hitches
from pcm_sim.scenario.guide.model import Part, Sight
from pcm_sim.scenario.guide.sentences import Outcome, alt, deed_said, outcome_said, standing_said
from pcm_sim.scenario.guide.targets import entry_at, entry_meant
from pcm_sim.scenario.guide.watching import Touched, is_own
from pcm_sim.scenario.guide.words import Words
from pcm_sim.scenario.pictures.camera import Surface

_CONFIRM = "form/confirm"
_BAR = "bar/"


class Doing:
    """The steps of a guide, as they grow.

    Args:
        rules: Those of the car.
        words: The guide's language.
        hitches: What may come in the way.
        values: Values of the scenario, which are another person's own.
        desk: Where My Porsche is.
    """

    def __init__(
        self, rules: Rules, words: Words, hitches: Hitches, values: Collection[str], desk: Desk
    ) -> None:
        """Nothing is done yet."""
        self._desk = desk
        self._values = values
        self._rules = rules
        self._words = words
        self._homes = (HOME, f"{TAB}{rules.tree.home}")
        self._legends = {f"key/{key.id}": key.legend for key in rules.vehicle.head_unit.keys}
        self._entries = Entries(words, hitches)
        self._draft: Draft | None = None
        self._place = "car"
        self._act: object = None
        self._crop = False
        self._way_home = False

    def parts(self) -> tuple[Part, ...]:
        """Give all of it."""
        self.close()
        return self._entries.parts

    def begin(self, act: object, *, crop: bool) -> None:
        """Begin with the touches of a step."""
        self._act, self._crop = act, crop
        self._way_home = isinstance(act, acts.Open)
        if self._way_home:
            self.close()

    def touch(self, touched: Touched) -> None:
        """Take a touch."""
        touch, place = touched.touch, self._where(touched.touch.surface)
        match touch.kind:
            case "key":
                self._key(touched)
            case "type":
                self._type(touched)
            case "tap" if self._way_home and touch.target in self._homes:
                self._home(touched)
            case "tap" if touch.target == _CONFIRM:
                self._confirm(touched)
            case "tap" if touch.target.startswith("form/") or self._desk.lacks(touch.target, place):
                pass
            case "tap" if (
                touch.target.startswith(_BAR)
                or touched.moved
                or isinstance(self._act, acts.Open | acts.PhoneOpen)
            ):
                self._lead(touched)
            case "tap" | "hold" | "back" | "knob":
                self._deed(touched)
            case _:
                pass
        self._way_home = self._way_home and touch.kind == "key"

    def find(self, found: Found, node: Node) -> None:
        """Say where the way ends that was only to be shown."""
        draft = self._open("way", "car")
        draft.found = found
        self._rest_on(draft, node.id)

    def expect(
        self, said: tuple[str, ...], sight: Sight | None, facts: tuple[str, ...], *, worth: bool
    ) -> None:
        """Say what should be seen now.

        Args:
            said: In words.
            sight: Its picture.
            facts: What it rests on.
            worth: The picture tells more than the next step's.
        """
        if self._draft is None:
            if not said:
                return
            self._draft = self._new("sight", self._place)
            worth = True
        if not self._draft.refused:
            self._draft.see(said, self._words)
        self._draft.facts += facts
        worth = worth or self._draft.kind == "act"
        if sight and (worth or not self._draft.shows_result):
            # What was told before is seen on the picture that was taken then.
            self._draft.result, self._draft.shows_result = sight, worth

    def refuse(self, message: str, said: tuple[str, ...]) -> None:
        """Say that what was typed is not accepted: a try that is wrong on purpose, and nobody's step.

        Args:
            message: Id of what is told.
            said: The same in words.
        """
        if self._draft and self._draft.kind == "fill" and self._draft.confirm is not None:
            self._draft.refused = message
            self._draft.sees += said

    def act(self, said: str) -> None:
        """Say what is done beside the screens."""
        takes = self._draft if self._draft and self._draft.takes_act() else self._new("act", self._place)
        takes.says.append(said)

    def note(self, text: str, *, apart: bool) -> None:
        """Add a word of the author to the step, or between the steps.

        Args:
            text: The word.
            apart: It is about what comes next, and not about what was touched last.
        """
        if apart:
            self.close()
        if self._draft:
            self._draft.notes.append(text)
        else:
            self._entries.tell(Part("word", notes=(text,)))

    def show(self, sight: Sight) -> None:
        """Add a picture that the author asked for."""
        if self._draft:
            self._draft.sights.append(sight)

    def pictured(self, surface: Surface | None = None) -> Surface:
        """Give what a picture of a surface shows; without one, of what whoever follows looks at now."""
        return self._desk.pictured(surface, self._place)

    def tell(self, part: Part) -> None:
        """Put a word or a chapter between the steps."""
        self.close()
        self._entries.tell(part)

    def _key(self, touched: Touched) -> None:
        target = touched.touch.target
        legend = self._legends.get(target, "")
        draft = self._draft
        key = target.removeprefix("key/")
        if self._way_home and draft and key in self._rules.tree.keys:
            # From anywhere a key leads to its area: nobody need go home first.
            draft.home = False
            draft.keys.clear()
            draft.sights.clear()
        if draft is None or not draft.takes_key():
            draft = self._new("way", "car")
        draft.keys.append(legend)
        draft.sights.append(self._ringed(touched, self._words.quoted(legend)))

    def _home(self, touched: Touched) -> None:
        """Begin on the home page of a unit that has no key for it."""
        draft = self._new("way", "car")
        draft.home = True
        draft.last = self._ringed(touched, self._words.quoted(touched.touch.label))

    def _lead(self, touched: Touched) -> None:
        touch = touched.touch
        place = self._where(touch.surface)
        self._begins_at(touch.target)
        if touch.target.startswith(_BAR) and self._draft and self._draft.labels:
            self.close()
        draft = self._open("way", place)
        if touch.target.startswith(_BAR):
            draft.home = False
        draft.lead(touch.label)
        draft.last = self._ringed(touched, self._words.quoted(touch.label))
        self._rest_on(draft, touch.target)

    def _deed(self, touched: Touched) -> None:
        touch = touched.touch
        label = self._words.quoted(touch.label) if touch.label else ""
        self._begins_at(touch.target)
        draft = self._new("deed", self._where(touch.surface))
        draft.says.append(deed_said(touch, self._words))
        draft.sights.append(self._ringed(touched, label))
        self._rest_on(draft, touch.target)

    def outcome(self, act: Outcome, touches: tuple[Touched, ...]) -> None:
        """Take a step that says how something should stand in the end, in a sentence after the way."""
        node = self._rules.tree.nodes.get(entry_meant(self._rules, act.where))
        at = next((at for at, one in enumerate(touches) if node and entry_at(one.touch.target) == node.id), 0)
        self.begin(acts.Open(act.where) if at else act, crop=self._crop)
        for touched in touches[:at]:
            self.touch(touched)
        own = touches[at:]
        name = own[0].touch.label if own else say(node.label, self._words.language) if node else ""
        self._begins_at(own[0].touch.target if own else node.id if node else "")
        draft = self._new("deed", "car")
        told = outcome_said if own else standing_said
        draft.says.append(told(act, self._words.quoted(name), node, self._rules, self._words))
        # The last touch only goes back to the page.
        shown = [one for one in own if one.touch.kind == "tap"]
        draft.sights += (self._ringed(one, self._words.quoted(one.touch.label)) for one in shown)
        if node:
            self._rest_on(draft, node.id)

    def _type(self, touched: Touched) -> None:
        touch = touched.touch
        draft = self._filling(touch.surface)
        if touch.surface is Surface.PHONE and touch.text in TICKS:
            draft.ticks.append((touch.label, touch.text))
        else:
            draft.fields.append((touch.label, "" if is_own(self._act, touch, self._values) else touch.text))
        draft.last = self._ringed(touched, self._words.quoted(touch.label))

    def _confirm(self, touched: Touched) -> None:
        draft = self._filling(touched.touch.surface)
        draft.confirm = touched.touch.label
        label = self._words.quoted(touched.touch.label) if touched.touch.label else ""
        draft.last = self._ringed(touched, label)

    def _begins_at(self, target: str) -> None:
        """Forget that a way ended at an entry that is touched now, or that was only where to look."""
        found = self._draft.found if self._draft else None
        same = found and entry_at(found.sight.target) == entry_at(target)
        if self._draft and found and (same or not self._draft.sees):
            self._draft.found = None

    def _filling(self, surface: Surface) -> Draft:
        place = self._where(surface)
        if self._draft is not None and self._draft.takes_typing(place):
            return self._draft
        return self._new("fill", place)

    def _open(self, kind: str, place: str) -> Draft:
        if self._draft is not None and self._draft.takes_touch(place):
            return self._draft
        return self._new(kind, place)

    def _new(self, kind: str, place: str) -> Draft:
        ids = self._draft.hitch_ids if self._draft and kind == "fill" else []
        opener = ids.pop() if ids else ""
        # Between its pages the telephone stays in the hand, and the way names them.
        stays = self._desk.device(place) == self._desk.device(self._place)
        (self._end if stays else self.close)()
        leads_in = "" if stays else self._words.say(f"place.{self._desk.called(place)}")
        self._place = place
        self._draft = Draft(kind, place, leads_in)
        # What is wrong with a form is told once it is confirmed.
        self._draft.hitch_ids += filter(None, (opener,))
        return self._draft

    def close(self) -> None:
        """End the step: what is seen from now on does not come of it, so a picture shows what it did."""
        if self._draft and (self._draft.sees or self._draft.page) and not self._draft.found:
            self._draft.shows_result = True
        self._end()

    def _end(self) -> None:
        if self._draft is not None:
            self._entries.add(self._draft)
        self._draft = None

    def _where(self, surface: Surface) -> str:
        if surface is not Surface.PHONE:
            return "car"
        return self._act.place if isinstance(self._act, acts.OnPhone) else "phone"

    def _ringed(self, touched: Touched, label: str) -> Sight:
        touch = touched.touch
        shows = alt(self._words, surface := self.pictured(touch.surface), touched.page, label)
        return Sight(touched.beat, surface, touch.target, shows, self._crop)

    def _rest_on(self, draft: Draft, target: str) -> None:
        node_id = entry_at(target.removeprefix(_BAR))
        node = self._rules.tree.nodes.get(node_id)
        draft.ids.append(node_id)
        draft.hitch_ids.append(node_id)
        draft.facts += node.facts if node else ()
