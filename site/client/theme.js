// Switches between the theme of the system, light and dark. The head of each page applies it before the page is shown.
(() => {
  const KEY = "kore-campaigns theme";
  const NEXT = { system: "light", light: "dark", dark: "system" };
  const button = document.querySelector("button.theme");
  const { dataset } = document.documentElement;
  const name = () => {
    button.title = `Theme: ${dataset.theme ?? "system"}`;
    button.setAttribute("aria-label", button.title);
  };
  name();
  button.addEventListener("click", () => {
    const next = NEXT[dataset.theme ?? "system"];
    if (next === "system") delete dataset.theme;
    else dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, next);
    } catch {
      // Not allowed here: then it is forgotten.
    }
    name();
  });
})();
