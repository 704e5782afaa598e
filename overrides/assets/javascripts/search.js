/* The search: asks the index (search-index.js) and shows what it says.
   The index is fetched when someone comes to search, and only the pieces that a question needs. */
(() => {
  const FIRST = 5; // results shown while someone types
  const PAGES = 12; // results shown then, and by each press of the button
  const PARTS = 4; // passages shown of one page
  const TYPING = 180; // ms without a key before the index is asked
  const PAUSE = 600; // ms without a key before a screen reader is told the count
  const FILTERS = ["plan", "level", "org", "status", "year"];

  const root = document.getElementById("search");
  const opener = document.querySelector(".shell-search-open");
  const form = root.querySelector("form");
  const input = root.querySelector("input");
  const status = root.querySelector("[role=status]");
  const panel = root.querySelector(".shell-results");
  const count = root.querySelector(".shell-results-count");
  const list = root.querySelector("ol");
  const more = root.querySelector(".shell-results-more");
  const narrow = root.querySelector("details");
  const clear = root.querySelector(".shell-search-clear");
  const selects = FILTERS.map((name) => root.querySelector(`[name="q.${name}"]`));
  const says = root.dataset;
  const lang = document.documentElement.lang;

  let engine, opened, failed = false;
  let pages = [], sought = [];
  let asked = 0, answered = Promise.resolve(), typing, telling;

  const links = () => [...list.querySelectorAll("a")];
  const choices = () => Object.fromEntries(FILTERS.map((name, at) => [name, selects[at].value || selects[at].dataset.wanted]));
  const chosen = () => Object.values(choices()).some(Boolean);

  /* What is drawn: every word of the index as text, never as HTML */

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  const marked = (text, marks, from, to) => {
    const drawn = [];
    for (const { start, end } of marks.filter((mark) => mark.start >= from && mark.end <= to)) {
      drawn.push(text.slice(from, start), element("mark", "", text.slice(start, end)));
      from = end;
    }
    return [...drawn, text.slice(from, to)];
  };

  // Names of other languages say which it is.
  const spoken = (text, names, [from, to] = [0, text.length]) => {
    const marks = engine.index.marks(text, sought);
    const drawn = [];
    for (let at = from; at < to;) {
      const next = names
        .map(([tongue, name]) => ({ tongue, start: text.indexOf(name, at), length: name.length }))
        .filter(({ start, length }) => start >= 0 && start + length <= to)
        .sort((a, b) => a.start - b.start || b.length - a.length)[0];
      drawn.push(...marked(text, marks, at, next?.start ?? to));
      if (!next) break;
      at = next.start + next.length;
      const name = element("span", "", ...marked(text, marks, next.start, at));
      name.lang = next.tongue;
      drawn.push(name);
    }
    return drawn;
  };

  const link = ({ path, title, names }) => {
    const made = element("a", "", ...spoken(title, names));
    made.href = says.base + path;
    return made;
  };

  const answers = (text) => engine.index.marks(text, sought).length > 0;

  const quote = ({ text, names }) => {
    const [from, to] = engine.quoted(text, engine.index.marks(text, sought));
    const words = [from ? "… " : "", ...spoken(text, names, [from, to]), to < text.length ? " …" : ""];
    return element("p", "shell-result-text", ...words);
  };

  // A part whose title says nothing of what was asked is quoted.
  const below = (part) => element("li", "", link(part), ...(answers(part.text) && !answers(part.title) ? [quote(part)] : []));

  const result = ({ page, parts }) => {
    const made = element("li", "shell-result", element("p", "shell-result-title", link(page)));
    if (page.tags.length) made.append(element("p", "shell-result-tags", ...spoken(page.tags.join(" · "), page.names)));
    if (page.text && (!parts.length || answers(page.text))) made.append(quote(page));
    if (parts.length) made.append(element("ul", "shell-result-parts", ...parts.map(below)));
    return made;
  };

  const drawn = (some) => Promise.all(some.map(async ({ rank, parts }) => {
    const [page, ...rest] = await Promise.all([rank, ...parts.slice(0, PARTS)].map(engine.index.record));
    return result({ page: composed(page), parts: rest.map(composed) });
  }));

  const composed = (record) => ({ ...record, title: record.title.normalize("NFC"), text: record.text.normalize("NFC") });

  /* What is said */

  const counted = (number) => {
    if (!number) return chosen() ? says.noneSo : says.none;
    return number === 1 ? says.one : says.many.replace("{count}", number.toLocaleString(lang).replace(/\u202f/g, "\u00a0"));
  };

  // Once nothing is typed any more, the results are complete, and a screen reader is told of them.
  const tell = (words) => {
    count.textContent = words;
    clearTimeout(telling);
    telling = setTimeout(async () => {
      const turn = asked;
      await fill(PAGES);
      if (turn !== asked) return;
      status.textContent = words;
      keep();
    }, PAUSE);
  };

  /* The address keeps what is asked, so that it can be sent and come back to */

  const keep = () => {
    const address = new URL(location);
    const shown = !panel.hidden && !failed;
    for (const [name, value] of [["q", input.value.trim()], ...Object.entries(choices()).map(([one, value]) => [`q.${one}`, value])]) {
      if (shown && value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  const open = (isOpen) => {
    if (isOpen === !panel.hidden) return;
    panel.hidden = !isOpen;
    if (!isOpen) {
      clearTimeout(typing);
      asked += 1; // whatever is still on its way comes too late
      pages = [];
      tell("");
    }
  };

  /* Asking */

  const start = (again) => {
    opened ??= import(new URL(says.script, document.baseURI))
      .then(async ({ open: load, quoted }) => { engine = { quoted, index: await load(says.base + "search/", again) }; });
    return opened;
  };

  const answer = async (turn, again = false) => {
    const words = input.value.trim();
    try {
      await start(again);
      await offer();
      const found = await engine.index.ask(input.value, choices());
      if (turn !== asked) return;
      ({ pages, sought } = found);
      const first = await drawn(pages.slice(0, FIRST));
      if (turn !== asked) return;
      failed = false;
      list.replaceChildren(...first);
      more.hidden = true;
      open(true);
      tell(counted(pages.length));
    } catch (error) {
      if (turn !== asked) return;
      // The site may have been published anew since the index was opened: once more from its start.
      opened = null;
      if (!again) return answer(turn, true);
      failed = true;
      pages = [];
      list.replaceChildren();
      more.hidden = true;
      open(Boolean(words));
      if (words) tell(says.failed);
    }
  };

  const ask = () => {
    clearTimeout(typing);
    asked += 1;
    if (input.value.trim() || chosen()) answered = answer(asked);
    else open(false);
  };

  /* Shows so many results in all. */
  const fill = async (number) => {
    const turn = asked, shown = list.children.length;
    const next = await drawn(pages.slice(shown, number)).catch(() => []);
    if (turn !== asked || list.children.length !== shown) return;
    list.append(...next);
    more.hidden = list.children.length >= pages.length;
  };

  const showMore = async () => {
    const shown = list.children.length;
    await fill(shown + PAGES);
    list.children[shown]?.querySelector("a").focus();
  };

  /* Narrowing */

  const choice = ([value, label, , tongue]) => {
    const made = new Option(label, value);
    if (tongue) made.lang = tongue;
    return made;
  };

  // What the address asks for waits in `data-wanted` until the choices are known.
  const offer = async () => {
    if (!narrow.open && !chosen()) return;
    const facets = await engine.index.facets();
    for (const [at, select] of selects.entries()) {
      const values = facets[FILTERS[at]] ?? [];
      if (select.options.length === 1) select.append(...values.map(choice));
      if (select.dataset.wanted) select.value = select.dataset.wanted;
      if (select.selectedIndex < 0) select.value = "";
      delete select.dataset.wanted;
      select.closest("p").hidden = !values.length;
    }
    narrow.hidden = selects.every((select) => select.closest("p").hidden);
    clear.hidden = !chosen();
    if (chosen()) narrow.open = true;
  };

  const unfold = (isOpen) => {
    root.classList.toggle("shell-search--open", isOpen);
    opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) input.focus();
  };

  const close = () => {
    open(false);
    const back = opener.checkVisibility() ? opener : input;
    unfold(false);
    back.focus();
  };

  const step = (by) => {
    const stops = [input, ...links()];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return false;
    stops[at + by]?.focus();
    return Boolean(stops[at + by]);
  };

  input.addEventListener("focus", () => start().catch(() => { opened = null; }), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(typing);
    if (input.value.trim()) typing = setTimeout(ask, TYPING);
    else ask();
  });

  form.addEventListener("submit", async (event) => {
    if (!input.value.trim() || failed) return; // it goes where it goes without script
    event.preventDefault();
    ask();
    await answered;
    if (failed) form.submit();
    else links()[0]?.focus();
  });

  more.addEventListener("click", showMore);
  narrow.addEventListener("toggle", () => { if (narrow.open && engine) offer(); });
  for (const select of selects) select.addEventListener("change", () => { clear.hidden = !chosen(); ask(); });
  clear.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    clear.hidden = true;
    narrow.querySelector("summary").focus();
    ask();
  });

  opener.addEventListener("click", () => unfold(!root.classList.contains("shell-search--open")));

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || (panel.hidden && !root.contains(event.target))) return;
    event.preventDefault();
    close();
  });

  root.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!panel.hidden && step(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    }
  });

  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== opener && !root.contains(relatedTarget)) open(false);
  });

  document.addEventListener("pointerdown", ({ target }) => {
    if (!root.contains(target) && !opener.contains(target)) open(false);
  });

  // An address with words shows their results: it was sent, come back to, or is where the form leads.
  const address = new URLSearchParams(location.search);
  for (const [at, select] of selects.entries()) {
    const wanted = address.get(`q.${FILTERS[at]}`);
    if (wanted) select.dataset.wanted = wanted;
  }
  const words = address.get("q");
  if (words || chosen()) {
    input.value = words ?? "";
    unfold(true);
    ask();
  }
})();
