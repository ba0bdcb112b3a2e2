"""What the bar of a playing scenario publishes, field by field."""

from PySide6.QtCore import Property, Signal

from pcm_sim.ui.viewmodels.snapshot import SnapshotViewModel, shown


class PublishedPlayer(SnapshotViewModel):
    """Publishes what the bar shows; the fields are those of `PlayerProps`."""

    stateChanged = Signal()
    nameChanged = Signal()
    stepChanged = Signal()
    stepsChanged = Signal()
    numberChanged = Signal()
    captionChanged = Signal()
    doingChanged = Signal()
    chapterChanged = Signal()
    speedChanged = Signal()
    expectedChanged = Signal()
    seenChanged = Signal()
    hintChanged = Signal()
    takenOverChanged = Signal()
    moreChanged = Signal()
    cardIconChanged = Signal()
    cardTitleChanged = Signal()
    cardDetailChanged = Signal()

    _state, _name, _step, _steps = shown("state"), shown("name"), shown("step"), shown("steps")
    _number = shown("number")
    _caption, _doing, _chapter = shown("caption"), shown("doing"), shown("chapter")
    _speed, _expected, _seen, _hint = shown("speed"), shown("expected"), shown("seen"), shown("hint")
    _taken_over, _more = shown("taken_over"), shown("more")
    _icon, _title, _detail = shown("card_icon"), shown("card_title"), shown("card_detail")

    state = Property(str, _state, notify=stateChanged)
    name = Property(str, _name, notify=nameChanged)
    step = Property(int, _step, notify=stepChanged)
    steps = Property(int, _steps, notify=stepsChanged)
    number = Property(str, _number, notify=numberChanged)
    caption = Property(str, _caption, notify=captionChanged)
    doing = Property(str, _doing, notify=doingChanged)
    chapter = Property(str, _chapter, notify=chapterChanged)
    speed = Property(str, _speed, notify=speedChanged)
    expected = Property(str, _expected, notify=expectedChanged)
    seen = Property(str, _seen, notify=seenChanged)
    hint = Property(str, _hint, notify=hintChanged)
    takenOver = Property(bool, _taken_over, notify=takenOverChanged)
    more = Property(bool, _more, notify=moreChanged)
    cardIcon = Property(str, _icon, notify=cardIconChanged)
    cardTitle = Property(str, _title, notify=cardTitleChanged)
    cardDetail = Property(str, _detail, notify=cardDetailChanged)
