"""A guide in one language on paper: a tagged PDF that screen readers can read (PDF/UA-1)."""

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.scenario.guide.model import Guide
from pcm_sim.scenario.guide.record import record_of, written
from pcm_sim.scenario.guide.sheet import sheet
from pcm_sim.session.font_files import font_files

if TYPE_CHECKING:
    import typst


def as_pdf(catalogue: Catalogue, guide: Guide, language: str, *, appendix: bool = False) -> bytes:
    """Give a guide in one language as a PDF; equal guides give equal bytes.

    Args:
        catalogue: The data.
        guide: The guide.
        language: One of its languages.
        appendix: Ids and facts follow at the end.
    """
    with TemporaryDirectory(prefix="pcm-sim-guide-") as folder:
        compiler = _compiler(catalogue, guide, language, Path(folder), appendix=appendix)
        stamp = (date.fromisoformat(guide.made.day) - date(1970, 1, 1)).days * 86_400
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=stamp)
    return _pages(made)[0]


def as_pages(catalogue: Catalogue, guide: Guide, language: str, ppi: float = 90) -> tuple[bytes, ...]:
    """Give the pages of the PDF as pictures, to look at.

    Args:
        catalogue: The data.
        guide: The guide.
        language: One of its languages.
        ppi: Pixels per inch.
    """
    with TemporaryDirectory(prefix="pcm-sim-guide-") as folder:
        compiler = _compiler(catalogue, guide, language, Path(folder), appendix=False)
        return _pages(compiler.compile(format="png", ppi=ppi))


def _compiler(
    catalogue: Catalogue, guide: Guide, language: str, folder: Path, *, appendix: bool
) -> "typst.Compiler":
    # A tenth of a second that no start has to wait for.
    import typst  # noqa: PLC0415

    # Typst takes pictures from files only, and none from outside this folder.
    for name, kept in guide.pictures.items():
        (folder / f"{name}.png").write_bytes(kept.png)
    main = folder / "guide.typ"
    main.write_bytes((data_root() / "assets" / "papers" / "guide.typ").read_bytes())
    plain = {**sheet(catalogue, guide, language, appendix=appendix), "record": written(record_of(guide))}
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[_font_folder()])
    inputs = {"sheet": json.dumps(plain, ensure_ascii=False)}
    return typst.Compiler(main, root=folder, font_paths=fonts, sys_inputs=inputs)


def _pages(made: bytes | list[bytes] | None) -> tuple[bytes, ...]:
    """Give the pages; a paper of one comes without a list around it."""
    return (made,) if isinstance(made, bytes) else tuple(made or ())


def _font_folder() -> Path:
    return font_files("Hanken Grotesk")[0].parent
