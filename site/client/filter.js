// Filters the entries of a page. The filter stands in the address, so that it can be linked to.
(() => {
  const form = document.querySelector("form[data-filter]");
  if (!form) return;
  const entries = [...document.querySelectorAll(`.${form.dataset.filter}`)];
  const output = form.querySelector("output");

  const apply = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value);
    const fits = (entry) => wanted.every(([name, value]) => (entry.dataset[name] ?? "").split(" ").includes(value));
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !fits(entry);
      if (!entry.hidden) count++;
    }
    output.textContent = count === 1 ? "1 entry" : `${count} entries`;
    return new URLSearchParams(wanted);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.checked = field.value === value;
    else if (field instanceof HTMLSelectElement) field.value = value;
  }
  form.hidden = false;
  apply();
  // An entry that is linked to is shown, whatever the filter is.
  const show = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1))?.closest("[hidden]");
    if (!target) return;
    form.reset();
    apply();
    history.replaceState(null, "", location.pathname + location.hash);
    target.scrollIntoView();
  };
  addEventListener("hashchange", show);
  show();
  form.addEventListener("change", () => {
    const query = apply().toString();
    history.replaceState(null, "", location.pathname + (query && `?${query}`) + location.hash);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
})();
