"""How a cue of a scenario is shown: caption, card, hand."""

from PySide6.QtCore import Property, QObject, Signal

from pcm_sim.domain.labels import say
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.model import Scenario
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Beat, Fault, Touch
from pcm_sim.scenario.play.fault_words import FaultTold
from pcm_sim.ui.player.cues import Cue, CueKind, Said
from pcm_sim.ui.player.ports import Eye, ScenariosPort
from pcm_sim.ui.player.words import NO_CARD, Card, Words
from pcm_sim.ui.texts import Option, options
from pcm_sim.ui.viewmodels.player.hand import PcmHandViewModel
from pcm_sim.ui.viewmodels.player.props import SPEEDS, PlayerProps, order_of
from pcm_sim.ui.viewmodels.player.published import PublishedPlayer
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel


class PlayerShow(PublishedPlayer):
    """Shows the cues of a scenario; when each is due is not known here.

    Attributes:
        hand: The hand that touches.
        eye: Finds where a touch lands; the window gives it.
        chapters_now: The chapters of what is played, by the number of the step.

    Args:
        shell: The window's view model.
        scenarios: Says why a step failed.
        parent: Owner.
    """

    chaptersChanged = Signal()

    def __init__(
        self, shell: PcmShellViewModel, scenarios: ScenariosPort, parent: QObject | None = None
    ) -> None:
        super().__init__(PlayerProps(), parent)
        self._scenarios = scenarios
        self._fault: Fault | None = None
        self.hand = PcmHandViewModel(self)
        self.eye: Eye = lambda _: None
        self.chapters_now: dict[str, acts.Chapter] = {}
        self._shell = shell

    @property
    def words(self) -> Words:
        """What says things in the language of the window."""
        language: str = self._shell.props.language
        return Words(self._shell.texts_now, language, self._names(language))

    def _names(self, language: str) -> dict[str, dict[str, str]]:
        session = self._shell.session
        if session is None:
            return {}
        countries = {code: say(one.label, language) for code, one in session.rules.markets.items()}
        return {
            "car.country": countries,
            "sim.card": dict(session.cards(language)),
            "phone.here": dict(session.phones(language)),
            "fault": {key: say(one.label, language) for key, one in session.fault_book.faults.items()},
            "trigger": {key: say(one.label, language) for key, one in session.fault_book.triggers.items()},
        }

    def said(self, beat: Beat) -> Said:
        """Tell what is said as a step begins."""
        words, step = self.words, beat.step
        return Said(words.caption(step), words.card(step) != NO_CARD)

    def show_cue(self, cue: Cue, per_ms: float) -> None:
        """Show a cue.

        Args:
            cue: What is to be shown.
            per_ms: Real ms that one of a cue takes.
        """
        touch = cue.beat.touch
        if cue.kind is CueKind.STEP:
            self._show_step(cue.beat)
        elif cue.kind is CueKind.CARD:
            self._show_card(self.words.card(cue.beat.step))
        elif touch is not None:
            self._show_touch(cue, touch, per_ms)

    def _show_step(self, beat: Beat) -> None:
        self.hand.lift()
        self._show_card(NO_CARD)
        now = self.props
        self.show_props(
            now._replace(
                step=order_of(beat.number)[0],
                number=beat.number,
                doing="",
                chapter=beat.number if isinstance(beat.step.act, acts.Chapter) else now.chapter,
            )
        )
        self.show_caption(beat)

    def show_caption(self, beat: Beat) -> None:
        """Show the sentence of a step; without one the title of its chapter, or what is played."""
        language: str = self._shell.props.language
        title = self.chapters_now.get(self.props.chapter)
        standing = say(title.title, language) if title else self.props.name
        self.show_props(self.props._replace(caption=self.words.caption(beat.step) or standing))

    def show_fault(self, fault: Fault) -> None:
        """Show why a step failed."""
        self._fault = fault
        self.show_props(self.props._replace(card_title="").failed(self._why(fault)))

    def show_no_beginning(self, why: str) -> None:
        """Show why a scenario cannot begin."""
        self._fault = None
        self.show_props(self.props._replace(card_title="", step=0, number="0").failed(FaultTold(why, "", "")))

    def _why(self, fault: Fault) -> FaultTold:
        return self._scenarios.why(fault, self._shell.props.language)

    def _show_card(self, card: Card) -> None:
        if card != NO_CARD:
            self.hand.hide()
        self.show_props(
            self.props._replace(card_icon=card.icon, card_title=card.title, card_detail=card.detail)
        )

    def _show_touch(self, cue: Cue, touch: Touch, per_ms: float) -> None:
        match cue.kind:
            case CueKind.LOOK:
                self.hand.lift()
                self._show_card(NO_CARD)
                self.show_props(self.props._replace(doing=self.words.doing(touch)))
                if touch.surface is Surface.PHONE:
                    self._shell.showTab("phone")
            case CueKind.MOVE:
                self.hand.move(self.eye(touch), round(cue.ms * per_ms * min(1.0, self._shell.props.motion)))
            case CueKind.TOUCH:
                # What a list was scrolled to, and what was built meanwhile, is where it stays.
                self.hand.move(self.eye(touch), 0)
                self.hand.touch()
            case CueKind.LETTER:
                self.hand.write(cue.typed)

    def speak(self, scenario: Scenario, beat: Beat | None) -> None:
        """Say the same in another language.

        Args:
            scenario: What is played.
            beat: Where it is; none before the first step.
        """
        self.show_props(self.props._replace(name=say(scenario.name, self._shell.props.language)))
        if beat is not None:
            self.show_caption(beat)
        if self._fault is not None and self.props.state == "failed":
            self.show_props(self.props.failed(self._why(self._fault)))
        self.chaptersChanged.emit()

    def _chapters(self) -> list[Option]:
        language = self._shell.props.language
        return options((number, say(one.title, language)) for number, one in self.chapters_now.items())

    def _speeds(self) -> list[str]:
        return list(SPEEDS)

    def _hand_of(self) -> QObject:
        return self.hand

    handOf = Property(QObject, _hand_of, constant=True)
    chapters = Property(list, _chapters, notify=chaptersChanged)
    speeds = Property(list, _speeds, constant=True)
