import type { Preferences } from "@naisen/api/preferences";
import type { Person } from "../store.ts";
import type { StoreTransaction } from "./schema.ts";

/** What that person keeps for themselves. */
export async function personOf(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
): Promise<Person> {
  const row = await transaction
    .selectFrom("people")
    .selectAll()
    .where("company_id", "=", companyId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  const draft = row?.draft == null ? null : (JSON.parse(row.draft) as Omit<Person["draft"], "version">);
  return {
    preferences: row?.preferences == null ? null : (JSON.parse(row.preferences) as Preferences),
    draft: {
      changes: draft?.changes ?? [],
      reason: draft?.reason ?? "",
      version: row?.draft_version ?? 0,
    },
  };
}

/** Keeps how the panel looks to that person; their draft stays. */
export async function putPreferences(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
  preferences: Preferences,
): Promise<void> {
  const text = JSON.stringify(preferences);
  await transaction
    .insertInto("people")
    .values({ company_id: companyId, user_id: userId, preferences: text, draft: null, draft_version: 0 })
    .onConflict((conflict) => conflict.columns(["company_id", "user_id"]).doUpdateSet({ preferences: text }))
    .execute();
}

/** Keeps the draft of that person with its version; how the panel looks to them stays. */
export async function putDraft(
  transaction: StoreTransaction,
  companyId: string,
  userId: string,
  { version, ...draft }: Person["draft"],
): Promise<void> {
  const written = { draft: JSON.stringify(draft), draft_version: version };
  await transaction
    .insertInto("people")
    .values({ company_id: companyId, user_id: userId, preferences: null, ...written })
    .onConflict((conflict) => conflict.columns(["company_id", "user_id"]).doUpdateSet(written))
    .execute();
}
