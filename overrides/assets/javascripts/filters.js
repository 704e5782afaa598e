/* The list of all cards: filters, order and their address. Without this file the list stands whole. */
(() => {
  const form = document.getElementById("finding");
  const count = document.getElementById("finding-count");
  const none = document.getElementById("finding-none");
  const elsewhere = document.getElementById("finding-elsewhere");
  const flat = document.getElementById("finding-flat");
  const more = form.querySelector("details");
  const clear = form.querySelector(".fi-clear");
  const lang = document.documentElement.lang;
  const collator = new Intl.Collator(lang, { numeric: true });
  const plural = new Intl.PluralRules(lang);
  const forms = JSON.parse(form.dataset.forms);
  const controls = [...form.elements].filter((control) => control.name);
  const filters = controls.filter((control) => control.name !== "sort");
  const selects = filters.filter((control) => control.name !== "text");

  const number = new Intl.NumberFormat(lang);
  // French groups digits with the no-break space that the rest of the site uses.
  const written = (value) => number.format(value).replace(/\u202f/g, "\u00a0");

  /* What is on the page */

  const words = (text) => (text ? text.split(" ") : []);
  const year = (text, open) => (text ? Number(text) : open);
  const plain = (text) =>
    text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
      .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/’/g, "'");

  const sections = [...document.querySelectorAll(".fi-group")].map((element) => ({
    element,
    list: element.querySelector("ul"),
    name: element.querySelector("h2").textContent,
    entry: document.querySelector(`nav a[href="#${element.querySelector("h2").id}"]`)?.parentElement,
    shown: 0,
  }));

  const contents = sections[0]?.entry?.closest("nav");

  const rows = sections.flatMap((section) =>
    [...section.list.children].map((element) => {
      const { level, org, status, years, clientele, rank } = element.dataset;
      const { plan, from, to } = section.element.dataset;
      const [first, last] = years ? years.split("/") : [from, to];
      return {
        element,
        section,
        plan: [plan],
        level: [level],
        org: words(org),
        status: [status ?? "none"],
        clientele: clientele ? words(clientele) : ["none"],
        first: year(first, -Infinity),
        last: year(last, Infinity),
        rank: rank ? Number(rank) : Infinity,
        // Read only when asked for: the words of a long list take time.
        get text() {
          const text = plain(`${section.name} ${element.textContent}`);
          Object.defineProperty(this, "text", { value: text });
          return text;
        },
        get number() { return element.querySelector(".af-number")?.textContent ?? ""; },
        get title() { return element.querySelector(".fi-name").textContent; },
      };
    }));

  /* What is chosen */

  const wanted = (control) => {
    const value = control.value;
    if (control.name === "text") {
      const parts = plain(value).split(/\s+/).filter(Boolean);
      return parts.length ? (row) => parts.every((part) => row.text.includes(part)) : null;
    }
    if (!value) return null;
    if (control.name === "year") return ({ first, last }) => first <= Number(value) && Number(value) <= last;
    return (row) => row[control.name].includes(value);
  };

  const counted = (count) =>
    (forms[plural.select(count)] ?? forms.other)
      .replace("{count}", written(count));

  const fits = (tests) => rows.filter((row) => tests.every((test) => test(row)));

  const asked = () => {
    const query = new URLSearchParams();
    for (const { name, value } of [...filters, form.elements.sort]) if (value.trim()) query.set(name, value.trim());
    return query.size ? `?${query}` : "";
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const control of controls) {
      const value = query.get(control.name) ?? "";
      control.value = value;
      // A value that is not offered here leaves everything in.
      if (control.value !== value) control.value = "";
    }
    if (more && selects.some((control) => control.value)) more.open = true;
  };

  /* What is shown */

  const orders = {
    number: (a, b) => !a.number - !b.number || collator.compare(a.number, b.number),
    title: (a, b) => collator.compare(a.title, b.title),
    date: (a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank),
  };
  let order = "";

  const sort = (name) => {
    if (name === order) return;
    order = name;
    if (name) {
      const keyed = rows.map((row) => ({ row, number: row.number, title: row.title, rank: row.rank }));
      for (const { row } of keyed.sort(orders[name])) flat.append(row.element);
      label();
    } else {
      for (const { section, element } of rows) section.list.append(element);
    }
    flat.hidden = !name;
  };

  // Out of its plan's list, a card says which plan it is of.
  const label = () => {
    for (const { element, section } of rows) {
      if (element.querySelector(".fi-plan")) return;
      const plan = document.createElement("span");
      plan.className = "fi-plan";
      plan.textContent = section.name;
      element.querySelector(".fi-facts").prepend(plan, " ");
    }
  };

  const show = () => {
    sort(form.elements.sort.value);
    const chosen = filters.map((control) => ({ control, test: wanted(control) })).filter(({ test }) => test);
    const found = new Set(fits(chosen.map(({ test }) => test)));
    for (const section of sections) section.shown = 0;
    for (const row of rows) {
      row.element.hidden = !found.has(row);
      if (!row.element.hidden) row.section.shown += 1;
    }
    for (const { element, entry, shown } of sections) {
      element.hidden = Boolean(order) || !shown;
      if (entry) entry.hidden = element.hidden;
    }
    if (contents) contents.hidden = sections.every(({ element }) => element.hidden);
    const said = counted(found.size);
    count.textContent = chosen.length
      ? forms.of.replace("{cards}", said).replace("{total}", written(rows.length))
      : said;
    clear.hidden = !chosen.length && !order;
    none.hidden = found.size > 0;
    if (!found.size) widen(chosen);
    link();
  };

  // The list has titles alone: the text of cards, and all other pages, are found by the search.
  const lead = () => {
    const words = form.elements.text.value.trim();
    elsewhere.hidden = !words;
    elsewhere.search = words && `?${new URLSearchParams({ q: words })}`;
  };

  const widen = (chosen) => {
    lead();
    const ways = chosen
      .map(({ control }) => {
        const rest = chosen.filter((other) => other.control !== control).map(({ test }) => test);
        return { control, found: fits(rest).length };
      })
      .filter(({ found }) => found);
    none.querySelector("ul").replaceChildren(...ways.map(({ control, found }) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      const [before, after] = form.dataset.without.replace("{cards}", counted(found)).split("{choice}");
      const choice = document.createElement("span");
      choice.textContent = control.selectedOptions ? control.selectedOptions[0].textContent : control.value;
      choice.lang = control.selectedOptions?.[0].lang || lang;
      button.type = "button";
      button.className = "fi-button";
      button.append(before, choice, after);
      button.addEventListener("click", () => {
        control.value = "";
        show();
        keep(true);
        count.focus();
      });
      item.append(button);
      return item;
    }));
  };

  /* The address keeps the choice, and so does the same page in another language */

  const link = () => {
    const query = asked();
    for (const other of document.querySelectorAll("header a[hreflang]")) other.search = query;
  };

  let waiting = 0;
  const keep = (apart) => {
    clearTimeout(waiting);
    const address = location.pathname + asked() + location.hash;
    if (address === location.pathname + location.search + location.hash) return;
    if (apart) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  };

  form.addEventListener("input", (event) => {
    if (event.target.name !== "text") return;
    show();
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(false), 300);
  });
  form.addEventListener("change", (event) => {
    if (event.target.name === "text") { keep(false); return; }
    show();
    keep(true);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); keep(false); });
  form.addEventListener("reset", () => setTimeout(() => { show(); keep(true); count.focus(); }));
  addEventListener("popstate", () => { read(); show(); });

  if (more && matchMedia("(min-width: 45em)").matches) more.open = true;
  read();
  show();
  form.hidden = false;
})();
