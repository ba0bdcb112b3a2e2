"""The page beside the pictures: all of them small, to be chosen by unit, language, colours and kind."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import NamedTuple

INDEX = "index.html"
_TEMPLATE = Path(__file__).with_name("contact_sheet.html")
_CHOICES = ("unit", "language", "light", "kind")


class Picture(NamedTuple):
    """One picture of the page.

    Attributes:
        file: Its name.
        unit: Whose it is, for people.
        language: ISO 639-1.
        light: `day` or `night`.
        kind: Kind of screen.
        title: Heading of what it shows.
        width: In pixels.
        height: In pixels.
    """

    file: str
    unit: str
    language: str
    light: str
    kind: str
    title: str
    width: int
    height: int


def write_contact_sheet(
    folder: Path, pictures: Sequence[Picture], texts: Mapping[str, str], language: str
) -> Path:
    """Write the page.

    Args:
        folder: Where the pictures are.
        pictures: All of them.
        texts: The desktop's texts in the language of the page.
        language: That language, ISO 639-1.

    Returns:
        Its file.
    """
    page = Template(_TEMPLATE.read_text("utf-8")).substitute(
        language=language,
        title=escape(texts["desktop.shots.title"]),
        unofficial=escape(texts["desktop.unofficial"]),
        hint=escape(texts["desktop.shots.hint"]),
        none=escape(texts["desktop.shots.none"]),
        choices="\n".join(_choice(name, pictures, texts) for name in _CHOICES),
        pictures="\n".join(_figure(picture, texts) for picture in pictures),
    )
    file = folder / INDEX
    file.write_text(page, "utf-8")
    return file


def _choice(name: str, pictures: Iterable[Picture], texts: Mapping[str, str]) -> str:
    values = dict.fromkeys(getattr(picture, name) for picture in pictures)
    buttons = [("", texts["desktop.shots.all"]), *((one, _label(name, one, texts)) for one in values)]
    drawn = "".join(
        f'<button type="button" data-value="{escape(value)}" aria-pressed="{str(value == "").lower()}">'
        f"{escape(label)}</button>"
        for value, label in buttons
    )
    label = escape(texts[f"desktop.shots.{name}"])
    return (
        f'<div class="choice" role="group" aria-label="{label}" data-name="{name}">'
        f"<span>{label}</span>{drawn}</div>"
    )


def _label(name: str, value: str, texts: Mapping[str, str]) -> str:
    return texts.get(f"desktop.shots.{name}.{value}", value)


def _figure(picture: Picture, texts: Mapping[str, str]) -> str:
    kind = _label("kind", picture.kind, texts)
    light = _label("light", picture.light, texts)
    said = f"{picture.title}, {picture.unit}, {kind}, {picture.language}, {light}".removeprefix(", ")
    data = "".join(f' data-{name}="{escape(getattr(picture, name))}"' for name in _CHOICES)
    return (
        f'<figure{data}><a href="{escape(picture.file)}"><img src="{escape(picture.file)}" '
        f'alt="{escape(said)}" width="{picture.width}" height="{picture.height}" loading="lazy"></a>'
        f"<figcaption><b>{escape(picture.title or kind)}</b>"
        f"<span>{escape(picture.unit)} · {escape(kind)} · {escape(picture.language)} · {escape(light)}"
        "</span></figcaption></figure>"
    )
