// The panel of the search, in the browser. A classic script: it also runs from a file.
import { createSearch } from "./engine.ts";
import { groupHits } from "./groups.ts";
import type { IndexPage } from "./index-page.ts";
import { element, optionOf } from "./option.ts";

declare global {
  interface Window {
    /** What search-index.js sets. */
    searchDocuments: IndexPage[];
  }
}

const box = document.querySelector<HTMLElement>("search.search");
const input = box?.querySelector("input");
const list = box?.querySelector<HTMLElement>("[role=listbox]");
if (box && input && list) {
  const { find } = createSearch(window.searchDocuments);
  const status = element("p");
  status.role = "status";
  box.append(status);
  // Chromium stops with Tab at what scrolls; the arrows scroll it.
  list.tabIndex = -1;
  let options: HTMLAnchorElement[] = [];
  let active = -1;

  const activate = (index: number) => {
    active = options.length > 0 ? (index + options.length) % options.length : -1;
    for (const [each, option] of options.entries()) option.ariaSelected = String(each === active);
    const option = options[active];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    // The heading above the first one comes with it.
    (active === 0 ? list.firstElementChild : option)?.scrollIntoView({ block: "nearest" });
  };
  const draw = (query: string) => {
    const { hits, terms } = find(query);
    options = [];
    const groups = groupHits(hits).map(({ kind, title, hits }) => {
      const heading = element("h2", title);
      heading.id = `found-${kind}`;
      heading.role = "presentation";
      const group = element("div", heading);
      group.role = "group";
      group.setAttribute("aria-labelledby", heading.id);
      for (const hit of hits) {
        const option = optionOf(hit, terms, box.dataset.root ?? "", `found-${options.length}`);
        options.push(option);
        group.append(option);
      }
      return group;
    });
    list.replaceChildren(...groups);
    status.className = options.length > 0 ? "unseen" : "found";
    status.textContent =
      options.length > 0
        ? `${options.length} ${options.length === 1 ? "result" : "results"}`
        : `Nothing for “${query}”. Try a task, such as stop a campaign, a field, such as maxRingTime, or a status, such as 404.`;
  };
  const show = () => {
    const query = input.value.trim();
    if (!query) return hide();
    draw(query);
    const hasOptions = options.length > 0;
    status.hidden = false;
    list.hidden = !hasOptions;
    input.ariaExpanded = String(hasOptions);
    fit();
    activate(0);
  };
  /** Ends what is seen above a heading of which no hit would be seen whole. */
  const fit = () => {
    list.style.maxHeight = "";
    const bottom = list.clientHeight;
    const bare = [...list.querySelectorAll("h2")].find(({ offsetTop, nextElementSibling: hit }) => {
      const end = hit instanceof HTMLElement ? hit.offsetTop + hit.offsetHeight : 0;
      return offsetTop > 0 && offsetTop < bottom && end > bottom;
    });
    if (bare && bare.offsetTop > bottom / 2) list.style.maxHeight = `${bare.offsetTop}px`;
  };
  const hide = () => {
    list.hidden = true;
    status.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
  };
  const isShown = () => !(list.hidden && status.hidden);

  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (isShown()) activate(active + step);
      else show();
    } else if (event.key === "Enter" && isShown()) options[active]?.click();
    else if (event.key === "Escape" && isShown()) hide();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", hide);
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node | null)) hide();
  });
  addEventListener("pointerdown", ({ target }) => {
    if (!box.contains(target as Node)) hide();
  });
  // What was typed while this was loaded.
  if (document.activeElement === input) show();
}
