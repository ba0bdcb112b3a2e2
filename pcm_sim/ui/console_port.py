"""What the instructor's console needs of the running simulation, beyond what every panel reads."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from pcm_sim.domain.rules import Rules

if TYPE_CHECKING:
    from pcm_sim.connect.clock.passing import Until
    from pcm_sim.connect.deeds import Actor, Deed
    from pcm_sim.domain.effects import CloudAnswered, Fired
    from pcm_sim.domain.requests import Denied
    from pcm_sim.session.history import History
    from pcm_sim.session.keeping import Kept
    from pcm_sim.session.moment import Moment


class ConsolePort(Protocol):
    """One running simulation, cloud and all."""

    @property
    def rules(self) -> Rules:
        """What stays the same."""

    @property
    def moment(self) -> "Moment":
        """What is now."""

    @property
    def history(self) -> "History":
        """The steps so far."""

    @property
    def kept(self) -> "Kept":
        """The moments that are kept under a name."""

    def secrets(self, customer: str) -> tuple[str, str]:
        """Give password and security code of a customer of the data; empty for any other person."""

    def ask(self, actor: "Actor", deed: "Deed") -> "CloudAnswered":
        """Ask something of the cloud."""

    def advance(self, ms: int) -> Sequence[object]:
        """Let time pass."""

    def advance_until(self, until: "Until") -> "tuple[Fired, ...] | Denied | None":
        """Let time pass until then; refused for a time in the past, none where it does not come to that."""

    def keep(self, name: str) -> None:
        """Keep the present moment under a name."""

    def recall(self, name: str) -> bool:
        """Return to a kept moment."""

    def forget(self, name: str) -> None:
        """Keep a moment no longer."""

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Be told after every change."""
