/* The switch of languages keeps the place: the part of the page that the address names.
   Ids of the data are the same in every language; a heading of narrative, whose id comes from its
   words, is found by its rank. Without this file the switch leads to the top of the same page. */
(() => {
  const headings = () => [...document.querySelectorAll("#main-content :is(h2, h3, h4)[id]")];
  const named = (hash) => {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null; // an address that somebody cut
    }
  };

  // `#pourquoi~2` is what the other language calls its third heading, or "pourquoi" if it has one.
  const arrive = () => {
    const [, id, rank] = location.hash.match(/^(#.*)~(\d+)$/) ?? [];
    if (!id) return;
    const place = named(id) ?? headings()[rank];
    const hash = place ? `#${place.id}` : "";
    history.replaceState(history.state, "", location.pathname + location.search + hash);
    // Going there again, now that its name is known, moves the focus and :target with it.
    if (place) location.replace(hash);
  };

  const keep = () => {
    const place = location.hash.length > 1 && named(location.hash);
    const rank = headings().indexOf(place);
    for (const link of document.querySelectorAll("header a[hreflang]")) {
      link.hash = place ? `${place.id}${rank < 0 ? "" : `~${rank}`}` : "";
    }
  };

  arrive();
  keep();
  addEventListener("hashchange", () => { arrive(); keep(); });
})();
