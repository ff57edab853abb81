import { exportScenario } from "@naisen/api/endpoints/scenarios";
import { useMutation } from "@tanstack/react-query";
import { callEndpoint } from "./call-endpoint.ts";
import { formattedJson } from "./json-text.ts";
import { usePanel } from "./messages.tsx";

/** The present company as a scenario in a file, or why it could not be had, in words. */
type PresentCompany =
  | { readonly kind: "file"; readonly text: string; readonly name: string }
  | { readonly kind: "failed"; readonly why: string };

/** Asks for the present company as a scenario. */
export function usePresentCompany() {
  const panel = usePanel();
  const asking = useMutation({ mutationFn: () => callEndpoint(exportScenario, {}) });

  async function ask(): Promise<PresentCompany> {
    const result = await asking.mutateAsync();
    if (result.kind === "answer") {
      return { kind: "file", text: formattedJson(result.answer), name: nameOf(result.answer) };
    }
    if (result.kind === "unreachable") return { kind: "failed", why: panel.waiting.unreachableTitle };
    const { title, detail: remedy } = result.problem;
    return { kind: "failed", why: `${title}${remedy}` };
  }

  return { ask, isAsking: asking.isPending };
}

/** "scenario-demo-2026-12-01.json". */
function nameOf({ company, now }: Readonly<Record<string, unknown>>): string {
  const id = /^\{"company":\{"id":"([\w.-]+)"/.exec(JSON.stringify(company))?.[1] ?? "company";
  return `scenario-${id}-${String(now).slice(0, 10)}.json`;
}
