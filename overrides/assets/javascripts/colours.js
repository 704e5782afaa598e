/* Light or dark. Runs before the page is drawn, so that it never shows in the wrong colours.
   The dark colours are one style sheet; what the reader chooses is when it applies. */
(() => {
  const KEY = "affiche.colours";
  const APPLIES = { dark: "screen", light: "not all", "": "screen and (prefers-color-scheme: dark)" };
  const sheet = document.getElementById("dark");
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = "";

  const isDark = () => (chosen ? chosen === "dark" : system.matches);

  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return ""; // a browser that keeps nothing
    }
  };

  const remember = () => {
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // the choice lasts as long as the page
    }
  };

  const choose = (scheme) => {
    chosen = scheme in APPLIES ? scheme : "";
    sheet.media = APPLIES[chosen];
    document.documentElement.dataset.colours = chosen;
  };

  document.documentElement.classList.replace("no-js", "js");
  choose(remembered() ?? "");

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".shell-colours");
    const name = () => {
      button.ariaLabel = button.title = isDark() ? button.dataset.toLight : button.dataset.toDark;
      button.classList.toggle("shell-colours--dark", isDark());
    };
    name();
    system.addEventListener("change", name);
    button.addEventListener("click", () => {
      choose(isDark() ? "light" : "dark");
      remember();
      name();
    });
  });
})();
