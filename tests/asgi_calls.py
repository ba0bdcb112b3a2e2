"""Requests put to an ASGI application without a network: exactly what stands there, headers and all."""

import asyncio
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Got:
    status: int
    headers: dict
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def problem(self):
        """The sentence of a refusal, whose shape is checked on the way."""
        assert self.headers["content-type"] == "application/problem+json"
        said = self.json
        assert said["status"] == self.status
        assert said["simulated"] is True
        assert said["code"]
        assert said["detail"].endswith((".", "`."))
        return said["detail"]


def call(app, method, path, *parts, query="", client="127.0.0.1", scheme="http", run=asyncio.run, **headers):
    """Send a request; `parts` are the pieces of its body, one that is an exception never comes."""
    said = {"host": "127.0.0.1:8080"} | {name.replace("_", "-"): value for name, value in headers.items()}
    if parts and not {"content-length", "transfer-encoding"} & said.keys():
        said["content-length"] = str(sum(map(len, parts)))
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "scheme": scheme,
        "query_string": query.encode(),
        "client": (client, 1),
        "headers": [(name.encode(), v.encode()) for name, v in said.items() if v is not None],
    }
    return run(asyncio.wait_for(_send(app, scope, list(parts)), 20))


async def _send(app, scope, parts):
    sent = []

    async def receive():
        if parts:
            body = parts.pop(0)
            return {"type": "http.request", "body": body, "more_body": bool(parts)}
        return await asyncio.Event().wait()

    async def send(message):
        sent.append(message)

    await app(scope, receive, send)
    start, *rest = sent
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return Got(start["status"], headers, b"".join(one.get("body", b"") for one in rest))


async def echo(scope, receive, send):
    """Answer with what came in: the body's size, and what its sender may."""
    body = b""
    if any(name in {b"content-length", b"transfer-encoding"} and v != b"0" for name, v in scope["headers"]):
        body = (await receive())["body"]
    said = json.dumps({"size": len(body), "path": scope["path"], "role": scope["grant"].role.word})
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": said.encode()})
