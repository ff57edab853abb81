import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { eventBy, type Who } from "../sessions/who.ts";
import type { House } from "./use-case.ts";

/**
 * Writes down, in the company's own log, that an operator reads or alters something of it, before it is answered. What an
 * operator imports stands in its log of changes. Nothing for whoever is no operator, or for a company that there is not.
 */
export async function noteOperator(
  { store, now }: Pick<House, "store" | "now">,
  who: Who,
  company: CompanyId,
  code: "operator.read" | "operator.wrote",
  operation: string,
): Promise<void> {
  if (who.role !== "OPERATOR") return;
  await store.write(async (writer) => {
    if ((await writer.head(company)) === null) return;
    await writer.putEvent({ ...eventBy(who, now()), company, code, params: { operation } });
  });
}
