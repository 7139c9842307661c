import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import go from "highlight.js/lib/languages/go";
import json from "highlight.js/lib/languages/json";
import plaintext from "highlight.js/lib/languages/plaintext";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";

const LANGUAGES = { sh: bash, go, json, python, ts: typescript };

/** A language whose code is coloured. */
export type Language = keyof typeof LANGUAGES;

for (const [name, language] of Object.entries({ ...LANGUAGES, plaintext })) hljs.registerLanguage(name, language);

/** Only strings and comments are coloured: the tags of all others would be most of a page. */
const PLAIN = /<span class="hljs-(?!string|comment)[^"]*">((?:(?!<span)[\s\S])*?)<\/span>/g;

/** Colours the strings and comments of code. Returns HTML. Other languages stay as they are. */
export function highlight(code: string, language: string): string {
  let html = hljs.highlight(code, { language: hljs.getLanguage(language) ? language : "plaintext" }).value;
  // From the inside out: tokens may stand within tokens.
  for (let before = ""; before !== html; ) {
    before = html;
    html = html.replace(PLAIN, "$1");
  }
  // Short tags: there are many.
  return html
    .replaceAll('<span class="hljs-string">', "<i>")
    .replaceAll('<span class="hljs-comment">', '<i class="c">')
    .replaceAll("</span>", "</i>")
    .replaceAll("&quot;", '"');
}
