// What a card opens: way, entries and where they lead, conditions, findings, the other languages and cars.
const detail = document.getElementById("detail");

const section = (heading, ...content) => make("section", {}, make("h3", {}, heading), ...content);
const linkCard = (at, text) => make("a", { href: linkTo({ card: String(at) }) }, text);

const came = (card, one) => {
  if (one.untried) return make("span", { class: "untried" }, say("untried"));
  const parts = [];
  if (one.refused) parts.push(make("span", { class: "refuses" }, say("refuses")));
  else if (one.to === card.at) parts.push(say(one.changed ? "changes" : "stays"));
  else if (cards[one.to] && !cards[one.to].unseen) {
    const [before, after] = say("leads", { title: "\u0000" }).split("\u0000");
    parts.push(make("span", {}, before, linkCard(one.to, cardTitle(cards[one.to])), after));
  }
  if (one.messages.length) parts.push(make("code", {}, one.messages.map((name) => names[name]).join(", ")));
  return parts.flatMap((part, at) => (at ? [" · ", part] : [part]));
};
const POSITIONS = new Set(["locked", "on", "off", "chosen"]);
const entriesOf = (card) => {
  const entries = card.entries.map((one) => make("li", {},
    make("span", { class: "label" }, labelOf(card.car, one.name) || lastOf(names[one.name]),
      POSITIONS.has(one.position) && make("span", { class: "is" }, say(one.position)), make("span", { class: "id" }, names[one.name])),
    make("span", { class: "leads" }, came(card, one))));
  const others = card.others.map((one) => make("li", {},
    make("span", { class: "label" }, act(card.car, one.act).flatMap((part, at) => (at ? [" ", part] : [part]))), make("span", { class: "leads" }, came(card, one))));
  return entries.length + others.length ? make("ul", { class: "table" }, entries, others) : make("p", { class: "begins" }, say("entries.none"));
};
const guardsOf = (card) => make("ul", { class: "table" }, card.guards.map((one) => make("li", {},
  make("span", {}, make("code", {}, one.name)),
  make("span", { class: "leads truth" }, make("span", { class: one.gap ? "dot part" : "dot" }),
    `${say(one.holds ? "guard.holds" : "guard.fails")} · ${say(one.gap ? "guard.one" : "guard.both")}`))));
const findingsOf = (card) => card.findings.map((one) => make("div", { class: "fault" }, make("strong", {}, say(`kind.${one.kind}`)),
  make("p", { lang: "en" }, one.what), names[one.entry] && make("p", { class: "id" }, names[one.entry]),
  one.scenario && make("p", {}, make("a", { href: one.scenario }, say("scenario")))));
const elsewhere = (card) => cards.filter((one) => one.car !== card.car && one.screen === card.screen && one.machine === card.machine
  && one.over === card.over && !one.unseen && one.guards.every((guard) => guard.holds === (card.guards.find((mine) => mine.name === guard.name)?.holds ?? guard.holds)));
const othersOf = (card) => {
  const ones = new Map();
  for (const one of elsewhere(card)) if (!ones.has(one.car)) ones.set(one.car, one);
  return [...ones.values()];
};

const bodyOf = (card) => {
  const first = Math.max(0, languages.indexOf(state.language === "all" ? languages[mine()] : shownLanguage()));
  const rest = card.unseen ? [] : languages.map((_, at) => at).filter((at) => at !== first);
  const others = othersOf(card);
  return make("div", { class: "detail-body" },
    make("div", { class: "large" }, frame(card, first)),
    card.unseen && make("div", { class: "fault" }, make("strong", {}, say("unseen")), make("p", {}, say("unseen.why")), card.why && make("p", { lang: "en" }, card.why)),
    card.findings.length > 0 && section(say("view.findings"), findingsOf(card)),
    section(say("way"), card.unseen && !card.way.length ? make("p", { class: "begins" }, say("way.none")) : wayOf(card.car, card.preset, card.way)),
    !card.unseen && section(say("entries"), entriesOf(card)),
    card.guards.length > 0 && section(say("guards"), guardsOf(card)),
    rest.length > 0 && section(say("in_languages"), make("div", { class: "beside" }, rest.map((at) => make("div", {}, make("h4", { lang: languages[at] }, nameOf(languages[at])), frame(card, at))))),
    others.length > 0 && section(say("on_cars"), make("p", { class: "others" }, others.map((one) => linkCard(one.at, titleOf(cars[one.car]))))),
    card.presets.length > 1 && section(say("presets"), make("p", { class: "tags" }, card.presets.map((one) => make("span", { class: "tag" }, presetName(one))))));
};

const turn = (by) => {
  const at = order.indexOf(Number(state.card)), next = order[at + by];
  if (at >= 0 && next !== undefined) go({ ...state, card: String(next) }, true);
};
const openDetail = (card) => {
  const at = order.indexOf(card.at);
  const head = make("div", { class: "detail-head" },
    make("div", {}, make("h2", { id: "detail-title", tabindex: "-1" }, cardTitle(card)), make("p", {}, `${placeOf(card)} · ${cars[card.car].market}`),
      make("p", { class: "id" }, [names[card.screen], card.over].filter(Boolean).join(" · "))),
    round("previous", say("previous"), () => turn(-1), { disabled: at <= 0 }),
    round("next", say("next"), () => turn(1), { disabled: at < 0 || at + 1 >= order.length }),
    round("close", say("close"), () => detail.close()));
  detail.replaceChildren(head, bodyOf(card));
  detail.scrollTop = 0;
  if (!detail.open) detail.showModal();
  document.getElementById("detail-title").focus({ preventScroll: true });
};
detail.addEventListener("close", () => {
  if (!state.card) return;
  const left = state.card;
  go({ ...state, card: "" }, true);
  document.querySelector(`[data-card="${left}"]`)?.focus();
});
detail.addEventListener("click", (event) => { if (event.target === detail) detail.close(); });
detail.addEventListener("keydown", (event) => {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by) { event.preventDefault(); turn(document.documentElement.dir === "rtl" ? -by : by); }
});
