import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { FORWARDS, type Naming } from "../../components/record-differences.ts";
import { usePanel } from "../../lib/messages.tsx";
import { nameOf, useParties } from "../../lib/use-party.ts";
import { useSiteName } from "../../lib/use-readable.ts";
import type { Editing } from "./use-editing.ts";

/** Names for what stands in records by its id, as far as the form has to do with it. */
export function useNaming({ base, input }: Editing, view: ExtensionView = base): Naming {
  const words = usePanel();
  const siteName = useSiteName();
  const typed = [
    ...new Set(FORWARDS.map((when) => input[when].trim()).filter((number) => /^\d+$/.test(number))),
  ];
  const partyOf = useParties(typed);
  const names = new Map<string, string>();
  for (const { id, number, name } of [...base.forwardingTargets, ...view.forwardingTargets]) {
    if (number !== null) names.set(id, [number, name].filter(Boolean).join(" "));
  }
  for (const number of typed) {
    const party = partyOf(number);
    if (party !== null) names.set(party.id, nameOf(party));
  }
  return { words, siteName, extensionName: (id) => names.get(id) ?? words.settings.otherTarget };
}
