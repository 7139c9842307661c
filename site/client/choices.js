// Remembers the language and the kind that were chosen, and shows what an address leads to: a kind, or a place that is folded.
(() => {
  const LANGUAGE = "kore-campaigns language";
  const KIND = "kore-campaigns kind";
  // Where it is not allowed, nothing is remembered.
  const recall = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {}
  };

  const main = document.querySelector("main");
  const check = (id) => {
    const radio = document.getElementById(id);
    if (radio?.type === "radio") radio.checked = true;
  };
  // A guide has several groups. One without the language keeps its own.
  const checkLanguage = (value) => {
    for (const radio of main.querySelectorAll(".langs input")) if (radio.value === value) radio.checked = true;
  };

  checkLanguage(recall(LANGUAGE));
  // Those that were chosen, the last first. A page without the template of an SMS shows the SMS.
  const chosenKinds = (recall(KIND) ?? "").split(" ");
  const known = chosenKinds.flatMap((kind) => [kind, kind.split("-")[0]]);
  check(`kind-${known.find((kind) => document.getElementById(`kind-${kind}`))}`);
  main.addEventListener("change", ({ target }) => {
    if (target.name === "kind") {
      history.replaceState(null, "", `#${target.id}`);
      remember(KIND, [...new Set([target.value, ...chosenKinds])].slice(0, 8).join(" ").trim());
    }
    if (!target.closest(".langs")) return;
    // What others show may be longer or shorter: what the reader looks at stays where it is.
    const { top } = target.getBoundingClientRect();
    checkLanguage(target.value);
    scrollBy(0, target.getBoundingClientRect().top - top);
    remember(LANGUAGE, target.value);
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
