"""Going back: it leads to the page that one came from."""

from collections.abc import Iterator

from pcm_sim.explore.crawl.acts import BACK, KEY, TAP, Act
from pcm_sim.explore.crawl.crawling import Step
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.looked import ROWS, Looked, entry_of

_BACK = Act(BACK)
_WAIT = "wait"
_LAYERS = 3
"""What can stand over a page at once: a dialog, a form, a wait."""


def find_wrong_back(looked: Looked) -> Iterator[Finding]:
    """Find pages from which going back leads elsewhere than to where one came from."""
    tried: set[tuple[str, Act, str]] = set()
    for step in looked.crawl.steps.values():
        way = step.before.sight.screen, step.act, step.after.state
        if way in tried or step.after.state in looked.lost or not _opens(step, looked):
            continue
        tried.add(way)
        came, _ = looked.crawl.machine.do(step.after.moment, _BACK)
        screen = looked.crawl.machine.look(came).screen
        if screen not in _right(step, looked):
            what = f"going back from {step.after.sight.screen!r} leads to {screen!r}"
            yield looked.finding("wrong_back", step.before, step.act.target, what, step.act, _BACK)


def _opens(step: Step, looked: Looked) -> bool:
    """Tell whether a touch opened something; going back itself does not, and at home nothing lies behind."""
    before, after = step.before.sight.screen, step.after.sight.screen
    if step.act.kind not in {TAP, KEY} or after in {before, looked.home}:
        return False
    return after != next(_below(looked, step.before.state), "")


def _right(step: Step, looked: Looked) -> set[str]:
    """Give the screens that going back may lead to.

    From a row it is the page of the row; what the row asked for while one waits may take that page away with
    it, then it is the one above. Areas, keys, signs and what a dialog opens are touched over
    whatever is open, and leave it: a form closes to its page, and an area stands at its own place, below home
    or the page above it.
    """
    before, after = step.before.sight.screen, step.after.sight.screen
    entry = entry_of(step)
    if entry is not None and entry.kind in ROWS:
        return {before, before.rpartition("/")[0]} if after == _WAIT else {before}
    return {before, looked.home, after.rpartition("/")[0], *_below(looked, step.before.state)}


def _below(looked: Looked, state: str) -> Iterator[str]:
    """Give the screens that going back leads to from a state, through all that stands over its page."""
    for _ in range(_LAYERS):
        step = looked.crawl.steps.get((state, _BACK, ""))
        if step is None:
            return
        yield step.after.sight.screen
        state = step.after.state
