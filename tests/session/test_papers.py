"""An invoice on paper: the same bytes for the same sheet, and nothing on it is ever read as markup."""

import json
import subprocess
import sys
from datetime import date

import pytest
import typst

from pcm_sim.session.papers import (
    Column,
    InvoiceSheet,
    inputs_of,
    invoice_pdf,
    invoice_pictures,
    template,
)

SHEET = InvoiceSheet(
    language="en",
    issued=date(2026, 1, 31),
    title="Invoice 2026-000017",
    mark="Simulation — not a real invoice",
    sender=("Connect Store",),
    recipient=("Anna Example", "1 Example Street"),
    details=(("Number", "2026-000017"), ("Date", "31/01/2026")),
    columns=(Column("Item"), Column("Price", figures=True)),
    widest=0,
    rows=(("Navigation", "€ 49.00"),),
    sums=(("Net", "€ 40.83"), ("Total", "€ 49.00")),
    notes=("No money moves.",),
    page="Page",
)
TRICKS = (
    '#panic("read as code")',
    "= heading $x$ _a_ *b* `c`",
    "\\ @label <label> // gone",
    '"} ] )',
    "a\nb",
)


def titles(sheet):
    """Give the headings that Typst finds on a sheet."""
    found = typst.query(template().read_bytes(), "heading", "body", sys_inputs=dict(inputs_of(sheet)))
    return [one["text"] for one in json.loads(found)]


def test_a_paper_is_a_tagged_pdf_with_its_language():
    paper = invoice_pdf(SHEET)
    assert paper.startswith(b"%PDF-1.7")
    assert all(mark in paper for mark in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang"))


def test_equal_sheets_give_equal_bytes():
    assert invoice_pdf(SHEET) == invoice_pdf(SHEET)
    assert invoice_pdf(SHEET) != invoice_pdf(SHEET._replace(issued=date(2026, 2, 1)))


@pytest.mark.parametrize("trick", TRICKS)
def test_a_text_is_set_as_it_is_wherever_it_stands(trick):
    tricked = SHEET._replace(
        title=trick,
        mark=trick,
        sender=(trick,),
        recipient=(trick,),
        details=((trick, trick),),
        columns=(Column(trick), Column(trick)),
        rows=((trick, trick),),
        sums=((trick, trick),),
        notes=(trick,),
        page=trick,
    )
    assert invoice_pdf(tricked).startswith(b"%PDF")
    assert titles(tricked) == [trick]


@pytest.mark.parametrize(("lines", "pages"), [(0, 1), (1, 1), (60, 3)])
def test_lines_go_on_over_as_many_pages_as_they_need(lines, pages):
    long = SHEET._replace(rows=SHEET.rows * lines)
    assert len(invoice_pictures(long, ppi=20)) == pages


def test_the_typesetter_is_not_loaded_before_a_paper_is_asked_for():
    code = "import sys, pcm_sim.session.papers; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
