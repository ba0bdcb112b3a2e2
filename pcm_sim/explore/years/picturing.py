"""Pictures of the pages that differ, with where the rows stand that do."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from hashlib import blake2b
from io import BytesIO

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.years.model import SAME, Mark, PagePair, RowSide, Years
from pcm_sim.explore.years.page import only_named
from pcm_sim.explore.years.paging import Pages
from pcm_sim.scenario.pictures.camera import Camera, Picture, Surface
from pcm_sim.session.opening import CarChoice, open_session
from pcm_sim.session.simulation import Session

CameraFor = Callable[[Session], AbstractContextManager[Camera]]


class Pictured:
    """The pages that differ, drawn.

    Attributes:
        pictures: PNG files by name, in Base64.
    """

    def __init__(self) -> None:
        """Nothing is drawn yet."""
        self.pictures: dict[str, str] = {}

    def draw(
        self, catalogue: Catalogue, years: Years, choices: tuple[CarChoice, CarChoice], camera_for: CameraFor
    ) -> Years:
        """Draw both screens of every page of which rows differ.

        Args:
            catalogue: The data.
            years: What differs.
            choices: The two cars.
            camera_for: Gives what takes pictures of a simulation.

        Returns:
            The same, each page with its picture.
        """
        pages = list(years.pages)
        for second, choice in enumerate(choices):
            session = open_session(catalogue, choice, years.language)
            held = Pages(session)
            with camera_for(session) as camera:
                pages = [self._drawn(pair, held, camera, second=bool(second)) for pair in pages]
        return years._replace(pages=tuple(pages))

    def _drawn(self, pair: PagePair, pages: Pages, camera: Camera, *, second: bool) -> PagePair:
        side = pair.second if second else pair.first
        if side is None or only_named(pair):
            return pair
        rows = dict(_differing(pair, second=second))
        camera.show(pages.at(side.id))
        # A long list is scrolled to the first row that differs.
        picture = camera.take(Surface.GLASS, next(iter(rows), ""))
        drawn = side._replace(picture=self._kept(picture), marks=tuple(_marks(picture, rows)))
        return pair._replace(second=drawn) if second else pair._replace(first=drawn)

    def _kept(self, picture: Picture) -> str:
        from PIL import Image  # noqa: PLC0415 - few ask for pictures

        name = blake2b(picture.rgba, digest_size=8).hexdigest()
        if name not in self.pictures:
            kept = BytesIO()
            image = Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba).convert("RGB")
            image.save(kept, "PNG")
            self.pictures[name] = b64encode(kept.getvalue()).decode()
        return name


def _differing(pair: PagePair, *, second: bool) -> Iterator[tuple[str, str]]:
    """Give the rows of a side that differ and are shown, each with what became of it."""
    for line in pair.rows:
        row: RowSide | None = line.second if second else line.first
        if row is not None and row.shown and line.verdict != SAME:
            yield row.id, line.verdict


def _marks(picture: Picture, rows: dict[str, str]) -> Iterator[Mark]:
    for target, box in picture.boxes.items():
        verdict = rows.get(target.partition("#")[0])
        if verdict:
            across, down = 100 / picture.width, 100 / picture.height
            yield Mark(
                verdict,
                round(box.x * across, 2),
                round(box.y * down, 2),
                round(box.width * across, 2),
                round(box.height * down, 2),
            )
