"""Faults in the words of the history: armed, struck, repaired; what is under cover is not told."""

from pcm_sim.domain.labels import say
from pcm_sim.session.console.faults import recipe_id
from pcm_sim.session.telling.words import Words
from pcm_sim.session.trouble.events import ArmFaults, FaultEvent, RepairFault, RepairFaults, UncoverFaults


def fault_named(words: Words, fault: str) -> str:
    """Say what goes wrong, by the id of a fault that is armed."""
    recipe = recipe_id(fault)
    book = words.props.faults() if words.props.faults else None
    own = book.faults.get(recipe) if book else None
    return say(own.label, words.language) if own else words.named(f"fault.{recipe}", recipe)


def trigger_named(words: Words, key: str) -> str:
    """Say what a fault waited for; nothing where that is not in the data."""
    book = words.props.faults() if words.props.faults else None
    known = book.triggers.get(key) if book else None
    return say(known.label, words.language) if known else ""


def faults_done(words: Words, event: FaultEvent) -> str:
    """Say what the instructor did about faults."""
    match event:
        case ArmFaults(troubles, drawn) if drawn or any(one.covered for one in troubles):
            return words.say("arm_faults.covered", n=len(troubles))
        case ArmFaults(troubles):
            return words.say("arm_faults", fault=", ".join(fault_named(words, one.id) for one in troubles))
        case RepairFault(fault):
            return words.say("repair_fault", fault=fault_named(words, fault))
        case RepairFaults():
            return words.say("repair_faults")
        case UncoverFaults():
            return words.say("uncover_faults")


def went_wrong(words: Words, fault: str, on: str) -> str:
    """Say that a fault struck, and what it had waited for."""
    trigger = trigger_named(words, on)
    named = fault_named(words, fault)
    return (
        words.say("went_wrong.on", fault=named, on=trigger)
        if trigger
        else words.say("went_wrong", fault=named)
    )
