import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { extensionsQuery } from "../../../lib/reads.ts";
import { isMeantBy } from "../party.ts";

/** The extension that a number means; undefined while it is asked, null where there is none. */
export function useParty(number: string | null): ExtensionItem | null | undefined {
  const found = useQuery({
    ...extensionsQuery({ q: number ?? "", limit: "10" }),
    enabled: number !== null && number !== "",
  });
  if (number === null || number === "" || found.isError) return null;
  return found.data === undefined
    ? undefined
    : (found.data.items.find((item) => isMeantBy(item, number)) ?? null);
}
