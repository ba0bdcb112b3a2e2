// The graph of the menus: a column for each step from the start. It was laid out when the page was made.
const COLUMN = 244, ROW = 30, WIDE = 190, HIGH = 22, LETTERS = 29;
const graph = { at: null };

const graphsOf = (car) => data.graphs.filter((one) => one.car === car);
const cardAt = (car, machine, screen) => {
  const ones = cards.filter((card) => card.car === car && card.machine === machine && card.screen === screen);
  return ones.sort((a, b) => !!a.over - !!b.over || a.way.length - b.way.length)[0];
};
const short = (text) => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1).trimEnd()}…` : text);

const spotsOf = (laid) => laid.spots.map(([screen, column, line, parent], at) => {
  const machine = names[laid.machine];
  const card = cardAt(laid.car, machine, screen);
  const alike = cards.filter((one) => one.car === laid.car && one.machine === machine && one.screen === screen);
  const cover = alike.every((one) => one.unseen) ? "unseen" : alike.some((one) => one.gaps) ? "part" : "full";
  return { at, card, cover, parent, x: column * COLUMN, y: line * ROW, title: card ? cardTitle(card) : lastOf(names[screen]), id: names[screen],
    faults: alike.reduce((sum, one) => sum + one.findings.length, 0) };
});
const curve = (a, b) => {
  const [x1, y1, x2, y2] = [a.x + WIDE, a.y + HIGH / 2, b.x, b.y + HIGH / 2], half = Math.max(24, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + half} ${y1} ${x2 - half} ${y2} ${x2} ${y2}`;
};
const spotOf = (spot, first) => {
  const told = [spot.title, say(`mark.${spot.cover}`), spot.faults ? say("mark.found") : ""].filter(Boolean).join(", ");
  return draw("a", { class: `spot ${spot.cover}`, href: spot.card ? linkTo({ card: String(spot.card.at) }) : "#", tabindex: first ? "0" : "-1",
    "aria-label": told, "data-spot": spot.at, "data-card": spot.card?.at, transform: `translate(${spot.x} ${spot.y})`, draggable: "false" },
    draw("title", {}, `${spot.title}\n${spot.id}`), draw("rect", { width: WIDE, height: HIGH, rx: 6 }),
    draw("rect", { class: "bar", x: 0, y: 4, width: 3, height: HIGH - 8, rx: 1.5 }), draw("text", { x: 11, y: 15.5 }, short(spot.title)),
    spot.faults > 0 && draw("circle", { cx: WIDE - 9, cy: HIGH / 2, r: 3.5 }));
};

// Where one looks: an offset and how large, moved by hand, wheel and keys.
class View {
  constructor(svg, inner, spots) {
    Object.assign(this, { svg, inner, x: 24, y: 24, k: 1 });
    this.width = Math.max(...spots.map((one) => one.x)) + WIDE;
    this.height = Math.max(...spots.map((one) => one.y)) + HIGH;
  }
  apply() { this.inner.setAttribute("transform", `translate(${this.x} ${this.y}) scale(${this.k})`); }
  move(dx, dy) { this.x += dx; this.y += dy; this.apply(); }
  zoom(by, x = this.svg.clientWidth / 2, y = this.svg.clientHeight / 2) {
    const k = Math.min(2.5, Math.max(0.15, this.k * by));
    this.x = x - (x - this.x) * (k / this.k); this.y = y - (y - this.y) * (k / this.k); this.k = k;
    this.apply();
  }
  fit() {
    this.k = Math.min(1.5, (this.svg.clientWidth - 48) / this.width, (this.svg.clientHeight - 48) / this.height);
    this.x = (this.svg.clientWidth - this.width * this.k) / 2; this.y = (this.svg.clientHeight - this.height * this.k) / 2;
    this.apply();
  }
  begin(spot) { this.k = 1; this.x = 28; this.y = this.svg.clientHeight / 2 - spot.y - HIGH / 2; this.apply(); }
  show(spot) {
    const left = this.x + spot.x * this.k, top = this.y + spot.y * this.k;
    const dx = Math.max(0, 24 - left) || Math.min(0, this.svg.clientWidth - 24 - left - WIDE * this.k);
    const dy = Math.max(0, 24 - top) || Math.min(0, this.svg.clientHeight - 72 - top - HIGH * this.k);
    if (dx || dy) this.move(dx, dy);
  }
}
const nearest = (spots, from, key) => {
  const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  const [wx, wy] = ways[key];
  const ahead = spots.filter((one) => (one.x - from.x) * wx + (one.y - from.y) * wy > 0);
  const far = (one) => Math.abs(one.x - from.x) * (wx ? 1 : 40) + Math.abs(one.y - from.y) * (wy ? 1 : 3);
  return ahead.sort((a, b) => far(a) - far(b))[0];
};
const dragged = (view) => {
  const held = new Map();
  let moved = 0;
  view.svg.addEventListener("pointerdown", (event) => { held.set(event.pointerId, event); moved = 0; });
  view.svg.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved > 4 && !view.svg.hasPointerCapture(event.pointerId)) { view.svg.setPointerCapture(event.pointerId); view.svg.classList.add("held"); }
    const other = [...held.values()].find((one) => one.pointerId !== event.pointerId);
    if (other) {
      const apart = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY), box = view.svg.getBoundingClientRect();
      view.zoom(apart(event) / Math.max(1, apart(before)), (event.clientX + other.clientX) / 2 - box.left, (event.clientY + other.clientY) / 2 - box.top);
    } else if (moved > 4) view.move(dx, dy);
    held.set(event.pointerId, event);
  });
  const loosen = (event) => { held.delete(event.pointerId); view.svg.classList.remove("held"); };
  for (const end of ["pointerup", "pointercancel"]) view.svg.addEventListener(end, loosen);
  view.svg.addEventListener("click", (event) => { if (moved > 4) { event.preventDefault(); event.stopPropagation(); } }, true);
  view.svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = view.svg.getBoundingClientRect();
    view.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.04 : 0.0015)), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
};

