"""What the file of the looks is like: the skins of the units, with their colours for day and night."""

from collections.abc import Mapping

from pcm_sim.catalogue.shapes import Field, ListOf, MapOf, Name, OneOf, Record, Text, Whole

COLOURS: Mapping[str, str] = {
    "ground": "behind everything, at the top of the glass",
    "ground_low": "the same at its lower edge",
    "bar": "behind the status bar and the bar of the areas",
    "surface": "of a row, a tile, a card",
    "surface_low": "the same at its lower edge; another colour makes it look raised",
    "surface_down": "of what is pressed, and of what is chosen in a bar",
    "line": "hairlines between rows; never for text",
    "edge": "of boxes, switches and fields: must be seen on ground and surface",
    "text": "what is read first",
    "text_soft": "what is read second",
    "accent": "what is on, primary, or under the knob's ring",
    "on_accent": "what stands on the accent",
    "good": "of a good word",
    "warning": "of a warning",
    "bad": "of a refusal",
    "info": "of a plain word",
}
"""Every colour of the glass, and what it is for."""

_COLOUR = Name("#[0-9a-f]{6}", "a colour such as #1a2b3c")
_LENGTH = Name("[0-9]{1,3}([.][0-9]{1,2})?", "a length in millimetres such as 1.2")
_PALETTE = Record({name: Field(_COLOUR, about=about) for name, about in COLOURS.items()}, what="a palette")
_DEVICE = Record(
    {
        "key_face": Field(_COLOUR, about="of a hard key"),
        "key_edge": Field(_COLOUR, about="round a hard key"),
        "key_text": Field(_COLOUR, about="on a hard key"),
        "bezel": Field(_COLOUR, about="round the glass"),
        "bezel_edge": Field(_COLOUR, about="at the outer edge of the device"),
    },
    what="the colours of a device",
)
LOOKS = Record(
    {
        "looks": Field(
            MapOf(
                Text(),
                Record(
                    {
                        "chrome": Field(
                            OneOf(("tabs", "rail", "slim", "sheet"), "a chrome"),
                            about="what stands round the page, and where",
                        ),
                        "font": Field(OneOf(("Hanken Grotesk", "Manrope"), "a font"), about="of every text"),
                        "row": Field(OneOf(("line", "plate", "card"), "a row"), about="how rows are set off"),
                        "tile": Field(
                            OneOf(("over", "beside"), "a tile"), about="where a tile has its drawing"
                        ),
                        "mark": Field(
                            OneOf(("box", "switch"), "a mark"), about="what shows that a row is on"
                        ),
                        "title": Field(
                            OneOf(("left", "centre"), "a place"), about="where the heading stands"
                        ),
                        "trail": Field(
                            OneOf(("above", "beside"), "a place"), about="where the way here stands"
                        ),
                        "options": Field(
                            OneOf(("drawer", "page"), "a way to open"),
                            about="whether options slide in from the right or take the whole page",
                        ),
                        "key": Field(
                            OneOf(("raised", "flat", "glass"), "a kind of key"),
                            about="what hard keys are like",
                        ),
                        "knobs": Field(OneOf(("sides", "bottom"), "a place"), about="where the knobs are"),
                        "tints": Field(
                            ListOf(_COLOUR),
                            default=[],
                            about="colours of the shapes that the bar's drawings stand in, in turn",
                        ),
                        "radius_mm": Field(_LENGTH, about="of corners"),
                        "gap_mm": Field(_LENGTH, about="between rows and tiles"),
                        "header_mm": Field(_LENGTH, about="height of the heading"),
                        "status_mm": Field(_LENGTH, about="height of the status bar"),
                        "bar_mm": Field(_LENGTH, about="width of the bar of the areas"),
                        "bezel_mm": Field(_LENGTH, about="width of the bezel"),
                        "tile_columns": Field(Whole(2, 8), about="at most so many tiles side by side"),
                        "rows_visible": Field(Whole(3, 8), about="so many rows at once"),
                        "device": Field(_DEVICE, about="colours of what is round the glass"),
                        "night": Field(_PALETTE, about="colours for the night, and for a dark room"),
                        "day": Field(_PALETTE, about="colours for the day"),
                    },
                    what="a look",
                ),
            ),
            about="every skin by its name: colours as #rrggbb, lengths in millimetres on the glass",
        )
    }
)
