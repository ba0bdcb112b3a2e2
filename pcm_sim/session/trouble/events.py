"""What an instructor does about faults, as events: arming, repairing, uncovering."""

from typing import TYPE_CHECKING

from pcm_sim.domain.values import dataclass

if TYPE_CHECKING:
    from pcm_sim.session.trouble.troubles import Drawn, Trouble


@dataclass(frozen=True, slots=True)
class ArmFaults:
    """Let things go wrong, at once or when what each waits for happens.

    Attributes:
        troubles: What.
        drawn: What they were drawn from, for a surprise.
    """

    troubles: "tuple[Trouble, ...]"
    drawn: "Drawn | None" = None


@dataclass(frozen=True, slots=True)
class RepairFault:
    """Take a fault away by its id, wherever it is armed, and undo what it did to the car."""

    fault: str


@dataclass(frozen=True, slots=True)
class RepairFaults:
    """Take every fault away, in car and cloud, the newest first."""


@dataclass(frozen=True, slots=True)
class UncoverFaults:
    """Show what is armed under cover."""


FaultEvent = ArmFaults | RepairFault | RepairFaults | UncoverFaults
