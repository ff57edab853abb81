import { extensionsNamedIn } from "@naisen/api/extensions-named";
import { useMemo } from "react";
import { useDraft } from "../../lib/draft.ts";

/** The numbers of the extensions that the signed-in person's change plan names. */
export function usePlanned(): ReadonlySet<string> {
  const { changes } = useDraft();
  return useMemo(() => extensionsNamedIn(changes), [changes]);
}
