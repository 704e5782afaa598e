/* Buttons for what Material drives with hidden boxes: the search, light and dark colours. */
(() => {
  const box = document.getElementById("__search");
  const search = document.querySelector(".md-search");
  const opener = document.querySelector(".shell-search-open");

  const setSearch = (open) => {
    // A click, and not `checked`: Material listens to it.
    if (box.checked !== open) box.click();
  };

  opener.addEventListener("click", () => {
    setSearch(true);
    search.querySelector(".md-search__input").focus();
  });

  search.querySelector(".shell-search-close").addEventListener("click", () => setSearch(false));

  box.addEventListener("change", () => {
    opener.setAttribute("aria-expanded", String(box.checked));
    // Who leaves the search comes back where it was opened, if that button is on the screen.
    const focused = document.activeElement;
    const lost = focused === document.body || search.contains(focused);
    if (!box.checked && lost && opener.checkVisibility()) opener.focus();
  });

  const buttons = [...document.querySelectorAll("[data-palette]")];
  for (const button of buttons) {
    button.addEventListener("click", () => {
      // Material then shows the other button and hides this one.
      document.getElementById(button.dataset.palette).click();
      buttons.find((other) => !other.hidden)?.focus();
    });
    // Material also changes colours on Enter: once is enough.
    button.addEventListener("keydown", (event) => event.stopPropagation());
  }
})();
