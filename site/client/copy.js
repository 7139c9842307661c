// Copies what a button names, the file that it names, or the code that is shown beside it.
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
  // Safari lets a button copy what is still to be fetched only in this form.
  const copyFile = (address) => {
    const text = fetch(address).then((response) => (response.ok ? response.text() : Promise.reject(response.status)));
    const blob = text.then((content) => new Blob([content], { type: "text/plain" }));
    return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  };
  for (const button of document.querySelectorAll("button.copy")) {
    const { copy, file } = button.dataset;
    // A page that was opened from a file may not read another one.
    if (file && location.protocol === "file:") {
      button.hidden = true;
      continue;
    }
    const label = button.textContent;
    button.addEventListener("click", async () => {
      try {
        await (file ? copyFile(file) : navigator.clipboard.writeText(copy ?? codeBeside(button)));
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not copied";
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
