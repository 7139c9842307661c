import { expect, test } from "vitest";
import { prepareRollBack } from "../../src/sandbox/http/roll-back.ts";
import { createWorld } from "./dialing-world.ts";

test("what was changed, added and deleted is as it was, in the same objects", () => {
  const { state, list, campaign } = createWorld();
  list("People", ["+12025550143"]);
  const [kept, gone] = [campaign({ name: "Kept" }), campaign({ name: "Gone" })];
  const [people] = state.contactLists.values();
  const rollBack = prepareRollBack(state);

  kept.state = "Completed";
  kept.settings = { ...kept.settings, name: "Another" };
  state.campaigns.delete(gone.id);
  campaign({ name: "New" });
  if (people) people.name = "Others";
  rollBack();

  expect([...state.campaigns.values()]).toEqual([kept, gone]);
  expect(state.campaigns.get(kept.id)).toBe(kept);
  expect([kept.state, kept.settings.name]).toEqual(["Ready", "Kept"]);
  expect([...state.contactLists.values()]).toEqual([people]);
  expect(people?.name).toBe("People");
});
