// The first view: a card for each screen, found by words and choices, the uncovered ones first.
const MORE = 48;

const kindsFound = () => [...new Set(findings.map((one) => one.kind))];
const option = (value, text, chosen) => make("option", { value, selected: value === chosen }, text);

const carOptions = (chosen) => {
  const lines = new Map();
  for (const car of cars) lines.set(said(car.line), [...(lines.get(said(car.line)) ?? []), car]);
  return [...lines].map(([line, ones]) =>
    make("optgroup", { label: line }, ones.map((car) => option(car.key, `${titleOf(car)} · ${car.generation}`, chosen))));
};
const choices = () => ({
  car: () => [option("", say("car.all"), state.car), carOptions(state.car)],
  unit: () => [option("", say("unit.all"), state.unit), [...new Set(cars.map((car) => car.unit))].sort().map((one) => option(one, one, state.unit))],
  machine: () => [option("", say("machine.all"), state.machine), [...new Set(cards.map((card) => card.machine))].map((one) => option(one, machineName(one), state.machine))],
  language: () => [languages.map((one) => option(one, nameOf(one), shownLanguage())), languages.length > 1 && option("all", say("language.all"), shownLanguage())],
  finding: () => [option("", say("finding.all"), state.finding), option("any", say("finding.any"), state.finding), kindsFound().map((one) => option(one, say(`kind.${one}`), state.finding))],
  sort: () => ["uncovered", "way", "title"].map((one) => option(one, say(`sort.${one}`), state.sort || "uncovered")),
});
const nameOf = (language) => data.speaks.find(([code]) => code === language)?.[1] ?? language;
const shownLanguage = () => state.language || languages[mine()];

const tools = (changed) => {
  const search = make("input", { type: "search", value: state.q ?? "", placeholder: say("search.hint"), autocomplete: "off", spellcheck: "false",
    class: state.q && "changed", oninput: (event) => { event.target.classList.toggle("changed", !!event.target.value); changed("q", event.target.value); } });
  const selects = Object.entries(choices()).map(([name, options]) => make("label", {}, say(name),
    make("select", { "data-choice": name, class: state[name] && "changed", onchange: (event) => { event.target.classList.toggle("changed", !!event.target.value); changed(name, event.target.value); } }, options())));
  return make("form", { class: "tools", role: "search", "aria-label": say("filters"), onsubmit: (event) => event.preventDefault() },
    make("label", { class: "search" }, say("search"), search), selects);
};

const matches = (card, words) => (!state.car || cars[card.car].key === state.car)
  && (!state.unit || cars[card.car].unit === state.unit)
  && (!state.machine || card.machine === state.machine)
  && (!state.finding || card.findings.some((one) => state.finding === "any" || one.kind === state.finding))
  && words.every((word) => haystack(card).includes(word));
const ORDERS = {
  uncovered: (a, b) => (b.gaps === a.gaps ? 0 : b.gaps - a.gaps) || b.findings.length - a.findings.length || a.at - b.at,
  way: (a, b) => !!a.unseen - !!b.unseen || a.way.length - b.way.length || a.at - b.at,
  title: (a, b) => cardTitle(a).localeCompare(cardTitle(b), speaking.code) || a.at - b.at,
};
const chosen = () => {
  const words = (state.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => matches(card, words)).sort(ORDERS[state.sort] ?? ORDERS.uncovered);
};

const tagsOf = (card) => {
  const kinds = new Map();
  for (const one of card.findings) kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1);
  const untried = card.entries.filter((one) => one.untried).length, half = card.guards.filter((one) => one.gap).length;
  return [
    ...[...kinds].map(([kind, number]) => make("span", { class: "tag bad" }, number > 1 ? `${say(`kind.${kind}`)} × ${number}` : say(`kind.${kind}`))),
    untried > 0 && make("span", { class: "tag warn" }, `${untried} × ${say("untried")}`),
    half > 0 && make("span", { class: "tag warn" }, `${half} × ${say("guard.one")}`),
    card.over && make("span", { class: "tag" }, lastOf(card.over)),
  ].filter(Boolean);
};
const coverOf = (card) => (card.unseen ? "unseen" : card.gaps ? "part" : "full");
const cardOf = (card) => {
  const every = state.language === "all" && !card.unseen;
  const shown = every ? languages.map((_, at) => at) : [Math.max(0, languages.indexOf(shownLanguage()))];
  const tags = tagsOf(card);
  return make("li", {}, make("a", { class: "card", href: linkTo({ card: String(card.at) }), "data-card": card.at },
    make("div", { class: "views-of", "aria-hidden": "true" }, shown.map((language) => frame(card, language, every))),
    make("div", { class: "about" },
      make("h2", {}, make("span", { class: `dot ${coverOf(card)}` }), make("span", {}, cardTitle(card, shown[0]))),
      make("p", { class: "where" }, placeOf(card)), make("p", { class: "id" }, names[card.screen]),
      tags.length > 0 && make("p", { class: "tags" }, tags))));
};

// Cards are made as far as one scrolls, so that sixteen thousand cost no more than fifty.
const screensView = (root) => {
  const outcome = make("p", { class: "outcome", role: "status" });
  const list = make("ul", { class: "cards" });
  const end = make("div", {});
  let found = [], made = 0;
  const grow = () => {
    const next = found.slice(made, made + MORE);
    made += next.length;
    list.append(...next.map(cardOf));
  };
  const watch = new IntersectionObserver(([seen]) => { if (seen.isIntersecting && made < found.length) { grow(); watch.unobserve(end); watch.observe(end); } }, { rootMargin: "1200px" });
  const fill = () => {
    found = chosen(); made = 0;
    list.replaceChildren();
    list.classList.toggle("wide", state.language === "all");
    list.style.setProperty("--wide", `${15 * languages.length}rem`);
    const narrowed = ["q", "car", "unit", "machine", "finding"].some((name) => state[name]);
    outcome.replaceChildren(say("count", { n: count(found.length), all: count(cards.length) }),
      narrowed ? make("button", { type: "button", class: "quiet", onclick: () => { go({ view: "screens", language: state.language, sort: state.sort }); } }, say("reset")) : "");
    empty.hidden = found.length > 0;
    order.splice(0, order.length, ...found.map((card) => card.at));
    grow();
    watch.unobserve(end); watch.observe(end);
  };
  const empty = make("p", { class: "empty" }, say("none"));
  root.append(tools((name, value) => { state[name] = value; keep(); fill(); }), outcome, empty, list, end);
  fill();
};
// The cards in the order in which they are shown, for turning from one to the next.
const order = [];
