/* The search: Material's worker finds, this asks it and shows what it says.
   The worker and its index are fetched when someone comes to search, not before. */
(() => {
  const READY = 1, QUERY = 2; // messages of the worker; 0 is its set-up and 3 its answer
  const PAGES = 12; // results shown at first, and by each press of the button
  const PARTS = 4; // passages shown of one page
  const PAUSE = 600; // ms without a key before a screen reader is told the count

  const root = document.getElementById("search");
  const opener = document.querySelector(".shell-search-open");
  const form = root.querySelector("form");
  const input = root.querySelector("input");
  const status = root.querySelector("[role=status]");
  const panel = root.querySelector(".shell-results");
  const count = root.querySelector(".shell-results-count");
  const list = root.querySelector("ol");
  const more = root.querySelector(".shell-results-more");
  const says = root.dataset;

  let worker, failed, found = [], asked = 0, answered = 0, telling;
  let ready = false;

  const links = () => [...list.querySelectorAll("a")];

  /* The worker's text is escaped HTML with the words found in <mark>: nothing else is taken from it. */
  const marked = (html) => {
    const drawn = new DOMParser().parseFromString(html, "text/html").body;
    return [...drawn.childNodes].map((node) => {
      if (node.nodeName !== "MARK") return node.textContent;
      const mark = document.createElement("mark");
      mark.textContent = node.textContent;
      return mark;
    });
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  const link = (doc) => {
    const made = element("a", "", ...marked(doc.title));
    made.href = says.base + doc.location;
    return made;
  };

  const part = (doc) => element("li", "", link(doc));

  const result = (docs) => {
    const page = docs.find((doc) => !doc.location.includes("#")) ?? docs[0];
    const parts = docs.filter((doc) => doc !== page).slice(0, PARTS);
    const made = element("li", "shell-result", element("p", "shell-result-title", link(page)));
    const tags = (page.tags ?? []).flatMap((tag) => [" · ", ...marked(tag)]).slice(1);
    if (tags.length) made.append(element("p", "shell-result-tags", ...tags));
    if (page.text) made.append(element("p", "shell-result-text", ...marked(page.text)));
    if (parts.length) made.append(element("ul", "shell-result-parts", ...parts.map(part)));
    return made;
  };

  const showMore = () => {
    const shown = list.children.length;
    list.append(...found.slice(shown, shown + PAGES).map(result));
    more.hidden = list.children.length >= found.length;
    return list.children[shown];
  };

  const tell = (words) => {
    count.textContent = words;
    clearTimeout(telling);
    telling = setTimeout(() => { status.textContent = words; }, PAUSE);
  };

  const counted = (number) => {
    if (!number) return says.none;
    return number === 1 ? says.one : says.many.replace("{count}", number.toLocaleString(document.documentElement.lang).replace(/\u202f/g, "\u00a0"));
  };

  const open = (isOpen) => {
    panel.hidden = !isOpen;
    if (!isOpen) tell("");
  };

  const show = (items) => {
    found = items;
    list.replaceChildren();
    showMore();
    tell(counted(found.length));
    open(true);
  };

  const ask = () => {
    const words = input.value.trim();
    if (!words || failed) {
      open(Boolean(words));
      if (words) tell(says.failed);
    } else if (ready) {
      asked += 1;
      worker.postMessage({ type: QUERY, data: words });
    }
  };

  const hear = ({ data: said }) => {
    if (said.type === READY) {
      ready = true;
      ask();
      return;
    }
    answered += 1;
    // Answers come in the order of the questions: only the last one counts.
    if (answered === asked && input.value.trim()) show(said.data.items);
  };

  const fail = () => {
    failed = true;
    ask();
  };

  const start = () => {
    if (worker) return;
    worker = new Worker(says.worker);
    worker.addEventListener("message", hear);
    worker.addEventListener("error", fail);
    fetch(`${says.base}search/search_index.json`)
      .then((answer) => answer.json())
      .then((index) => worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } }))
      .catch(fail);
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
    const next = stops[stops.indexOf(document.activeElement) + by];
    next?.focus();
    return Boolean(next);
  };

  input.addEventListener("focus", start);
  input.addEventListener("input", ask);

  form.addEventListener("submit", (event) => {
    // Without an answer, the form goes where it goes without script.
    if (!ready || panel.hidden) return;
    event.preventDefault();
    links()[0]?.focus();
  });

  more.addEventListener("click", () => showMore()?.querySelector("a").focus());

  opener.addEventListener("click", () => unfold(!root.classList.contains("shell-search--open")));

  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!panel.hidden && step(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    }
  });

  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && relatedTarget !== opener && !root.contains(relatedTarget)) open(false);
  });

  document.addEventListener("pointerdown", ({ target }) => {
    if (!root.contains(target) && !opener.contains(target)) open(false);
  });

  // The list of all pages, where the form leads: words that came with its address are searched.
  const words = new URLSearchParams(location.search).get("q");
  if (words) {
    input.value = words;
    unfold(true);
  }
})();
