"""What the figures look like by which a trainee's way is scored."""

from pcm_sim.catalogue.shapes import Field, Record, Whole

_POINTS = Whole(0, 100)
COST_FIELDS = {
    "step": Field(_POINTS, about="points for each step more than the best way has"),
    "turn": Field(_POINTS, about="points for each wrong turn"),
    "refusal": Field(_POINTS, about="points for each time that something was refused"),
    "correction": Field(_POINTS, about="points for each time that typing was taken back"),
    "area": Field(_POINTS, about="points for the hint that names the area"),
    "page": Field(_POINTS, about="points for the hint that names the page"),
    "entry": Field(_POINTS, about="points for the hint that names the entry"),
    "minute": Field(_POINTS, about="points for each minute begun beyond the time that is free"),
    "unfinished": Field(_POINTS, about="points where the goal was not reached"),
}
ASSESSMENT = Record(
    {
        "pass": Field(Whole(1, 100), about="points from which on a task is passed"),
        "limit_minutes": Field(Whole(1, 240), about="real time after which a task is over"),
        "reading_seconds": Field(Whole(0, 600), about="time that is free for reading the task"),
        "step_seconds": Field(Whole(1, 600), about="time that is free for each step of the best way"),
        "costs": Field(Record(COST_FIELDS), about="what is taken off from 100 points"),
        "most": Field(
            Record(
                {
                    "step": Field(_POINTS, about="of all steps together"),
                    "turn": Field(_POINTS, about="of all wrong turns together"),
                    "refusal": Field(_POINTS, about="of all refusals together"),
                    "correction": Field(_POINTS, about="of all corrections together"),
                    "hint": Field(_POINTS, about="of all hints together"),
                    "minute": Field(_POINTS, about="of all minutes together"),
                }
            ),
            about="at most so many points are taken off",
        ),
    }
)
