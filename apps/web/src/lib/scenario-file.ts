import type { CallCaseToSend } from "@naisen/api/scenario";
import { queryOptions, skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { formattedJson, isRecord, parsedJson } from "./json-text.ts";

/** The scenario that somebody works on. It lives as long as the tab does, on every page of it, and nowhere else. */
export interface ScenarioFile {
  readonly text: string;
  /** The text as it was last opened or saved; what differs from it would be lost with the tab. */
  readonly kept: string;
  readonly name: string;
  /** The pointer to what was put in last, for the editor to show. */
  readonly shows: string | null;
}

const NOTHING: ScenarioFile = { text: "", kept: "", name: "scenario.json", shows: null };

const scenarioFileQuery = queryOptions<ScenarioFile>({
  queryKey: ["scenario-file"],
  queryFn: skipToken,
  initialData: NOTHING,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The working file and the ways to write it. */
export function useScenarioFile() {
  const file = useQuery(scenarioFileQuery).data ?? NOTHING;
  const queries = useQueryClient();

  /** The file at this moment, which may be newer than the one that was drawn last. */
  function current(): ScenarioFile {
    return queries.getQueryData(scenarioFileQuery.queryKey) ?? NOTHING;
  }

  function put(next: ScenarioFile): void {
    queries.setQueryData(scenarioFileQuery.queryKey, next);
    guardTab(next.text !== next.kept);
  }

  return {
    file,
    isUnsaved: file.text !== file.kept,
    current,
    put,
    type: (text: string) => put({ ...current(), text, shows: null }),
    /** Begins with a text that can be had again. */
    open: (text: string, name: string) => put({ text, kept: text, name, shows: null }),
    markSaved: () => put({ ...current(), kept: current().text }),
  };
}

/** The text of a scenario with one more call, and the pointer to it; null where the text is no JSON object. */
export function withCall(
  text: string,
  call: CallCaseToSend,
): { readonly text: string; readonly pointer: string } | null {
  const scenario = parsedJson(text);
  if (!isRecord(scenario)) return null;
  const calls = Array.isArray(scenario.calls) ? scenario.calls : [];
  return {
    text: formattedJson({ ...scenario, calls: [...calls, call] }),
    pointer: `/calls/${calls.length}`,
  };
}

/** The browser asks before the tab is closed or left for another site. */
function guardTab(isUnsaved: boolean): void {
  if (isUnsaved) window.addEventListener("beforeunload", askFirst);
  else window.removeEventListener("beforeunload", askFirst);
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
