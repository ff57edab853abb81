import type { Plan } from "@naisen/api/change-set";
import { useRouter } from "@tanstack/react-router";
import * as z from "zod/mini";
import { openAs } from "./open-as.ts";
import { extensionsSearch } from "./search.ts";

/** Where a plan that was carried out gives the open extension another number the drawer follows; where it takes it away, it closes. */
export function useFollowNumber(): (plan: Plan) => Promise<void> {
  const router = useRouter();
  return async ({ actions }) => {
    const { open } = z.parse(extensionsSearch, router.state.location.search);
    for (const action of actions) {
      if (action.kind !== "EXTENSION" || action.before?.number !== open) continue;
      const number = action.after?.number;
      if (number !== open) await router.navigate(openAs(number));
    }
  };
}
