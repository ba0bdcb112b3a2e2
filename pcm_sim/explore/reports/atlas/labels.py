"""What entries are called, by their ids; a car only says what it calls otherwise than those before it."""

from collections.abc import Iterable, Mapping, Sequence

from pcm_sim.explore.reports.atlas.cards import Card

Plain = Mapping[str, object]
_Called = tuple[str, ...]


def labels(cards: Iterable[Card], languages: Sequence[str]) -> tuple[dict[str, list[str]], dict[str, Plain]]:
    """Give what entries and screens are called, in the order of languages.

    Returns:
        The names by id; then by car what is called otherwise there.
    """
    common: dict[str, _Called] = {}
    own: dict[str, dict[str, list[str]]] = {}
    for card in cards:
        for name, called in _called(card, languages):
            usual = common.setdefault(name, called)
            if called != usual:
                own.setdefault(card.car, {}).setdefault(name, [*called])
    return {name: [*called] for name, called in sorted(common.items())}, {
        car: dict(sorted(names.items())) for car, names in own.items()
    }


def _called(card: Card, languages: Sequence[str]) -> Iterable[tuple[str, _Called]]:
    said = [card.spoken[language] for language in languages]
    if not card.first.over:
        yield card.first.screen, tuple(one.title for one in said)
    by_language = [{entry.id: entry.label for entry in one.entries} for one in said]
    for entry in card.first.entries:
        called = tuple(names.get(entry.id, "") for names in by_language)
        yield entry.id, tuple(map(_sign, called)) if entry.kind == "sign" else called


def _sign(label: str) -> str:
    """Give what a sign is called, without what it says now: `SIM card` of `SIM card: It is locked.`."""
    return label.partition(":")[0].strip()
