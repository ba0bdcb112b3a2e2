"""A value of the domain as plain values, for JSON."""

from dataclasses import fields, is_dataclass


def plain(value: object) -> object:
    """Give a value as mappings, lists, texts and numbers, by the names of its parts.

    Args:
        value: A screen, or any other value made of dataclasses and named tuples.
    """
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        parts = [plain(part) for part in value]
        return dict(zip(names, parts, strict=True)) if names else parts
    return value
