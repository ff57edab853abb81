import type { Preferences } from "@naisen/api/preferences";
import type { Who } from "../sessions/who.ts";
import type { House } from "./use-case.ts";

/** Keeps how a person wants the panel to look; nothing where the account was taken away meanwhile. */
export async function putPreferences(
  { store }: Pick<House, "store">,
  { companyId, userId }: Pick<Who, "companyId" | "userId">,
  wanted: Preferences,
): Promise<void> {
  await store.write(async (writer) => {
    const account = await writer.account(companyId, userId);
    if (account !== null) await writer.putPreferences(companyId, userId, wanted);
  });
}
