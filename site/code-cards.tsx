import type { MarkdownIt, Token } from "markdown-it";
import { render } from "preact-render-to-string";
import { type ChosenLanguage, Code, CopyButton, LANGUAGES, LanguageChoice } from "./languages.tsx";

/** A fenced block of code in Markdown. */
interface Block {
  readonly language: string;
  readonly code: string;
}

/** Renders fences as cards. Those in different languages with nothing between become one card, with a choice. */
export function codeCards(markdown: MarkdownIt): void {
  markdown.core.ruler.push("code-cards", (state) => {
    let choices = 0;
    const tokens: Token[] = [];
    for (const token of state.tokens) {
      const above = tokens.at(-1);
      if (token.type === "fence") {
        const blocks = [...(above?.type === "fence" ? blocksOf(above) : []), blockOf(token)];
        if (above && blocks.length > 1 && areAlternatives(blocks)) {
          above.meta = { blocks, group: above.meta?.group ?? ++choices };
          continue;
        }
      }
      tokens.push(token);
    }
    state.tokens = tokens;
  });
  markdown.renderer.rules.fence = (tokens, index) => {
    const token = tokens[index] as Token;
    const blocks = blocksOf(token);
    return render(
      blocks.length > 1 ? (
        <Alternatives blocks={blocks} group={token.meta?.group as number} />
      ) : (
        <OneBlock block={blocks[0] as Block} />
      ),
    );
  };
}

/** The blocks of a card. */
const blocksOf = (fence: Token) => (fence.meta?.blocks as Block[] | undefined) ?? [blockOf(fence)];

const blockOf = ({ info, content }: { info: string; content: string }): Block => ({
  language: info.trim(),
  code: content.replace(/\n$/, ""),
});

/** Whether a reader chooses one of the blocks: each is in a language of its own, of those that are chosen. */
const areAlternatives = (blocks: readonly Block[]) =>
  blocks.every(({ language }) => Object.hasOwn(LANGUAGES, language)) &&
  new Set(blocks.map(({ language }) => language)).size === blocks.length;

/** The first line of code that names its file. */
const FILE = /^(?:\/\/|#) ([\w-]+(?:\.\w+)+)\n+/;

/** Shows code below the name of its file, or of its language. */
function OneBlock({ block: { code, language } }: { block: Block }) {
  const [line = "", file] = FILE.exec(code) ?? [];
  const title = file ?? TITLES[language] ?? LANGUAGES[language as ChosenLanguage]?.title ?? "Text";
  return (
    <section class="card">
      <header>
        {file ? <code>{file}</code> : <span class="mute">{title}</span>}
        <CopyButton />
      </header>
      <Code label={title} code={code.slice(line.length)} language={language} />
    </section>
  );
}

/** Commands that stand alone are none of curl. */
const TITLES: Readonly<Record<string, string>> = { sh: "Shell", json: "JSON" };

/** Shows the same in several languages. */
const Alternatives = ({ blocks, group }: { blocks: readonly Block[]; group: number }) => (
  <section class="card">
    <header>
      <LanguageChoice languages={blocks.map(({ language }) => language as ChosenLanguage)} group={group} />
      <CopyButton />
    </header>
    {blocks.map(({ code, language }) => (
      <Code label={LANGUAGES[language as ChosenLanguage].title} code={code} language={language} isChosen />
    ))}
  </section>
);
