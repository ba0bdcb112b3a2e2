.pragma library

// The narrowest width that holds a text in two lines. It is no method of an object of QML: now and then the engine
// took such a method for none, in windows that were opened after hundreds of others.
function halved(text, widthOf) {
    const parts = text.match(/[^\s-]*[\s-]+|[^\s-]+$/g) ?? [text];
    let least = widthOf(text);
    for (let at = 1; at < parts.length; ++at)
        least = Math.min(least, Math.max(widthOf(parts.slice(0, at).join("").trim()), widthOf(parts.slice(at).join(""))));
    return Math.ceil(least);
}
