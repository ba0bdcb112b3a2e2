"""Writing a trace as a ZIP: values for programs, pictures, and a page for people that needs no network."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.trace import plain
from pcm_sim.scenario.trace.tracing import Trace

ENDING: Final = ".pcmtrace.zip"
_PAGE: Final = Path(__file__).with_name("page.html")
_WORDS: Final = (
    "title",
    "steps",
    "keys",
    "expected",
    "seen",
    "hint",
    "before",
    "after",
    "changes",
    "nothing",
    "asked",
    "unit",
    "phone",
    "picture",
    "left_out",
    "passed",
    "failed",
    "stuck",
    "warned",
    "skipped",
)
_MOST_LETTERS: Final = 120
_UNFIT = re.compile(r"[^\w.,=-]+")


def write_trace(
    trace: Trace, folder: Path, texts: Mapping[str, Labels], reasons: Mapping[str, Labels]
) -> Path:
    """Write a trace into a folder, which is made where there is none.

    Args:
        trace: What was played.
        folder: Where.
        texts: The desktop's texts, by name.
        reasons: The sentences that tell why a step failed (`menus/failures.yaml`), by id.

    Returns:
        The file.

    Raises:
        OSError: It cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / _file_name(trace.played.cell.name)
    steps = [plain.step(trace, one) for one in trace.steps]
    manifest = plain.manifest(trace)
    part = file.with_name(f"{file.name}.part")
    with ZipFile(part, "w", ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", _json(manifest, indent=2))
        archive.writestr("steps.ndjson", "".join(f"{_json(one)}\n" for one in steps))
        archive.writestr("first.json", _json(plain.state(trace, trace.first), indent=2))
        archive.writestr("last.json", _json(plain.state(trace, trace.last), indent=2))
        for name, image in trace.album.images.items():
            archive.writestr(f"img/{name}.png", image, ZIP_STORED)
        archive.writestr("index.html", _page(trace, manifest, steps, texts, reasons))
    part.replace(file)
    return file


def _page(
    trace: Trace,
    manifest: plain.Plain,
    steps: list[plain.Plain],
    texts: Mapping[str, Labels],
    reasons: Mapping[str, Labels],
) -> str:
    """Give the page with everything in it, so that it opens from wherever it was taken out to."""
    images = {name: b64encode(image).decode() for name, image in trace.album.images.items()}
    words = {word: dict(texts[f"desktop.trace.{word}"]) for word in _WORDS}
    words["unofficial"] = dict(texts["desktop.unofficial"])
    whys = {one.result.number: plain.why(trace, one, reasons, words["title"]) for one in trace.steps}
    told = {number: why for number, why in whys.items() if why}
    held = _json({"manifest": manifest, "steps": steps, "images": images, "words": words, "whys": told})
    # No text of a scenario may end the element that holds it.
    return _PAGE.read_text("utf-8").replace('"__TRACE__"', held.replace("<", "\\u003c"), 1)


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _file_name(cell: str) -> str:
    """Give a name that every file system takes, and no two cells share."""
    fit = _UNFIT.sub("-", cell).strip("-.")[:_MOST_LETTERS]
    told_apart = "" if fit == cell else f"-{blake2b(cell.encode(), digest_size=4).hexdigest()}"
    return f"{fit}{told_apart}{ENDING}"