const graphOf = (laid) => {
  const spots = spotsOf(laid);
  const wires = spots.filter((one) => one.parent >= 0).map((one) => ({ ends: [one.parent, one.at], path: draw("path", { class: "wire", d: curve(spots[one.parent], one) }) }));
  const links = laid.links.map(([a, b]) => ({ ends: [a, b], path: draw("path", { class: "link", d: curve(spots[a], spots[b]) }) }));
  const inner = draw("g", {}, wires.map((one) => one.path), links.map((one) => one.path), spots.map((one, at) => spotOf(one, at === 0)));
  const svg = draw("svg", { class: "menus", role: "group", "aria-label": say("graph") }, inner);
  const view = new View(svg, inner, spots);
  const light = (at) => { for (const one of [...wires, ...links]) one.path.classList.toggle("shown", one.ends.includes(at)); };
  const spotAt = (event) => spots[event.target.closest?.("[data-spot]")?.dataset.spot];
  svg.addEventListener("pointerover", (event) => light(spotAt(event)?.at));
  svg.addEventListener("focusin", (event) => { const spot = spotAt(event); if (spot) { light(spot.at); view.show(spot); } });
  svg.addEventListener("keydown", (event) => {
    const spot = spotAt(event);
    if (event.key.startsWith("Arrow") && spot) {
      const next = nearest(spots, spot, event.key);
      event.preventDefault();
      if (!next) return;
      event.target.closest("[data-spot]").setAttribute("tabindex", "-1");
      const there = svg.querySelector(`[data-spot="${next.at}"]`);
      there.setAttribute("tabindex", "0"); there.focus({ preventScroll: true });
    } else if (["+", "=", "-", "0"].includes(event.key)) { event.preventDefault(); event.key === "0" ? view.fit() : view.zoom(event.key === "-" ? 0.8 : 1.25); }
  });
  dragged(view);
  const zoom = make("div", { class: "zoom" }, round("minus", say("zoom.out"), () => view.zoom(0.8)), round("plus", say("zoom.in"), () => view.zoom(1.25)), round("fit", say("graph.fit"), () => view.fit()));
  return { box: make("div", { class: "graph" }, svg, zoom), begin: () => view.begin(spots[0]) };
};

const menusView = (root) => {
  const car = cars.find((one) => one.key === state.car) ?? cars[0];
  const all = graphsOf(car.at), laid = all.find((one) => names[one.machine] === state.machine) ?? all[0];
  const pick = (name, options) => make("label", {}, say(name), make("select", { "data-choice": name, onchange: (event) => go({ ...state, [name]: event.target.value }, true) }, options));
  const mark = (cover) => make("li", {}, make("span", { class: `dot ${cover}` }), say(`mark.${cover}`));
  root.append(make("div", { class: "picker" }, pick("car", carOptions(car.key)),
    all.length > 1 && pick("machine", all.map((one) => option(names[one.machine], machineName(names[one.machine]), names[laid.machine]))),
    make("ul", { class: "key" }, ["full", "part", "unseen"].map(mark))));
  const shown = graphOf(laid);
  root.append(shown.box, make("p", { class: "hint" }, say("graph.hint")));
  shown.begin();
};
