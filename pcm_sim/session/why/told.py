"""An explanation as lines of text, for the command line."""

from collections.abc import Iterable, Iterator

from pcm_sim.session.why.parts import SECTION, SPEAK, Chain, FactTold, Link, RefusalTold, Why

_MARKS = {True: "+", False: "-", None: "?"}
_ARROW = " > "


def told(why: Why, refusal: RefusalTold | None = None) -> tuple[str, ...]:
    """Write an explanation down; a plus stands before what holds, a minus before what does not.

    Args:
        why: What is explained.
        refusal: The last refusal, which stands first.
    """
    return (*_refusal(refusal), *_why(why))


def _refusal(refusal: RefusalTold | None) -> Iterator[str]:
    if refusal is None:
        return
    wanted = f" ({refusal.wanted})" if refusal.wanted else ""
    yield f"refused{wanted}: {' '.join(filter(None, (refusal.text, refusal.way_out)))}"
    yield from _chain(refusal.chain)
    if refusal.through:
        yield "  nothing stands against it any more"
    yield from _facts(refusal.facts)
    yield ""


def _why(why: Why) -> Iterator[str]:
    yield why.title
    if why.path:
        yield f"  {_ARROW.join(why.path)}"
    if why.note:
        yield f"  {why.note}"
    yield from _titled("rests on:", _facts(why.facts) if why.facts else ("  nothing published: inferred",))
    for one in why.readings:
        yield f"  {one.cell}  {one.title}: {one.chosen}{'' if one.ours else ' (chosen)'}"
        for other in one.others:
            yield f"    else: {other.text}{f' -> {other.gives}' if other.gives else ''}"
    yield from _titled("is there because:", _chain(why.there))
    yield from _titled("asks:", _chain(why.opens))
    if why.refused:
        yield f"  would say: {why.refused}"
    yield from _titled(
        "not here:", (line for one in why.absent for line in _absent(one.label, one.reason, one.chain))
    )


def _titled(title: str, lines: Iterable[str]) -> Iterator[str]:
    first = True
    for line in lines:
        if first:
            yield title
        first = False
        yield line


def _absent(label: str, reason: str, chain: Chain) -> Iterator[str]:
    yield f"  {label}{f': {reason}' if reason else ''}"
    for link in chain:
        yield f"  {_line(link)}"


def _facts(facts: Iterable[FactTold]) -> Iterator[str]:
    return (f"  {one.id}  {one.text}" for one in facts)


def _chain(chain: Chain) -> Iterator[str]:
    for link in chain:
        yield _line(link)
        for control in link.controls:
            how = {SPEAK: "", SECTION: ""}.get(control.kind, f"{control.kind}: ")
            yield f"  {'  ' * link.depth}    {how}{control.label}"


def _line(link: Link) -> str:
    return f"  {'  ' * link.depth}{_MARKS[link.holds]} {link.asked} ({link.now})"
