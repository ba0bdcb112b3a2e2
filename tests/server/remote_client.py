"""A client of the remote control that knows HTTP alone, and a desk without a window."""

import http.client
import json
import threading
from concurrent.futures import Future
from dataclasses import dataclass
from urllib.parse import urlsplit

TIMEOUT_S = 60


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: dict
    raw: bytes

    @property
    def text(self):
        return self.raw.decode()

    @property
    def json(self):
        return json.loads(self.raw)

    @property
    def problem(self):
        """The one sentence of a refusal, whose shape is checked on the way."""
        assert self.headers["content-type"] == "application/problem+json"
        said = self.json
        assert said["status"] == self.status
        assert said["type"].startswith("urn:pcm-sim:")
        assert said["title"]
        assert said["detail"].endswith((".", "?", "}."))
        return said["detail"]


class Client:
    def __init__(self, url, token):
        self.url = url
        self.port = urlsplit(url).port
        self.token = token

    def send(self, method, path, body=None, **headers):
        """Send a request as it is given; a header that is none is left out."""
        wanted = {"Authorization": f"Bearer {self.token}"}
        wanted |= {name.replace("_", "-"): value for name, value in headers.items()}
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT_S)
        try:
            link.putrequest(method, path, skip_host="Host" in wanted)
            for name, value in wanted.items():
                if value is not None:
                    link.putheader(name, value)
            if body is not None and wanted.keys().isdisjoint(("Transfer-Encoding", "Content-Length")):
                link.putheader("Content-Length", str(len(body)))
            link.endheaders()
            if body is not None:
                link.send(body)
            answer = link.getresponse()
            return Reply(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            link.close()

    def get(self, path):
        return self.send("GET", path)

    def post(self, path, body=None):
        return self.send("POST", path, json.dumps(body or {}).encode())

    def look(self, path):
        """Get JSON that must be there."""
        reply = self.get(path)
        assert reply.status == 200, reply.text
        return reply.json

    def act(self, path, **body):
        """Do what must work, and give what is to be seen then."""
        reply = self.post(path, body)
        assert reply.status == 200, reply.text
        return reply.json


class BareDesk:
    """Owns a simulation without a window: one thread at a time, in the order of asking."""

    def __init__(self, session=None):
        self.session = session
        self.heard = None
        self.quits = threading.Event()
        self._lock = threading.Lock()

    def open(self, session):
        self.session = session
        self._tell_steps()

    def ask(self, work):
        done = Future()
        with self._lock:
            try:
                done.set_result(work(self))
            except Exception as error:  # noqa: BLE001  whoever asked gets it
                done.set_exception(error)
        return done

    def picture(self, *, whole):  # noqa: ARG002  the window asks for it
        done = Future()
        done.set_exception(OSError("nobody can draw"))
        return done

    def follow(self, heard):
        self.heard = heard
        self._tell_steps()

    def quit(self):
        self.quits.set()

    def _tell_steps(self):
        session, heard = self.session, self.heard
        if session and heard:
            session.listen(lambda: heard(session))
            heard(session)
