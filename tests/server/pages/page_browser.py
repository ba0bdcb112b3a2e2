"""A browser without a screen and without script: it opens addresses, follows links, presses and types."""

import asyncio
import re
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

VOID = {"meta", "link", "input", "br"}
CLAIRE = {"email": "claire.martin@example.org", "password": "Lavande-26"}
"""What an invented person signs in with."""
FORM = b"application/x-www-form-urlencoded"


class Element:
    """An element with what is in it."""

    def __init__(self, tag, attrs, parent):
        self.tag, self.attrs, self.parent = tag, dict(attrs), parent
        self.inside = []

    @property
    def text(self):
        found = "".join(one if isinstance(one, str) else one.text for one in self.inside)
        return " ".join(found.split())

    def all(self, *tags):
        for one in self.inside:
            if not isinstance(one, str):
                if one.tag in tags:
                    yield one
                yield from one.all(*tags)

    def above(self, tag):
        return self if self.tag == tag else self.parent.above(tag) if self.parent else None

    @property
    def is_out_of_reach(self):
        return "inert" in self.attrs or (self.parent is not None and self.parent.is_out_of_reach)


class _Reader(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.root = self.at = Element("", (), None)
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        made = Element(tag, attrs, self.at)
        self.at.inside.append(made)
        if tag not in VOID:
            self.at = made

    def handle_startendtag(self, tag, attrs):
        self.at.inside.append(Element(tag, attrs, self.at))

    def handle_endtag(self, tag):
        assert self.at.tag == tag, f"<{self.at.tag}> is closed by </{tag}>"
        self.at = self.at.parent

    def handle_data(self, data):
        self.at.inside.append(data)


class Browser:
    """A browser of its own: its cookies, its page, what is typed."""

    def __init__(self, app, language="en", root="/my"):
        self.app, self.language, self.root = app, language, root
        self.cookies, self.typed, self._read = {}, {}, ("", None)
        self.status, self.headers, self.html, self.url = 0, {}, "", ""

    # What a person does.

    def open(self, address):
        """Open an address below the root of the pages."""
        return self._go("GET", f"{self.root}/{address}")

    def follow(self, label):
        """Follow a link of the page by what is written on it."""
        links = [one for one in self.page.all("a") if label in one.text and not one.is_out_of_reach]
        assert links, f"no link {label!r} on {self.url}: {[one.text for one in self.page.all('a')]}"
        return self._go("GET", links[-1].attrs["href"])

    def fill(self, **fields):
        """Type into fields, by their names."""
        names = {one.attrs.get("name") for one in self.page.all("input", "select")}
        assert set(fields) <= names, f"{set(fields) - names} are no fields of {self.url}: {names}"
        self.typed |= fields
        return self

    def press(self, label):
        """Press a button by what is written on it."""
        buttons = [one for one in self.page.all("button") if label in one.text and not one.is_out_of_reach]
        assert buttons, f"no button {label!r} on {self.url}: {[one.text for one in self.page.all('button')]}"
        return self.send(buttons[-1])

    def send(self, button):
        """Send the form of a button, with what is typed."""
        form = button.above("form")
        fields = {**self._fields(form), **self.typed}
        if "name" in button.attrs:
            fields[button.attrs["name"]] = button.attrs["value"]
        return self._go("POST", form.attrs["action"], urlencode(fields).encode())

    def sign_in(self, button="Sign in"):
        """Sign in on the portal as Claire."""
        return self.open("portal/sign-in").fill(**CLAIRE).press(button)

    def hold(self, customer):
        """Let it be somebody else's browser."""
        select = next(one for one in self.page.all("select") if one.attrs["id"] == "holder")
        self.typed = {"holder": customer}
        return self.send(next(select.above("form").all("button")))

    # What a person sees.

    @property
    def page(self):
        """The page as elements."""
        if self._read[0] is not self.html:
            self._read = self.html, _Reader(self.html).root
        return self._read[1]

    @property
    def at(self):
        """The address that is open, below the root of the pages."""
        return self.url.removeprefix(f"{self.root}/")

    @property
    def title(self):
        """The one heading."""
        (heading,) = self.page.all("h1")
        return heading.text

    def sees(self, text):
        """Tell whether a text can be read on the page."""
        return text in self.page.text

    def value(self, name):
        """Give what stands in a field."""
        return next(one for one in self.page.all("input") if one.attrs.get("name") == name).attrs["value"]

    def error(self, name):
        """Give what is said to be wrong with a field, as a screen reader finds it."""
        field = next(one for one in self.page.all("input", "select") if one.attrs.get("name") == name)
        if field.attrs.get("aria-invalid") != "true":
            return ""
        told = {one.attrs.get("id"): one.text for one in self.page.all("p")}
        return told[f"field-{name}-error"]

    def links(self):
        """Give the addresses that the page leads to."""
        found = (one.attrs["href"].partition("#")[0] for one in self.page.all("a"))
        return {one.removeprefix(f"{self.root}/") for one in found if one.startswith(f"{self.root}/")}

    # What a browser does.

    def _fields(self, form):
        found = {}
        for one in form.all("input", "select"):
            if one.tag == "select":
                chosen = [two for two in one.all("option") if "selected" in two.attrs]
                found[one.attrs["name"]] = chosen[0].attrs["value"] if chosen else ""
            elif one.attrs.get("type") != "radio" or "checked" in one.attrs:
                found[one.attrs["name"]] = one.attrs.get("value", "")
        return found

    def _go(self, method, url, body=b"", **headers):
        for _ in range(6):
            self.ask(method, url, body, **headers)
            if self.status != 303:
                self.typed = {}
                return self
            method, url, body = "GET", urljoin(url, self.headers["location"]), b""
        raise AssertionError(f"{url} leads on and on")

    def ask(self, method, url, body=b"", **headers):
        """Send one request, and go nowhere else."""
        asyncio.run(self._asked(method, url, body, headers))
        return self

    async def _asked(self, method, url, body, headers):
        parts = urlsplit(url)
        sent = iter([{"type": "http.request", "body": body, "more_body": False}])
        started, pieces = {}, []

        async def receive():
            return next(sent, {"type": "http.disconnect"})

        async def send(message):
            if message["type"] == "http.response.start":
                started.update(message)
            else:
                pieces.append(message.get("body", b""))

        await self.app(scope_of(method, parts, self._sent_headers(method, headers)), receive, send)
        self.status, self.url, self.raw = started["status"], parts.path, b"".join(pieces)
        self.query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.headers = {name.decode(): value.decode() for name, value in started["headers"]}
        cookie = re.match("([^=]+)=([^;]*)", self.headers.get("set-cookie", ""))
        if cookie:
            self.cookies[cookie[1]] = cookie[2]
        if "text/html" in self.headers.get("content-type", ""):
            self.html = self.raw.decode()

    def _sent_headers(self, method, more):
        told = {"host": "localhost", "accept-language": self.language}
        if self.cookies:
            told["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if method == "POST":
            told |= {"content-type": FORM.decode(), "origin": "http://localhost"}
        told |= {name.replace("_", "-"): value for name, value in more.items()}
        return [(name.encode(), value.encode()) for name, value in told.items()]


def scope_of(method, parts, headers):
    """Give what a server tells an application of a request."""
    return {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": headers,
        "server": ("localhost", 80),
        "client": ("127.0.0.1", 1),
    }
