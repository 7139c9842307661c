import { Icon } from "../icons.tsx";

/** Shows the name of the site, the search, the switch of the theme and, on a phone, the way to the menu. */
export const Top = ({ root }: { root: string }) => (
  <header class="top">
    <a class="brand" href={`${root}index.html`}>
      Campaign API <i>unofficial reference</i>
    </a>
    <search class="search" data-root={root}>
      <input type="search" placeholder="Search calls, fields, errors" autocomplete="off" {...COMBOBOX} />
      <kbd>/</kbd>
      <div class="found" id="found" role="listbox" aria-label="Results" hidden />
    </search>
    <button type="button" class="theme" aria-label="Theme">
      <Icon name="theme" />
    </button>
    <button type="button" class="to-menu" popovertarget="menu">
      Menu
    </button>
  </header>
);

/** What the box is for a screen reader: Preact's types know it only with a datalist. */
const COMBOBOX = {
  role: "combobox",
  "aria-label": "Search calls, fields and errors",
  "aria-expanded": "false",
  "aria-controls": "found",
  "aria-autocomplete": "list",
} as object;
