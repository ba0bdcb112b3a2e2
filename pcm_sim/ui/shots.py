"""Pictures of every kind of screen of some cars, with a page to look through them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, cast

from PySide6.QtGui import QImage

from pcm_sim.session.exhibits import BESIDE, DEVICE, HOME, WINDOW, Exhibit, ShotsWish, dressed, exhibits
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.phone_exhibits import CARD, PHONE, phone_exhibits
from pcm_sim.session.progress import progress
from pcm_sim.session.simulation import Session
from pcm_sim.ui.camera import PictureWriter, canvas_picture, window_picture
from pcm_sim.ui.contact_sheet import Picture, write_contact_sheet
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.legibility import faults, least_of
from pcm_sim.ui.ports import HandsetPort, SessionPort
from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.texts import in_language

_MY_PORSCHE = "My Porsche"
_SLUG = str.maketrans(" /:_", "----")


class ShotsTaken(NamedTuple):
    """What was drawn.

    Attributes:
        pictures: How many.
        page: All of them, to look through.
        faults: What cannot be read or touched well, a line each.
    """

    pictures: int
    page: Path
    faults: tuple[str, ...]


class _Job(NamedTuple):
    """One picture that is to be drawn."""

    session: Session
    exhibit: Exhibit
    language: str
    light: str


@dataclass(slots=True)
class _Album:
    """What was drawn so far."""

    pictures: list[Picture] = field(default_factory=list)
    faults: dict[str, None] = field(default_factory=dict)


def take_shots(
    inputs: WindowInputs,
    cars: Sequence[CarChoice],
    start: Callable[[CarChoice], Session],
    wish: ShotsWish,
) -> ShotsTaken:
    """Draw the pictures and write the page, with a bar of progress on standard error.

    Args:
        inputs: What the window is built from; its first simulation is replaced.
        cars: Whose screens.
        start: Opens a simulation of a car.
        wish: What is to be drawn.
    """
    wish.folder.mkdir(parents=True, exist_ok=True)
    jobs = [job for car in cars for job in _jobs(start(car), wish)]
    # My Porsche is the same beside every car, by day and by night.
    jobs += _phone_jobs(start(cars[0]), wish)
    album = _Album()
    bar = progress("drawing pictures", len(jobs))
    with OffscreenWindow(inputs) as window, PictureWriter() as writer, bar as advance:
        for job in jobs:
            image = _draw(window, job, album)
            picture = _picture(job, image, window)
            writer.write(image, wish.folder / picture.file)
            album.pictures.append(picture)
            advance()
    texts = in_language(inputs.texts, wish.languages[0])
    page = write_contact_sheet(wish.folder, album.pictures, texts, wish.languages[0])
    return ShotsTaken(len(album.pictures), page, tuple(album.faults))


def _jobs(session: Session, wish: ShotsWish) -> Iterator[_Job]:
    shown = exhibits(session)
    by_kind = {one.kind: one for one in reversed(shown)}
    home = by_kind[HOME]
    # The window is seen at work, where this car has something to type.
    busy = by_kind.get("digits", home)
    for exhibit in (Exhibit(DEVICE, home.moment), Exhibit(WINDOW, busy.moment), *shown):
        if wish.kinds and exhibit.kind not in wish.kinds:
            continue
        for light in wish.lights:
            for language in wish.languages:
                yield _Job(session, exhibit, language, light)


def _phone_jobs(session: Session, wish: ShotsWish) -> Iterator[_Job]:
    wanted = [one for one in (BESIDE, PHONE) if not wish.kinds or one in wish.kinds]
    pages = phone_exhibits(session) if wanted else ()
    shown = list(pages) if PHONE in wanted else []
    if BESIDE in wanted:
        card = next(one.moment.handset for one in pages if one.page == CARD)
        # What the car asks for is read off the telephone.
        busy = next((one for one in exhibits(session) if one.kind == "digits"), pages[0])
        shown.append(Exhibit(BESIDE, replace(busy.moment, handset=card)))
    for exhibit in shown:
        for language in wish.languages:
            yield _Job(session, exhibit, language, wish.lights[0])


def _draw(window: OffscreenWindow, job: _Job, album: _Album) -> QImage:
    rules = job.session.rules
    moment = dressed(rules, job.exhibit.moment, job.language, day=job.light == "day")
    window.open(job.session.beginning_at(moment))
    if job.exhibit.kind in {BESIDE, PHONE}:
        return _draw_phone(window, job.exhibit.kind)
    glass = window.find("glass")
    canvas = rules.vehicle.canvas
    for fault in faults(glass, least_of(canvas.width, canvas.height, canvas.inches)):
        where = f"{rules.vehicle.head_unit.name}, {job.exhibit.kind}, {job.language}"
        album.faults[f"{where}: {fault}"] = None
    if job.exhibit.kind == WINDOW:
        return window_picture(window.quick)
    image = canvas_picture(window.find(DEVICE) if job.exhibit.kind == DEVICE else glass)
    # Nothing shines through the glass; without that channel the file is smaller.
    return image if job.exhibit.kind == DEVICE else image.convertToFormat(QImage.Format.Format_RGB888)


def _draw_phone(window: OffscreenWindow, kind: str) -> QImage:
    window.shell.showTab("phone")
    frame = window.find("phone-frame")
    image = window_picture(window.quick) if kind == BESIDE else canvas_picture(frame)
    window.shell.showTab("car")
    return image


def _picture(job: _Job, image: QImage, window: OffscreenWindow) -> Picture:
    page = job.exhibit.page
    unit = _MY_PORSCHE if page else job.session.rules.vehicle.head_unit.name
    slug = f"{unit} {page}".strip().translate(_SLUG).lower()
    session = window.shell.session
    kind = "" if page else f"-{job.exhibit.kind}"
    return Picture(
        file=f"{slug}{kind}-{job.language}-{job.light}.png",
        unit=unit,
        language=job.language,
        light=job.light,
        kind=job.exhibit.kind,
        title=_title(session, is_phone=page != ""),
        width=image.width(),
        height=image.height(),
    )


def _title(session: SessionPort | None, *, is_phone: bool) -> str:
    if session is None:
        return ""
    return cast("HandsetPort", session).phone.title if is_phone else session.screen.title
