"""Everything that can happen to a simulation: in the car, on the telephone, beside both, faults, and time."""

from pcm_sim.domain.events import Answer, Expired, Intent, Tick
from pcm_sim.domain.handset_events import HandsetEvent
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.others import OthersEvent
from pcm_sim.session.trouble.events import FaultEvent

Momentary = Intent | Answer | Expired | HandsetEvent | AskCloud | FaultEvent | OthersEvent
"""What happens at an instant."""
Happening = Momentary | Tick
