// Filters the entries of a page. The filter stands in the address, so that it can be linked to.
(() => {
  const form = document.querySelector("form[data-filter]");
  if (!form) return;
  const entries = [...document.querySelectorAll(`.${form.dataset.filter}`)];
  // What holds entries: without one that fits, it goes with them.
  const holders = [...document.querySelectorAll("main section, .group")].filter((each) => each.querySelector(".entry"));
  const output = form.querySelector("output");

  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    const has = (entry, name, value) => (entry.dataset[name] ?? "").split(" ").includes(value);
    // A part of the name of a page is enough, unless it is the whole name of one.
    const isOf = (entry, name, value) =>
      has(entry, name, value) ||
      (name === "page" &&
        !entries.some((each) => has(each, name, value)) &&
        (entry.dataset.page ?? "").includes(value.trim().toLowerCase().replace(/\s+/g, "-")));
    const fits = (entry) => wanted.every(([name, value]) => isOf(entry, name, value));
    for (const entry of entries) entry.hidden = !fits(entry);
    const shownIn = (element) => element.querySelectorAll(".entry:not([hidden])").length;
    for (const holder of holders) {
      const count = shownIn(holder);
      holder.hidden = count === 0;
      if (holder.localName !== "details") continue;
      holder.querySelector(".count").textContent = count;
      if (wanted.length > 0) holder.open = count > 0;
    }
    const count = shownIn(document);
    output.textContent = count === 1 ? "1 entry" : `${count} entries`;
    return new URLSearchParams(wanted);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field?.type === "checkbox") field.checked = field.value === value;
    else if (field) field.value = value;
  }
  if (location.search) apply();
  // An entry that is linked to is shown, whatever the filter is.
  const show = () => {
    const target = document.getElementById(location.hash.slice(1))?.closest("[hidden]");
    if (!target) return;
    form.reset();
    apply();
    history.replaceState(null, "", location.pathname + location.hash);
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  };
  addEventListener("hashchange", show);
  show();
  form.addEventListener("change", () => {
    const query = apply().toString();
    history.replaceState(null, "", location.pathname + (query && `?${query}`) + location.hash);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
})();
