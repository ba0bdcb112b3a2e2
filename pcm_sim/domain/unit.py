"""The unit's own state: where it is, what stands over the page, what it remembers."""

from dataclasses import field, replace
from typing import NamedTuple

from pcm_sim.domain.areas import Areas, Media, Telephony, Wifi
from pcm_sim.domain.labels import Message
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class SavedPin:
    """A PIN that the unit keeps for one card.

    Attributes:
        card: Id of the card it belongs to.
        pin: The digits.
    """

    card: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class User:
    """The Porsche ID that is linked to this car.

    Attributes:
        email: The account's key.
        name: As the account says it.
        logged_in: False after logging out; the link stays.
    """

    email: str
    name: str
    logged_in: bool = True

    @property
    def initials(self) -> str:
        """First letters of the first and the last name."""
        words = self.name.split()
        return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


@dataclass(frozen=True, slots=True)
class FieldState:
    """What is typed into one field.

    Attributes:
        name: Field of the form (`domain.forms`).
        text: As typed.
    """

    name: str
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class FormState:
    """A form that is open.

    Attributes:
        form: Which form (`domain.forms`).
        fields: What is typed.
        active: Index of the field that takes the typing.
        trouble: Why the last try was refused.
        remember: The PIN is to be saved once it was right.
        about: What it is for, where a form serves several: the Wi-Fi network.
        layer: Which signs the keyboard on the glass shows, one of `keyboards.LAYERS`.
        held: The sign of the key that is held, while what it offers lies open; empty for none.
        clear: Names of the secret fields that show what is typed.
    """

    form: str
    fields: tuple[FieldState, ...]
    active: int = 0
    trouble: Message | None = None
    remember: bool = False
    about: str = ""
    layer: str = "lower"
    held: str = field(default="", repr=False)
    clear: tuple[str, ...] = ()

    def text(self, name: str) -> str:
        """Give what is typed into a field."""
        return next((field.text for field in self.fields if field.name == name), "")


class ChangeSetting(NamedTuple):
    """A dialog's consequence: a setting takes a value."""

    setting: str
    value: str | bool


class RunAction(NamedTuple):
    """A dialog's consequence: an action is carried out, with an item of a list where it is about one."""

    does: str
    item: str = ""


class GoTo(NamedTuple):
    """A dialog's consequence: the page opens on which an entry of the menus stands."""

    node: str


Consequence = ChangeSetting | RunAction | GoTo


class DialogState(NamedTuple):
    """A question or a refusal over the page.

    Attributes:
        message: What it says.
        then: What happens when it is confirmed; none makes it a plain refusal with one button.
        sign: The sign of the status bar that it explains; empty for any other dialog.
    """

    message: Message
    then: Consequence | None = None
    sign: str = ""


class NoticeState(NamedTuple):
    """A passing word.

    Attributes:
        message: What it says.
        until: Simulated time in ms at which it goes.
    """

    message: Message
    until: int


class Note(NamedTuple):
    """Something that the unit told, kept to be read again.

    Attributes:
        message: What it said.
        at: Simulated time in ms at which it was said.
        read: A person has put it away, or opened the notifications since.
    """

    message: Message
    at: int
    read: bool = False


class Detour(NamedTuple):
    """A way that does not go through the menus: the bell's.

    Attributes:
        at: The stack that it led to.
        back: The stack that going back leads to from there.
    """

    at: tuple[str, ...]
    back: tuple[str, ...]


class Pending(NamedTuple):
    """A request that waits for the cloud.

    Attributes:
        request: Its id; a late answer with another id is inert.
        form: The form it came from, which opens again on refusal.
    """

    request: int
    form: FormState | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """Everything the unit itself knows.

    Attributes:
        stack: Ids of the nodes walked through, home first.
        language: ISO 639-1 code of its menus.
        roaming: The box is ticked.
        data: Mobile data are switched on.
        saved_pin: The PIN it remembers, if any.
        typed_pin: The PIN typed since the last start; it can be remembered without asking again.
        users: The linked Porsche IDs; at most one is logged in.
        form: The open form.
        dialog: What stands over the page.
        notice: The passing word.
        pending: The request that is waited for.
        focus: Target under the knob's ring; empty when hidden.
        requests: How many requests were made; gives the next id.
        owes: What the unit tells the cloud as soon as it can: `sync`, `unlink` or nothing.
        background: The request that runs without anybody waiting for it.
        areas: Telephone, Wi-Fi, media, services.
        keyboard: The keyboard that a person chose; empty for that of the language.
        log: What was told, newest first.
        detour: Where the bell was touched, while its page or one below is open.
    """

    stack: tuple[str, ...]
    language: str
    roaming: bool = False
    data: bool = True
    saved_pin: SavedPin | None = None
    typed_pin: SavedPin | None = None
    users: tuple[User, ...] = ()
    form: FormState | None = None
    dialog: DialogState | None = None
    notice: NoticeState | None = None
    pending: Pending | None = None
    focus: str = ""
    requests: int = 0
    owes: str = ""
    background: int | None = None
    areas: Areas = Areas()
    keyboard: str = ""
    log: tuple[Note, ...] = ()
    detour: Detour | None = None

    @property
    def unread(self) -> int:
        """How much was told that nobody has read."""
        return sum(not note.read for note in self.log)

    @property
    def page(self) -> str:
        """Id of the page that is open; that of an item in a list is `NODE#ITEM`."""
        return self.stack[-1]

    @property
    def node(self) -> str:
        """Id of the node whose page is open."""
        return self.page.partition("#")[0]

    @property
    def item(self) -> str:
        """Id of the item whose page is open; empty on any other page."""
        return self.page.partition("#")[2]

    @property
    def user(self) -> User | None:
        """The Porsche ID that is logged in, else the first that is linked."""
        return next((user for user in self.users if user.logged_in), next(iter(self.users), None))

    @property
    def user_state(self) -> str:
        """Tell whether somebody is logged in (`in`), linked only (`out`), or nobody is (`none`)."""
        user = self.user
        return "none" if user is None else "in" if user.logged_in else "out"

    def with_user(self, email: str, name: str) -> "Unit":
        """Log a Porsche ID in, new or known; whoever was logged in before is out."""
        users = tuple(
            replace(user, name=name if user.email == email else user.name, logged_in=user.email == email)
            for user in self.users
        )
        known = any(user.email == email for user in users)
        return replace(self, users=users if known else (*users, User(email, name)))

    def logged_out(self) -> "Unit":
        """Log whoever is logged in out; the links stay."""
        return replace(self, users=tuple(replace(user, logged_in=False) for user in self.users))

    def without_user(self, email: str) -> "Unit":
        """Forget a Porsche ID."""
        return replace(self, users=tuple(user for user in self.users if user.email != email))

    def with_telephony(self, telephony: Telephony) -> "Unit":
        """Give the same unit with another state of its telephone."""
        return replace(self, areas=replace(self.areas, telephony=telephony))

    def with_wifi(self, wifi: Wifi) -> "Unit":
        """Give the same unit with another state of its Wi-Fi."""
        return replace(self, areas=replace(self.areas, wifi=wifi))

    def with_media(self, media: Media) -> "Unit":
        """Give the same unit with another thing that plays."""
        return replace(self, areas=replace(self.areas, media=media))

    def waits_for(self, request: int) -> bool:
        """Tell whether an answer to a request is still wanted, on the screen or in the background."""
        return self.background == request or (self.pending is not None and self.pending.request == request)
