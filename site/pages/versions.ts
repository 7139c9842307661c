import type { OperationPage } from "./operation-pages.ts";

/** Where v1 has one call for both kinds of campaign, v2 has two. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  "triggerCampaignV1-start": ["triggerVoiceCampaignV2-start", "startSmsCampaignV2"],
  "triggerCampaignV1-stop": ["triggerVoiceCampaignV2-stop", "stopSmsCampaignV2"],
  createCampaignV1: ["createCampaignV2", "createAdvancedSmsCampaignV2"],
};

/** The calls of v2 that do what a call of v1 does. Empty for a call of v2, and for one that has only a v1. */
export function newerPages({ name }: OperationPage, pages: readonly OperationPage[]): OperationPage[] {
  const names = NEWER[name] ?? [name.replace(/V1$/, "V2")];
  return pages.filter((page) => page.name !== name && names.includes(page.name));
}

/** Whether there is a newer version of a call. */
export const hasNewer = (page: OperationPage, pages: readonly OperationPage[]): boolean =>
  newerPages(page, pages).length > 0;

/** The call of v1 that does what a call of v2 does. */
export const olderPage = (page: OperationPage, pages: readonly OperationPage[]): OperationPage | undefined =>
  pages.find((older) => newerPages(older, pages).includes(page));
