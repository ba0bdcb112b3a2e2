"""From the files of the model lines to the vehicles: laid over each other, and one like another."""

from typing import NamedTuple, cast

from pcm_sim.catalogue.layers import Found
from pcm_sim.catalogue.problems import Problems, Span, did_you_mean
from pcm_sim.catalogue.shapes import Json, Located

Plain = dict[str, Json]
Key = tuple[str, int]


class _Version(NamedTuple):
    """A vehicle as one folder has it."""

    line: str
    layer: int
    written: Located
    span: Span


class LineFiles:
    """Collects lines and vehicles over all data folders.

    A file adds vehicles to its line wherever the line was begun, and replaces those of the same key below.

    Args:
        problems: Takes what is wrong.

    Attributes:
        lines: Name of each model line, by line.
        is_whole: No file of a line was wrong, so that a vehicle that is not here is nowhere.
    """

    def __init__(self, problems: Problems) -> None:
        self.lines: Plain = {}
        self.is_whole = True
        self._problems = problems
        self._begun: dict[str, int] = {}
        self._versions: dict[str, list[_Version]] = {}
        self._resolved: dict[Key, Plain | None] = {}
        self._resolving: list[Key] = []

    def take(self, file: Found, record: Located | None) -> None:
        """Take what a file says.

        Args:
            file: The file.
            record: What was read, or none when it is wrong.
        """
        if record is None:
            self.is_whole = False
            return
        line = str(record["line"])
        if self._begun.get(line) == 0 == file.layer:
            told = f"a second file for the line {line!r}"
            self._problems.add(record.span("line"), told, "give it another name")
            self.is_whole = False
            return
        if line not in self._begun and "label" not in record:
            self._problems.add(record.span(), f"the new line {line!r} needs 'label'", "its name for people")
            self.is_whole = False
            return
        self._begun.setdefault(line, file.layer)
        if "label" in record:
            self.lines[line] = record["label"]
        vehicles = cast("Located", record["vehicles"])
        for key, vehicle in vehicles.items():
            version = _Version(line, file.layer, cast("Located", vehicle), vehicles.key_span(key))
            self._add(key, version)

    def _add(self, key: str, version: _Version) -> None:
        versions = self._versions.setdefault(key, [])
        # What a wrong key stood for may be missing now.
        is_whole, self.is_whole = self.is_whole, False
        if versions and versions[-1].layer == version.layer:
            self._problems.add(version.span, f"a second vehicle {key!r}", "each key once")
        elif versions and versions[-1].line != version.line:
            told = f"the vehicle {key!r} is of the line {versions[-1].line!r}"
            self._problems.add(version.span, told, "give this one another key")
        else:
            versions.append(version)
            self.is_whole = is_whole

    def vehicles(self) -> Plain:
        """Give every vehicle, with all that it took over from another."""
        found = {key: self._whole((key, len(versions) - 1)) for key, versions in self._versions.items()}
        whole: Plain = {key: vehicle for key, vehicle in found.items() if vehicle is not None}
        self.is_whole = self.is_whole and len(whole) == len(found)
        return whole

    def span(self, key: str, *path: str | int) -> Span:
        """Give the place of a vehicle's value; of one that it took over, the place where it says so."""
        written = self._versions[key][-1].written
        if path and path[0] not in written and "like" in written:
            return written.span("like")
        return written.span(*path)

    def _whole(self, key: Key) -> Plain | None:
        if key not in self._resolved:
            self._resolving.append(key)
            self._resolved[key] = self._with_all(key)
            self._resolving.pop()
        return self._resolved[key]

    def _with_all(self, key: Key) -> Plain | None:
        name, number = key
        version = self._versions[name][number]
        own: Plain = {field: value for field, value in version.written.items() if field != "like"}
        if "like" not in version.written:
            return {"line": version.line, **own}
        other = self._other(key, str(version.written["like"]), version.written.span("like"))
        below = self._whole(other) if other else None
        return {**below, "line": version.line, **own} if below is not None else None

    def _other(self, key: Key, wanted: str, span: Span) -> Key | None:
        """Find the vehicle that one is like; of its own key, that of the folder below."""
        name, number = key
        versions = self._versions.get(wanted, [])
        other = (wanted, number - 1 if wanted == name else len(versions) - 1)
        if wanted == name and number == 0:
            self._problems.add(span, f"{name!r} cannot be like itself", "name another vehicle")
            return None
        if not versions:
            if self.is_whole:
                near = did_you_mean(wanted, self._versions)
                self._problems.add(span, f"there is no vehicle {wanted!r}", near)
            return None
        if other in self._resolving:
            chain = [one for one, _ in self._resolving[self._resolving.index(other) :]]
            told = f"like goes round in a circle: {' → '.join([*chain, wanted])}"
            self._problems.add(span, told, "write one of them out")
            return None
        return other
