/* The search's index: fetches the pieces that a question needs, finds and ranks the entries.
   How pieces are made is told in generator/render/search/shards.py. */

import { reader } from "./search-words.js";

const START = 3; // letters of a stem that tell its piece
const RECORDS = 8; // entries whose words stand in one piece
const HASH = 8;
const FEW = 4; // pieces that a prefix shorter than START may fetch
const MOST = 12; // words of a question
const STEP = 8; // of which an entry's number is a multiple
const SAYS = [1, 2, 3, 10, 14]; // in the tags, in the text, often there, in the title, in a short one
const EXACT = 1, BEGINNING_STEM = 0.8, SAME_STEM = 0.7, BEGINNING = 0.5, MAYBE_STEM = 0.4;
const PART = 0.9; // of what it would say of the page itself
const QUOTED = 190; // characters of a text that a result quotes
const LEAD = 50; // of which stand before the first word found

const json = async (address, options) => {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
};

const start = (word) => [...word].slice(0, START);

/* The index in the folder `base`; `again` asks the host anew for what the browser may have kept. */
export const open = async (base, again = false) => {
  const about = await json(`${base}index.json`, { cache: again ? "reload" : "no-cache" });
  const count = about.words.length / HASH;
  const kept = new Map();

  const address = (kind, number, end) => {
    const hashes = { w: about.words, r: about.records, f: about.facets, s: about.stems }[kind];
    return `${base}${kind}${number}-${hashes.slice(number * HASH, (number + 1) * HASH)}${end}`;
  };

  const piece = (kind, number) => {
    const at = address(kind, number, ".json");
    if (!kept.has(at)) kept.set(at, json(at).catch((error) => { kept.delete(at); throw error; }));
    return kept.get(at);
  };

  const stems = about.stems ? (await import(new URL(address("s", 0, ".js"), document.baseURI))).default : (word) => word;
  const read = reader({ ...about, stems });

  const owners = new Int32Array(about.entries).map((_, rank) => rank);
  for (let at = 0, rank = 0; at < about.parts.length; at += 2) {
    rank += about.parts[at];
    for (let part = 0; part < about.parts[at + 1]; part += 1) owners[rank + part] = rank - 1;
    rank += about.parts[at + 1];
  }

  const place = (word) =>
    start(word).reduce((number, letter) => number * 31 + letter.codePointAt(0), 0) % count;

  const words = (place) => piece("w", place);

  /* The words of a question: those that nobody looks for count only where there is no other. */
  const asked = (question) => {
    const text = question.normalize("NFC");
    const all = read(text);
    const last = all.at(-1);
    if (last?.end === text.length) last.isPrefix = true;
    const some = all.filter(({ isStop }) => !isStop);
    return (some.length ? some : all.slice(-1)).slice(0, MOST);
  };

  /* Every entry that has a word, with how much it says of it. */
  const having = async (word) => {
    const { form, isPrefix } = word;
    const wide = isPrefix && start(form).length < START && count <= FEW;
    const near = wide ? [...Array(count).keys()] : [place(form)];
    const pieces = await Promise.all([...new Set([...near, ...word.stems.map(place)])].map(words));
    const within = isPrefix && (wide || start(form).length >= START);
    const begins = (other) => within && other.startsWith(form);

    // Stems of the word itself: as computed, and as the index has them for its letters.
    const own = new Set(word.stems);
    const far = new Set();
    for (const [stems, aliases] of pieces) {
      for (const [stem, forms] of Object.entries(stems)) if (Object.hasOwn(forms, form)) own.add(stem);
      for (const [alias, some] of Object.entries(aliases)) {
        if (alias === form) some.forEach((stem) => own.add(stem));
        if (alias === form || begins(alias)) some.forEach((stem) => far.add(stem));
      }
    }
    word.own = own;
    const others = await Promise.all([...new Set([...far].map(place))].map(words));

    const found = new Map();
    const take = (steps, quality) => {
      let number = 0;
      for (const step of steps) {
        number += step;
        const rank = Math.floor(number / STEP);
        const value = SAYS[number % STEP] * quality;
        if (value > (found.get(rank) ?? 0)) found.set(rank, value);
      }
    };
    const all = [...new Set([...pieces, ...others])].flatMap(([stems]) => Object.entries(stems));
    // A word that is still being typed, and is none yet, may become one of another stem.
    const isWord = !isPrefix || all.some(([, forms]) => Object.hasOwn(forms, form));
    for (const [stem, forms] of all) {
      for (const [other, steps] of Object.entries(forms)) {
        if (other === form) take(steps, EXACT);
        else if (begins(other)) take(steps, own.has(stem) ? BEGINNING_STEM : BEGINNING);
        else if (own.has(stem)) take(steps, isWord ? SAME_STEM : MAYBE_STEM);
      }
    }
    return found;
  };

  /* The entries that have everything chosen: `null` is all of them. */
  const allowed = async (choices) => {
    const chosen = Object.entries(choices).filter(([, value]) => value);
    if (!chosen.length) return null;
    const facets = await piece("f", 0);
    const passed = new Uint8Array(about.entries);
    for (const [name, value] of chosen) {
      const runs = (facets[name] ?? []).find(([own]) => own === value)?.[2] ?? [];
      for (let at = 0, rank = 0; at < runs.length; at += 2) {
        rank += runs[at];
        for (const end = rank + runs[at + 1]; rank < end; rank += 1) passed[rank] += 1;
      }
    }
    return (rank) => passed[rank] === chosen.length;
  };

  /* The pages that answer a question, the best first: those with all of its words before the rest. */
  const ask = async (question, choices = {}) => {
    const sought = asked(question);
    const [passes, ...lists] = await Promise.all([allowed(choices), ...sought.map(having)]);
    const scores = new Map();
    for (const list of lists) {
      const rare = Math.log(1 + about.entries / list.size);
      for (const [rank, value] of list) {
        if (passes && !passes(rank)) continue;
        const says = value * rare * (owners[rank] === rank ? 1 : PART);
        scores.set(rank, (scores.get(rank) ?? 0) + 1000 + says);
      }
    }
    if (!sought.length && passes && !question.trim()) {
      for (let rank = 0; rank < about.entries; rank += 1) if (passes(rank)) scores.set(rank, 0);
    }
    const pages = new Map();
    for (const [rank, score] of [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      const owner = owners[rank];
      if (!pages.has(owner)) pages.set(owner, { rank: owner, score, parts: [] });
      if (rank !== owner) pages.get(owner).parts.push(rank);
    }
    return { pages: [...pages.values()], sought };
  };

  const record = async (rank) => {
    const [path, title, tags, text, names] = (await piece("r", Math.floor(rank / RECORDS)))[rank % RECORDS];
    return { path, title, tags, text, names };
  };

  const facets = async () => (about.facets ? piece("f", 0) : {});

  /* Where the words of a question stand in a text. */
  const marks = (text, sought) =>
    read(text).filter((word) => sought.some(({ form, isPrefix, own }) =>
      word.forms.some((other) => other === form || (isPrefix && other.startsWith(form))) || own?.has(word.stem)));

  return { ask, record, facets, marks };
};

/* The part of a text that says most of what was found: where it starts and ends. */
export const quoted = (text, marks) => {
  if (text.length <= QUOTED) return [0, text.length];
  let best = 0, most = 0;
  for (const [at, { start }] of marks.entries()) {
    const seen = new Set(marks.slice(at).filter(({ end }) => end <= start - LEAD + QUOTED).map(({ stem }) => stem));
    if (seen.size > most) [best, most] = [start, seen.size];
  }
  const from = best <= LEAD ? 0 : text.indexOf(" ", best - LEAD) + 1;
  const to = from + QUOTED >= text.length ? text.length : text.lastIndexOf(" ", from + QUOTED);
  return [from, to > from ? to : Math.min(text.length, from + QUOTED)];
};
