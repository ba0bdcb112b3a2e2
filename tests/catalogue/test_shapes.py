import json
from pathlib import Path

import pytest
from sample_shapes import FULL, ROW, VEHICLE, read

from pcm_sim.catalogue.problems import Problems, Span
from pcm_sim.catalogue.shapes import (
    BAD,
    Context,
    Field,
    ListOf,
    Located,
    MapOf,
    OneOf,
    OneOrMany,
    Plain,
    Record,
    Ref,
    Reference,
    Text,
    Whole,
)
from pcm_sim.catalogue.yaml_reader import parse_yaml

BROKEN = sorted((Path(__file__).parents[1] / "data" / "broken").glob("shape_*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_is_answered_with_its_one_fault(path):
    value, problems, _ = read(VEHICLE, path.read_bytes())
    assert value is BAD
    assert problems == [f"f:{path.with_suffix('.txt').read_text(encoding='utf-8').rstrip()}"]


def test_a_full_record_is_read_as_plain_values_that_json_keeps():
    value, problems, _ = read(VEHICLE, json.dumps(FULL))
    assert problems == []
    assert value == FULL
    assert json.loads(json.dumps(value)) == FULL
    assert type(value["sim"]) is bool
    assert type(value["facts"]["speed"]) is int


def test_defaults_fill_in_and_are_not_shared():
    minimal = "id: a\nlabel: {fr: x, en: y}\n"
    first, _, _ = read(VEHICLE, minimal)
    assert first == {
        "id": "a",
        "label": {"fr": "x", "en": "y"},
        "sim": True,
        "link": "code",
        "rows": [],
    }
    first["rows"].append("mine")
    assert read(VEHICLE, minimal)[0]["rows"] == []


def test_words_of_yaml_1_1_stay_words():
    text = (
        "id: no\nlabel: {fr: on, en: 12:30}\npin: 0123\nfacts: {a: NO, b: 0123, c: 'true', d: '7', e: -3}\n"
    )
    value, problems, _ = read(VEHICLE, text)
    assert problems == []
    assert (value["id"], value["label"]["fr"], value["label"]["en"], value["pin"]) == (
        "no",
        "on",
        "12:30",
        "0123",
    )
    assert value["facts"] == {"a": "NO", "b": "0123", "c": "true", "d": "7", "e": -3}


def test_a_key_is_a_text_whatever_it_looks_like():
    shape = MapOf(Text(), Plain())
    assert read(shape, "NO: 1\ntrue: 2\n2019: 3\n")[0] == {"NO": 1, "true": 2, "2019": 3}


def test_all_problems_come_at_once():
    text = (
        "id: A\nlabel: {fr: x}\nseats: ten\nrows:\n  - kind: chek\n  - kind: check\n    id: [b]\n    x: 1\n"
    )
    value, problems, _ = read(VEHICLE, text)
    assert value is BAD
    assert [tuple(map(int, line.split(":")[1:3])) for line in problems] == [
        (1, 5), (2, 8), (3, 8), (5, 11), (7, 9), (8, 5),
    ]  # fmt: skip


def test_what_the_reader_refused_is_not_told_twice():
    problems = Problems()
    tree = parse_yaml(b"id: *a\nlabel: *b\nyears: *c\nrows: [*d, {kind: *e}]\nsim: *f\n", "f", problems)
    assert tree is not None
    found = len(problems)
    assert VEHICLE.read(tree, Context("f", problems)) is BAD
    assert found == len(problems) == 6


def test_records_know_where_they_and_their_values_were_written():
    value, _, _ = read(VEHICLE, "id: a\nlabel:\n  fr: x\n  en: y\nyears: [2018, 2019]\n")
    assert isinstance(value, Located)
    assert value.span() == Span("f", 1, 1)
    assert value.span("label", "en") == Span("f", 4, 7)
    assert value.span("years", 1) == Span("f", 5, 15)
    assert value["label"].span() == Span("f", 3, 3)
    assert value.key_span("years") == Span("f", 5, 1)
    assert value.span("link") == value.key_span("link") == value.span()


def test_references_wait_with_their_places_even_in_a_bad_record():
    shape = ListOf(Record({"goto": Field(OneOrMany(Ref("a screen")))}, "a link"))
    value, _, where = read(shape, "- goto: home\n- goto: [a, b]\n  x: 1\n")
    assert value is BAD
    assert where.references == [
        Reference("a screen", "home", Span("f", 1, 9)),
        Reference("a screen", "a", Span("f", 2, 10)),
        Reference("a screen", "b", Span("f", 2, 13)),
    ]
    assert read(shape, "- goto: home\n")[0] == [{"goto": ["home"]}]


@pytest.mark.parametrize("word", ["4.0", "5", "true", "none"])
def test_a_word_may_look_like_a_number_or_a_switch(word):
    assert read(OneOf(("4.0", "5", "true", "none")), word)[0] == word


@pytest.mark.parametrize("text", ["1.0", "+1", "1_000", "0x10", "1e3", "''", "9" * 5000, "-", "\u0661"])
def test_only_whole_numbers_are_whole_numbers(text):
    value, problems, _ = read(Whole(), text)
    assert value is BAD
    assert len(problems) == 1


def test_nesting_to_the_reader_s_limit_needs_no_more_of_python_s():
    text = "{kind: page, rows: [" * 20 + "]}" * 20
    value, problems, _ = read(ROW, text)
    assert problems == []
    assert value is not BAD
