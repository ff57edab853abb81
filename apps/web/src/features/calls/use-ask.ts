import { getRouteApi } from "@tanstack/react-router";
import type { SimulatorSearch } from "./search.ts";

const route = getRouteApi("/simulator");

/** Asks another call: what is given goes into the address, what is not stays. */
export function useAsk(): (next: { readonly [Key in keyof SimulatorSearch]?: SimulatorSearch[Key] }) => void {
  const navigate = route.useNavigate();
  return (next) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
}
