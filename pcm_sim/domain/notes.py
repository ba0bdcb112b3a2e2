"""The notifications: what the unit told, kept to be read again, newest first."""

from dataclasses import replace

from pcm_sim.domain.labels import Message
from pcm_sim.domain.unit import Note, Unit

MOST_NOTES = 40
"""Older ones go."""


def noted(log: tuple[Note, ...], message: Message, now: int, *, read: bool = False) -> tuple[Note, ...]:
    """Put a message on top; said twice in a row, it is kept once, with its last time.

    Args:
        log: What was told before.
        message: What is told.
        now: Simulated ms.
        read: A person has to put it away, and so has read it.
    """
    older = log[1:] if log and log[0].message == message else log
    return (Note(message, now, read), *older)[:MOST_NOTES]


def all_read(unit: Unit) -> Unit:
    """Give the same unit with nothing left unread."""
    return replace(unit, log=tuple(note._replace(read=True) for note in unit.log)) if unit.unread else unit
