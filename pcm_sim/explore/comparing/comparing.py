"""Comparing two crawls: state by state, what differs gathered by screen."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pcm_sim.explore.comparing.changes import (
    CAME,
    CHANGED,
    WENT,
    Changes,
    Delta,
    Look,
    Place,
    ScreenChange,
    Shown,
    Spread,
)
from pcm_sim.explore.comparing.crawled import Crawled, Key, Part
from pcm_sim.explore.comparing.gathering import told_once
from pcm_sim.explore.comparing.looking import Looking
from pcm_sim.explore.comparing.masks import NO_MASKS, Masks
from pcm_sim.explore.comparing.pairing import Paired, pair_states
from pcm_sim.explore.comparing.sheets import STRUCTURE, differing
from pcm_sim.explore.comparing.steps import leading_elsewhere

_Guards = tuple[tuple[str, bool], ...]


class _Seen(NamedTuple):
    """One state with what differs, and how it is shown."""

    paired: Paired
    deltas: tuple[Delta, ...]
    looks: tuple[Look, ...]
    shown: Shown

    @property
    def says(self) -> bool:
        """Whether anything is otherwise."""
        return bool(self.deltas or self.looks or self.paired.before is None or self.paired.after is None)


def compare_crawls(before: Crawled, after: Crawled, masks: Masks = NO_MASKS) -> Changes:
    """Tell what is otherwise in a crawl than in an earlier one.

    Args:
        before: The earlier crawl.
        after: The present one.
        masks: What is not compared.
    """
    both = [key for key in sorted(after.parts) if key in before.parts]
    looking = Looking(before, after, masks)
    seen: dict[Key, list[_Seen]] = {}
    for key in both:
        for one in _compared(before.parts[key], after.parts[key], masks, looking):
            seen.setdefault((key[1], one.paired.state.screen), []).append(one)
    told = [_messages(crawl, both) for crawl in (before, after)]
    common, screens = told_once(
        [
            _screen_change(*screen, ones)
            for screen, ones in sorted(seen.items())
            if any(one.says for one in ones)
        ]
    )
    return Changes(
        screens=screens,
        common=common,
        cells_came=tuple(Place(*key) for key in sorted(after.parts) if key not in before.parts),
        cells_went=tuple(Place(*key) for key in sorted(before.parts) if key not in after.parts),
        messages_came=tuple(sorted(told[1] - told[0])),
        messages_went=tuple(sorted(told[0] - told[1])),
        states=sum(map(len, seen.values())),
        incomplete=tuple(
            Place(*key) for key in both if before.parts[key].found.limits or after.parts[key].found.limits
        ),
    )


def _compared(was: Part, is_now: Part, masks: Masks, looking: Looking) -> Iterator[_Seen]:
    elsewhere = leading_elsewhere(was.found, is_now.found)
    for paired in pair_states(was.found.states, is_now.found.states):
        place = Place(*is_now.key, paired.state.id)
        deltas = tuple(_differing(was, is_now, paired, masks)) + elsewhere.get(place.state, ())
        looks = () if deltas else tuple(looking.at(place, paired))
        shown = Shown(
            place,
            was.spoken(paired.before) if paired.before else {},
            is_now.spoken(paired.after) if paired.after else {},
            paired.state.way,
        )
        yield _Seen(paired, deltas, looks, shown)


def _differing(was: Part, is_now: Part, paired: Paired, masks: Masks) -> Iterator[Delta]:
    """Give what differs in every language; what is no matter of words is told in the first one alone."""
    before, after = paired.before, paired.after
    if before is None or after is None:
        return
    if before.guards != after.guards:
        yield Delta("conditions", "", *_conditions(before.guards, after.guards))
    told: set[tuple[str, str]] = set()
    earlier, several = was.spoken(before), len(is_now.spoken(after)) > 1
    for language, sheet in is_now.spoken(after).items():
        if language in earlier:
            for delta in differing(paired.state.screen, earlier[language], sheet, masks):
                if (delta.what, delta.where) not in told or delta.what not in STRUCTURE:
                    told.add((delta.what, delta.where))
                    yield delta._replace(language=language) if several else delta


def _conditions(before: _Guards, after: _Guards) -> tuple[str, str]:
    """Give the conditions that are otherwise, as each crawl had them."""
    sides = dict(before), dict(after)
    differing = [name for name in {**sides[0], **sides[1]} if sides[0].get(name) != sides[1].get(name)]
    return _told(sides[0], differing), _told(sides[1], differing)


def _told(guards: Mapping[str, bool], names: Sequence[str]) -> str:
    return ", ".join(f"{name} {'holds' if guards[name] else 'fails'}" for name in names if name in guards)


def _screen_change(machine: str, screen: str, seen: Sequence[_Seen]) -> ScreenChange:
    telling = [one for one in seen if one.says]
    spreads: dict[Delta, list[Place]] = {}
    for one in telling:
        for delta in one.deltas:
            spreads.setdefault(delta, []).append(one.shown.place)
    most = max(telling, key=lambda one: len(one.deltas))
    return ScreenChange(
        machine=machine,
        screen=screen,
        title=most.paired.state.title,
        verdict=_verdict(seen),
        spreads=tuple(Spread(delta, tuple(places)) for delta, places in spreads.items()),
        came=tuple(one.shown.place for one in telling if one.paired.before is None),
        went=tuple(one.shown.place for one in telling if one.paired.after is None),
        looks=tuple(look for one in telling for look in one.looks),
        shown=most.shown,
    )


def _verdict(seen: Sequence[_Seen]) -> str:
    if all(one.paired.before is None for one in seen):
        return CAME
    return WENT if all(one.paired.after is None for one in seen) else CHANGED


def _messages(crawl: Crawled, keys: Sequence[Key]) -> set[str]:
    return {message for key in keys for message, _ in crawl.parts[key].found.messages}
