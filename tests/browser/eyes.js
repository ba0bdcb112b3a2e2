// What the tests look at pages with, inside the browser. A page that was fetched is put in the place of the
// open one: style sheets and fonts are there already, so that it is drawn in a hundredth of the time.
window.eyes = (() => {
  "use strict";
  const pages = new Map();

  const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

  // All pages that somebody can open, found by the links; of a list's items the first stands for all.
  const crawl = async (root) => {
    const seen = new Set(), kinds = new Set(), waiting = [`${root}/my/`];
    while (waiting.length) {
      const answer = await fetch(waiting.shift());
      if (!(answer.headers.get("content-type") || "").startsWith("text/html")) continue;
      const at = new URL(answer.url).pathname, html = await answer.text(), page = parsed(html);
      const node = page.querySelector("[data-node]")?.dataset.node.split("#")[0];
      const kind = page.querySelector("form.form") ? at : node;
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      pages.set(at.slice(root.length), html);
      for (const list of page.querySelectorAll("section.list"))
        for (const item of [...list.querySelectorAll("li")].slice(1)) item.remove();
      for (const link of page.querySelectorAll("a[href]")) {
        const to = link.getAttribute("href").split("#")[0];
        if (to && !seen.has(to)) { seen.add(to); waiting.push(to); }
      }
    }
    return [...pages.keys()];
  };

  const show = (path) => {
    const page = parsed(pages.get(path));
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    for (const one of document.querySelectorAll("[data-needless]")) one.hidden = true;
  };

  const named = (box) =>
    `${box.tagName.toLowerCase()}.${box.className}: ${(box.innerText || box.value || "").slice(0, 60)}`;

  // Text is cut where a box hides what it cannot hold, or where it runs out of its box over what is beside it.
  const isCut = (box) => {
    const own = [...box.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own && !box.matches("input, select, button")) return false;
    if (!box.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const style = getComputedStyle(box);
    // A box of one pixel is for screen readers alone; what is in a line has no box of its own.
    if (box.clientWidth <= 1 || style.display === "inline") return false;
    return (box.scrollWidth > box.clientWidth + 1 && !/auto|scroll/.test(style.overflowX))
      || (box.scrollHeight > box.clientHeight + 2 && style.overflowY === "hidden");
  };

  const cut = () => [...document.querySelectorAll("body *")].filter(isCut).map((box) => `cut: ${named(box)}`);

  const outside = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((box) => box.getBoundingClientRect().right > width + 1).slice(0, 3)
      .map((box) => `too wide: ${named(box)} ends at ${Math.round(box.getBoundingClientRect().right)}`)
      .concat(`the page is ${document.documentElement.scrollWidth} wide`);
  };

  const barriers = async (within) => {
    const found = await axe.run(within || document, { resultTypes: ["violations"] });
    return found.violations.filter((one) => ["serious", "critical"].includes(one.impact)).flatMap((one) =>
      one.nodes.map((node) =>
        `${one.id}: ${node.target.join(" ")}: ${(node.failureSummary || "").replace(/\s+/g, " ")}`));
  };

  const overAll = async (paths, look) => {
    const found = [];
    for (const path of paths) {
      show(path);
      for (const told of await look()) found.push(`${path}: ${told}`);
    }
    return found;
  };

  return {
    crawl, cut, outside, barriers,
    unreadable: (paths) => overAll(paths, () => [...cut(), ...outside()]),
    closed: (paths, within) => overAll(paths, () => barriers(within)),
  };
})();
