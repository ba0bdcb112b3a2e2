pragma ComponentBehavior: Bound

import QtQuick

// A line drawing in one colour. An empty name draws nothing and takes no time.
Image {
    id: root

    required property string name
    required property color tint
    required property real extent
    // The size it is drawn at; given where the extent is only known after the layout.
    property real raster: extent
    // It stands in a mirror; what points somewhere points the other way there.
    property bool turned: false

    width: extent
    height: extent
    sourceSize: Qt.size(raster, raster)
    fillMode: Image.PreserveAspectFit
    mirror: turned && !["back", "chevron"].includes(name)
    visible: name !== ""
    source: name === "" ? "" : "image://pcm/" + name + "/" + tint.toString().slice(-6)
}
