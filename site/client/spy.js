// Marks the section that is read, in the menu or in the contents of a guide, and brings it and the current page into sight in the menu.
(() => {
  const menu = document.querySelector("#menu");
  const current = menu.querySelector("[aria-current=page]");
  // `scrollIntoView` could move the page, too.
  const bringIntoSight = (link) => {
    const { top } = link?.getBoundingClientRect() ?? {};
    const isAbove = top < menu.getBoundingClientRect().top;
    if (isAbove || top > innerHeight * 0.9) menu.scrollTop += top - innerHeight / 2;
  };
  const showCurrent = () => bringIntoSight(current);
  // Once the page is shown: a place that is asked for before is laid out while the reader waits.
  const afterPaint = (act) => requestAnimationFrame(() => setTimeout(act));
  afterPaint(showCurrent);
  // On a phone, it has no place before the menu opens.
  menu.addEventListener("toggle", showCurrent);

  const links = new Map([...document.querySelectorAll(".spy a, .toc a")].map((link) => [link.hash.slice(1), link]));
  const headings = [...document.querySelectorAll("main h2[id]")].filter(({ id }) => links.has(id));
  if (headings.length === 0) return;
  let marked;
  const mark = () => {
    // A filter may hide some.
    const shown = headings.filter((heading) => heading.checkVisibility());
    for (const heading of headings) links.get(heading.id).parentElement.hidden = !shown.includes(heading);
    const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const read = isAtEnd
      ? shown.at(-1)
      : (shown.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3) ?? shown[0]);
    const next = links.get(read?.id);
    if (next === marked) return;
    marked?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    // The first time, the page that is shown is in sight.
    if (marked && menu.contains(next)) bringIntoSight(next);
    marked = next;
  };
  addEventListener("scroll", mark, { passive: true });
  addEventListener("change", mark);
  afterPaint(mark);
})();
