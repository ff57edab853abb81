import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { callQuery } from "../../../lib/call-query.ts";
import { displayOf } from "../../../lib/phones.ts";

/** What others see when the extension calls; null where such a call does not go through, undefined until it is known. */
export interface ShownNumbers {
  readonly byExtension: string | null | undefined;
  /** Of ordinary calls; null for a phone that stands on a desk. */
  readonly byOrdinary: string | null | undefined;
}

/** Asks the router itself, by calls of one's own phone to one's own numbers: they name nobody else. */
export function useShownNumbers({ kind, number, mobile }: ExtensionView): ShownNumbers {
  const from = kind === "MOBILE" ? (mobile === null ? null : { mobile }) : fromDesk(kind, number);
  const within = useQuery({
    ...callQuery({ from: from ?? { desk: number }, dialled: number }),
    enabled: from !== null,
  });
  const outside = useQuery({
    ...callQuery({ from: { mobile: mobile ?? "" }, dialled: mobile ?? "" }),
    enabled: mobile !== null,
  });
  return {
    byExtension: from === null ? null : shownIn(within.data),
    byOrdinary: mobile === null ? null : shownIn(outside.data),
  };
}

function fromDesk(kind: ExtensionView["kind"], number: string) {
  return kind === "PBX_EXTENSION" ? { pbx: number } : { desk: number };
}

function shownIn(
  decision: { readonly presented: { readonly number: string } | null } | undefined,
): string | null | undefined {
  if (decision === undefined) return undefined;
  return decision.presented === null ? null : displayOf(decision.presented.number);
}
