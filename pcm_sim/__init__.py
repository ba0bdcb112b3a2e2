"""pcm-sim: an unofficial simulator of an in-car touchscreen unit, the car and the cloud behind it."""

__version__ = "0.1.0"
