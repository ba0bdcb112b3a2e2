"""The sentences of guides in one language, put together from what a hand does."""

from collections.abc import Mapping, Sequence

from pcm_sim.domain.labels import Labels, say

_DAY_MS = 86_400_000
_HOUR_MS = 3_600_000
_MINUTE_MS = 60_000
_JOINED = "\N{NO-BREAK SPACE}"


def joined(text: str) -> str:
    """Give a text of which no line begins with a high mark: in French there is a blank before one."""
    for mark in ":;?!»":
        text = text.replace(f" {mark}", f"{_JOINED}{mark}")
    return text.replace("« ", f"«{_JOINED}")


class Words:
    """The sentences of guides in one language.

    Args:
        texts: Sentences by id (`menus/guide.yaml`).
        language: ISO 639-1.
    """

    def __init__(self, texts: Mapping[str, Labels], language: str) -> None:
        """Keep both."""
        self._texts = texts
        self.language = language

    def say(self, text_id: str, **figures: str) -> str:
        """Give a sentence with its figures put in."""
        text = say(self._texts[text_id], self.language)
        for name, figure in figures.items():
            text = text.replace("{" + name + "}", figure)
        return text

    def quoted(self, label: str) -> str:
        """Put a label of the car into this language's quotes."""
        return self.say("quote", label=label)

    def listed(self, labels: Sequence[str]) -> str:
        """Put labels in quotes, with commas and a last `and`."""
        quoted = [self.quoted(one) for one in labels]
        if len(quoted) < 2:  # noqa: PLR2004 - one is no list
            return "".join(quoted)
        return self.say("also", rest=", ".join(quoted[:-1]), last=quoted[-1])

    def way(self, keys: Sequence[str], labels: Sequence[str], *, home: bool = False) -> str:
        """Say to press up to two keys and to touch labels; several of these are listed after the sentence.

        Args:
            keys: Legends of the hard keys.
            labels: What is touched on the glass.
            home: It begins on the home screen, and the unit has no key for it.
        """
        begin = "home" if home else ("touch", "key", "keys")[len(keys)]
        figures = dict(zip(("key", "second"), keys, strict=False))
        if not labels:
            return self.say(begin, **figures)
        if len(labels) == 1:
            touch = "touch" if begin == "touch" else f"{begin}.touch"
            return self.say(touch, **figures, label=self.quoted(labels[0]))
        return self.say(f"{begin}.in_turn", **figures)

    def later(self, ms: int) -> str:
        """Say that time passed; nothing for less than a minute."""
        days, hours = ms // _DAY_MS, ms // _HOUR_MS
        if days > 1:
            return self.say("later.days", n=str(days))
        if days == 1:
            return self.say("later.day")
        if hours:
            return self.say("later.hours")
        return self.say("later.minutes") if ms >= _MINUTE_MS else ""
