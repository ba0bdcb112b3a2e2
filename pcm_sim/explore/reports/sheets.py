"""What is legible in the states of a crawl in other languages, without crawling again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.reports.report import Sheet
from pcm_sim.session.moment import Moment


def sheets_in(explored: Explored, languages: Iterable[str]) -> Mapping[str, Mapping[str, Sheet]]:
    """Give what each state shows in other languages.

    Args:
        explored: The crawl, with its moments.
        languages: ISO 639-1; that of the crawl itself is left out.

    Returns:
        Language, then id of the state.
    """
    crawl, own = explored.crawl, explored.cell.language
    return {
        language: {
            state: crawl.machine.sheet(in_language(crawl.visits[state].moment, language))
            for state in sorted(crawl.visits)
        }
        for language in languages
        if language != own
    }


def in_language(moment: Moment, language: str) -> Moment:
    """Give a moment in which unit and telephone speak another language, and all else is the same."""
    unit, handset = moment.unit, moment.handset
    return replace(
        moment,
        unit=replace(unit, language=language),
        handset=replace(handset, language=language) if handset else None,
    )
