const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML, in an element or a quoted attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

/** A text as HTML, with what is between backticks as code, and with its links. */
export const proseHtml = (text: string) =>
  escapeHtml(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\[([^\]]+)\]\((https:[^)]+)\)/g, (_, shown, address) => `<a href="${address}">${shown}</a>`);

/** A link whose text is already HTML. */
export const linkHtml = (address: string, html: string) => `<a href="${escapeHtml(address)}">${html}</a>`;

/** A list whose items are already HTML. */
export const listHtml = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
