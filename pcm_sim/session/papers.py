"""An invoice on paper: a tagged PDF of one A4 sheet or more (F134, F136).

Typesetting is Typst's, which is imported when somebody asks for a paper and not before. The words on the
paper are handed over as data, so nobody's name or address is ever read as markup.
"""

import json
from collections.abc import Mapping
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.catalogue.data_root import data_root

if TYPE_CHECKING:
    import typst

_FONTS = "font_hanken_grotesk"


class PaperFontError(RuntimeError):
    """The package of the paper's font is not installed."""


class Column(NamedTuple):
    """A column of the table.

    Attributes:
        text: Its heading.
        figures: Its cells are figures, and end below each other.
    """

    text: str
    figures: bool = False


class InvoiceSheet(NamedTuple):
    """Everything that is read on an invoice, in the account's language.

    Attributes:
        language: Its code, for screen readers and the rules of typesetting.
        issued: Day of the invoice in the account's zone.
        title: What the paper is, with its number.
        mark: Says that this is a simulation and no real invoice; stands on every page.
        sender: Who sends it, line by line; at least one.
        recipient: Name and address, line by line.
        details: Pairs of label and value.
        columns: The columns of the table; at least one.
        widest: Number of the column that takes the room the others leave.
        rows: The cells of each line, as many as there are columns.
        sums: Pairs of label and amount; the last is what is to be paid.
        notes: Sentences at the end.
        page: The word before the number of a page.
    """

    language: str
    issued: date
    title: str
    mark: str
    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    widest: int
    rows: tuple[tuple[str, ...], ...]
    sums: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()
    page: str = ""


def invoice_pdf(sheet: InvoiceSheet) -> bytes:
    """Set an invoice as a PDF that screen readers can read (PDF/UA-1); equal sheets give equal bytes.

    Args:
        sheet: What stands on it.

    Raises:
        PaperFontError: The font is missing.
    """
    made = _compiler(sheet).compile(format="pdf", pdf_standards=["ua-1"], timestamp=_stamp(sheet))
    return _pages(made)[0]


def invoice_pictures(sheet: InvoiceSheet, ppi: float = 110) -> tuple[bytes, ...]:
    """Draw an invoice, a PNG for each page, for where no PDF can be shown.

    Args:
        sheet: What stands on it.
        ppi: Pixels per inch.

    Raises:
        PaperFontError: The font is missing.
    """
    return _pages(_compiler(sheet).compile(format="png", ppi=ppi, timestamp=_stamp(sheet)))


def inputs_of(sheet: InvoiceSheet) -> Mapping[str, str]:
    """Give what the template reads, as it reads it."""
    day = sheet.issued
    plain = sheet._asdict() | {
        "issued": (day.year, day.month, day.day),
        "columns": [one._asdict() for one in sheet.columns],
    }
    return {"sheet": json.dumps(plain, ensure_ascii=False)}


def template() -> Path:
    """Give the file that says how an invoice looks."""
    return data_root() / "assets" / "papers" / "invoice.typ"


def _compiler(sheet: InvoiceSheet) -> "typst.Compiler":
    # A tenth of a second that no start has to wait for.
    import typst  # noqa: PLC0415

    # The machine's own fonts would make another paper of the same invoice.
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[_font_folder()])
    return typst.Compiler(template().read_bytes(), font_paths=fonts, sys_inputs=dict(inputs_of(sheet)))


def _font_folder() -> Path:
    spec = find_spec(_FONTS)
    if spec is None or spec.origin is None:
        raise PaperFontError(f"the package {_FONTS} is not installed")
    return Path(spec.origin).parent / "files"


def _stamp(sheet: InvoiceSheet) -> int:
    return (sheet.issued - date(1970, 1, 1)).days * 86_400


def _pages(made: bytes | list[bytes] | None) -> tuple[bytes, ...]:
    """Give the pages; a paper of one comes without a list around it."""
    return (made,) if isinstance(made, bytes) else tuple(made or ())
