"""What is shown of tasks: a line of the list, and how far a trainee has come."""

from typing import NamedTuple

from pcm_sim.domain.values import dataclass

CHOOSES, RUNS, OVER = "chooses", "runs", "over"


class TaskRow(NamedTuple):
    """A task of the list.

    Attributes:
        key: Its name among the files.
        title: What it is called.
        about: What it teaches.
        can: The car can begin it.
        question: What is asked before it begins; empty for nothing.
        note: Why it could not begin; empty for nothing.
    """

    key: str
    title: str
    about: str
    can: bool
    question: str = ""
    note: str = ""


class StepRow(NamedTuple):
    """A step of the trainee.

    Attributes:
        key: Its number, as a reader counts.
        text: What was done.
        where: Where, and whether it was on the way; empty where there is nothing to say.
        turn: `on`, `stay`, `away`, `other` or `back`.
        refused: What was refused; empty for nothing.
    """

    key: int
    text: str
    where: str
    turn: str
    refused: str


@dataclass(frozen=True, slots=True)
class TaskProps:
    """What stands beside the lists.

    Attributes:
        stand: `chooses` while there is no task, `runs`, or `over`.
        words: What is searched for among the tasks.
        nothing: No task goes by these words, or there is none at all; why.
        name: What the task is called.
        told: Whether the trainee is on the way, or how it ended.
        mood: `good`, `warning` or `bad`.
        score: The points that are left.
        needed: From how many points on it is passed.
        figures: What is counted: its name, and its value.
        costs: What cost points, and how many.
        trainee: Who it is; empty where nobody typed a name.
        note: What was saved, or why not.
        refused: It was not saved.
    """

    stand: str = CHOOSES
    words: str = ""
    nothing: str = ""
    name: str = ""
    told: str = ""
    mood: str = "good"
    score: int = 0
    needed: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    costs: tuple[tuple[str, str], ...] = ()
    trainee: str = ""
    note: str = ""
    refused: bool = False
