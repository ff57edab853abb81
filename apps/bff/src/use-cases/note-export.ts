import type { SecurityEventParams } from "@naisen/api/security-event";
import { eventBy, type Who } from "../sessions/who.ts";
import type { House } from "./use-case.ts";

/** Writes down who takes how many rows out of the company, before the first of them goes. */
export async function noteExport(
  { store, now }: Pick<House, "store" | "now">,
  who: Who,
  params: SecurityEventParams<"export.taken">,
): Promise<void> {
  await store.write((writer) => writer.putEvent({ ...eventBy(who, now()), code: "export.taken", params }));
}
