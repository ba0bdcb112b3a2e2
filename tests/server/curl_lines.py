"""Doing what a line of curl says, with nothing but the standard library."""

import os
import re
import shlex
from http.client import HTTPConnection, HTTPException, IncompleteRead
from urllib.parse import urlsplit

PATIENCE_S = 10
FLAGS = {"-s", "-sS", "-sN"}


class Reader:
    """Somebody who types what a page says, in one shell.

    Args:
        variables: What the shell knows already.
    """

    def __init__(self, **variables):
        self._variables = variables
        self._token = ""

    def types(self, line):
        """Do a line, and give what it prints."""
        if line.startswith("export "):
            name, _, value = shlex.split(line)[1].partition("=")
            # Whatever the page cannot know is what was answered last.
            self._variables.setdefault(name, value.replace("…", self._token))
            return ""
        words = shlex.split(re.sub(r"\$(\w+)", lambda name: self._variables[name[1]], line))
        assert words.pop(0) == "curl", line
        return self._asks(words)

    def _asks(self, words):
        method, body, headers, url = "", None, {}, ""
        while words:
            match words.pop(0):
                case "-X":
                    method = words.pop(0)
                case "-H":
                    name, _, value = words.pop(0).partition(": ")
                    headers[name] = value
                case "--json":
                    body = words.pop(0)
                    headers["Content-Type"] = "application/json"
                case word if word.startswith("-"):
                    assert word in FLAGS, word
                case url:
                    pass
        return self._answered(method or ("GET" if body is None else "POST"), url, body, headers)

    def _answered(self, method, url, body, headers):
        split = urlsplit(url)
        connection = HTTPConnection(split.hostname, split.port, timeout=PATIENCE_S)
        try:
            path = f"{split.path}?{split.query}" if split.query else split.path
            connection.request(method, path, body and body.encode(), headers)
            return self._read(connection.getresponse())
        except IncompleteRead as error:
            return f"{error.partial.decode()}{os.linesep}curl: (18) transfer closed\n"
        except (OSError, HTTPException) as error:
            return f"curl: (56) {error}\n"
        finally:
            connection.close()

    def _read(self, answer):
        assert answer.status < 500, answer.status
        if answer.getheader("content-type", "").startswith("text/event-stream"):
            # A stream has no end; its first event tells enough.
            return "".join(iter(lambda: answer.readline().decode(), "\n"))
        said = answer.read().decode()
        found = re.search(r'"token":"([^"]+)"', said)
        self._token = found[1] if found else self._token
        return f"{said}\n"
