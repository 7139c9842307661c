/** What `package.json` says of its repository, in the forms that npm knows. */
export interface PackageData {
  readonly repository?: string | { readonly url: string };
  readonly bugs?: string | { readonly url?: string };
}

/** Where readers change a page, and where they say what is wrong with one. */
export interface Repository {
  /** Returns the address at which a file is edited. */
  edit(file: string): string;
  /** Returns the address at which an issue is opened, with this title if it is on GitHub. */
  report(title: string): string;
}

/** Reads the repository of a package. `undefined` without one, or if it isn't on GitHub, whose addresses are known. */
export function repositoryOf({ repository, bugs }: PackageData): Repository | undefined {
  const url = typeof repository === "string" ? repository : repository?.url;
  const [, name] =
    /^(?:github:|(?:git\+)?(?:https|ssh):\/\/(?:git@)?github\.com\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url ?? "") ??
    [];
  if (!name) return undefined;
  const root = `https://github.com/${name}`;
  const issues = (typeof bugs === "string" ? bugs : bugs?.url) ?? `${root}/issues`;
  const isOnGitHub = /^https:\/\/github\.com\/.+\/issues$/.test(issues);
  return {
    edit: (file) => `${root}/edit/main/${file.split("/").map(encodeURIComponent).join("/")}`,
    report: (title) => (isOnGitHub ? `${issues}/new?title=${encodeURIComponent(title)}` : issues),
  };
}
