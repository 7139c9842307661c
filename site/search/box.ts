// The search box, in the browser. A classic script: it also runs from a file.
import { createSearch, type SearchDocument } from "./engine.ts";

declare global {
  interface Window {
    /** What search-index.js sets. */
    searchDocuments: SearchDocument[];
  }
}

const MAX_HITS = 8;

const box = document.querySelector<HTMLElement>("search.search");
const input = box?.querySelector("input");
if (box && input) {
  const { find } = createSearch(window.searchDocuments);
  const hits = document.createElement("div");
  hits.className = "hits";
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  const list = document.createElement("ul");
  hits.append(count, list);
  hits.hidden = true;
  box.append(hits);

  const show = () => {
    const query = input.value.trim();
    const found = query ? find(query).slice(0, MAX_HITS) : [];
    count.textContent = found.length === 0 ? `Nothing found for “${query}”.` : "";
    list.replaceChildren(
      ...found.map(({ path, title, kind }) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `${box.dataset.root}${path}`;
        const small = document.createElement("small");
        small.textContent = kind;
        link.append(title, " ", small);
        item.append(link);
        return item;
      }),
    );
    hits.hidden = query === "";
  };

  const links = () => [...list.querySelectorAll("a")];
  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  box.addEventListener("keydown", (event) => {
    const all: HTMLElement[] = [input, ...links()];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (event.key === "ArrowDown") all[Math.min(at + 1, all.length - 1)]?.focus();
    else if (event.key === "ArrowUp") all[Math.max(at - 1, 0)]?.focus();
    else if (event.key === "Escape") {
      hits.hidden = true;
      return;
    } else if (event.key === "Enter" && at === 0) links()[0]?.click();
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node | null)) hits.hidden = true;
  });
  show();
}
