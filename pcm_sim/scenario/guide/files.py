"""Writing guides to files, in every format."""

from collections.abc import Callable, Iterator
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.guide.model import Guide

FORMATS = ("html", "pdf", "md", "apng")


def write_guide(
    catalogue: Catalogue, guide: Guide, kind: str, out: Path, *, appendix: bool = False
) -> tuple[Path, ...]:
    """Write a guide.

    Args:
        catalogue: The data.
        guide: The guide.
        kind: `html`, `pdf` or `md`.
        out: The file; where there is one for each language, the language goes before its ending.
        appendix: Ids and facts follow at the end.

    Returns:
        The files that a person opens.

    Raises:
        OSError: A file cannot be written.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    return tuple(_WRITERS[kind](catalogue, guide, out, appendix))


def named(out: Path, *parts: str) -> Path:
    """Give the name of one of several files that belong together.

    Args:
        out: The name for all of them.
        parts: What tells it from the others; empty ones are left out.
    """
    return out.with_name("-".join((out.stem, *filter(None, parts))) + out.suffix)


def _html(catalogue: Catalogue, guide: Guide, out: Path, appendix: bool) -> Iterator[Path]:
    # Jinja is for those who make guides only.
    from pcm_sim.scenario.guide.html import as_html  # noqa: PLC0415

    out.write_text(as_html(catalogue, guide, appendix=appendix), encoding="utf-8")
    yield out


def _pdf(catalogue: Catalogue, guide: Guide, out: Path, appendix: bool) -> Iterator[Path]:
    from pcm_sim.scenario.guide.pdf import as_pdf  # noqa: PLC0415 - see above

    for language, file in _by_language(guide, out):
        file.write_bytes(as_pdf(catalogue, guide, language, appendix=appendix))
        yield file


def _markdown(catalogue: Catalogue, guide: Guide, out: Path, appendix: bool) -> Iterator[Path]:
    from pcm_sim.scenario.guide.html import as_markdown  # noqa: PLC0415 - see above

    folder = out.with_name(f"{out.stem}-pictures")
    folder.mkdir(exist_ok=True)
    for name, kept in guide.pictures.items():
        (folder / f"{name}.png").write_bytes(kept.png)
    for language, file in _by_language(guide, out):
        text = as_markdown(catalogue, guide, language, folder.name, appendix=appendix)
        file.write_text(text, encoding="utf-8")
        yield file


def _by_language(guide: Guide, out: Path) -> Iterator[tuple[str, Path]]:
    several = len(guide.languages) > 1
    for language in guide.languages:
        yield language, named(out, language) if several else out


_WRITERS: dict[str, Callable[[Catalogue, Guide, Path, bool], Iterator[Path]]] = {
    "html": _html,
    "pdf": _pdf,
    "md": _markdown,
}
