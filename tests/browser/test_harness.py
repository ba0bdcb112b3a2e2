"""The eyes of these tests see what they are there for."""

from contextlib import contextmanager

from looking import barriers, cut_texts, look, outside
from page_server import served
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

GOOD = "<p>All is well.</p><label>Name <input name=n></label><button>Send</button>"
FADED = "<p style='color:#bbb;background:#fff'>Hardly to be read.</p>"
CUT = "<p style='width:60px;white-space:nowrap;overflow:hidden'>Cut before it is at its end.</p>"
BROAD = "<p style='width:1500px'>Too wide.</p>"


@contextmanager
def page_of(body):
    head = "<!doctype html><html lang=en><title>x</title><link rel=icon href=data:,>"
    html = f"{head}<main><h1>x</h1>{body}</main>"
    with served(Starlette(routes=[Route("/", lambda _: HTMLResponse(html))])) as serving:
        yield serving.base


def test_each_eye_sees_what_it_is_for_and_nothing_where_all_is_well(visit):
    for body, wrong in ((FADED, barriers), (CUT, cut_texts), (BROAD, outside), (GOOD, None)):
        with page_of(body) as base:
            visitor = visit(base)
            visitor.goes("/")
            look(visitor)
            assert [eye for eye in (barriers, cut_texts, outside) if eye(visitor)] == [wrong] * bool(wrong)


def test_what_a_page_does_wrong_unseen_is_noticed(visit):
    image = "<img alt='' src='http://192.0.2.7/x.png'>"
    with page_of(f"{image}<script>console.error('oh'); throw new Error('no')</script>") as base:
        visitor = visit(base)
        visitor.goes("/")
        wrong = {"console: oh", "script: no", "left this machine: http://192.0.2.7/x.png"}
        assert wrong <= set(visitor.troubles)
        visitor.troubles.clear()


def test_a_person_types_clicks_reads_and_goes_by_keyboard(visit):
    with page_of(GOOD) as base:
        visitor = visit(base)
        visitor.goes("/")
        visitor.sees("All is well.")
        visitor.types(n="Ada")
        visitor.presses("Tab")
        visitor.is_at("Send")
