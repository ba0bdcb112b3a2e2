"""Taking the pictures of a guide: each cell is played again before a camera; equal pictures are kept once.

Drawing and encoding are done on a thread while the next picture is taken.
"""

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from hashlib import sha1
from typing import NamedTuple, Self

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.format.model import Cell
from pcm_sim.scenario.guide.model import Edition, GuidePicture, Part, Sight
from pcm_sim.scenario.guide.reader import for_reader
from pcm_sim.scenario.pictures.camera import OF_PORTAL, Camera, Picture, Surface
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.play.veil import Veil, secrets_of
from pcm_sim.scenario.trace.seeing import look
from pcm_sim.session.simulation import Session

_NAME_SIGNS = 12
# Pictures that wait to be encoded are 8 MB each.
_MOST_WAITING = 6
_NOW = "now"
_MINUTE_MS = 60_000


class Taken(NamedTuple):
    """A picture that was taken for a step.

    Attributes:
        sight: What it is for.
        picture: The picture.
    """

    sight: Sight
    picture: Picture


class Due(NamedTuple):
    """A picture that can be taken now, until the next one is asked for.

    Attributes:
        sight: What it is for.
        seen: What it would show: of equal ones in an edition one picture is enough.
        take: Takes it.
    """

    sight: Sight
    seen: Hashable
    take: Callable[[], Picture]


def due(catalogue: Catalogue, cell: Cell, edition: Edition, camera: Camera) -> Iterator[Due]:
    """Play a cell before a camera and stop at every picture that its guide names; at none with a secret.

    Args:
        catalogue: The data.
        cell: What the edition was written of.
        edition: The guide.
        camera: It looks at the cell's own simulation from now on.
    """
    wanted: dict[int, list[Sight]] = {}
    for sight in _sights(edition):
        wanted.setdefault(sight.beat, []).append(sight)
    if not wanted:
        return
    playing = opened(for_reader(catalogue, cell), cell)
    # What is between two pictures need not be drawn: the camera's own simulation skips it.
    shown = playing.beginning_at(playing.moment)
    camera.show(shown)
    veil = Veil(secrets_of(cell))
    for at, _ in enumerate(Play(cell, playing).beats()):
        for sight in wanted.pop(at, ()):
            if not _shows_secret(veil, playing, sight.surface):
                yield Due(sight, _seen(playing, sight), partial(_take, playing, shown, camera, sight))
        if not wanted:
            return


def taken(catalogue: Catalogue, cell: Cell, edition: Edition, camera: Camera) -> Iterator[Taken]:
    """Take every picture that a guide names, in order; see `due`."""
    return (Taken(one.sight, one.take()) for one in due(catalogue, cell, edition, camera))


def _take(playing: Session, shown: Session, camera: Camera, sight: Sight) -> Picture:
    if shown.moment is not playing.moment:
        shown.kept.keep(_NOW, playing.moment, playing.trail)
        shown.recall(_NOW)
    return camera.take(sight.surface, sight.target)


def _seen(session: Session, sight: Sight) -> Hashable:
    screen: Hashable = session.screen
    if sight.surface in OF_PORTAL:
        # A telephone shows the time of day too.
        screen = (session.phone, session.moment.cabin.clock // _MINUTE_MS)
    return screen, sight.surface, sight.target, sight.crop


def _shows_secret(veil: Veil, session: Session, surface: Surface) -> bool:
    """Tell whether a secret could be read on a picture."""
    if not veil.secrets:
        return False
    seen = look(session)
    return veil.hides(seen.phone_text if surface in OF_PORTAL else seen.text)


class Album:
    """The pictures of a guide while they are taken. To be used as a context.

    Args:
        told: Is called for each picture that was taken.
    """

    def __init__(self, told: Callable[[], None] = lambda: None) -> None:
        """Keep no picture yet."""
        self._told = told
        self._kept: dict[str, GuidePicture] = {}
        # Two keep pace with drawing, which one does not.
        self._pool = ThreadPoolExecutor(2)
        self._waiting: deque[Future[str]] = deque()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the thread go."""
        self._pool.shutdown(cancel_futures=True)

    def take(self, catalogue: Catalogue, cell: Cell, edition: Edition, camera: Camera) -> "Future[Edition]":
        """Take the pictures of one edition, which is there with their names once they are encoded.

        Args:
            catalogue: The data.
            cell: What the edition was written of.
            edition: The guide.
            camera: Takes the pictures.
        """
        names: dict[Sight, Future[str]] = {}
        same: dict[Hashable, Future[str]] = {}
        for one in due(catalogue, cell, edition, camera):
            if one.seen not in same:
                same[one.seen] = self._kept_soon(one.sight, one.take())
            names[one.sight] = same[one.seen]
            self._told()
        return self._pool.submit(_named, edition, names)

    def pictures(self) -> Mapping[str, GuidePicture]:
        """Give all pictures by name, once the editions are there."""
        # By name, for it is chance which of two threads is done first.
        return dict(sorted(self._kept.items()))

    def _kept_soon(self, sight: Sight, picture: Picture) -> "Future[str]":
        """Have a picture kept on a thread; where too many wait for that already, wait with them."""
        if len(self._waiting) == _MOST_WAITING:
            self._waiting.popleft().result()
        keeping = self._pool.submit(self._keep, sight, picture)
        self._waiting.append(keeping)
        return keeping

    def _keep(self, sight: Sight, picture: Picture) -> str:
        """Keep a picture unless there is the same, on the thread, and give its name."""
        where = f"{picture.width} {picture.boxes.get(sight.target)} {sight.crop}".encode()
        # The quickest sum of the standard library by far; nobody makes two of these alike on purpose.
        summed = sha1(where, usedforsecurity=False)
        summed.update(picture.rgba)
        name = f"{sight.surface}-{summed.hexdigest()[:_NAME_SIGNS]}"
        if name not in self._kept:
            self._kept[name] = _encoded(sight, picture)
        return name


def _encoded(sight: Sight, picture: Picture) -> GuidePicture:
    # Pillow is for those who make guides only.
    from pcm_sim.scenario.pictures import drawing  # noqa: PLC0415

    image = drawing.ringed(picture, sight.target) if sight.target else drawing.image_of(picture)
    if sight.crop:
        image = drawing.cropped(picture, sight.target, image)
    return GuidePicture(drawing.png(image), image.width, image.height)


def _sights(edition: Edition) -> Iterator[Sight]:
    return (sight for part in edition.parts for sight in part.sights)


def _named(edition: Edition, names: Mapping[Sight, "Future[str]"]) -> Edition:
    """Write the names of pictures into an edition; the last ones may still be encoded on the other thread."""
    named = {sight: name.result() for sight, name in names.items()}

    def part_of(part: Part) -> Part:
        sights = (one._replace(picture=named[one]) for one in part.sights if one in named)
        # What stays the same from one moment to the next is looked at once.
        seen = {(one.picture, one.target): one for one in sights}
        return replace(part, sights=tuple(seen.values()))

    return replace(edition, parts=tuple(map(part_of, edition.parts)))
