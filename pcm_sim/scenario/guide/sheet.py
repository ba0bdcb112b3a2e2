"""A guide in one language as the templates of all formats read it: plain values, words put in."""

from collections.abc import Iterator, Mapping

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.scenario.guide.layout import Entry, Stretch, Variant, car_name, laid_out
from pcm_sim.scenario.guide.model import Guide, Part, Sight
from pcm_sim.scenario.guide.words import Words, joined

Plain = Mapping[str, object]
"""What a template reads."""

_FIXED = ("appendix", "car", "cars", "language", "otherwise", "page", "screen", "see", "unofficial")


def sheet(catalogue: Catalogue, guide: Guide, language: str, *, appendix: bool = False) -> Plain:
    """Give a guide in one language as templates read it.

    Args:
        catalogue: The data.
        guide: The guide.
        language: One of its languages.
        appendix: Ids and facts follow at the end.
    """
    words = Words(guide.texts, language)
    stretches = laid_out(guide, language)
    date = catalogue.formats[language].named_day(guide.made.day)
    made = words.say("made", date=date, version=guide.made.version, data=guide.made.data)
    return {
        "language": language,
        "mirrored": catalogue.formats[language].mirrored,
        "title": joined(say(guide.title, language)),
        "about": joined(say(guide.about, language)) if guide.about else "",
        "made": made,
        "day": guide.made.day,
        "words": {name: words.say(name) for name in _FIXED},
        "cars": [{"name": car_name(one, language), "unit": one.unit, "key": one.key} for one in guide.cars],
        "stretches": [_stretch(one, guide, words) for one in stretches],
        "appendix": list(_appendix(catalogue, stretches, language)) if appendix else [],
    }


def _stretch(stretch: Stretch, guide: Guide, words: Words) -> Plain:
    return {
        "shared": stretch.is_shared,
        # Where a car has nothing to do, there is nothing to say for it.
        "variants": [_variant(one, stretch, guide, words) for one in stretch.variants if one.entries],
    }


def _variant(variant: Variant, stretch: Stretch, guide: Guide, words: Words) -> Plain:
    named = ", ".join(car_name(guide.cars[at], words.language) for at in variant.cars)
    return {
        "cars": list(variant.cars),
        "only": "" if stretch.is_shared else words.say("only", cars=named),
        "entries": [_entry(one, guide, words) for one in variant.entries],
    }


def _entry(entry: Entry, guide: Guide, words: Words) -> Plain:
    part = entry.part
    several = len(entry.views) > 1
    return {
        "kind": part.kind,
        "number": entry.number,
        "step": words.say("step", n=entry.number) if entry.number else "",
        "says": " ".join(part.says),
        "path": list(part.path),
        "ends": " ".join(part.ends),
        "notes": list(part.notes),
        "sees": list(part.sees),
        "hitches": [one._asdict() for one in part.hitches],
        "views": [
            {
                "cars": list(view.cars),
                "name": ", ".join(car_name(guide.cars[at], words.language) for at in view.cars)
                if several
                else "",
                "pictures": [_picture(one, guide) for one in view.sights if one.picture],
            }
            for view in entry.views
        ],
    }


def _picture(sight: Sight, guide: Guide) -> Plain:
    kept = guide.pictures[sight.picture]
    size = {"width": kept.width, "height": kept.height}
    return {"name": sight.picture, "alt": sight.alt, "surface": sight.surface.value, **size}


def _appendix(catalogue: Catalogue, stretches: tuple[Stretch, ...], language: str) -> Iterator[Plain]:
    for stretch in stretches:
        for variant in stretch.variants:
            for entry in variant.entries:
                if entry.part.rests.ids or entry.part.rests.facts:
                    yield {"number": entry.number, **_rests(catalogue, entry.part, language)}


def _rests(catalogue: Catalogue, part: Part, language: str) -> Plain:
    facts = ({"fact": one, "says": say(catalogue.statement(one), language)} for one in part.rests.facts)
    return {"ids": list(part.rests.ids), "facts": list(facts)}
