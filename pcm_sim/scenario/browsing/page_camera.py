"""A camera that takes the pictures of the telephone in a browser, and all others as another camera does."""

from pcm_sim.scenario.browsing.browser import Browser
from pcm_sim.scenario.pictures.camera import Camera, Picture, Surface
from pcm_sim.session.simulation import Session


class PageCamera:
    """See `Camera`.

    Args:
        camera: Takes the unit and the device.
        browser: Shows My Porsche.
    """

    def __init__(self, camera: Camera, browser: Browser) -> None:
        """Keep them."""
        self._camera = camera
        self._browser = browser

    def show(self, session: Session) -> None:
        """Look at a simulation from now on."""
        self._camera.show(session)
        self._browser.show(session)

    def take(self, surface: Surface, wanted: str = "") -> Picture:
        """Take a picture of what is so now."""
        if surface is Surface.PHONE:
            return self._browser.take(wanted, wide=False)
        if surface is Surface.PAGE:
            return self._browser.take(wanted, wide=True)
        return self._camera.take(surface, wanted)
