"""Writing a guide for one car in one language, without its pictures: its steps and their words."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any as Untyped

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.effects import Refused
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Check
from pcm_sim.scenario.doing.ways import bare, items_of
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.expectations import Expectation
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.guide.desk import Desk
from pcm_sim.scenario.guide.doing import Doing
from pcm_sim.scenario.guide.drafts import Found
from pcm_sim.scenario.guide.hitches import Hitches
from pcm_sim.scenario.guide.model import Edition, GuideCar, GuideError, Part, Sight
from pcm_sim.scenario.guide.reader import for_reader
from pcm_sim.scenario.guide.seeing import Letters, messages_of, said_with_way_out, seen
from pcm_sim.scenario.guide.sentences import Outcome, alt
from pcm_sim.scenario.guide.watching import Watched, heading, watched
from pcm_sim.scenario.guide.words import Words, joined
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.opening import chosen, opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.play.veil import Veil
from pcm_sim.session.simulation import Session
from pcm_sim.session.walks import opens_page, row_for

_AT_DESK = "desktop.console.desk."
_OTHER = "other"
_SET: Mapping[object, str] = {True: "on", False: "off", "none": "none"}
"""How the value of what is set is called in a sentence."""
_BESIDE = (acts.Set, acts.Inject, acts.Surprise, acts.Repair, acts.Advance, acts.Deed)
"""What is not done by whoever follows the guide."""


def planned(catalogue: Catalogue, cell: Cell, *, pages: bool = False) -> Edition:
    """Write a guide for one car in one language; its pictures are named but not taken.

    Args:
        catalogue: The data.
        cell: What is shown, in the language of its car.
        pages: My Porsche is pictured in a browser; steps of `portal` and `store` as wide as on a desk.

    Raises:
        GuideError: A step fails.
        CarError: There is no such car.
    """
    return _Writer(catalogue, cell, pages=pages).written()


class _Writer:
    """Writes one edition while its cell is played."""

    def __init__(self, catalogue: Catalogue, cell: Cell, *, pages: bool) -> None:
        choice = chosen(catalogue, cell.car)
        self._catalogue = catalogue
        self._play = Play(cell, _begun(catalogue, cell))
        self._words = Words(catalogue.plain["sentences"], cell.car.language)
        rules = self._play.session.rules
        hitches = Hitches(catalogue, rules, self._words)
        desk = Desk(pages, f"bar/{self._play.session.phone_rules.tree.home}")
        self._doing = Doing(rules, self._words, hitches, cell.params.values(), desk)
        self._hitches = hitches
        self._letters = Letters({key: one["subject"] for key, one in _letters(catalogue).items()})
        vehicle = choice.vehicle
        self._car = GuideCar(
            cell.car.said, vehicle.key, vehicle.name, choice.year, vehicle.head_unit.name, choice.market
        )

    def written(self) -> Edition:
        for one in watched(self._play):
            self._take(one)
        veil = Veil(self._play.stage.secrets)
        parts = tuple(one.veiled(lambda text: joined(veil.over_text(text))) for one in self._doing.parts())
        return Edition(self._car, self._words.language, parts)

    def _take(self, one: Watched) -> None:
        act, step = one.step.act, one.step
        crop = step.guide == "crop"
        if isinstance(act, Expectation):
            self._expect(one, act)
        elif (telling := _TELLING.get(type(act))) is not None:
            telling(self, act)
        elif isinstance(act, Outcome):
            self._doing.outcome(act, one.touches)
        else:
            self._doing.begin(act, crop=crop)
            for touched in one.touches:
                self._doing.touch(touched)
            if isinstance(act, acts.Open):
                self._find(one, act)
        self._refuse(one)
        if note := say(step.note, self._words.language) if step.note else "":
            self._doing.note(note, apart=isinstance(act, _BESIDE) and not any(self._deeds(act)))
        if step.shot or isinstance(act, acts.Shot):
            of_unit = isinstance(act, Expectation) and act.unit is not None
            self._doing.show(self._sight(one, Surface.GLASS if of_unit else self._doing.pictured()))

    def _refuse(self, one: Watched) -> None:
        """Note that what was typed is refused, with what is told."""
        rules = self._play.session.rules
        if not isinstance(one.step.act, acts.Confirm | acts.Tap):
            return
        for effect in one.effects:
            if isinstance(effect, Refused):
                self._hitches.leave_out(effect.message.id)
                text, way_out = rules.tell(effect.message, self._words.language)
                self._doing.refuse(effect.message.id, said_with_way_out(text, way_out, self._words))

    def _expect(self, one: Watched, expected: Expectation) -> None:
        session = self._play.session
        told = messages_of(expected)
        for message in told:
            self._hitches.leave_out(message)
        said = seen(expected, session, self._play.stage.effects, self._words, self._letters)
        on_phone = expected.unit is None and expected.page is not None
        pictured = expected.unit or expected.page
        sight = self._sight(one, Surface.PHONE if on_phone else Surface.GLASS) if pictured else None
        self._doing.expect(said, sight, expected.facts, worth=bool(told))

    def _find(self, one: Watched, act: acts.Open) -> None:
        """Show where a switch or another entry is that opens nothing: its page is opened, no more."""
        session = self._play.session
        where = self._play.stage.place(act.where)
        node = session.rules.tree.nodes[entry_of(session.rules, where._replace(id=bare(where.id)))]
        row = row_for(node.id, [row.id for row in session.screen.rows])
        if opens_page(node) or node.id in items_of(where.id, node.id) or not row:
            return
        label = self._words.quoted(say(node.label, self._words.language))
        says = self._words.say("there.box" if isinstance(node, Check) else "there", label=label)
        self._doing.find(Found(says, self._sight(one, Surface.GLASS, row, label)), node)

    def _sight(self, one: Watched, surface: Surface, target: str = "", label: str = "") -> Sight:
        pictured = self._doing.pictured(surface)
        shows = alt(self._words, pictured, heading(self._play.session, surface), label)
        return Sight(one.beat, pictured, target, shows, one.step.guide == "crop" and bool(target))

    def chapter(self, act: acts.Chapter) -> None:
        self._doing.tell(Part("chapter", (say(act.title, self._words.language),)))

    def note(self, act: acts.Note) -> None:
        self._doing.note(say(act.text, self._words.language), apart=False)

    def advance(self, act: acts.Advance) -> None:
        if act.ms:
            said = self._words.later(act.ms)
        elif act.to:
            formats = self._catalogue.formats[self._words.language]
            said = self._words.say("later.date", date=formats.named_day(act.to[:10]))
        else:
            said = self._words.say("later.some")
        self._tell(said)

    def deed(self, act: acts.Deed) -> None:
        if act.refused or act.who not in {"dealer", "support"}:
            return
        label = self._catalogue.desktop.get(_AT_DESK + act.do)
        if act.who == "dealer" and label:
            shown = self._words.quoted(say(label, self._words.language))
            self._tell(self._words.say("by.dealer", label=shown))
        else:
            self._tell(self._words.say(f"by.{act.who}.plain"))

    def set(self, act: acts.Set) -> None:
        """Tell what a customer does to the car or the telephone; all else only an instructor can do."""
        deeds = [*self._deeds(act)]
        if not deeds:
            self._doing.close()
        for said in deeds:
            self._doing.act(said)

    def _deeds(self, act: object) -> Iterator[str]:
        for name, value in act.state.items() if isinstance(act, acts.Set) else ():
            how = _SET.get(value, _OTHER)
            if f"do.{name}.{how}" in self._catalogue.plain["sentences"]:
                yield self._words.say(f"do.{name}.{how}")

    def _tell(self, said: str) -> None:
        if said:
            self._doing.tell(Part("word", (said,)))

    def change(self, _: object) -> None:
        """Leave out what only an instructor does; what is seen then comes of no touch before it."""
        self._doing.close()

    def pass_over(self, act: object) -> None:
        """Leave out what nobody does."""


def _begun(catalogue: Catalogue, cell: Cell) -> Session:
    try:
        return opened(for_reader(catalogue, cell), cell)
    except StepError as error:
        raise GuideError(f"{cell.scenario.file}: {cell.name} cannot begin: {error}") from error


_TELLING: Mapping[type, Callable[[_Writer, Untyped], None]] = {
    acts.Chapter: _Writer.chapter,
    acts.Note: _Writer.note,
    acts.Advance: _Writer.advance,
    acts.Deed: _Writer.deed,
    acts.Set: _Writer.set,
    acts.Inject: _Writer.change,
    acts.Surprise: _Writer.change,
    acts.Repair: _Writer.change,
    acts.Pause: _Writer.pass_over,
    acts.Shot: _Writer.pass_over,
    acts.Swipe: _Writer.pass_over,
}


def _letters(catalogue: Catalogue) -> Mapping[str, Untyped]:
    found: Mapping[str, Untyped] = catalogue.plain["letters"]
    return {key: one for key, one in found.items() if "subject" in one}
