import json

from editors import accepts
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_shapes import FULL, VEHICLE, read

from pcm_sim.catalogue.shapes import BAD, ByKey, Record

VALUES = st.recursive(
    st.sampled_from(
        [None, True, False, 0, 5, 2018, -1, 1.5, "", "a", "A-b", "true", "check", "fr", "0123", "é"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["kind", "id", "fr", "en", "x", "goto", "rows"]), inner, max_size=3)
    ),
    max_leaves=4,
)


@st.composite
def nearly_right(draw):
    """A full vehicle with up to three places changed, removed or added."""
    value = json.loads(json.dumps(FULL))
    for _ in range(draw(st.integers(0, 3))):
        place = value
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(place[key], dict | list) and draw(st.booleans()):
                place = place[key]
                continue
            change = draw(st.sampled_from(["replace", "remove", "add"]))
            if change == "replace":
                place[key] = draw(VALUES)
            elif change == "remove":
                del place[key]
            elif isinstance(place, dict):
                place[draw(st.sampled_from(["x", "kind", "de", "A", "note"]))] = draw(VALUES)
            else:
                place.append(draw(VALUES))
            break
    return value


def is_beyond_a_schema(value) -> bool:
    """A pattern of digits says nothing about a number: the schema lets it pass, and the reader decides."""
    return isinstance(value, dict) and type(value.get("pin")) in {int, float}


def one_change_from_right():
    """A full vehicle with one place replaced, removed or added: every place, every change."""

    def changed(value):
        for new in [
            None,
            True,
            0,
            5,
            12,
            1.5,
            "",
            "a",
            "A-b",
            "true",
            "5",
            "4.0",
            "0123",
            [],
            {},
            ["a"],
            {"A": 1},
        ]:
            yield new
        if isinstance(value, dict):
            for key in value:
                yield {k: v for k, v in value.items() if k != key}
                for new in changed(value[key]):
                    yield value | {key: new}
            yield value | {"x": "a"}
        elif isinstance(value, list):
            for at, item in enumerate(value):
                for new in changed(item):
                    yield [*value[:at], new, *value[at + 1 :]]

    return [value for value in changed(FULL) if not is_beyond_a_schema(value)]


def test_the_schema_accepts_what_the_reader_accepts_after_any_one_change():
    schema = VEHICLE.schema()
    values = one_change_from_right()
    read_values = [read(VEHICLE, json.dumps(value))[0] is not BAD for value in values]
    assert 30 < sum(read_values) < len(values) - 500
    for value, is_read in zip(values, read_values, strict=True):
        assert accepts(schema, value) == is_read, value


@settings(deadline=None)
@given(nearly_right().filter(lambda value: not is_beyond_a_schema(value)))
def test_the_schema_accepts_what_the_reader_accepts(value):
    read_value, problems, _ = read(VEHICLE, json.dumps(value, ensure_ascii=False))
    schema = VEHICLE.schema()
    assert (read_value is BAD) == bool(problems)
    assert accepts(schema, value) == (read_value is not BAD), problems


@settings(deadline=None)
@given(VALUES)
def test_no_value_raises(value):
    value, problems, _ = read(VEHICLE, json.dumps(value, ensure_ascii=False) or "''")
    assert (value is BAD) == bool(problems)


def test_a_default_case_makes_the_deciding_key_optional():
    shape = ByKey("kind", {"page": Record({}), "check": Record({})}, "a row", default="page")
    assert read(shape, "{}")[0] == {"kind": "page"}
    assert read(shape, "kind: check")[0] == {"kind": "check"}
    schema = shape.schema()
    assert [accepts(schema, value) for value in ({}, {"kind": "check"}, {"kind": "x"})] == [
        True,
        True,
        False,
    ]


def test_a_schema_names_its_dialect_forbids_other_keys_and_refers_to_itself():
    schema = VEHICLE.schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False
    assert schema["required"] == ["id", "label"]
    assert schema["properties"]["id"]["description"] == "What scenarios call it."
    assert schema["properties"]["link"]["default"] == "code"
    assert list(schema["$defs"]) == ["row"]
    assert json.loads(json.dumps(schema)) == schema
