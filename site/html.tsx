/** Puts HTML into a page that was made from Markdown by `createMarkdown`, which lets no HTML of others through. */
export const Html = ({ of: __html }: { of: string }) => <div dangerouslySetInnerHTML={{ __html }} />;

/** The same within a line, or as all of an element that holds a line. */
export const InlineHtml = ({ of: __html, as: Tag = "span" }: { of: string; as?: "span" | "a" | "dt" | "dd" }) => (
  <Tag dangerouslySetInnerHTML={{ __html }} />
);
