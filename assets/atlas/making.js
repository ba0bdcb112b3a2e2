// Making elements, and the pieces that several views are made of.
const SVG = "http://www.w3.org/2000/svg";
const put = (element, children) => {
  for (const child of children.flat(Infinity)) if (child || child === 0) element.append(child);
  return element;
};
const dress = (element, wears) => {
  for (const [name, value] of Object.entries(wears)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  return element;
};
const make = (tag, wears = {}, ...children) => put(dress(document.createElement(tag), wears), children);
const draw = (tag, wears = {}, ...children) => put(dress(document.createElementNS(SVG, tag), wears), children);

const SIGNS = { close: "M6 6l12 12M18 6L6 18", previous: "M15 5l-7 7 7 7", next: "M9 5l7 7-7 7",
  plus: "M12 5v14M5 12h14", minus: "M5 12h14", fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" };
const round = (sign, name, onclick, wears = {}) =>
  make("button", { type: "button", class: `round ${sign === "previous" || sign === "next" ? "turn" : ""}`, "aria-label": name, title: name, onclick, ...wears },
    draw("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, draw("path", { d: SIGNS[sign] })));

// A screen as text, as the unit lays it out.
const row = ([label, value, mark = ""]) => {
  const locked = mark.startsWith("!"), kind = mark.replace("!", "");
  return make("li", { class: locked && "locked" }, make("span", {}, label), value && make("span", { class: "value" }, value),
    kind && make("span", { class: `mark is-${kind}` }));
};
const formOf = ([prompt, fields, confirm, trouble]) => [
  trouble && make("p", { class: "trouble" }, trouble), prompt && make("p", {}, prompt),
  fields.map(([label, text]) => make("div", { class: "field" }, make("span", {}, label), make("span", {}, text))),
  confirm && make("div", { class: "keys" }, make("span", {}, confirm)),
];
const overOf = (sheet) => {
  if (sheet.d) {
    const [lines, buttons] = sheet.d;
    return make("div", { class: "over" }, lines.map((one) => make("p", {}, one)),
      make("div", { class: "keys" }, buttons.map((one) => make("span", {}, one))));
  }
  return sheet.n && make("div", { class: "over" }, make("p", {}, sheet.n));
};
const textOf = (card, language) => {
  const sheet = sheetOf(card, language);
  const dark = !sheet.t && !sheet.r && !sheet.x && !sheet.f && !sheet.d;
  return make("div", { class: dark ? "sheet dark" : "sheet", lang: languages[language] },
    dark ? say("dark") : make("div", { class: "sheet-head" }, make("strong", {}, sheet.t ?? ""), sheet.c && make("span", {}, sheet.c)),
    sheet.x && make("p", {}, sheet.x), sheet.f && formOf(sheet.f), sheet.r && make("ul", {}, sheet.r.map(row)), overOf(sheet));
};

// A screen as it was drawn, else as text.
const frame = (card, language, tongue) => {
  if (card.unseen) return make("div", { class: "frame never" }, say("unseen"));
  const picture = card.pictures[language];
  const shown = picture
    ? make("img", { src: picture, alt: say("picture", { title: cardTitle(card, language) }), loading: "lazy", decoding: "async" })
    : textOf(card, language);
  return make("div", { class: ["frame", card.machine !== "pcm" && "narrow", picture && card.machine !== "pcm" && "tall"].filter(Boolean).join(" ") }, shown,
    tongue && make("span", { class: "tongue", "aria-hidden": "true" }, languages[language]));
};

const machineName = (machine) => say(`machine.${machine}`);
const placeOf = (card) => [titleOf(cars[card.car]), card.machine === "pcm" ? cars[card.car].unit : machineName(card.machine)].join(" · ");
const presetName = (name) => (name ? said(data.presets[name]) || name : say("as_sold"));

// A way in words: what is touched by its name, with its id for whoever writes scenarios.
const act = (car, line) => {
  const [kind, ...rest] = line.split(" "), target = rest.join(" ");
  if (kind === "key") return [make("span", { class: "does" }, say("act.key")), target];
  if (kind === "fill") return [make("span", { class: "does" }, say("act.fill")), say(`fill.${target}`)];
  if (kind !== "tap") return [say(`act.${kind}`)];
  const number = numbers.get(target);
  const label = number === undefined ? "" : labelOf(car, number);
  return [make("span", { class: "does" }, say("act.tap")), label ? make("span", { title: target }, label) : make("code", {}, target)];
};
const wayOf = (car, preset, way) => {
  if (!way.length) return make("p", { class: "begins" }, `${say("way.begins", { preset: presetName(preset) })} · ${say("way.start")}`);
  return [make("p", { class: "begins" }, say("way.begins", { preset: presetName(preset) })),
    make("ol", { class: "steps" }, way.map((one) => make("li", {}, make("span", {}, act(car, names[one]).flatMap((part, at) => (at ? [" ", part] : [part]))))))];
};
