"""Checking what one screen shows, the unit's or the telephone's."""

from collections.abc import Iterable, Mapping

from pcm_sim.catalogue.problems import did_you_mean
from pcm_sim.domain.labels import Labels, say
from pcm_sim.scenario.finding.phone_targets import listed
from pcm_sim.scenario.finding.sights import Sight, Thing
from pcm_sim.scenario.finding.sights_named import Finder
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.expectations import PageSeen
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError
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
    seen = f"it is {sight.page!r} ({sight.title})" if sight.title else f"it is {sight.page!r}"
    if sight.dialog:
        seen += f", with the dialog {sight.dialog.message!r} over it"
    hint = finder.elsewhere(Where(wanted)) if not wanted.startswith("form:") else ""
    raise StepError(Fault(f"{_on(sight)} is {wanted!r}", seen, hint))


def _check_told(stage: Stage, sight: Sight, expected: PageSeen) -> None:
    told = {
        "dialog": sight.dialog.message if sight.dialog else NOTHING,
        "notice": sight.notice.message if sight.notice else NOTHING,
    }
    for kind, wanted in (("dialog", expected.dialog), ("notice", expected.notice)):
        if wanted and told[kind] != wanted:
            seen = "there is none" if told[kind] == NOTHING else f"it is {told[kind]!r}"
            name = f"no {kind} is shown" if wanted == NOTHING else f"the {kind} is {wanted!r}"
            raise StepError(Fault(name, seen, _meant(stage, wanted)))
    if expected.message and expected.message not in sight.told:
        seen = f"told is {', '.join(map(repr, sight.told)) or 'nothing'}"
        raise StepError(Fault(f"{expected.message!r} is told", seen, _meant(stage, expected.message)))


def _meant(stage: Stage, message: str) -> str:
    """Give what was meant by a message that there is none of; empty where there is one."""
    known = {*stage.session.rules.messages, *stage.session.phone_rules.messages, NOTHING}
    return "" if message in known else did_you_mean(message, known) or "there is no message of that name"


def _check_text(stage: Stage, sight: Sight, text: Labels) -> None:
    if not text:
        return
    wanted = _plain(stage.said(said_in(text, sight.language)))
    if not any(wanted in _plain(one) for one in sight.texts):
        seen = f"on it stands {_quoted(sight.texts)}"
        raise StepError(Fault(f"{wanted!r} can be read on {_on(sight)}", seen))


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
    what = named(where)
    seen = f"on the page {sight.page!r} are {listed(one.id for one in sight.things)}"
    hint = finder.elsewhere(where) or did_you_mean(what, (one.id for one in sight.things))
    raise StepError(Fault(f"{what!r} is seen on {_on(sight)}", seen, hint))


def _check_absent(finder: Finder, where: Where) -> None:
    if finder.find(where):
        raise StepError(Fault(f"{named(where)!r} is not seen on {_on(finder.sight)}", "it is there"))


def _check_works(finder: Finder, where: Where) -> None:
    thing = _seen(finder, where)
    expected = f"{named(where)!r} works"
    if thing.locked:
        raise StepError(Fault(expected, "it is locked", "touch it: the refusal says why and what to do"))
    if not thing.works:
        covered = finder.sight.dialog is not None
        seen = "a dialog stands over it" if covered else "it only shows something"
        raise StepError(Fault(expected, seen))


def _check_locked(finder: Finder, where: Where) -> None:
    if not _seen(finder, where).locked:
        raise StepError(Fault(f"{named(where)!r} is locked", "it is open"))


def _check_checked(finder: Finder, checked: Mapping[str, bool]) -> None:
    words = {True: "ticked", False: "not ticked"}
    for target, wanted in checked.items():
        is_so = _seen(finder, Where(target)).checked
        if is_so is not wanted:
            raise StepError(Fault(f"{target!r} is {words[wanted]}", f"it is {words[is_so]}"))


def _check_values(stage: Stage, finder: Finder, values: Mapping[str, Labels]) -> None:
    for target, labels in values.items():
        wanted = _plain(stage.said(said_in(labels, finder.sight.language)))
        stands = _plain(_seen(finder, Where(target)).value)
        if stands != wanted:
            raise StepError(Fault(f"at {target!r} stands {wanted!r}", f"there stands {stands!r}"))


def named(where: Where) -> str:
    """Give what a person wrote for a target."""
    return where.id or " > ".join(where.path)


def _on(sight: Sight) -> str:
    return "the telephone's page" if sight.surface is Surface.PHONE else "the unit's screen"


def _plain(text: str) -> str:
    """Give a text with every kind and number of blanks as one, for nobody writes narrow ones in a file."""
    return " ".join(text.split())


def _quoted(texts: Iterable[str]) -> str:
    found = [repr(_plain(one)) for one in dict.fromkeys(texts) if one.strip()]
    return listed(found) if found else "nothing"
