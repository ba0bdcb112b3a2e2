"""Hints in words: what is written there stands in quotes, and what is secret is never told."""

from typing import Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain import events
from pcm_sim.domain.handset_events import OnPhone
from pcm_sim.domain.labels import say
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.screen import Screen
from pcm_sim.domain.view import view
from pcm_sim.scenario.assessing.assessment import Assessment
from pcm_sim.scenario.assessing.hints import OWN, Hint
from pcm_sim.scenario.assessing.step_words import ARROW, Teller
from pcm_sim.scenario.assessing.walking import Track, Walked
from pcm_sim.session.phone_shown import phone_shown
from pcm_sim.session.telling.seen import field_at, label_at

_TEXTS: Final = "desktop.console.task.hint."


class HintWords:
    """Says the hints of an assessment in one language.

    Args:
        assessment: The assessment.
        catalogue: The data.
        language: ISO 639-1.
    """

    def __init__(self, assessment: Assessment, catalogue: Catalogue, language: str) -> None:
        """Nothing is told yet."""
        self._assessment = assessment
        self._texts = catalogue.desktop
        self._language = language
        self._teller = Teller(assessment.session, language)

    def say(self, hint: Hint) -> str:
        """Say a hint."""
        if hint.step == OWN:
            return say(hint.text, self._language)
        step = self._assessment.best.steps[hint.step]
        if hint.kind == "entry":
            return self._entry(step)
        return (
            self._on_phone(step, hint.kind) if step.track is Track.PHONE else self._on_unit(step, hint.kind)
        )

    def _on_phone(self, step: Walked, kind: str) -> str:
        title = phone_shown(self._assessment.session.phone_kit(), step.before).title
        return self._text("area.phone") if kind == "area" else self._text("page.phone", page=title)

    def _on_unit(self, step: Walked, kind: str) -> str:
        path = self._teller.place(step.before)
        if not path:
            return self._text("home")
        if kind == "area":
            return self._text("area.unit", area=path[0])
        return self._text("page.unit", path=ARROW.join(path))

    def _entry(self, step: Walked) -> str:
        session = self._assessment.session
        if step.track is Track.BESIDE:
            return self._text("entry.beside", what=self._teller.step(step))
        screen: Screen | PhoneScreen = view(session.rules, step.before.cabin)
        event = step.event
        if isinstance(event, OnPhone):
            screen, event = phone_shown(session.phone_kit(), step.before), event.intent
        if step.span.types:
            field = field_at(screen, step.span.field)
            return self._text("type", what=field.label if field else "")
        match event:
            case events.PressKey(key):
                keys = {one.id: one.legend for one in session.rules.vehicle.head_unit.keys}
                return self._text("key", what=keys.get(key, key))
            case events.Tap(target):
                return self._text("tap", what=label_at(screen, target) or target)
            case _:
                return self._confirm(screen)

    def _confirm(self, screen: Screen | PhoneScreen) -> str:
        target = screen.focus if isinstance(screen, Screen) else ""
        if not target and screen.dialog:
            ids = [one.id for one in screen.dialog.buttons]
            target = "dialog/yes" if "dialog/yes" in ids else ids[0]
        label = label_at(screen, target or "form/confirm")
        return self._text("tap", what=label) if label else self._text("confirm")

    def _text(self, name: str, **figures: str) -> str:
        told = say(self._texts[f"{_TEXTS}{name}"], self._language)
        for key, figure in figures.items():
            quoted = figure if key == "what" and name == "entry.beside" else self._teller.words.quoted(figure)
            told = told.replace("{" + key + "}", quoted)
        return told
