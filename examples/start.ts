import { ApiError, type CampaignClient, OutcomeUnknownError } from "kore-campaigns";

export async function start(kore: CampaignClient, id: string) {
  try {
    await kore.voice.start(id); // phones ring now
  } catch (error) {
    if (error instanceof OutcomeUnknownError)
      // It may be running: don't start it again.
      console.error(await error.confirm());
    else if (error instanceof ApiError)
      console.error(error.status, error.body); // refused
    else throw error; // not executed
  }
}
