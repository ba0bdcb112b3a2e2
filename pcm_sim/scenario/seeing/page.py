"""Checking what one screen shows, the unit's or the telephone's."""

from collections.abc import Iterable, Mapping

from pcm_sim.domain.labels import Labels, say
from pcm_sim.scenario.finding.phone_targets import listed
from pcm_sim.scenario.finding.sights import Sight, Thing
from pcm_sim.scenario.finding.sights_named import Finder
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.expectations import PageSeen
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Figure, Phrase, Quoted, Row, meant, phrase
from pcm_sim.scenario.play.stage import Stage

NOTHING = "none"
"""What stands for nothing where the id of a message may stand."""


def check_page(stage: Stage, finder: Finder, expected: PageSeen) -> None:
    """Check that a screen shows all of this.

    Args:
        stage: The simulation.
        finder: The surface.
        expected: What must be seen.

    Raises:
        StepError: With the first that is not.
    """
    _check_screen(finder, expected.screen)
    _check_told(stage, finder.sight, expected)
    _check_text(stage, finder.sight, expected.text)
    for where in expected.present:
        _seen(finder, where)
    for where in expected.absent:
        _check_absent(finder, where)
    for where in expected.enabled:
        _check_works(finder, where)
    for where in expected.locked:
        _check_locked(finder, where)
    _check_checked(finder, expected.checked)
    _check_values(stage, finder, expected.values)


def _check_screen(finder: Finder, wanted: str) -> None:
    if not wanted or finder.is_page(wanted):
        return
    sight = finder.sight
    page = Quoted(sight.page)
    seen = phrase("it_is", value=page)
    if sight.title:
        seen = phrase("it_is.titled", page=page, title=sight.title)
    if sight.dialog:
        seen = phrase("it_is.under", page=seen, dialog=Quoted(sight.dialog.message))
    hint = finder.elsewhere(Where(wanted)) if not wanted.startswith("form:") else ""
    wish = Quoted(wanted)
    expected = phrase("screen.is.phone", page=wish) if _is_phone(sight) else phrase("screen.is", page=wish)
    raise StepError(Fault(expected, seen, hint))


def _check_told(stage: Stage, sight: Sight, expected: PageSeen) -> None:
    told = {
        "dialog": sight.dialog.message if sight.dialog else NOTHING,
        "notice": sight.notice.message if sight.notice else NOTHING,
    }
    for kind, wanted in (("dialog", expected.dialog), ("notice", expected.notice)):
        if wanted and told[kind] != wanted:
            is_none = told[kind] == NOTHING
            seen = phrase("there_is_none") if is_none else phrase("it_is", value=Quoted(told[kind]))
            raise StepError(Fault(_stands_over(kind, wanted), seen, _meant(stage, wanted)))
    if expected.message and expected.message not in sight.told:
        seen = phrase("told.nothing")
        if sight.told:
            seen = phrase("told.are", messages=Row(tuple(map(Quoted, sight.told))))
        wish = phrase("told.is", message=Quoted(expected.message))
        raise StepError(Fault(wish, seen, _meant(stage, expected.message)))


def _stands_over(kind: str, wanted: str) -> Phrase:
    message = Quoted(wanted)
    if kind == "dialog":
        return phrase("told.no_dialog") if wanted == NOTHING else phrase("told.dialog", message=message)
    return phrase("told.no_notice") if wanted == NOTHING else phrase("told.notice", message=message)


def _meant(stage: Stage, message: str) -> Figure:
    """Give what was meant by a message that there is none of; empty where there is one."""
    known = {*stage.session.rules.messages, *stage.session.phone_rules.messages, NOTHING}
    return "" if message in known else meant(message, known) or phrase("told.unknown")


def _check_text(stage: Stage, sight: Sight, text: Labels) -> None:
    if not text:
        return
    wanted = plain(stage.said(said_in(text, sight.language)))
    if not any(wanted in plain(one) for one in sight.texts):
        wish = Quoted(wanted)
        expected = phrase("reads.phone", text=wish) if _is_phone(sight) else phrase("reads", text=wish)
        raise StepError(Fault(expected, _readable(sight.texts)))


def said_in(text: Labels, language: str) -> str:
    """Give a text in a language; one that is for all languages stands under none."""
    return text[""] if "" in text else say(text, language)


def _seen(finder: Finder, where: Where) -> Thing:
    """Give what is named, where it can be seen."""
    sight, target = finder.sight, finder.find(where)
    found = sight.thing(target)
    if found:
        return found
    if target:
        return Thing(target, "")
    what = Quoted(named(where))
    things = [one.id for one in sight.things]
    seen = phrase("page.has", page=Quoted(sight.page), targets=listed(things))
    hint = finder.elsewhere(where) or meant(what.text, things)
    expected = phrase("seen.phone", what=what) if _is_phone(sight) else phrase("seen", what=what)
    raise StepError(Fault(expected, seen, hint))


def _check_absent(finder: Finder, where: Where) -> None:
    if finder.find(where):
        what = Quoted(named(where))
        on_phone = _is_phone(finder.sight)
        expected = phrase("unseen.phone", what=what) if on_phone else phrase("unseen", what=what)
        raise StepError(Fault(expected, phrase("unseen.there")))


def _check_works(finder: Finder, where: Where) -> None:
    thing = _seen(finder, where)
    expected = phrase("works", what=Quoted(named(where)))
    if thing.locked:
        raise StepError(Fault(expected, phrase("locked.is"), phrase("locked.touch")))
    if not thing.works:
        covered = finder.sight.dialog is not None
        raise StepError(Fault(expected, phrase("works.covered") if covered else phrase("touch.shows")))


def _check_locked(finder: Finder, where: Where) -> None:
    if not _seen(finder, where).locked:
        raise StepError(Fault(phrase("locked", what=Quoted(named(where))), phrase("locked.open")))


def _check_checked(finder: Finder, checked: Mapping[str, bool]) -> None:
    for target, wanted in checked.items():
        thing = _seen(finder, Where(target))
        is_so = thing.checked
        if is_so is not wanted or not thing.boxed:
            what = Quoted(target)
            expected = phrase("ticked", what=what) if wanted else phrase("ticked.not", what=what)
            if not thing.boxed:
                raise StepError(Fault(expected, phrase("ticked.no_box"), phrase("ticked.other")))
            raise StepError(Fault(expected, phrase("ticked.is") if is_so else phrase("ticked.is_not")))


def _check_values(stage: Stage, finder: Finder, values: Mapping[str, Labels]) -> None:
    for target, labels in values.items():
        wanted = plain(stage.said(said_in(labels, finder.sight.language)))
        stands = plain(_seen(finder, Where(target)).value)
        if stands != wanted:
            expected = phrase("value.at", what=Quoted(target), value=Quoted(wanted))
            raise StepError(Fault(expected, phrase("value.stands", value=Quoted(stands))))


def named(where: Where) -> str:
    """Give what a person wrote for a target."""
    return where.id or " > ".join(where.path)


def _is_phone(sight: Sight) -> bool:
    return sight.surface is Surface.PHONE


def plain(text: str) -> str:
    """Give a text with every kind and number of blanks as one, for nobody writes narrow ones in a file."""
    return " ".join(text.split())


def _readable(texts: Iterable[str]) -> Phrase:
    found = [Quoted(plain(one)) for one in dict.fromkeys(texts) if one.strip()]
    return phrase("reads.stands", texts=listed(found)) if found else phrase("reads.nothing")
