"""Words of the console about the history: what happened, stepping back and on, other ways, comparing."""

from pcm_sim.domain.requests import Denied
from pcm_sim.scenario.console.prompt import Answer, Prompt, Word, near, refusal
from pcm_sim.session.keeping import START
from pcm_sim.session.telling.comparing import compared
from pcm_sim.session.telling.denied import denied_told
from pcm_sim.session.telling.kept_marks import kept_marks
from pcm_sim.session.telling.lines import ToldLine, told, told_left
from pcm_sim.session.telling.stepping import go_back, go_on

_FEW = 20
_MOST = 1_000


def _history(prompt: Prompt, said: str) -> Answer:
    few = _count(said, _FEW)
    if few is None:
        return _no_number("history", said)
    found = told(prompt.session, prompt.language, few)
    marks = kept_marks(prompt.session, found)
    lines = [_line(prompt, one) + _kept(marks.get(one.first, ())) for one in reversed(found)]
    return Answer(tuple(lines) or ("nothing has happened yet",))


def _kept(names: tuple[str, ...]) -> str:
    return f"  [kept: {', '.join(names)}]" if names else ""


def _back(prompt: Prompt, said: str) -> Answer:
    n = _count(said, 1)
    if n is None:
        return _no_number("back", said)
    return _after(prompt, go_back(prompt.session, n))


def _on(prompt: Prompt, said: str) -> Answer:
    n = _count(said, 1)
    if n is None:
        return _no_number("on", said)
    return _after(prompt, go_on(prompt.session, n))


def _ways(prompt: Prompt, said: str) -> Answer:
    """List the lines that were left for others; with a number, go to the end of one."""
    left = told_left(prompt.session, prompt.language, 3)
    if said:
        n = _count(said, 0)
        place = next((one.end for one in left if one.end.line == n), None)
        if place is None:
            return refusal(f"there is no way {said!r}: `ways` lists them")
        return _after(prompt, prompt.session.stand_at(place))
    if not left:
        return Answer(("no way was left for another",))
    return Answer(tuple(f"{one.end.line}   {'; '.join(line.text for line in one.lines)}" for one in left))


def _compare(prompt: Prompt, name: str) -> Answer:
    session, known = prompt.session, prompt.session.kept.names
    before = session.kept.moment(name or START)
    if before is None:
        return refusal(f"no moment is kept as {name!r}{near(name, known, '`recall` lists them')}")
    found = compared(session, before, session.moment, prompt.language)
    return Answer(tuple(f"{one.subject}: {one.change}" for one in found) or ("nothing differs",))


def _line(prompt: Prompt, one: ToldLine) -> str:
    mark = "–" if one.undone else " "
    return f"{mark} {one.first:>4}  {prompt.session.words(prompt.language).at(one.clock)}  {one.sentence}"


def _after(prompt: Prompt, why: Denied | None) -> Answer:
    if why is None:
        return prompt.screen()
    return refusal(denied_told(prompt.session, why, prompt.language))


def _count(said: str, usual: int) -> int | None:
    if not said:
        return usual
    return int(said) if said.isdecimal() and 0 < int(said[:5]) <= _MOST else None


def _no_number(word: str, said: str) -> Answer:
    return refusal(f"`{word}` takes a number from 1 to {_MOST}, not {said!r}")


WORDS = {
    "history": Word("[N]", "what happened, the newest last; – was undone", _history),
    "back": Word("[N]", "go back to before the last things that happened", _back),
    "on": Word("[N]", "go on to what was undone", _on),
    "ways": Word("[N]", "the ways that were left for others; with a number: take one up again", _ways),
    "compare": Word("[NAME]", "what differs between a kept moment, or the start, and now", _compare),
}
"""By word."""
