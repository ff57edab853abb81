import { getRouteApi } from "@tanstack/react-router";
import { usePanel } from "../../lib/messages.tsx";
import { useSiteName } from "../../lib/use-readable.ts";
import { useWords } from "../../lib/words.ts";
import { instantOf } from "./moment.ts";
import { sitesDownIn } from "./search.ts";

const route = getRouteApi("/simulator");

/** The conditions of the address that are not as usual, in a word each. */
export function useCircumstances(): readonly string[] {
  const { simulator, when } = usePanel();
  const words = useWords("calls");
  const siteName = useSiteName();
  const search = route.useSearch();
  const { place, state, forward, congestion, at } = search;
  const from = {
    abroad: simulator.places.abroad,
    elsewhere: simulator.places.abroad,
    "out-of-area": simulator.places["out-of-area"],
  };
  return [
    ...(place === undefined ? [] : [simulator.callingFrom(from[place])]),
    ...(state === undefined ? [] : [simulator.states[state]]),
    ...(forward === undefined ? [] : [words.forwardIs(simulator.states[forward])]),
    ...(congestion === undefined ? [] : [simulator.congestion]),
    ...sitesDownIn(search).map((id) => simulator.siteDown(siteName(id))),
    ...(at === undefined ? [] : [when(instantOf(at))]),
  ];
}
