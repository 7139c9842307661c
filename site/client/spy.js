// Marks the section that is read, in the menu or in the contents of a guide, and brings the current page of the menu into sight.
(() => {
  const menu = document.querySelector("#menu");
  const current = menu.querySelector("[aria-current=page]");
  // `scrollIntoView` could move the page, too.
  const showCurrent = () => {
    const { top } = current?.getBoundingClientRect() ?? {};
    if (top > innerHeight * 0.9) menu.scrollTop += top - innerHeight / 2;
  };
  // Once the page is shown: a place that is asked for before is laid out while the reader waits.
  const afterPaint = (act) => requestAnimationFrame(() => setTimeout(act));
  afterPaint(showCurrent);
  // On a phone, it has no place before the menu opens.
  menu.addEventListener("toggle", showCurrent);

  const links = new Map([...document.querySelectorAll(".spy a, .toc a")].map((link) => [link.hash.slice(1), link]));
  const headings = [...document.querySelectorAll("main h2[id]")].filter(({ id }) => links.has(id));
  if (headings.length === 0) return;
  const mark = () => {
    // A filter may hide some.
    const shown = headings.filter((heading) => heading.checkVisibility());
    for (const heading of headings) links.get(heading.id).parentElement.hidden = !shown.includes(heading);
    const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const read = isAtEnd
      ? shown.at(-1)
      : (shown.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3) ?? shown[0]);
    for (const [id, link] of links) {
      if (id === read?.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", mark, { passive: true });
  addEventListener("change", mark);
  afterPaint(mark);
})();
