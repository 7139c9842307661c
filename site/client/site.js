// Makes a page quicker to use. Without it, nothing is missing. A classic script, so that it runs from a file.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Copies what the button names, or the code beside it.
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "unseen";
  document.querySelector("main").append(status);
  for (const button of all("button.copy")) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(
          button.dataset.copy ?? button.parentElement.querySelector("pre").textContent,
        );
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed";
      }
      // A change of the button's own label is not announced.
      status.textContent = button.textContent;
      setTimeout(() => {
        button.textContent = label;
        status.textContent = "";
      }, 2000);
    });
  }

  // Headed blocks of code become tabs. The language that was chosen last is shown on every page.
  const KEY = "kore-campaigns language";
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const remember = (language) => {
    try {
      localStorage.setItem(KEY, language);
    } catch {
      // Not allowed here: then it is forgotten.
    }
  };

  for (const group of all("[data-tabs]")) {
    const panels = all(":scope > section", group);
    const list = document.createElement("div");
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", group.dataset.tabs);
    const tabs = panels.map((panel) => {
      const heading = panel.querySelector("h3");
      const tab = document.createElement("button");
      tab.type = "button";
      tab.id = `${panel.id}-tab`;
      tab.textContent = heading.textContent;
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      list.append(tab);
      return tab;
    });
    const choose = (index) => {
      remember(tabs[index].textContent);
      show(index);
    };
    const show = (index) => {
      for (const [each, tab] of tabs.entries()) {
        tab.setAttribute("aria-selected", String(each === index));
        tab.tabIndex = each === index ? 0 : -1;
        panels[each].hidden = each !== index;
      }
    };
    for (const [index, tab] of tabs.entries()) {
      tab.addEventListener("click", () => choose(index));
      tab.addEventListener("keydown", (event) => {
        const { key, altKey, ctrlKey, metaKey } = event;
        if (altKey || ctrlKey || metaKey) return;
        const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
        const target = key === "Home" ? 0 : key === "End" ? tabs.length - 1 : index + (step ?? Number.NaN);
        if (Number.isNaN(target)) return;
        event.preventDefault();
        const chosen = (target + tabs.length) % tabs.length;
        choose(chosen);
        tabs[chosen].focus();
      });
    }
    group.prepend(list);
    group.classList.add("with-tabs");
    show(
      Math.max(
        0,
        tabs.findIndex((tab) => tab.textContent === remembered()),
      ),
    );
  }
})();
