"""What a tree looks like that begins as another one and changes it."""

from pcm_sim.catalogue.shapes import Field, ListOf, MapOf, OneOrMany, Record, Ref, Text
from pcm_sim.catalogue.shapes_presence import ByPresence
from pcm_sim.catalogue.vocabulary_common import KEY
from pcm_sim.catalogue.vocabulary_menus import COMMON, KINDS, ROWS, TREE

SETTING_OF = {"check": "a setting that is on or off", "choice": "a setting with values"}
"""What the key `setting` names, by the kind of row; which kind a changed row is of shows only in its tree."""

_NO_CHANGE = ("id", "rows")
_ROW = Ref("a row")
_FIELDS = {
    key: Field(Text() if key == "setting" else field.shape, required=False, about=field.about)
    for record in KINDS.values()
    for key, field in record.fields.items()
    if key not in _NO_CHANGE
}

_REMOVED = Record(
    {"remove": Field(OneOrMany(_ROW), about="paths of rows that go, with all below")}, what="a removal"
)
_CHANGED = Record(
    {"change": Field(_ROW, about="the path of a row that gets these keys anew"), **_FIELDS},
    what="a changed row",
)
_ADDED = Record(
    {
        "add": Field(ROWS, about="rows that come in"),
        "to": Field(_ROW, required=False, about="the path of the row that they go into; without it the top"),
        "after": Field(_ROW, required=False, about="the row that they stand after"),
        "before": Field(_ROW, required=False, about="the row that they stand before"),
    },
    what="an addition",
)
CHANGE = ByPresence({"remove": _REMOVED, "change": _CHANGED, "add": _ADDED}, "a change")
EXTENSION = Record(
    {
        "tree": TREE.fields["tree"],
        "extends": Field(Ref("a tree to begin with"), about="the tree that this one begins as"),
        "home": Field(Ref("a node"), required=False, about="where the unit lands after a start"),
        "keys": Field(
            MapOf(KEY, Ref("a node")),
            default={},
            about="for each hard key the page that it opens, where it is another",
        ),
        "bar": Field(
            ListOf(Ref("a node")),
            required=False,
            about="the areas in the bar beside the page, where they are others",
        ),
        "absent": Field(
            MapOf(Ref("a feature"), Ref("a message")),
            default={},
            about="for what these units lack beside, the message that says why",
        ),
        "changes": Field(
            ListOf(CHANGE, what="a list of changes"), default=[], about="made one after the other"
        ),
    },
    what="a tree that extends another",
)
TREE_FILE = ByPresence({"extends": EXTENSION}, TREE.what, TREE)
OWN_KEYS = {kind: frozenset(record.fields).difference(COMMON, _NO_CHANGE) for kind, record in KINDS.items()}
"""The keys of each kind of row beside those that every row has."""
