import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { extensionNumber } from "@naisen/api/scalars";
import { useQueries, useQuery } from "@tanstack/react-query";
import * as z from "zod/mini";
import { phoneOf } from "./phones.ts";
import { extensionsQuery } from "./reads.ts";

/** An extension as the boxes show it. */
export function nameOf({ number, name }: Pick<ExtensionItem, "number" | "name">): string {
  return `${number} ${name}`;
}

/** Whether an extension is the one that a number means: its own number, or that of its line. */
function isMeantBy(item: ExtensionItem, typed: string): boolean {
  const mobile = phoneOf(typed);
  return (
    item.number === z.parse(extensionNumber, typed || " ") || (mobile !== null && item.mobile === mobile)
  );
}

function partyQuery(number: string) {
  return extensionsQuery({ q: number, limit: "10" });
}

/** The extension that a number means; undefined while it is asked, null where there is none. */
export function useParty(number: string | null): ExtensionItem | null | undefined {
  const found = useQuery({
    ...partyQuery(number ?? ""),
    enabled: number !== null && number !== "",
  });
  if (number === null || number === "" || found.isError) return null;
  return found.data === undefined
    ? undefined
    : (found.data.items.find((item) => isMeantBy(item, number)) ?? null);
}

/** The extensions that several numbers mean, as far as they are known. */
export function useParties(numbers: readonly string[]): (number: string) => ExtensionItem | null {
  const found = useQueries({ queries: numbers.map(partyQuery) });
  return (number) => {
    const items = found[numbers.indexOf(number)]?.data?.items ?? [];
    return items.find((item) => isMeantBy(item, number)) ?? null;
  };
}
