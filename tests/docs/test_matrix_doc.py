"""The page on the matrix: its commands print what stands there, what it names is the program’s."""

from pathlib import Path

from following import Reader, follow
from pages import TICKED, table

from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.records import VERDICTS, Record
from pcm_sim.explore.matrix.setup import DOES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "matrix.md").read_text("utf-8")


def test_the_commands_do_what_the_page_says(tmp_path):
    assert follow(PAGE, Reader(tmp_path), "my-data") > 0


def test_every_key_of_a_record_and_every_verdict_is_told():
    rows = {TICKED.findall(key)[0]: about for key, about in table(PAGE, "What a record is", 1)}
    assert set(rows) == {"name", "cell", *Record._fields} - {"case"}
    assert set(TICKED.findall(rows["verdict"])) == set(VERDICTS)
    assert {*Case._fields} - {"cell"} <= set(TICKED.findall(rows["cell"]))
    assert [TICKED.findall(does)[0] for does, *_ in table(PAGE, "The axes", 1)] == list(DOES)
