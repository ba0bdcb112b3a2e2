// What changed while a page is open is put in its place; focus and what is typed stay.
// Everything works without this script; the page is then as it was when it was opened.
(() => {
  "use strict";
  for (const one of document.querySelectorAll("[data-needless]")) one.hidden = true;
  for (const one of document.querySelectorAll("[data-sends]")) one.onchange = () => one.form.submit();

  // What is there from the beginning no screen reader announces, so it comes a moment later.
  const said = document.querySelector(".said");
  const told = said ? [...said.children] : [];
  said?.replaceChildren();
  setTimeout(() => said?.append(...told), 50);

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelector(".answers button:last-child")?.click();
  });

  const content = () => document.querySelector("[data-seen]");
  if (!content()) return;

  const selector = (one) => {
    if (!one || one === document.body) return "";
    if (one.id) return `#${CSS.escape(one.id)}`;
    if (one.matches("a[href]")) return `a[href="${CSS.escape(one.getAttribute("href"))}"]`;
    return one.matches("button[value]") ? `button[value="${CSS.escape(one.value)}"]` : "";
  };

  const replace = (before, after) => {
    const focused = before.contains(document.activeElement) ? selector(document.activeElement) : "";
    const typed = [...before.querySelectorAll("input:not([type=hidden]), select")];
    before.replaceWith(after);
    for (const old of typed) {
      const fresh = [...after.querySelectorAll("input, select")].find(
        (one) => one.name === old.name && (one.type !== "radio" || one.value === old.value));
      if (!fresh) continue;
      if (old.type === "radio") fresh.checked = old.checked;
      else fresh.value = old.value;
    }
    if (focused) after.querySelector(focused)?.focus({ preventScroll: true });
  };

  const renew = async () => {
    const answer = await fetch(location.href, { headers: { "X-Part": "live" } });
    if (answer.redirected || !answer.ok) return location.replace(answer.url);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (fresh.querySelector(".dialog") || document.querySelector(".dialog")) return location.reload();
    for (const after of fresh.querySelectorAll("[data-part]")) {
      const before = document.querySelector(`[data-part="${after.dataset.part}"]`);
      if (before && !before.isEqualNode(after)) replace(before, document.adoptNode(after));
    }
    document.title = fresh.title;
  };

  const { at, seen } = content().dataset;
  const root = document.querySelector(".brand").getAttribute("href").replace(/\/portal$/, "");
  const events = new EventSource(`${root}/-/live?at=${encodeURIComponent(at)}&seen=${seen}`);
  events.onmessage = (event) => { if (event.data !== content().dataset.seen) renew(); };
  addEventListener("pagehide", () => events.close());
})();
