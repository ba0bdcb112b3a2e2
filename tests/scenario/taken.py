"""A picture as a camera would take it, drawn here: a list, a tile, a hard key, a knob."""

from PIL import Image, ImageDraw

from pcm_sim.scenario.pictures.camera import Box, Picture

WIDE, HIGH, ROWS = 800, 480, 70
_FIRST = 100


def picture_of_a_list(ground="#101216", ink="#f0f2f5"):
    """Give a picture with five rows, each with a word at its left."""
    image = Image.new("RGBA", (WIDE, HIGH), ground)
    draw = ImageDraw.Draw(image)
    boxes, words = {}, []
    for row in range(5):
        top = _FIRST + row * ROWS
        boxes[f"row/{row}"] = Box(100, top, 600, ROWS)
        words.append(Box(120, top + 20, 150, 30))
    boxes["tile"] = Box(200, 10, 120, 80)
    boxes["key/HOME"] = Box(10, 10, 80, 40)
    boxes["knob/right"] = Box(710, 380, 80, 80)
    words += [Box(230, 40, 60, 20), Box(25, 20, 50, 20)]
    for word in words:
        draw.rectangle((word.x, word.y, word.x + word.width, word.y + word.height), fill=ink)
    return Picture(WIDE, HIGH, image.tobytes(), boxes, (), tuple(words))
