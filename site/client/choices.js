// Remembers the language and the kind that were chosen, and shows what an address leads to: a kind, or a place that is folded.
(() => {
  const LANGUAGE = "kore-campaigns language";
  const main = document.querySelector("main");
  const check = (id) => {
    const radio = document.getElementById(id);
    if (radio?.type === "radio") radio.checked = true;
  };

  try {
    check(localStorage.getItem(LANGUAGE) ?? "");
  } catch {
    // Not allowed here: then it is forgotten.
  }
  main.addEventListener("change", ({ target }) => {
    if (target.name === "kind") history.replaceState(null, "", `#${target.id}`);
    if (target.name !== "lang") return;
    // A guide has several groups with the same languages.
    for (const radio of main.querySelectorAll(`[type=radio][value="${target.value}"]`)) radio.checked = true;
    try {
      localStorage.setItem(LANGUAGE, target.id);
    } catch {
      // The same.
    }
  });

  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    check(id);
    for (let element = target; element && element !== main; element = element.parentElement) {
      const kinds = element.dataset.k?.split(" ");
      if (kinds && !kinds.includes(document.querySelector("[name=kind]:checked")?.value)) check(`kind-${kinds[0]}`);
      if (element.localName === "details") element.open = true;
    }
    if (target.type !== "radio") target.scrollIntoView();
  };
  addEventListener("hashchange", show);
  show();
})();
