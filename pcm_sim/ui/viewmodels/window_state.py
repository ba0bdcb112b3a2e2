"""How a window shows what is in it: parts of the column, size, movement, pointer, projector."""

from PySide6.QtCore import Property, Signal, Slot

from pcm_sim.ui.viewmodels.keeping import Keeping
from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown


class WindowStateViewModel(SnapshotViewModel):
    """Publishes how a window shows what is in it; the fields are among those of `ShellProps`.

    Attributes:
        keeping: What is kept from one start to the next.
    """

    keeping: Keeping

    tabChanged = Signal()
    sectionChanged = Signal()
    detachedChanged = Signal()
    zoomChanged = Signal()
    motionChanged = Signal()
    pointerChanged = Signal()
    presentingChanged = Signal()
    comparingChanged = Signal()
    rateChanged = Signal()
    customerLanguageChanged = Signal()
    playingChanged = Signal()
    standsChanged = Signal()
    recordedChanged = Signal()
    assessingChanged = Signal()

    @Slot(str)
    def showTab(self, tab: str) -> None:
        """Show another part of the column; it stays while cars change."""
        self.show_props(self.props._replace(tab=tab))

    @Slot(str)
    def showSection(self, section: str) -> None:
        """Show another section of the column's first part; it stays while cars change."""
        self.show_props(self.props._replace(section=section))

    @Slot(bool)
    def detach(self, apart: bool) -> None:
        """Have the console in a window of its own, so that the trainee's stays clean, or take it back."""
        tab = "car" if self.props.tab == "phone" else self.props.tab
        self.show_props(self.props._replace(detached=apart, tab=tab if apart else self.props.tab))

    @Slot(int)
    def setZoom(self, percent: int) -> None:
        """Show the device larger or smaller; 0 is as it fits."""
        self.show_props(self.props._replace(zoom=percent))
        self.keeping.change(zoom=percent / 100)

    @Slot(float)
    def setMotion(self, factor: float) -> None:
        """Let the unit's movements take longer or shorter; 0 is none at all."""
        self.show_props(self.props._replace(motion=factor))
        self.keeping.change(motion=factor)

    @Slot(bool)
    def setPointer(self, on: bool) -> None:
        """Show an audience where one touches."""
        self.show_props(self.props._replace(pointer=on))
        self.keeping.change(pointer=on)

    @Slot(bool)
    def present(self, on: bool) -> None:
        """Fill the projector with the device and the customer's telephone; a chooser is not presented."""
        comparing = self.props.comparing and not on
        presenting = on and self.props.page == "device"
        self.show_props(self.props._replace(presenting=presenting, comparing=comparing))

    @Slot(bool)
    def compare(self, on: bool) -> None:
        """Have another car walk in step beside the one in the window; a chooser has nothing to compare."""
        comparing = on and self.props.page == "device"
        presenting = self.props.presenting and not on
        self.show_props(self.props._replace(comparing=comparing, presenting=presenting))

    @Slot(int)
    def setRate(self, rate: int) -> None:
        """Let simulated time run so many times as fast as real time; 0 lets it stand."""
        self.show_props(self.props._replace(rate=max(0, rate)))

    @Slot(str)
    def setCustomerLanguage(self, language: str) -> None:
        """Copy paths in the customer's language from now on; empty is the language of the window."""
        self.show_props(self.props._replace(customer_language=language))

    def stage(self, *, playing: bool, stands: bool) -> None:
        """Give the window's time to a scenario, or take it back.

        Args:
            playing: A scenario is on the stage.
            stands: Time passes by its steps alone.
        """
        self.show_props(self.props._replace(playing=playing, stands=stands))

    def assess(self, *, on: bool) -> None:
        """Show a trainee's task below the device, or take it away."""
        self.show_props(self.props._replace(assessing=on))

    _tab, _section, _detached = shown("tab"), shown("section"), shown("detached")
    _zoom, _motion = shown("zoom"), shown("motion")
    _rate = shown("rate")
    _customer_language = shown("customer_language")

    def show_recording(self, elapsed: str) -> None:
        """Show how long it has been recorded; empty while it is not."""
        self.show_props(self.props._replace(recorded=elapsed))

    _playing, _stands = shown("playing"), shown("stands")
    _recorded, _assessing = shown("recorded"), shown("assessing")
    _pointer, _presenting = shown("pointer"), shown("presenting")
    _comparing = shown("comparing")

    tab = Property(str, _tab, notify=tabChanged)
    section = Property(str, _section, notify=sectionChanged)
    detached = Property(bool, _detached, notify=detachedChanged)
    zoom = Property(int, _zoom, notify=zoomChanged)
    motion = Property(float, _motion, notify=motionChanged)
    pointer = Property(bool, _pointer, notify=pointerChanged)
    presenting = Property(bool, _presenting, notify=presentingChanged)
    comparing = Property(bool, _comparing, notify=comparingChanged)
    rate = Property(int, _rate, notify=rateChanged)
    customerLanguage = Property(str, _customer_language, notify=customerLanguageChanged)
    playing = Property(bool, _playing, notify=playingChanged)
    recorded = Property(str, _recorded, notify=recordedChanged)
    assessing = Property(bool, _assessing, notify=assessingChanged)
    stands = Property(bool, _stands, notify=standsChanged)
