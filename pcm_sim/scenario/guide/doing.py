"""Joining touches to the steps of a guide: keys and touches on a way to one, typing with what confirms it."""

from collections.abc import Collection

from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Node, Option
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.spots import HOME, TAB
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.guide.drafts import Draft, Found
from pcm_sim.scenario.guide.hitches import MOST, Hitches
from pcm_sim.scenario.guide.model import Part, Sight
from pcm_sim.scenario.guide.saying import Outcome, deed_said, outcome_said
from pcm_sim.scenario.guide.watching import Touched, is_own
from pcm_sim.scenario.guide.words import Words
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import StepError

_CONFIRM = "form/confirm"
_BAR = "bar/"
_TICKS = {"true": "tick", "false": "untick"}
"""What a box of a form is filled with, and how that is said."""


class Doing:
    """The steps of a guide, as they grow.

    Args:
        rules: Those of the car.
        words: The guide's language.
        hitches: What may come in the way.
        values: Values of the scenario, which are another person's own.
    """

    def __init__(self, rules: Rules, words: Words, hitches: Hitches, values: Collection[str] = ()) -> None:
        """Nothing is done yet."""
        self._values = values
        self._rules = rules
        self._words = words
        self._hitches = hitches
        self._homes = (HOME, f"{TAB}{rules.tree.home}")
        self._legends = {f"key/{key.id}": key.legend for key in rules.vehicle.head_unit.keys}
        self._parts: list[Part] = []
        self._draft: Draft | None = None
        self._place = "car"
        self._act: object = None
        self._crop = False
        self._way_home = False

    def parts(self) -> tuple[Part, ...]:
        """Give all of it; what was seen last is pictured."""
        if self._draft and self._draft.result and not self._draft.found:
            self._draft.shows_result = True
        self._close()
        return tuple(self._parts)

    def begin(self, act: object, *, crop: bool) -> None:
        """Begin with the touches of a step."""
        self._act, self._crop = act, crop
        self._way_home = isinstance(act, acts.Open)
        if self._way_home:
            self._close()

    def touch(self, touched: Touched) -> None:
        """Take a touch."""
        touch = touched.touch
        match touch.kind:
            case "key":
                self._key(touched)
            case "type":
                self._type(touched)
            case "tap" if self._way_home and touch.target in self._homes:
                self._home(touched)
            case "tap" if touch.target == _CONFIRM:
                self._confirm(touched)
            case "tap" if touch.target.startswith("form/"):
                pass
            case "tap" if touched.moved or isinstance(self._act, acts.Open | acts.PhoneOpen):
                self._lead(touched)
            case "tap":
                self._deed(touched)
            case "hold" | "back" | "knob":
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
        if self._draft is None and not said:
            return
        draft = self._draft or self._look(on_phone=sight is None or sight.surface is Surface.PHONE)
        draft.sees += [one for one in said if one not in draft.sees]
        draft.facts += facts
        draft.result = sight or draft.result
        draft.shows_result = draft.shows_result or (worth and sight is not None)

    def act(self, said: str) -> None:
        """Say what is done to the car or the telephone beside their screens."""
        draft = self._draft
        if draft is None or not draft.takes_act():
            draft = self._new("act", self._place)
        draft.says.append(said)

    def note(self, text: str) -> None:
        """Add a word of the author to the step, or between the steps."""
        if self._draft:
            self._draft.notes.append(text)
        else:
            self._parts.append(Part("word", notes=(text,)))

    def show(self, sight: Sight) -> None:
        """Add a picture that the author asked for."""
        if self._draft:
            self._draft.shots.append(sight)

    def tell(self, part: Part) -> None:
        """Put a word or a chapter between the steps."""
        self._close()
        self._parts.append(part)

    def alt(self, surface: Surface, page: str, label: str) -> str:
        """Say what a picture shows."""
        shown = self._words.say(f"alt.{surface}", page=page.rstrip(".")).replace("?.", "?")
        return f"{shown} {self._words.say('alt.marked', label=label)}" if label else shown

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
        draft = self._open("way", place)
        if touch.target.startswith(_BAR):
            draft.home = False
        draft.labels.append(touch.label)
        draft.last = self._ringed(touched, self._words.quoted(touch.label))
        self._rest_on(draft, touch.target)

    def _deed(self, touched: Touched) -> None:
        touch = touched.touch
        label = self._words.quoted(touch.label) if touch.label else ""
        self._begins_at(touch.target)
        draft = self._new("deed", self._where(touch.surface))
        draft.says.append(deed_said(self._words, touched.touch, label))
        draft.sights.append(self._ringed(touched, label))
        self._rest_on(draft, touch.target)

    def outcome(self, act: Outcome, touches: tuple[Touched, ...]) -> None:
        """Take a step that says how something should stand in the end, in one sentence."""
        node = self._rules.tree.nodes.get(self._entry(act.where, touches))
        name = touches[0].touch.label if touches else say(node.label, self._words.language) if node else ""
        label = self._words.quoted(name)
        self._begins_at(touches[0].touch.target if touches else node.id if node else "")
        draft = self._new("deed", "car")
        draft.says.append(outcome_said(self._words, act, label, self._options(node), done=not touches))
        # The last touch only goes back to the page.
        shown = [one for one in touches if one.touch.kind == "tap"]
        draft.sights += (self._ringed(one, self._words.quoted(one.touch.label)) for one in shown)
        if node:
            self._rest_on(draft, node.id)

    def _options(self, node: Node | None) -> dict[str, str]:
        """Give what the values of a choice are called."""
        children = self._rules.tree.children(node) if node else ()
        return {
            one.value: say(one.label, self._words.language) for one in children if isinstance(one, Option)
        }

    def _entry(self, where: acts.Where, touches: tuple[Touched, ...]) -> str:
        if touches:
            return touches[0].touch.target.partition("#")[0]
        try:
            return entry_of(self._rules, where)
        except StepError:
            return ""

    def _type(self, touched: Touched) -> None:
        touch = touched.touch
        place = self._where(touch.surface)
        draft = self._draft
        if draft is None or not draft.takes_typing(place):
            draft = self._new("fill", place)
        if touch.surface is Surface.PHONE and touch.text in _TICKS:
            draft.ticks.append(self._words.say(_TICKS[touch.text], label=self._words.quoted(touch.label)))
        else:
            own = is_own(self._act, touch, self._values)
            draft.fields.append((touch.label, "" if own else touch.text))
        draft.last = self._ringed(touched, self._words.quoted(touch.label))

    def _confirm(self, touched: Touched) -> None:
        place = self._where(touched.touch.surface)
        draft = self._draft
        if draft is None or not draft.takes_typing(place):
            draft = self._new("fill", place)
        draft.confirm = touched.touch.label
        label = self._words.quoted(touched.touch.label) if touched.touch.label else ""
        draft.last = self._ringed(touched, label)

    def _begins_at(self, target: str) -> None:
        """Forget that a way ended at an entry that is touched now."""
        found = self._draft.found if self._draft else None
        if self._draft and found and found.sight.target.partition("#")[0] == target.partition("#")[0]:
            self._draft.found = None

    def _look(self, *, on_phone: bool) -> Draft:
        """Begin a step in which nothing is touched, for something is to be seen."""
        place = self._place if on_phone is (self._place != "car") else "phone" if on_phone else "car"
        draft = self._new("deed", place)
        if not draft.leads_in:
            draft.says.append(self._words.say(f"look.{'phone' if on_phone else 'car'}"))
        return draft

    def _open(self, kind: str, place: str) -> Draft:
        if self._draft is not None and self._draft.takes_touch(place):
            return self._draft
        return self._new(kind, place)

    def _new(self, kind: str, place: str) -> Draft:
        opener = (
            self._draft.hitch_ids.pop() if kind == "fill" and self._draft and self._draft.hitch_ids else ""
        )
        self._close()
        leads_in = "" if place == self._place else self._words.say(f"place.{place}")
        self._place = place
        self._draft = Draft(kind, place, leads_in)
        # What is wrong with a form is told once it is confirmed.
        self._draft.hitch_ids += filter(None, (opener,))
        return self._draft

    def _close(self) -> None:
        draft, self._draft = self._draft, None
        if draft is None:
            return
        for node_id in draft.hitch_ids:
            room = MOST - len(draft.hitches)
            draft.hitches += self._hitches.at(node_id, room)
        self._parts.append(draft.part(self._words))

    def _where(self, surface: Surface) -> str:
        if surface is not Surface.PHONE:
            return "car"
        return self._act.place if isinstance(self._act, acts.OnPhone) else "phone"

    def _ringed(self, touched: Touched, label: str) -> Sight:
        touch = touched.touch
        alt = self.alt(touch.surface, touched.page, label)
        return Sight(touched.beat, touch.surface, touch.target, alt, self._crop)

    def _rest_on(self, draft: Draft, target: str) -> None:
        node_id = target.removeprefix(_BAR).partition("#")[0]
        node = self._rules.tree.nodes.get(node_id)
        draft.ids.append(node_id)
        draft.hitch_ids.append(node_id)
        draft.facts += node.facts if node else ()
