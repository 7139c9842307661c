/** Puts HTML into a page that was made from Markdown by `createMarkdown`, which lets no HTML of others through. */
export const Html = ({ of: __html }: { of: string }) => <div dangerouslySetInnerHTML={{ __html }} />;

/** The same within a line. */
export const InlineHtml = ({ of: __html }: { of: string }) => <span dangerouslySetInnerHTML={{ __html }} />;
