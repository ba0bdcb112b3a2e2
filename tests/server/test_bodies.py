"""Bodies: what is read, and what is said of one that cannot be."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcm_sim.server.bodies import Key, read_body
from pcm_sim.server.problems import Problem
from pcm_sim.session.values_taken import Flag, OneOf, Only, Text, Whole

KEYS = {
    "text": Key(Text(), "a text"),
    "name": Key(Text(or_none=True), "a text or none"),
    "n": Key(Whole(-3, 3), "a number"),
    "on": Key(Flag(), "a flag"),
    "press": Key(Only(), "true"),
    "pace": Key(OneOf(("slow", "fast")), "a word"),
}
FINE = {"text": "Ä\x00", "name": None, "n": -3, "on": False, "press": True, "pace": "slow"}
SECRET = "geheim-4711"  # noqa: S105  it is none


def refusal(raw, keys=KEYS):
    with pytest.raises(Problem) as caught:
        read_body(raw, keys)
    assert caught.value.kind.status == 400
    return caught.value.detail


def test_a_body_with_all_keys_is_read_in_its_order():
    turned = dict(reversed(FINE.items()))
    assert list(read_body(json.dumps(turned).encode(), KEYS).values.items()) == list(turned.items())


@pytest.mark.parametrize("raw", [b"", b"  \n", b"{}"])
def test_an_empty_body_has_no_keys(raw):
    assert read_body(raw, KEYS).values == {}


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"{", "The body is no JSON: line 1, column 2: Expecting property name enclosed in double quotes."),
        (b'{"n": 1,\n "on": ja}', "The body is no JSON: line 2, column 8: Expecting value."),
        (b"target=back", "The body is no JSON: line 1, column 1: Expecting value."),
        (b"\xff{}", "The body is no UTF-8: byte 0 belongs to no character."),
        (b"[1]", "The body is no JSON object. It takes {"),
        (b'"text"', "The body is no JSON object. It takes {"),
        (b'{"n": NaN}', "NaN is no JSON number."),
        (b'{"n": -Infinity}', "-Infinity is no JSON number."),
        (b'{"n": 1, "n": 2}', "The key 'n' stands there twice."),
        (b"[" * 60_000, "The body has too many brackets in each other."),
        (b'{"n": ' + b"9" * 5_000 + b"}", "The body has a number with too many digits."),
        (b'{"tex": 1}', "'tex' is no key of this body. Meant: text?"),
        (b'{"zzzzz": 1}', "'zzzzz' is no key of this body. It takes {"),
        (b'{"\\ud800": 1}', "'\\ud800' is no key of this body. It takes {"),
    ],
    ids=lambda one: str(one[:20]),
)
def test_what_is_wrong_with_the_whole_is_told_with_its_place(raw, told):
    assert refusal(raw).startswith(told)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("text", "", "'text' takes a text of 1 to 200 characters."),
        ("text", "x" * 201, "'text' takes a text of 1 to 200 characters."),
        ("text", None, "'text' takes a text of 1 to 200 characters."),
        ("text", 12, "'text' takes a text of 1 to 200 characters."),
        ("text", ["a"], "'text' takes a text of 1 to 200 characters."),
        ("text", "\ud800", "'text' takes a text of 1 to 200 characters."),
        ("name", False, "'name' takes a text of 1 to 200 characters or null."),
        ("n", 4, "'n' takes a whole number from -3 to 3."),
        ("n", 1.0, "'n' takes a whole number from -3 to 3."),
        ("n", True, "'n' takes a whole number from -3 to 3."),
        ("n", "1", "'n' takes a whole number from -3 to 3."),
        ("on", 1, "'on' takes true or false."),
        ("on", "true", "'on' takes true or false."),
        ("on", None, "'on' takes true or false."),
        ("press", False, "'press' takes true."),
        ("press", 1, "'press' takes true."),
        ("pace", "quick", "'pace' takes one of slow, fast."),
        ("pace", {}, "'pace' takes one of slow, fast."),
    ],
)
def test_a_value_that_does_not_fit_is_told_with_what_would(key, value, told):
    assert refusal(json.dumps({key: value}).encode()) == told


def test_a_key_that_is_needed_is_asked_for():
    keys = {"text": Key(Text(), "a text", needed=True)}
    told = """The key 'text' is missing. It takes {"text": a text of 1 to 200 characters}."""
    assert refusal(b"{}", keys) == told


def test_a_path_without_a_body_says_so():
    assert (
        refusal(b'{"x": 1}', {})
        == "'x' is no key of this body. This path takes no body, or an empty one: {}."
    )


@given(
    st.sampled_from(list(KEYS)),
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    ),
)
def test_whatever_is_sent_is_read_or_refused(key, value):
    raw = json.dumps({key: value}).encode()
    if KEYS[key].takes.fits(value):
        assert read_body(raw, KEYS).values == {key: value}
    else:
        assert refusal(raw).startswith(f"'{key}' takes ")


@given(st.binary(max_size=60))
def test_no_bytes_bring_it_down(raw):
    with suppress(Problem):
        read_body(raw, KEYS)


@pytest.mark.parametrize(
    "raw", [f'{{"text": ["{SECRET}"]}}', f'{{"n": "{SECRET}"}}', f'{{"text": "{SECRET}"', f'"{SECRET}"']
)
def test_no_refusal_repeats_what_was_typed(raw):
    assert SECRET not in refusal(raw.encode())
