(() => {
  const search = document.getElementById("search"), nothing = document.getElementById("nothing");
  const flat = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const held = [...document.querySelectorAll("[data-find]")].map(element => ({ element, text: flat(element.dataset.find) }));
  const find = () => {
    const words = flat(search.value).split(/\s+/).filter(Boolean);
    for (const one of held) one.element.hidden = !words.every(word => one.text.includes(word));
    // What is found may lie in something that is folded.
    if (words.length) for (const fold of document.querySelectorAll("details.fold"))
      fold.open = [...fold.querySelectorAll("[data-find]")].some(one => !one.hidden);
    for (const section of document.querySelectorAll("main > section"))
      section.hidden = words.length > 0 && ![...section.querySelectorAll("[data-find]")].some(one => !one.hidden);
    nothing.hidden = held.some(one => !one.element.hidden);
  };
  search.addEventListener("input", find);
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target?.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
  addEventListener("keydown", event => {
    if (event.key === "/" && document.activeElement !== search) { event.preventDefault(); search.focus(); }
    if (event.key === "Escape" && document.activeElement === search) { search.value = ""; find(); }
  });
})();
