// Which view is shown, in which language; all that is chosen stands in the address, so that it can be sent.
const VIEWS = { screens: screensView, menus: menusView, coverage: coverageView, findings: findingsView };
const state = {};
const CHOSEN = ["view", "q", "car", "unit", "machine", "language", "finding", "sort", "card"];
const content = document.getElementById("content");

const written = (chosen) => {
  const told = new URLSearchParams(CHOSEN.filter((name) => chosen[name]).map((name) => [name, chosen[name]]));
  return `#${told}`;
};
const linkTo = (more) => written({ ...state, ...more });
// What the view itself shows already is no reason to make it anew.
const keep = () => { history.replaceState(null, "", written(state)); shown = written({ ...state, card: "" }); tabs(); };
const read = () => {
  const told = new URLSearchParams(location.hash.slice(1));
  for (const name of CHOSEN) state[name] = told.get(name) ?? "";
  if (!(state.view in VIEWS)) state.view = "screens";
};
const go = (chosen, instead = false) => {
  history[instead ? "replaceState" : "pushState"](null, "", written(chosen));
  arrive();
};

const figures = () => {
  const figure = (number, what) => make("div", {}, make("dt", {}, what), make("dd", {}, count(number)));
  const whole = !data.limits.length;
  document.getElementById("figures").replaceChildren(figure(cars.length, say("cars")), figure(seenCards.length, say("states")),
    figure(languages.length, say("languages")), figure(data.steps, say("steps")),
    make("div", { class: whole ? "told" : "told bad" }, make("dt", {}, say("crawl")), make("dd", {}, say(whole ? "complete" : "incomplete"))));
};
const tabs = () => {
  const counts = { screens: [cards.length], findings: [findings.length, findings.length > 0] };
  document.getElementById("views").replaceChildren(...Object.keys(VIEWS).map((name) => {
    const [number, bad] = counts[name] ?? [];
    return make("a", { href: written({ ...state, view: name, card: "" }), "aria-current": name === state.view ? "page" : null }, say(`view.${name}`),
      number !== undefined && make("span", { class: bad ? "count bad" : "count" }, count(number)));
  }));
};
const speak = (code) => {
  speaking.code = code;
  const [, , mirrored] = data.speaks.find(([one]) => one === code);
  document.documentElement.lang = code;
  document.documentElement.dir = mirrored ? "rtl" : "ltr";
  document.title = `${say("title")} · pcm-sim (simulation)`;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = say(one.dataset.word);
  for (const one of document.querySelectorAll("[data-label]")) one.setAttribute("aria-label", say(one.dataset.label));
  document.getElementById("speak").replaceChildren(...data.speaks.map(([one, name]) =>
    make("button", { type: "button", lang: one, title: name, "aria-label": name, "aria-pressed": String(one === code), onclick: () => { kept.write(one); speak(one); shown = ""; arrive(); document.querySelector(`#speak [lang="${one}"]`).focus(); } }, one)));
  figures();
};

let shown = "";
const arrive = () => {
  read();
  const now = written({ ...state, card: "" });
  if (now !== shown) {
    shown = now;
    tabs();
    content.replaceChildren();
    VIEWS[state.view](content);
  }
  const card = cards[Number(state.card)];
  if (state.card && card) openDetail(card);
  else if (detail.open) detail.close();
};
addEventListener("popstate", arrive);
addEventListener("hashchange", arrive);
addEventListener("scroll", () => document.querySelector(".tools")?.classList.toggle("stuck", scrollY > 200), { passive: true });
addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, select, dialog")) { event.preventDefault(); document.querySelector(".search input")?.focus(); }
});

read();
const wanted = [kept.read(), ...navigator.languages.map((one) => one.slice(0, 2)), languages[0]];
speak(wanted.find((one) => data.speaks.some(([code]) => code === one)) ?? data.speaks[0][0]);
arrive();
