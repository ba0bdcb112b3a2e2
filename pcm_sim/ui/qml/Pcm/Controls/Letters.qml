pragma ComponentBehavior: Bound

import QtQuick

// How wide words of the desktop window are, before they are set.
FontMetrics {
    id: root

    required property int size

    // The narrowest width that holds a text in two lines.
    function halved(text: string): real {
        const parts = text.match(/[^\s-]*[\s-]+|[^\s-]+$/g) ?? [text];
        let least = advanceWidth(text);
        for (let at = 1; at < parts.length; ++at)
            least = Math.min(least, Math.max(advanceWidth(parts.slice(0, at).join("").trim()), advanceWidth(parts.slice(at).join(""))));
        return Math.ceil(least);
    }

    font.pixelSize: size
}
