// Copies what a button names, or the code that is shown beside it.
(() => {
  const main = document.querySelector("main");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "unseen";
  main.append(status);
  const codeBeside = (button) => {
    const shown = [...button.closest(".card").querySelectorAll(".code")].find((code) => code.checkVisibility());
    return [...shown.querySelectorAll("pre")].map(({ textContent }) => textContent).join("\n");
  };
  for (const button of document.querySelectorAll("button.copy")) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy ?? codeBeside(button));
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
})();
