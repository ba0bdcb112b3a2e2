"""What is read on the screens: equal words for different things, and words that are missing."""

from collections import Counter
from collections.abc import Iterator, Mapping

from pcm_sim.catalogue.translations import missing
from pcm_sim.catalogue.vocabulary_common import LANGUAGES
from pcm_sim.explore.crawl.machine import Sight
from pcm_sim.explore.crawl.visits import Visit
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.looked import ROWS, Looked, speaking


def find_same_labels(looked: Looked) -> Iterator[Finding]:
    """Find two entries with the same words on one screen, in any of the languages."""
    for language in looked.catalogue.languages:
        for visit in looked.crawl.visits.values():
            sight = looked.crawl.machine.look(speaking(visit.moment, language))
            for label, ids in _doubles(sight):
                what = f"{label!r} stands on {' and '.join(map(repr, ids))} in {language!r}"
                yield _in(language, looked.finding("same_label", visit, ids[0], what))


def find_missing_texts(looked: Looked) -> Iterator[Finding]:
    """Find texts that stand there in English, because a language that a person added has none."""
    for language in looked.catalogue.languages:
        if language in LANGUAGES:
            continue
        lacks = {text for texts in missing(looked.catalogue.plain, language).values() for text in texts}
        if lacks:
            for visit in looked.crawl.visits.values():
                yield from _english(looked, visit, language, lacks)


def _doubles(sight: Sight) -> Iterator[tuple[str, list[str]]]:
    """Give each label that several rows have; items of a list are called what they are called."""
    rows = [entry for entry in sight.entries if entry.kind in ROWS and "#" not in entry.id and entry.label]
    counted = Counter(entry.label for entry in rows)
    for label, number in counted.items():
        if number > 1:
            yield label, [entry.id for entry in rows if entry.label == label]


def _english(looked: Looked, visit: Visit, language: str, lacks: set[str]) -> Iterator[Finding]:
    sheet = looked.crawl.machine.sheet(speaking(visit.moment, language))
    for text in dict.fromkeys(_texts(sheet)):
        if text in lacks:
            what = f"{language!r} has no word for {text!r}"
            yield _in(language, looked.finding("text_missing", visit, text, what))


def _in(language: str, finding: Finding) -> Finding:
    """Give a finding of the cell in the language in which it can be read."""
    return finding._replace(cell=finding.cell._replace(language=language))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
