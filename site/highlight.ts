import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import go from "highlight.js/lib/languages/go";
import http from "highlight.js/lib/languages/http";
import json from "highlight.js/lib/languages/json";
import plaintext from "highlight.js/lib/languages/plaintext";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";

const LANGUAGES = { sh: bash, go, http, json, python, ts: typescript };

/** A language whose code is coloured. */
export type Language = keyof typeof LANGUAGES;

for (const [name, language] of Object.entries({ ...LANGUAGES, plaintext })) hljs.registerLanguage(name, language);

/** Tokens that are shown like the text around them: their tags would be most of a JSON. */
const PLAIN = /<span class="hljs-(?:attr|punctuation|params|title function_|variable constant_)">(.*?)<\/span>/g;

/** Colours code. Returns HTML, with a class for each kind of token. Other languages stay as they are. */
export const highlight = (code: string, language: string): string =>
  hljs.highlight(code, { language: hljs.getLanguage(language) ? language : "plaintext" }).value.replace(PLAIN, "$1");
