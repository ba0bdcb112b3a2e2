"""What is read off a page: which targets stand on it and where, what can be read, what is cut."""

TARGET = "data-target"
"""The attribute with the id of what can be touched, as the telephone names it."""
_PAGE = "document.querySelector('main')?.dataset.node || ''"

_SEEN = """
  const seen = one => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.display !== 'none';
  };
"""
READ = f"""() => {{
  {_SEEN}
  const named = [...document.querySelectorAll('[{TARGET}]')].filter(seen);
  return {{
    page: {_PAGE},
    title: (document.querySelector('h1') || document.body).innerText,
    targets: [...new Set(named.map(one => one.getAttribute('{TARGET}')))],
    text: document.body.innerText,
  }};
}}"""
"""Gives page, title, targets and text."""
PLACES = f"""() => {{
  {_SEEN}
  const inside = box => box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  const plain = box => [box.x, box.y, box.width, box.height];
  const boxes = {{}}, ink = [], cut = [];
  for (const one of document.querySelectorAll('[{TARGET}]')) {{
    const box = one.getBoundingClientRect();
    if (seen(one) && inside(box)) boxes[one.getAttribute('{TARGET}')] ??= plain(box);
  }}
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {{
    if (!words.currentNode.data.trim() || !seen(words.currentNode.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    for (const box of range.getClientRects()) if (box.width > 0 && inside(box)) ink.push(plain(box));
    const holder = words.currentNode.parentElement;
    if (holder.clientWidth && holder.scrollWidth > holder.clientWidth + 1) cut.push(holder.innerText);
  }}
  for (const one of document.querySelectorAll('svg, img')) {{
    const box = one.getBoundingClientRect();
    if (seen(one) && inside(box)) ink.push(plain(box));
  }}
  return {{boxes, ink, cut}};
}}"""
"""Gives the boxes of targets, of words and drawings, in CSS pixels, and the texts that are cut."""
CHANGED = f"""known => {{
  const now = ({_PAGE}) + document.body.innerText;
  return document.readyState !== 'loading' && now !== known;
}}"""
"""Tells whether the page shows something else than what was read."""
