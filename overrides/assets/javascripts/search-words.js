/* The words of a text as the search's index has them (generator/render/search/words.py): a change of
   one is a change of the other. */

const MARKS = "\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f";
const SIGNS = `${MARKS}\\u0900-\\u0903\\u093a-\\u094f\\u0980-\\u0dff\\u0e31-\\u0e4e\\u1a00-\\u1aff`;
const IDEOGRAPHS = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
const GAP = "[ \\u00a0\\u202f]";
const FIGURE =
  `(?:[0-9]{1,3}(?:${GAP}[0-9]{3})+(?![0-9])|[0-9]+)(?:[.,][0-9]+)*(?:[KMB]?(?![\\p{L}\\p{N}])(?:${GAP}?%)?)`;
const ELISION = "(?:[cdjlmnstCDJLMNST]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi)?[Qq]u)['’]";
const LETTER = `(?![${IDEOGRAPHS}])[\\p{L}\\p{N}]`;
const LETTERS = `(?:${LETTER})+(?:[${SIGNS}]+(?:${LETTER})*)*`;
const WORD = new RegExp(
  `${FIGURE}|[${IDEOGRAPHS}]|(?:${ELISION})?${LETTERS}(?:['’][sS](?![\\p{L}\\p{N}]))?`, "gu",
);
const BEFORE = new RegExp(`^${ELISION}`);
const AFTER = /['’][sS]$/;
const NUMERIC = new RegExp(`^(?:${FIGURE})$`, "u");
const UNIT = new RegExp(`[KMB]?${GAP}?%?$`);
const STRIPPED = new RegExp(`[${MARKS}]`, "g");
const APART = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

export const folded = (word) =>
  word.toLowerCase().replace(/[œæßøłđ]/g, (letter) => APART[letter])
    .normalize("NFKD").replace(STRIPPED, "").normalize("NFC");

/* What reads the texts of one language: `group` groups the digits of its numbers, `stem` gives the stem of a word. */
export const reader = ({ group, stems, stops }) => {
  const left = new Set(stops);
  const known = new Map();

  const figure = (text) => {
    let plain = text.replace(/[ \u00a0\u202f]/g, "");
    if (group === "." || group === ",") plain = plain.replace(new RegExp(`\\${group}(?=[0-9]{3}(?![0-9]))`, "g"), "");
    return plain.replace(/,/g, ".");
  };

  // The last form is what a question asks for; a text has them all.
  const figures = (word) => {
    const number = word.replace(UNIT, "");
    const whole = figure(number);
    const apart = number.includes(" ") ? number.split(" ").map(figure) : [];
    return [...apart, whole, ...(word.endsWith("%") ? [`${whole}%`] : [])];
  };

  const stem = (word) => {
    if (!known.has(word)) known.set(word, folded(stems(word)));
    return known.get(word);
  };

  const one = ({ 0: word, index }) => {
    if (NUMERIC.test(word)) {
      const forms = figures(word);
      return { forms, form: forms.at(-1), stem: forms.at(-1), stems: [], start: index, end: index + word.length };
    }
    const before = word.match(BEFORE)?.[0].length ?? 0;
    const bare = word.slice(before).replace(AFTER, "");
    const small = bare.toLowerCase();
    const form = folded(small);
    const own = stem(small) || form;
    const start = index + before;
    return {
      forms: [form],
      form,
      stem: own,
      stems: [...new Set([own, stem(form) || form])], // with the accents of who asks, and without
      isStop: left.has(form),
      start,
      end: start + bare.length,
    };
  };

  /* The words of a text in composed letters (NFC), with where each stands in it. */
  return (text) => [...text.matchAll(WORD)].map(one).filter(({ form }) => form);
};
