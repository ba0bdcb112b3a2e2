// Coverage as a table with what is missing, and findings by kind.
const measureName = (name) => {
  const [kind, ...rest] = name.split(" ");
  return rest.length ? say(`measure.${kind}`, { name: rest.join(" ") }) : say(`measure.${name}`);
};
const isWhole = (of) => of === data.in_all;
const share = (observed, reachable) => (reachable ? Math.floor((100 * observed) / reachable) : 100);

const sum = (of, [name, declared, reachable, observed, missing, beyond], open) => {
  const lacking = reachable - observed;
  const title = `${count(observed)} ${say("observed")}, ${count(reachable)} ${say("reachable")}, ${count(declared)} ${say("declared")}`;
  return make("td", {}, make("button", { type: "button", title, "aria-expanded": "false", onclick: (event) => open(event.currentTarget, { of, name, title, lacking: [["missing", missing, lacking], ["beyond", beyond, declared - reachable]] }) },
    make("span", { class: "part-of" }, make("b", {}, count(observed)), make("span", {}, ` / ${count(reachable)}`)),
    make("span", { class: `meter ${lacking ? "part" : ""} ${reachable ? "" : "none"}` }, make("i", { style: `width:${share(observed, reachable)}%` }))));
};
const lackOf = (of, [id, way, why]) => make("li", {}, make("code", {}, id), why && make("p", { class: "why", lang: "en" }, why),
  way.length > 0 && wayOf(Math.max(0, of.car), "", way)[1]);
const lacks = (of, what, ones, all) => make("div", { class: "lacks" }, make("h3", {}, `${say(what)} · ${count(all)}`),
  make("ul", { class: "table" }, ones.map((one) => lackOf(of, one))),
  all > ones.length && make("p", { class: "begins" }, say("missing.more", { n: count(all - ones.length) })));
const coverageView = (root) => {
  const measures = [...new Set(data.coverage.flatMap((one) => one.measures.map(([name]) => name)))];
  const panel = make("section", { class: "lacking", hidden: true, "aria-live": "polite" });
  let opened = null;
  const open = (button, { of, name, title, lacking }) => {
    opened?.setAttribute("aria-expanded", "false");
    const again = opened === button;
    opened = again ? null : button;
    panel.hidden = again;
    if (again) return;
    button.setAttribute("aria-expanded", "true");
    panel.replaceChildren(make("h2", {}, `${isWhole(of) ? say("in_all") : titleOf(cars[of.car])} · ${measureName(name)}`), make("p", {}, title),
      ...lacking.filter(([, , all]) => all > 0).map((one) => lacks(of, ...one)), lacking.some(([, , all]) => all) ? "" : make("p", {}, say("missing.none")));
    panel.scrollIntoView({ block: "nearest", behavior: "smooth" });
  };
  const line = (of, wears = {}) => make("tr", wears,
    make("th", { scope: "row" }, isWhole(of) ? say("in_all") : titleOf(cars[of.car]), make("small", {}, isWhole(of) ? "\u00a0" : of.machine === "pcm" ? cars[of.car].unit : machineName(of.machine))),
    measures.map((name) => { const one = of.measures.find(([own]) => own === name); return one ? sum(of, one, open) : make("td", {}); }));
  if (data.limits.length) root.append(make("div", { class: "limit" }, make("strong", {}, say("limits")), make("ul", {}, data.limits.map(([cell, limit]) => make("li", {}, `${cell}: ${limit}`)))));
  root.append(make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("view.coverage") }, make("table", { class: "sums" },
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("car")), measures.map((name) => make("th", { scope: "col" }, measureName(name))))),
    make("tbody", {}, data.in_all && line(data.in_all, { class: "whole" }), data.coverage.map((one) => line(one))))), panel);
};

const foundLine = (one) => make("li", {},
  make("div", {}, one.car >= 0 && make("span", { class: "label" }, titleOf(cars[one.car])), make("div", { class: "place" }, machineName(one.machine))),
  make("div", {}, make("p", { lang: "en" }, one.what),
    make("p", {}, one.card >= 0 ? make("a", { href: linkTo({ card: String(one.card) }) }, cardTitle(cards[one.card])) : "", one.card >= 0 ? " " : "",
      make("span", { class: "id" }, [names[one.where], names[one.entry]].filter(Boolean).join(" · "))),
    one.scenario && make("p", { class: "again" }, make("a", { href: one.scenario }, say("scenario"))),
    make("details", {}, make("summary", {}, say("way")), wayOf(Math.max(0, one.car), one.preset, one.way))));
const findingsView = (root) => {
  if (!findings.length) root.append(make("p", { class: "empty", style: "margin-top:1.5rem" }, say("findings.none")));
  for (const kind of kindsFound()) {
    const ones = findings.filter((one) => one.kind === kind);
    root.append(make("section", { class: "kind" }, make("h2", {}, say(`kind.${kind}`), make("span", { class: "tag bad" }, count(ones.length))),
      make("ul", { class: "table" }, ones.map(foundLine))));
  }
};
