"""The outbox: every message that the cloud has sent, with what became of it and what it says."""

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.connect.post.outbox import CHANNELS
from pcm_sim.domain.values import dataclass
from pcm_sim.session.console.outbox import Sent, sent_messages
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.registration import QmlUncreatable
from pcm_sim.ui.rowmodels.snapshots import SnapshotListModel
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.console.part import ConsolePart
from pcm_sim.ui.viewmodels.snapshot import shown

if TYPE_CHECKING:
    from pcm_sim.session.simulation import Session

QML_IMPORT_NAME = "Pcm.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

ALL = "all"


class SentRow(NamedTuple):
    """A message as it is listed.

    Attributes:
        number: Its number in the outbox.
        subject: Its title, or its text where it has none.
        head: How and when it went, and what became of it.
        address: From whom to whom, in which language.
        text: What it says; empty while it is closed.
        secret: The code or the link in it; empty for neither.
        secret_name: Whether that is a code or a link.
        secret_line: Both, as they are written.
        astray: It never arrives, or lies where nobody looks.
        opened: It is open.
        move: What the button says that puts it into the other folder; empty where it cannot be moved.
    """

    number: int
    subject: str
    head: str
    address: str
    text: str
    secret: str
    secret_name: str
    secret_line: str
    astray: bool
    opened: bool
    move: str


@dataclass(frozen=True, slots=True)
class OutboxProps:
    """What is shown beside the messages.

    Attributes:
        channel: Which are listed: `all` or one of `CHANNELS`.
        nothing: There are none of that kind.
        copied: Number of the message whose code or link was copied last; -1 for none.
    """

    channel: str = ALL
    nothing: bool = True
    copied: int = -1


@QmlElement
@QmlUncreatable("Built in Python.")
class PcmOutboxViewModel(ConsolePart):
    """Publishes what was sent.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        parent: Owner.
    """

    channelChanged = Signal()
    nothingChanged = Signal()
    copiedChanged = Signal()
    languageChanged = Signal()

    def __init__(
        self, session: SessionPort, texts: dict[str, str], language: str, parent: QObject | None = None
    ) -> None:
        self._rows_model = SnapshotListModel(SentRow, "number")
        self._opened = -1
        self._sent: tuple[Sent, ...] = ()
        super().__init__(session, texts, language, OutboxProps(), parent)
        self._rows_model.setParent(self)

    def look(self) -> None:
        """Read the outbox."""
        props = self.props
        channel = "" if props.channel == ALL else props.channel
        session = cast("Session", self.session)
        self._sent = sent_messages(session.rules, session.moment, session.phone_kit(), channel)
        self._rows_model.show([self._row(one) for one in self._sent])
        self.show_props(OutboxProps(props.channel, not self._sent, props.copied))

    @Slot(str)
    def choose(self, channel: str) -> None:
        """List what went on one channel, or all."""
        self.show_props(OutboxProps(channel, self.props.nothing))
        self.refresh()

    @Slot(int)
    def open(self, number: int) -> None:
        """Open a message, or close the one that is open; to its reader it stays unread."""
        self._opened = -1 if self._opened == number else number
        self.refresh()

    @Slot(int)
    def copy(self, number: int) -> None:
        """Put the code or the link of a message on the clipboard."""
        found = next((one for one in self._sent if one.number == number), None)
        if found is not None and found.secret:
            QGuiApplication.clipboard().setText(found.secret)
            self.show_props(OutboxProps(self.props.channel, self.props.nothing, number))

    @Slot(int)
    def move(self, number: int) -> None:
        """Put a mail into the spam folder, or back into the inbox."""
        found = next((one for one in self._sent if one.number == number), None)
        if found is not None:
            folder = "inbox" if found.folder == "spam" else "spam"
            self.running.ask(Actor(INSTRUCTOR), deed("move_letter", item=str(number), folder=folder))

    def _row(self, one: Sent) -> SentRow:
        is_open = one.number == self._opened
        in_spam = one.folder == "spam"
        state = "spam" if in_spam and one.state in ("there", "read") else one.state
        arrives = self.written(one.due)
        head = (
            self.phrase(f"channel.{one.channel}"),
            self.written(one.at),
            self.phrase(f"state.{state}", when=arrives),
        )
        sender = self.named(f"sender.{one.sender}", one.sender)
        to = f"{one.name}, {one.to}" if one.name and one.name != one.to else one.to
        can_move = one.channel == "mail" and one.state in ("there", "read")
        secret_name = self.phrase("outbox.code" if one.code else "outbox.link") if one.secret else ""
        return SentRow(
            number=one.number,
            subject=one.subject,
            head=" · ".join(head),
            address=f"{sender} → {to} · {self.named(f'value.{one.language}', one.language)}",
            text=one.text if is_open else "",
            secret=one.secret,
            secret_name=secret_name,
            secret_line=self.phrase("named", name=secret_name, value=one.secret),
            astray=state in ("lost", "bounced", "spam", "under_way"),
            opened=is_open,
            move=self.phrase("outbox.to_inbox" if in_spam else "outbox.to_spam") if can_move else "",
        )

    def _channels(self) -> list[Option]:
        return self.choices("channel", (ALL, *CHANNELS))

    def _rows(self) -> SnapshotListModel:
        return self._rows_model

    _channel, _nothing, _copied = shown("channel"), shown("nothing"), shown("copied")

    channel = Property(str, _channel, notify=channelChanged)
    nothing = Property(bool, _nothing, notify=nothingChanged)
    copied = Property(int, _copied, notify=copiedChanged)
    channels = Property(list, _channels, notify=languageChanged)
    rows = Property(QObject, _rows, constant=True)
