import { highlight } from "./highlight.ts";

/** The languages in which a call is shown, by the word after the fence of a block of code. */
export const LANGUAGES = {
  sh: { id: "curl", title: "curl" },
  ts: { id: "ts", title: "TypeScript" },
  python: { id: "py", title: "Python" },
  go: { id: "go", title: "Go" },
} as const;

/** A language that readers choose. */
export type ChosenLanguage = keyof typeof LANGUAGES;

/**
 * Lets a reader choose the language of the code beside it, without a script.
 *
 * @param group the number of the choice on its page, from 1: the first has the ids that an address can name
 */
export const LanguageChoice = ({ languages, group = 1 }: { languages: readonly ChosenLanguage[]; group?: number }) => (
  <fieldset class="langs">
    <legend class="unseen">Language</legend>
    {languages.map((language, index) => {
      const { id, title } = LANGUAGES[language];
      return (
        <label>
          <input
            type="radio"
            name={group === 1 ? "lang" : `lang-${group}`}
            value={id}
            id={group === 1 ? `lang-${id}` : `lang-${id}-${group}`}
            checked={index === 0}
          />
          {title}
        </label>
      );
    })}
  </fieldset>
);

/** What a block of code is and when it is shown. */
interface CodeOptions {
  /** What it is, for who can't see it. */
  readonly label: string;
  readonly code: string;
  /** The word after the fence. */
  readonly language: string;
  /** Whether it is shown only if its language is chosen. */
  readonly isChosen?: boolean;
  /** The kind of the call that it belongs to. */
  readonly kind?: string | undefined;
  /** How many lines are shown before the others are unfolded; all, if left out. */
  readonly lines?: number;
}

/** Shows a block of code. client/copy.js copies it whole, whatever of it is folded. */
export function Code({ label, code, language, isChosen = false, kind, lines = Number.POSITIVE_INFINITY }: CodeOptions) {
  const all = code.split("\n");
  const isLong = all.length > lines + FEW;
  const rest = isLong ? all.slice(lines) : [];
  return (
    <div class="code" data-l={isChosen ? LANGUAGES[language as ChosenLanguage].id : undefined} data-k={kind}>
      <Lines label={label} code={all.slice(0, all.length - rest.length).join("\n")} language={language} />
      {isLong && (
        <details>
          <summary>{rest.length} more lines</summary>
          <Lines label={`${label}, continued`} code={rest.join("\n")} language={language} />
        </details>
      )}
    </div>
  );
}

/** So many lines are not worth a fold. */
const FEW = 3;

const Lines = ({ label, code, language }: Pick<CodeOptions, "label" | "code" | "language">) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrow keys.
  // biome-ignore lint/a11y/useSemanticElements: a group of form fields is something else.
  <pre tabIndex={0} role="group" aria-label={label}>
    {/* The page as Markdown takes the word after the fence from the class. */}
    <code class={`language-${language}`} dangerouslySetInnerHTML={{ __html: highlight(code, language) }} />
  </pre>
);

/** Copies the code of its card. client/copy.js shows it. */
export const CopyButton = () => (
  <button type="button" class="copy">
    Copy
  </button>
);
