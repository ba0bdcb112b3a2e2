"""What is said in the file of the crawl of what is not compared with an earlier one."""

from pcm_sim.catalogue.shapes import Field, ListOf, Record, Text, Whole

_MOST_PIXELS = 10_000
_PLACE = Whole(0, _MOST_PIXELS)
_LENGTH = Whole(1, _MOST_PIXELS)
_SCREEN = Field(Text(), required=False, about="which screens, by id; `*` is anything, all of them by default")
_TEXT = Record(
    {
        "field": Field(
            Text(), about="field of a screen, or with `row` of a row: time, title, value; `*` is anything"
        ),
        "screen": _SCREEN,
        "row": Field(Text(), required=False, about="which rows, by id; `*` is anything"),
    },
    what="a text that is not compared",
)
_PICTURE = Record(
    {
        "width": Field(_LENGTH, about="width of the pictures it is for, in pixels"),
        "height": Field(_LENGTH, about="height of the pictures it is for, in pixels"),
        "box": Field(
            Record(
                {
                    "left": Field(_PLACE, about="from the left"),
                    "top": Field(_PLACE, about="from the top"),
                    "width": Field(_LENGTH, about="across"),
                    "height": Field(_LENGTH, about="down"),
                },
                what="a part of a picture",
            ),
            about="the part that is not compared, in pixels",
        ),
        "screen": _SCREEN,
    },
    what="a part of pictures that is not compared",
)
MASKS = Record(
    {
        "texts": Field(ListOf(_TEXT), about="texts that change by themselves, such as the time"),
        "pictures": Field(ListOf(_PICTURE), about="parts of pictures that change by themselves"),
    },
    what="what is not compared",
)
