// What the page shows, read from the data that stand in it: rows of numbers become cards with names.
// The order of values in a row is that of pcm_sim/explore/reports/atlas/data.py.
const data = JSON.parse(document.getElementById("atlas-data").textContent);
const { names, sheets, languages } = data;
const numbers = new Map(names.map((name, at) => [name, at]));
const REFUSED = 1, CHANGED = 2;

// The language of the page itself.
const kept = { read: () => { try { return localStorage.getItem("atlas-language"); } catch { return null; } },
  write: (one) => { try { localStorage.setItem("atlas-language", one); } catch { /* a page from a file may keep nothing */ } } };
const speaking = { code: "" };
const say = (id, figures = {}) =>
  (data.words[speaking.code][id] ?? id).replace(/\{(\w+)\}/g, (hole, name) => figures[name] ?? hole);
const count = (number) => number.toLocaleString(speaking.code);

// Of what is called in the languages of the screens, the one that the page speaks.
const mine = () => Math.max(0, languages.indexOf(speaking.code));
const said = (labels) => (labels ? labels[mine()] || labels[0] : "");

const common = new Map(data.labels);
const cars = data.cars.map((car, at) => ({ ...car, at, labels: new Map(car.labels) }));
const titleOf = (car) => `${said(car.name)} ${car.year}`;
const labelOf = (car, number, language = mine()) => {
  const labels = cars[car]?.labels.get(number) ?? common.get(number);
  return labels ? labels[language] || labels[0] : "";
};

const tried = (to, flags, messages) => ({ to, refused: !!(flags & REFUSED), changed: !!(flags & CHANGED), messages });
const seenCards = data.cards.map((row, at) => {
  const [car, machine, screen, over, preset, presets, way, guards, entries, others, shown, pictures, gaps] = row;
  return {
    at, car, machine: names[machine], screen, over: names[over], preset: names[preset], way, gaps, shown, pictures,
    presets: presets.map((one) => names[one]),
    guards: guards.map(([name, holds, gap]) => ({ name: names[name], holds: !!holds, gap: !!gap })),
    entries: entries.map(([name, kind, position, to, flags, messages]) =>
      ({ name, kind: names[kind], position: names[position], untried: to === null, ...tried(to, flags, messages) })),
    others: others.map(([act, to, flags, messages]) => ({ act: names[act], ...tried(to, flags, messages) })),
    findings: [],
  };
});
const unseenCards = data.unseen.map(([car, machine, screen, way, why], at) => ({
  at: seenCards.length + at, car, machine: names[machine], screen, over: "", preset: "", presets: [], way, gaps: Infinity,
  guards: [], entries: [], others: [], shown: [], pictures: [], findings: [], why, unseen: true,
}));
const cards = [...seenCards, ...unseenCards];

const findings = data.findings.map(([kind, car, machine, where, entry, what, way, preset, card, scenario]) => {
  const one = { kind: names[kind], car, machine: names[machine], where, entry, what, way, preset: names[preset], card, scenario };
  cards[card]?.findings.push(one);
  return one;
});

const sheetOf = (card, language = mine()) => sheets[card.shown[language]] ?? {};
const cardTitle = (card, language = mine()) => {
  const sheet = sheetOf(card, language), sign = numbers.get(names[card.screen].replace("sign:", "status/"));
  return (sign !== undefined && sign !== card.screen && labelOf(card.car, sign, language)) || sheet.t || labelOf(card.car, card.screen, language) || lastOf(names[card.screen]);
};
const lastOf = (id) => id.replace(/[#:]/g, "/").split("/").filter(Boolean).pop() ?? id;

// Everything legible on a card, and its names, for whoever searches.
const haystack = (card) => card.words ??= [
  names[card.screen], card.over, cars[card.car].said, cars[card.car].key,
  ...cars[card.car].name, ...card.findings.map((one) => one.what),
  ...card.shown.map((one) => JSON.stringify(sheets[one])), ...card.entries.map((one) => names[one.name]),
].join(" ").toLowerCase();
