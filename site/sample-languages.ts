/** Leaves out the samples in other languages than these, named as in the addresses of pages: `curl`, `ts`. */
export const samplesIn = (html: string, languages: readonly string[]): string =>
  html.replace(/<div class="code" data-l="(\w+)".*?<\/div>/gs, (block, language) =>
    languages.includes(language) ? block : "",
  );
