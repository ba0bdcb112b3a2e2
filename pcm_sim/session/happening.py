"""Everything that can happen to a simulation: in the car, on the customer's telephone, and time."""

from pcm_sim.domain.events import Event
from pcm_sim.domain.handset_events import HandsetEvent

Happening = Event | HandsetEvent
