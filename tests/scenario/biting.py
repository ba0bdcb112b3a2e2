"""Shipped data with values that are broken on purpose; faster than a folder of changed files."""

from functools import cache

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.composition import load_catalogue

GONE = object()
"""Stands for no value at all."""


def broken(*changes):
    """Give the shipped data with values changed: pairs of the way to a value and the new one."""
    plain = shipped_data().plain
    for way, value in changes:
        plain = _changed(plain, way, value)
    return Catalogue(plain, (data_root(),))


@cache
def shipped_data():
    """Give the shipped data, once for all tests."""
    return load_catalogue()


def _changed(plain, way, value):
    key, *rest = way
    copied = {**plain}
    assert key in copied or not rest, f"there is no {key!r} any more"
    if rest:
        copied[key] = _changed(copied[key], rest, value)
    elif value is GONE:
        del copied[key]
    else:
        assert copied.get(key, GONE) != value, f"{key!r} is so anyhow"
        copied[key] = value
    return copied
