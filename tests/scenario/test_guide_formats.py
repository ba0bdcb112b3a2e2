"""A guide as HTML, PDF, Markdown and film, and what each remembers."""

import re
from html.parser import HTMLParser
from io import BytesIO

import pytest
from guide_kit import FakeCamera, guide_of, plan_of, scenario
from PIL import Image
from shipped import catalogue

from pcm_sim.scenario.guide import film as guide_film
from pcm_sim.scenario.guide.checking import Checker, guides_in
from pcm_sim.scenario.guide.files import write_guide
from pcm_sim.scenario.guide.film import write_films
from pcm_sim.scenario.guide.html import as_html
from pcm_sim.scenario.guide.record import read_record, record_of, written

STEPS = "- open: roaming\n- tap: roaming"
WRONG_MARKUP = "<script>alert(1)</script> *stars*"


@pytest.fixture
def guide(tmp_path):
    return guide_of(scenario(tmp_path, STEPS), "macan-2018", "macan-2019", languages=("fr", "en", "de"))


class Page(HTMLParser):
    """Reads what matters of a page: pictures, languages, what it fetches."""

    def __init__(self, text):
        super().__init__()
        self.pictures, self.languages, self.fetched, self.tags = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        if tag == "img" or given.get("role") == "img":
            self.pictures.append(given.get("alt") or given.get("aria-label"))
        if tag == "main":
            self.languages.append(given["lang"])
        where = given.get("src") or given.get("href") or ""
        if where and not where.startswith(("data:", "#")):
            self.fetched.append(where)


def test_the_page_needs_nothing_else_and_no_script(guide):
    page = Page(as_html(catalogue(), guide))
    assert page.languages == ["fr", "en", "de"]
    assert page.fetched == []
    assert "script" not in page.tags
    assert page.pictures
    assert all(page.pictures)


def test_texts_are_set_as_they_are_and_never_as_markup(tmp_path):
    note = f'- note: {{fr: "{WRONG_MARKUP}", en: "{WRONG_MARKUP}", de: "{WRONG_MARKUP}"}}'
    guide = guide_of(scenario(tmp_path, f"- open: roaming\n{note}", "macan-2019"))
    assert "script" not in Page(as_html(catalogue(), guide)).tags
    (file,) = write_guide(catalogue(), guide, "md", tmp_path / "guide.md")
    assert r"\<script\>alert(1)\</script\> \*stars\*" in file.read_text(encoding="utf-8")


def test_facts_and_ids_stand_in_the_appendix_only(guide):
    assert "F072" not in as_html(catalogue(), guide)
    assert "F072" in as_html(catalogue(), guide, appendix=True)


def test_a_pdf_is_tagged_and_says_its_language(guide, tmp_path):
    files = write_guide(catalogue(), guide, "pdf", tmp_path / "guide.pdf")
    assert [file.name for file in files] == ["guide-fr.pdf", "guide-en.pdf", "guide-de.pdf"]
    held = files[0].read_bytes()
    assert re.search(rb"/Lang ?\(fr\)", held)
    assert b"/MarkInfo" in held
    assert b"pdfuaid:part" in held
    assert held == write_guide(catalogue(), guide, "pdf", tmp_path / "guide.pdf")[0].read_bytes()


def test_markdown_finds_its_pictures(guide, tmp_path):
    files = write_guide(catalogue(), guide, "md", tmp_path / "guide.md")
    for file in files:
        named = re.findall(r"!\[[^]]+\]\(([^)]+)\)", file.read_text(encoding="utf-8"))
        assert named
        assert all((tmp_path / one).is_file() for one in named)


def test_a_film_shows_every_picture(tmp_path):
    plan = plan_of(scenario(tmp_path, STEPS, "macan-2019"))
    (file,) = write_films(catalogue(), plan, FakeCamera(), tmp_path / "film.png")
    with Image.open(BytesIO(file.read_bytes())) as film:
        assert film.n_frames >= plan.sights
    assert read_record(file.read_bytes()).made == plan.guide.made


def test_each_picture_is_taken_for_its_touch(tmp_path):
    camera = FakeCamera()
    plan = plan_of(scenario(tmp_path, STEPS, "macan-2019"))
    write_films(catalogue(), plan, camera, tmp_path / "film.png")
    wanted = [(one.surface, one.target) for part in plan.guide.editions[0].parts for one in part.sights]
    assert camera.taken == wanted


def test_every_format_remembers_what_it_was_made_of(guide, tmp_path):
    for kind in ("html", "pdf", "md"):
        for file in write_guide(catalogue(), guide, kind, tmp_path / f"guide.{kind}"):
            record = read_record(file.read_bytes())
            assert record.made == guide.made
            assert {one.language for one in record.shown} == {"fr", "en", "de"}


@pytest.mark.parametrize("tail", [b"A", b"A7", b"A7_", b"A7_-"])
def test_what_a_guide_remembers_ends_where_it_ends_whatever_follows(guide, tail):
    record = record_of(guide)
    assert read_record(written(record).encode() + tail) == record


def test_a_damaged_memory_is_no_guide(guide):
    held = as_html(catalogue(), guide).encode()
    at = held.index(b"pcm-sim-guide-") + 60
    assert read_record(held[:at] + b"A" * 9 + held[at + 9 :]) is None
    assert read_record(b"pcm-sim-guide-AAAA") is None
    assert read_record(b"nothing") is None


def test_a_guide_is_true_until_what_it_shows_changes(guide, tmp_path):
    write_guide(catalogue(), guide, "html", tmp_path / "guide.html")
    ((file, record),) = guides_in([tmp_path])
    assert not Checker(catalogue(), []).check(file, record).is_stale
    old = record.shown[0]._replace(lines=("Touchez autre chose.", *record.shown[0].lines[1:]))
    checked = Checker(catalogue(), []).check(file, record._replace(shown=(old, *record.shown[1:])))
    assert checked.is_stale
    assert any("- Touchez autre chose." in one for one in checked.changes)
    (tmp_path / "trial.scn.yaml").unlink()
    gone = Checker(catalogue(), []).check(file, record)
    assert gone.changes == (
        f"its scenario test.guide ({guide.made.source}) is not there; put it beside the guide",
    )


def test_a_film_is_captioned_in_letters_that_it_has(tmp_path, monkeypatch):
    told = []

    def filmed(frames, **_):
        told.extend(one.caption for one in frames)
        return b""

    monkeypatch.setattr(guide_film, "film", filmed)
    plan = plan_of(scenario(tmp_path, "- open: roaming", "macan-2019"))
    write_films(catalogue(), plan, FakeCamera(), tmp_path / "film.png")
    assert any("Device manager \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} Options" in one for one in told)
    assert not any("▸" in one for one in told)
