"""Why a step failed, in each language: every sentence is there, takes what it is given, and is asked for."""

import ast
from pathlib import Path

import pytest
from shipped import catalogue

import pcm_sim
from pcm_sim.catalogue.links_texts import holes
from pcm_sim.domain.labels import say
from pcm_sim.scenario.play.beats import Fault
from pcm_sim.scenario.play.fault_words import FaultWords, fault_words, plain_english
from pcm_sim.scenario.play.phrases import Quoted, Row, also, as_written, meant, phrase, there_are, with_texts

ROOM = Path(pcm_sim.__file__).parent / "scenario"
LANGUAGES = ("fr", "en", "de")


def asked():
    """Give where each sentence is asked for, with the figures that it is given."""
    for file in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "phrase":
                place = f"{file.name}:{node.lineno}"
                yield place, node.args[0].value, sorted(one.arg for one in node.keywords)


@pytest.fixture(scope="module")
def texts():
    return catalogue().plain["failures"]


def test_the_code_asks_for_exactly_the_sentences_that_are_there(texts):
    assert {text_id for _, text_id, _ in asked()} == set(texts)


def test_no_sentence_stands_in_the_code():
    for file in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fault":
                for part in node.args:
                    is_text = isinstance(part, ast.JoinedStr) or (
                        isinstance(part, ast.Constant) and part.value
                    )
                    assert not is_text, f"{file.name}:{part.lineno}"


def test_every_sentence_is_given_what_it_takes_in_every_language(texts):
    for place, text_id, figures in asked():
        for language in LANGUAGES:
            assert holes(texts[text_id][language]) == figures, (place, text_id, language)


def test_sentences_begin_small_and_have_no_full_stop(texts):
    for text_id, labels in texts.items():
        for language in LANGUAGES:
            assert not labels[language].endswith("."), (text_id, language)


FAULT = Fault(
    phrase("touch.can", what=Quoted("roaming")),
    phrase("screen.has", screen=Quoted("home"), targets=Row(("a", "b", phrase("more", n=3)))),
    phrase("meant", word=Quoted("room")),
)


def test_it_is_said_in_the_language_and_the_quotes_of_who_reads_it(texts):
    told = fault_words(FAULT, "fr", texts)
    assert told.expected == "«\u00a0roaming\u00a0» peut être touché"
    assert told.seen == "à l’écran «\u00a0home\u00a0» se trouvent a, b, et 3 de plus"
    assert fault_words(FAULT, "de", texts).expected == "„roaming“ kann angetippt werden"
    assert fault_words(FAULT, "en", texts).hint == "did you mean “room”?"


def test_a_terminal_reads_plain_english():
    assert str(FAULT) == (
        "'roaming' can be touched; on the screen 'home' are a, b, and 3 more (did you mean 'room'?)"
    )
    assert plain_english().say(phrase("screen.is", page="x")) == "the unit's screen is x"


def test_what_the_data_say_in_each_language_is_said_in_the_readers(texts):
    fault = Fault({"en": "locked", "fr": "verrouillé"}, "")
    assert [fault_words(fault, one, texts).expected for one in ("fr", "en", "de")] == [
        "verrouillé",
        "locked",
        "locked",
    ]


def test_figures_that_look_like_placeholders_stay_as_they_are(texts):
    told = FaultWords(texts, "en").say(phrase("state.is", name="{value}", value="{name}"))
    assert told == "{value} is {name}"


def test_names_are_put_together(texts):
    words = FaultWords(texts, "de")
    assert words.say(there_are([])) == "es gibt keine"
    assert words.say(there_are(["a", "b"])) == "es gibt a, b"
    assert words.say(also(["a", "b", "c"])) == "a und b und c"
    assert words.say(also([])) == ""
    assert meant("zzz", ["roaming"]) == ""
    assert [words.say(as_written(one)) for one in ("x", True, 3, None)] == ["„x“", "true", "3", "null"]


def test_secrets_are_hidden_wherever_they_stand():
    hidden = with_texts(FAULT.seen, lambda text: text.replace("b", "•"))
    assert plain_english().say(hidden) == "on the screen 'home' are a, •, and 3 more"
    assert with_texts({"en": "b"}, str.upper) == {"en": "B"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said(texts, language):
    for text_id, labels in texts.items():
        figures = dict.fromkeys(holes(say(labels, language)), "x")
        assert "{" not in FaultWords(texts, language).say(phrase(text_id, **figures))
