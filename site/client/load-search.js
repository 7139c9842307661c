// The search is loaded when somebody goes to it: a page that is only read pays nothing.
(() => {
  const box = document.querySelector("search.search");
  const input = box?.querySelector("input");
  if (!input) return;

  let isLoading = false;
  const load = () => {
    if (isLoading) return;
    isLoading = true;
    for (const name of ["search-index.js", "search.js"]) {
      const script = document.createElement("script");
      script.src = box.dataset.root + name;
      // In this order.
      script.async = false;
      document.head.append(script);
    }
  };
  input.addEventListener("focus", load, { once: true });
  input.addEventListener("pointerenter", load, { once: true });
  addEventListener("keydown", (event) => {
    const isTyping = document.activeElement?.matches("input:not([type=radio], [type=checkbox]), select, textarea");
    const hasModifier = event.ctrlKey || event.metaKey;
    if (hasModifier ? event.key !== "k" : event.key !== "/" || isTyping) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
})();
