"""What eyes find wrong with a page: what keeps people out, text that is cut, pages that are too wide."""

from pathlib import Path

import axe_playwright_python
from visitors import Visitor

GRAVE = ("serious", "critical")
_AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
_RUN_AXE = """async () => {
  const found = await axe.run({resultTypes: ['violations']});
  return found.violations.flatMap(one => one.nodes.map(node =>
    [one.impact, `${one.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`]));
}"""
# Text is cut where a box hides what it cannot hold, or where it runs out of its box over what is beside it.
_CUT = """() => [...document.querySelectorAll('body *')].filter(box => {
  const style = getComputedStyle(box);
  const own = [...box.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!own && !box.matches('input, select, button')) return false;
  if (!box.checkVisibility({visibilityProperty: true, opacityProperty: true})) return false;
  // A box of one pixel is for screen readers alone; what is in a line has no box of its own.
  if (box.clientWidth <= 1 || style.display === 'inline') return false;
  return (box.scrollWidth > box.clientWidth + 1 && !/auto|scroll/.test(style.overflowX))
      || (box.scrollHeight > box.clientHeight + 2 && style.overflowY === 'hidden');
}).map(box => `${box.tagName.toLowerCase()}.${box.className}: `
  + (box.innerText || box.value || '').slice(0, 60))"""
_OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')].filter(box => box.getBoundingClientRect().right > width + 1)
    .map(box => `${box.tagName.toLowerCase()}.${box.className} ends at `
      + `${Math.round(box.getBoundingClientRect().right)} of ${width}`).slice(0, 5)
    .concat(`the page is ${document.documentElement.scrollWidth} wide`);
}"""


def barriers(visitor: Visitor) -> list[str]:
    """List what axe finds that keeps people out, gravely."""
    visitor.runs(_AXE)
    return [told for impact, told in visitor.runs(_RUN_AXE) if impact in GRAVE]


def cut_texts(visitor: Visitor) -> list[str]:
    """List the texts that cannot be read to their end."""
    return visitor.runs(_CUT)


def outside(visitor: Visitor) -> list[str]:
    """List what makes a page scroll sideways."""
    return visitor.runs(_OUTSIDE)
