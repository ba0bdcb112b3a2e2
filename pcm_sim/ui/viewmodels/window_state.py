"""How a window shows what is in it: size, movement, pointer, projector; to be kept from start to start."""

from PySide6.QtCore import Property, Signal, Slot

from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown


class WindowStateViewModel(SnapshotViewModel):
    """Publishes how a window shows its device; the fields are among those of `ShellProps`."""

    zoomChanged = Signal()
    motionChanged = Signal()
    pointerChanged = Signal()
    presentingChanged = Signal()

    @Slot(int)
    def setZoom(self, percent: int) -> None:
        """Show the device larger or smaller; 0 is as it fits."""
        self.show_props(self.props._replace(zoom=percent))

    @Slot(float)
    def setMotion(self, factor: float) -> None:
        """Let the unit's movements take longer or shorter; 0 is none at all."""
        self.show_props(self.props._replace(motion=factor))

    @Slot(bool)
    def setPointer(self, on: bool) -> None:
        """Show an audience where one touches."""
        self.show_props(self.props._replace(pointer=on))

    @Slot(bool)
    def present(self, on: bool) -> None:
        """Fill the projector with the device and the customer's telephone; a chooser is not presented."""
        self.show_props(self.props._replace(presenting=on and self.props.page == "device"))

    _zoom, _motion = shown("zoom"), shown("motion")
    _pointer, _presenting = shown("pointer"), shown("presenting")

    zoom = Property(int, _zoom, notify=zoomChanged)
    motion = Property(float, _motion, notify=motionChanged)
    pointer = Property(bool, _pointer, notify=pointerChanged)
    presenting = Property(bool, _presenting, notify=presentingChanged)
