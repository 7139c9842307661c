// The Markdown of a page says all that the page says, and nothing that only somebody who clicks needs.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { markdownLinks } from "../../site/markdown-links.ts";
import { toMarkdown as written } from "../../site/to-markdown.ts";

const toMarkdown = (html: string) => written(html, markdownLinks("guides/here.html", "guides/here.md"));

const KINDS =
  '<fieldset><legend>Kind</legend><label><input id="kind-voice"/>Voice</label><label><input id="kind-sms"/>SMS</label></fieldset>';

test("what kinds have of their own has their names", () => {
  const code = (kind: string, language: string) =>
    `<div class="code" data-k="${kind}"><pre><code class="language-${language}">${kind} in ${language}</code></pre></div>`;
  expect(
    toMarkdown(`${KINDS}<section class="card"><header><fieldset>curl Go</fieldset><button>Copy</button></header>
      ${code("voice", "sh")}${code("voice", "go")}${code("sms", "sh")}</section><div data-k="voice sms"><p>Both.</p></div>`),
  ).toBe(
    "**Voice:**\n\n```sh\nvoice in sh\n```\n\n```go\nvoice in go\n```\n\n**SMS:**\n\n```sh\nsms in sh\n```\n\n**Voice, SMS:** Both.\n",
  );
});

test("code that is folded is whole, below the name of its file", () => {
  expect(
    toMarkdown(
      '<section class="card"><header><code>a.ts</code><button>Copy</button></header><div class="code"><pre><code class="language-ts">one</code></pre><details><summary>1 more lines</summary><pre><code class="language-ts">two</code></pre></details></div></section>',
    ),
  ).toBe("`a.ts`\n\n```ts\none\ntwo\n```\n");
  expect(
    toMarkdown(
      '<section class="card"><header><span>Shell</span></header><div class="code"><pre><code class="language-sh">ls</code></pre></div></section>',
    ),
  ).toBe("```sh\nls\n```\n");
});

test("a field is a line, with what is folded, and its fields below it", () => {
  expect(
    toMarkdown(`${KINDS}<ul class="fields"><li id="body.a" data-k="voice"><p class="key"><a href="#body.a"><code>a</code></a><span data-k="voice"><span class="mute">object</span></span><span class="req">required</span></p>
      <details class="more"><summary><span>First.</span> <u data-markdown-ignore="">more</u></summary><p>Second.</p></details>
      <details><summary data-markdown-ignore=""><code>b</code><code>c</code></summary><ul class="fields"><li><p class="key"><a href="#b"><code>b</code></a><span class="mute">string</span></p><p>What it is.</p></li></ul></details></li></ul>`),
  ).toBe("- `a` (Voice): object (Voice); required. First. Second.\n  - `b`: string. What it is.\n");
});

test("a cell is a line", () => {
  expect(
    toMarkdown(
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>one<br/>two</td><td><ul><li>x|y</li><li>z</li></ul></td></tr></tbody></table>",
    ),
  ).toBe("| a | b |\n| --- | --- |\n| one two | x\\|y; z |\n");
});

test("links lead to the Markdown of other pages", () => {
  expect(
    toMarkdown('<p><a href="../a.html?b=c#d">x</a> <a href="https://a.b/c.html">y</a> <a href="#z">z</a></p>'),
  ).toBe("[x](../a.md#d) [y](https://a.b/c.html) z\n");
});

test("no page has a word of a button or a fold, and each block of code has a language", () => {
  const pages = readdirSync("site/dist", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  expect(pages.length).toBeGreaterThan(50);
  let blocks = 0;
  const wrong = pages.flatMap((path) => {
    const text = readFileSync(`site/dist/${path}`, "utf8");
    const fences = text.match(/^ *```.*$/gm) ?? [];
    blocks += fences.length / 2;
    const bare = fences.filter((fence, index) => index % 2 === 0 && !/`\w+$/.test(fence));
    const clicked = text.match(/^.*(?:\b(?:Copy|Details)$|\bmore lines\b|\. more$).*$/gm) ?? [];
    return [...bare, ...clicked].map((line) => `${path}: ${line}`);
  });
  expect(wrong).toEqual([]);
  expect(blocks).toBeGreaterThan(200);
});
